package kapok.hotline.phone.page;

import java.util.List;
import java.util.Map;
import kapok.web.page.Slips;

/**
 * Sessions of leaders on the line, for everybody and for the desk.
 *
 * @param coming those that are still to come, the next first
 * @param past the latest first
 * @param typed what stands in the form of a new one
 */
public record SessionsPage(List<Line> coming, List<Line> past, Map<String, String> typed, Slips slips) {
    public SessionsPage {
        coming = List.copyOf(coming);
        past = List.copyOf(past);
        typed = Map.copyOf(typed);
    }

    /** A session; times are in words. */
    public record Line(
            String id,
            String organ,
            String leader,
            String post,
            String time,
            String scope,
            String advice,
            boolean published,
            long tickets,
            List<String> numbers) {
        public Line {
            numbers = List.copyOf(numbers);
        }
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
