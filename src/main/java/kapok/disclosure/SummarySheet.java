package kapok.disclosure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import kapok.agency.Organ;
import kapok.disclosure.page.RequestSummary.Bar;
import kapok.disclosure.page.RequestSummary.Cell;
import kapok.disclosure.page.RequestSummary.Key;
import kapok.disclosure.page.RequestSummary.RemedyRow;
import kapok.disclosure.page.RequestSummary.Row;
import kapok.figure.Share;
import kapok.web.Text;

/** The figures of one organ and year in words and rows (办理情况表): each with the address at which it opens. */
record SummarySheet(Organ organ, int year, Map<String, BigDecimal> values, Text text) {
    private static final List<String> GROUPS =
            List.of("granted", "partial", "denied", "unavailable", "rejected", "other");
    private static final List<String> REMEDIES = List.of("review", "suit_direct", "suit_after_review");
    private static final List<String> RESULTS = List.of("upheld", "corrected", "other", "pending", "total");

    SummarySheet {
        values = Map.copyOf(values);
    }

    /** The figures it is made of. */
    static Set<String> ids() {
        var ids = new TreeSet<>(RequestCell.all().keySet());
        REMEDIES.forEach(remedy -> RESULTS.forEach(result -> ids.add("t4." + remedy + "." + result)));
        return ids;
    }

    boolean empty() {
        return count("t3.new.total").signum() == 0
                && count("t3.carried_in.total").signum() == 0;
    }

    List<Key> keys() {
        var handled = count("t3.total_handled.total");
        var open = count("t3.granted.total").add(count("t3.partial.total"));
        var share = Share.of(open, handled, 2).map(text::number).orElse("—");
        return List.of(
                key("fresh", "t3.new.total", text.localize("disclosure.summary.carried", shown("t3.carried_in.total"))),
                key(
                        "handled",
                        "t3.total_handled.total",
                        text.localize("disclosure.summary.on-time", shown("requests.closed.on_time"))),
                new Key(
                        text.localize("disclosure.summary.open-share"),
                        share,
                        "%",
                        null,
                        text.localize("disclosure.summary.open-share.note", text.number(open), text.number(handled))),
                key("carried-out", "t3.carried_out.total", text.localize("disclosure.summary.carried-out.note")));
    }

    private Key key(String label, String id, String note) {
        return new Key(
                text.localize("disclosure.summary." + label),
                shown(id),
                text.localize("disclosure.summary.pieces"),
                href(id),
                note);
    }

    List<Bar> outcomeBars() {
        return SummaryBars.lying(
                GROUPS.stream()
                        .map(group -> text.localize("disclosure.group." + group))
                        .toList(),
                GROUPS.stream().map(this::group).toList(),
                text);
    }

    private BigDecimal group(String group) {
        return Arrays.stream(Outcome.values())
                .map(Outcome::row2021)
                .distinct()
                .filter(row -> row.equals(group) || row.startsWith(group + "_"))
                .map(row -> count("t3." + row + ".total"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    List<Row> outcomes() {
        var rows = Arrays.stream(Outcome.values())
                .map(Outcome::row2021)
                .distinct()
                .filter(row -> count("t3." + row + ".total").signum() > 0)
                .sorted(Comparator.comparingInt(row -> GROUPS.indexOf(row.replaceFirst("_.*", ""))))
                .toList();
        return rows.stream()
                .map(row ->
                        row(text.localize("disclosure.row." + row), "t3." + row + ".total", "t3.total_handled.total"))
                .toList();
    }

    List<Row> channels() {
        return rows(
                Arrays.stream(Channel.values()).map(Channel::row).toList(),
                "requests.received.",
                row -> "disclosure.figure.requests.received." + row,
                "requests.received");
    }

    List<Row> kinds() {
        return rows(RequestWords.KINDS.keySet(), "t3.new.", kind -> "disclosure.kind." + kind, "t3.new.total");
    }

    private List<Row> rows(Iterable<String> codes, String prefix, UnaryOperator<String> label, String base) {
        var rows = new ArrayList<Row>();
        codes.forEach(code -> rows.add(row(text.localize(label.apply(code)), prefix + code, base)));
        return rows;
    }

    private Row row(String label, String id, String base) {
        var share = Share.of(count(id), count(base), 2)
                .map(one -> text.number(one) + "%")
                .orElse("—");
        return new Row(label, shown(id), href(id), share);
    }

    List<Row> months(List<Integer> months) {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < months.size(); i++) {
            var first = LocalDate.of(year, i + 1, 1);
            rows.add(new Row(
                    text.localize("disclosure.summary.month", Integer.toString(i + 1)),
                    text.number(months.get(i)),
                    "/figures/requests.received?organ=" + organ.code() + "&from=" + first + "&to="
                            + first.plusMonths(1).minusDays(1),
                    ""));
        }
        return rows;
    }

    List<RemedyRow> remedies() {
        return REMEDIES.stream()
                .map(remedy -> new RemedyRow(
                        text.localize("disclosure.summary.remedy." + remedy),
                        RESULTS.stream()
                                .map(result -> "t4." + remedy + "." + result)
                                .map(id -> new Cell(shown(id), href(id)))
                                .toList()))
                .toList();
    }

    private BigDecimal count(String id) {
        return values.getOrDefault(id, BigDecimal.ZERO);
    }

    private String shown(String id) {
        return text.number(count(id));
    }

    private String href(String id) {
        return "/figures/" + id + "?organ=" + organ.code() + "&year=" + year;
    }
}
