package kapok.disclosure.page;

import java.util.List;

/**
 * How many requests each organ has open, by stage and colour: counts, and nothing of the requests.
 *
 * @param mayRead the requests themselves, and what watches over them
 */
public record OversightPage(List<String> stages, List<Row> rows, Row total, boolean mayRead) {
    /**
     * An organ.
     *
     * @param colours red, amber, green, on hold
     * @param stages in the order of the heading
     */
    public record Row(String organ, List<Long> colours, List<Long> stages, long all) {}
}
