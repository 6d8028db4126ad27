package kapok.hotline.load;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kapok.table.RowProblem;
import org.jspecify.annotations.Nullable;

/**
 * One row of a casework file (工单行): {@code unique_key, account, opendate, closedate, complaint_type, descriptor, zip,
 * borough, city, council_dist, community_board}.
 */
record CaseRow(
        String key,
        String account,
        LocalDate opened,
        @Nullable LocalDate closed,
        String type,
        String descriptor,
        String borough,
        String city) {
    static final List<String> COLUMNS = List.of(
            "unique_key", "account", "opendate", "closedate", "complaint_type", "descriptor", "borough", "city");

    /** Counties by their federal code, in the place of our six digits. */
    private static final Map<String, String> DISTRICTS = Map.of(
            "bronx", "036005",
            "brooklyn", "036047",
            "manhattan", "036061",
            "new york", "036061",
            "queens", "036081",
            "staten island", "036085");

    /** A row that can be taken, or why it cannot. */
    record Read(@Nullable CaseRow row, List<RowProblem> problems) {}

    /** @param cells in the order of {@link #COLUMNS} */
    static Read of(int number, List<String> cells) {
        var key = cells.get(0);
        if (key.isEmpty() || key.length() > 40) {
            return bad(number, "unique_key", key, "hotline.load.key");
        }
        var opened = day(cells.get(2));
        if (opened == null) {
            return bad(number, "opendate", cells.get(2), "hotline.load.day");
        }
        var closed = day(cells.get(3));
        if (closed == null && !cells.get(3).isEmpty()) {
            return bad(number, "closedate", cells.get(3), "hotline.load.day");
        }
        if (closed != null && closed.isBefore(opened)) {
            return bad(number, "closedate", cells.get(3), "hotline.load.order");
        }
        return new Read(
                new CaseRow(key, cells.get(1), opened, closed, cells.get(4), cells.get(5), cells.get(6), cells.get(7)),
                List.of());
    }

    private static Read bad(int number, String column, String value, String code) {
        return new Read(null, List.of(new RowProblem(number, column, value, code, List.of())));
    }

    private static @Nullable LocalDate day(String text) {
        try {
            var day = text.length() < 10 ? null : LocalDate.parse(text.substring(0, 10));
            return day == null || day.getYear() < 2010 || day.getYear() > 2200 ? null : day;
        } catch (DateTimeException slip) {
            return null;
        }
    }

    /** Code of the category; {@code unclassified} where the file has none or a remnant of its form. */
    String category() {
        var plain = type.strip().toLowerCase(Locale.ROOT);
        var none = plain.isEmpty() || plain.startsWith("@") || plain.startsWith("please choose");
        return none ? "unclassified" : plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    String division() {
        var code = DISTRICTS.get(borough.strip().toLowerCase(Locale.ROOT));
        return code == null ? "" : code + "000000";
    }

    /** What a model learns from: the words of the case, without its category. */
    String words() {
        return descriptor.strip();
    }
}
