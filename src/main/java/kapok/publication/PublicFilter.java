package kapok.publication;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What a reader asked the public list for (筛选条件). What is not understood is left out: an old or mistyped address still
 * gives a list.
 *
 * @param type a tab: a group of kinds, see {@link #TYPES}; empty for all
 * @param fromYear 0 for no limit
 */
record PublicFilter(
        String words,
        String column,
        String type,
        String kind,
        String organ,
        Set<Validity> validity,
        int fromYear,
        int toYear,
        boolean newestFirst,
        int page) {
    static final int SIZE = 20;
    /** No further; whoever needs more narrows the filter. */
    static final int LAST_PAGE = 500;

    static final Map<String, List<Kind>> TYPES = types();

    static final PublicFilter NONE = new PublicFilter("", "", "", "", "", Set.of(), 0, 0, false, 1);

    static PublicFilter of(MultiValueMap<String, String> typed) {
        var kind = code(typed.getFirst("kind"));
        return new PublicFilter(
                words(typed.getFirst("q")),
                Columns.has(code(typed.getFirst("column"))) ? code(typed.getFirst("column")) : "",
                TYPES.containsKey(code(typed.getFirst("type"))) ? code(typed.getFirst("type")) : "",
                Arrays.stream(Kind.values()).anyMatch(known -> known.code().equals(kind)) ? kind : "",
                code(typed.getFirst("organ")),
                validity(typed.get("validity")),
                number(typed.getFirst("from"), 1949, 2999, 0),
                number(typed.getFirst("to"), 1949, 2999, 0),
                "newest".equals(typed.getFirst("sort")),
                number(typed.getFirst("page"), 1, LAST_PAGE, 1));
    }

    /** The kinds asked for; empty for all. */
    List<Kind> kinds() {
        return kind.isEmpty() ? TYPES.getOrDefault(type, List.of()) : List.of(Kind.of(kind));
    }

    String[] kindCodes() {
        return kinds().stream().map(Kind::code).toArray(String[]::new);
    }

    String[] validityCodes() {
        return validity.stream().map(Validity::code).toArray(String[]::new);
    }

    boolean searching() {
        return !Words.query(words).isEmpty();
    }

    int offset() {
        return (page - 1) * SIZE;
    }

    /** The address of this list with one thing changed; an empty value leaves it out. Ends in {@code ?} or {@code &}. */
    String with(String name, String value) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("q", words);
        parts.put("column", column);
        parts.put("type", type);
        parts.put("kind", kind);
        parts.put("organ", organ);
        parts.put("from", fromYear == 0 ? "" : String.valueOf(fromYear));
        parts.put("to", toYear == 0 ? "" : String.valueOf(toYear));
        parts.put("sort", newestFirst ? "newest" : "");
        parts.put(name, value);
        var query = new StringBuilder();
        parts.forEach((key, part) -> append(query, key, part));
        validity.forEach(one -> append(query, "validity", one.code()));
        return query.isEmpty() ? "/publications" : "/publications?" + query.substring(1);
    }

    String pagerAddress() {
        var address = with("page", "");
        return address + (address.contains("?") ? "&" : "?");
    }

    private static void append(StringBuilder query, String key, String value) {
        if (!value.isEmpty()) {
            query.append('&').append(key).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    private static String words(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        var clean = typed.codePoints()
                .filter(point -> !Character.isISOControl(point) && Character.getType(point) != Character.SURROGATE)
                .limit(100)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return clean.toString().strip();
    }

    private static String code(@Nullable String typed) {
        return typed != null && typed.matches("[0-9A-Za-z_]{1,40}") ? typed : "";
    }

    private static int number(@Nullable String typed, int least, int most, int otherwise) {
        if (typed == null || !typed.matches("[0-9]{1,6}")) {
            return otherwise;
        }
        var number = Integer.parseInt(typed);
        return number < least || number > most ? otherwise : number;
    }

    private static Set<Validity> validity(@Nullable List<String> typed) {
        var asked = EnumSet.noneOf(Validity.class);
        if (typed != null) {
            Arrays.stream(Validity.values())
                    .filter(one -> typed.contains(one.code()))
                    .forEach(asked::add);
        }
        return asked;
    }

    private static Map<String, List<Kind>> types() {
        var types = new LinkedHashMap<String, List<Kind>>();
        types.put("documents", List.of(Kind.REGULATION, Kind.NORMATIVE_DOCUMENT, Kind.POLICY_DOCUMENT));
        types.put("interpretations", List.of(Kind.INTERPRETATION));
        types.put("responses", List.of(Kind.PRESS_CONFERENCE, Kind.ONLINE_INTERVIEW, Kind.HOTSPOT_RESPONSE));
        types.put("news", List.of(Kind.NEWS, Kind.WORK_PROGRESS));
        types.put("notices", notices());
        return types;
    }

    private static List<Kind> notices() {
        return new ArrayList<>(
                List.of(Kind.NOTICE, Kind.CONSULTATION, Kind.PROCUREMENT_NOTICE, Kind.AWARD_NOTICE, Kind.PERSONNEL));
    }
}
