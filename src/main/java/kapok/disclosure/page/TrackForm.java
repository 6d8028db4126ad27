package kapok.disclosure.page;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kapok.web.page.Slips;

/**
 * Number and query code to look a case up with (进度查询).
 *
 * @param kept what was typed into the page of a case when the time to see it was over, by field
 */
public record TrackForm(String number, Map<String, String> kept, Slips slips) {
    private static final List<String> FIELDS =
            List.of("correction", "explanation", "withdrawal", "payment", "complaint", "rating", "words");
    private static final int LONGEST = 4_000;

    public static TrackForm empty() {
        return new TrackForm("", Map.of(), Slips.none());
    }

    public static TrackForm keeping(Map<String, String> typed, Slips slips) {
        return new TrackForm("", kept(typed), slips);
    }

    /** What of it belongs to the forms of a case. */
    public static Map<String, String> kept(Map<String, String> typed) {
        var kept = new TreeMap<String, String>();
        FIELDS.forEach(field -> {
            var value = typed.getOrDefault(field, "");
            if (!value.isBlank() && value.length() <= LONGEST) {
                kept.put(field, value);
            }
        });
        return kept;
    }
}
