package kapok.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/** What a reader asks of a list (列表条件), read from the parameters of its address; what is not understood is not asked. */
public record ListQuery(Map<String, String> asked) {
    private static final int LONGEST = 100;

    public ListQuery {
        asked = Map.copyOf(asked);
    }

    /** Which of the views; the first where none is asked for. */
    public String tab(List<String> tabs) {
        var tab = code("tab", tabs);
        return tab.isEmpty() ? tabs.getFirst() : tab;
    }

    /** Words to look for; empty for none. */
    public String words() {
        return text("words");
    }

    /** Four digits; empty for all years. */
    public String year() {
        var year = text("year");
        return year.matches("(19|20|21)[0-9]{2}") ? year : "";
    }

    /** One of some codes; empty for all. */
    public String code(String name, Collection<String> codes) {
        var code = text(name);
        return codes.contains(code) ? code : "";
    }

    /** Stripped, of one hundred characters at most, and without the one that no database takes. */
    public String text(String name) {
        var text = asked.getOrDefault(name, "").replace("\0", "").strip();
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST));
    }

    /** From 1. */
    public int page() {
        var page = asked.getOrDefault("page", "");
        return page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1;
    }

    /**
     * The address of a list that is asked for this: {@code /desk/remedies?tab=all&words=规划}. Empty values are left out.
     *
     * @param pairs name, value, name, value …
     */
    public static String address(String place, String... pairs) {
        var address = UriComponentsBuilder.fromPath(place);
        for (int i = 0; i < pairs.length; i += 2) {
            if (!pairs[i + 1].isEmpty()) {
                address.queryParam(pairs[i], "{value}");
            }
        }
        var values = new java.util.ArrayList<Object>();
        for (int i = 1; i < pairs.length; i += 2) {
            if (!pairs[i].isEmpty()) {
                values.add(pairs[i]);
            }
        }
        return address.encode().buildAndExpand(values.toArray()).toUriString();
    }
}
