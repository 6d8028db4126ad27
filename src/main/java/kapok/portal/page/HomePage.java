package kapok.portal.page;

import java.time.LocalDate;
import java.util.List;

/** The home page of the portal. */
public record HomePage(long publications, List<News> news, int year, List<Count> counts) {
    /** A new publication. */
    public record News(String indexNumber, String title, String kind, LocalDate on) {}

    /** A figure of the current year; it opens its records. */
    public record Count(String label, String value, String unit, String href, String note) {}
}
