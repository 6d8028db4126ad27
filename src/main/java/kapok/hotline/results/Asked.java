package kapok.hotline.results;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/** What stands in the address of the public list (检索地址); what the database could not store is left out. */
record Asked(String q, String district, String category, String unit, String outcome, String period, int page) {
    /** Further nobody pages. */
    static final int LAST_PAGE = 250;

    static Asked of(Map<String, String> typed) {
        return new Asked(
                cut(clean(typed, "q")),
                clean(typed, "district"),
                clean(typed, "category"),
                clean(typed, "unit"),
                clean(typed, "outcome"),
                typed.getOrDefault("period", "30"),
                page(typed.getOrDefault("page", "1")));
    }

    private static String clean(Map<String, String> typed, String part) {
        return typed.getOrDefault(part, "").replace("\0", "");
    }

    private static String cut(String words) {
        return words.strip().substring(0, Math.min(100, words.strip().length()));
    }

    private static int page(String typed) {
        return typed.matches("\\d{1,4}") ? Math.clamp(Integer.parseInt(typed), 1, LAST_PAGE) : 1;
    }

    /** The address with one part changed; always from the first page. */
    String href(String name, String value) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("q", q);
        parts.put("district", district);
        parts.put("category", category);
        parts.put("unit", unit);
        parts.put("outcome", outcome);
        parts.put("period", period.equals("30") ? "" : period);
        parts.put(name, value);
        var address = UriComponentsBuilder.fromPath("/hotline/results");
        parts.forEach((part, of) -> {
            if (!of.isEmpty()) {
                address.queryParam(part, "{" + part + "}");
            }
        });
        return address.encode().buildAndExpand(parts).toUriString();
    }
}
