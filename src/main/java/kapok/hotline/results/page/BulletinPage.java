package kapok.hotline.results.page;

import java.util.List;

/** The bulletin of a month (民情月历): sentences and charts, all written from the figures. */
public record BulletinPage(
        String title,
        String month,
        List<String> sentences,
        List<Number> numbers,
        Bars topics,
        Bars districts,
        Bars outcomes,
        String pdfHref,
        String madeOn) {
    /** A figure of the month and where it opens. */
    public record Number(String label, String value, String unit, String href, String note) {}

    /** A month to choose. */
    public record Month(String href, String label) {}
}
