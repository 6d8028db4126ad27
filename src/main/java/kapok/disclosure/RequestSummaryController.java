package kapok.disclosure;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kapok.agency.AgencyDirectory;
import kapok.agency.Organ;
import kapok.disclosure.page.RequestSummary;
import kapok.disclosure.page.RequestSummary.Bar;
import kapok.disclosure.page.RequestSummary.Cell;
import kapok.disclosure.page.RequestSummary.Key;
import kapok.disclosure.page.RequestSummary.RemedyRow;
import kapok.disclosure.page.RequestSummary.Row;
import kapok.figure.FigureScope;
import kapok.figure.Figures;
import kapok.figure.Share;
import kapok.web.Anyone;
import kapok.web.Text;
import kapok.web.page.Choice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How requests are dealt with, for everybody (依申请公开办理情况): nothing but figures, each of which opens. */
@Controller
class RequestSummaryController {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final List<String> GROUPS =
            List.of("granted", "partial", "denied", "unavailable", "rejected", "other");
    private static final List<String> REMEDIES = List.of("review", "suit_direct", "suit_after_review");
    private static final List<String> RESULTS = List.of("upheld", "corrected", "other", "pending", "total");
    private static final int LONGEST_BAR = 280;
    private static final int HIGHEST_BAR = 116;

    private final Figures figures;
    private final RequestPages pages;
    private final AgencyDirectory agencies;
    private final Clock clock;

    RequestSummaryController(Figures figures, RequestPages pages, AgencyDirectory agencies, Clock clock) {
        this.figures = figures;
        this.pages = pages;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Anyone
    @GetMapping("/requests")
    String show(
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(defaultValue = "") String year,
            Text text,
            Model model) {
        var shown = organ.isBlank() ? agencies.owner() : agencies.organ(organ);
        var years = pages.years(false, Set.of(shown.code()));
        var latest =
                years.isEmpty() ? LocalDate.ofInstant(clock.instant(), BEIJING).getYear() : years.getFirst();
        var at = year.matches("(19|20|21)\\d\\d") ? Integer.parseInt(year) : latest;
        model.addAttribute("page", new Sheet(shown, at, text).page(years));
        return "disclosure/summary";
    }

    /** The page of one organ and year, being filled. */
    private final class Sheet {
        private final Organ organ;
        private final int year;
        private final Text text;
        private final Map<String, BigDecimal> values = new TreeMap<>();

        Sheet(Organ organ, int year, Text text) {
            this.organ = organ;
            this.year = year;
            this.text = text;
            var ids = new TreeSet<>(RequestCell.all().keySet());
            REMEDIES.forEach(remedy -> RESULTS.forEach(result -> ids.add("t4." + remedy + "." + result)));
            figures.values(ids, FigureScope.year(Set.of(organ.code()), year))
                    .forEach((id, value) -> values.put(id, value.value()));
        }

        RequestSummary page(List<Integer> years) {
            var months = pages.months(organ.code(), year);
            return new RequestSummary(
                    year,
                    years,
                    organ.code(),
                    organ.name(),
                    organs(),
                    count("t3.new.total").signum() == 0
                            && count("t3.carried_in.total").signum() == 0,
                    keys(),
                    outcomeBars(),
                    monthBars(months),
                    outcomes(),
                    rows(
                            Arrays.stream(Channel.values()).map(Channel::row).toList(),
                            "requests.received.",
                            row -> "disclosure.figure.requests.received." + row,
                            "requests.received"),
                    rows(RequestWords.KINDS.keySet(), "t3.new.", kind -> "disclosure.kind." + kind, "t3.new.total"),
                    months(months),
                    remedies());
        }

        private List<Key> keys() {
            var handled = count("t3.total_handled.total");
            var open = count("t3.granted.total").add(count("t3.partial.total"));
            var share = Share.of(open, handled, 2).map(text::number).orElse("—");
            return List.of(
                    key(
                            "fresh",
                            "t3.new.total",
                            text.localize("disclosure.summary.carried", shown("t3.carried_in.total"))),
                    key(
                            "handled",
                            "t3.total_handled.total",
                            text.localize("disclosure.summary.on-time", shown("requests.closed.on_time"))),
                    new Key(
                            text.localize("disclosure.summary.open-share"),
                            share,
                            "%",
                            null,
                            text.localize(
                                    "disclosure.summary.open-share.note", text.number(open), text.number(handled))),
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

        private List<Bar> outcomeBars() {
            var sums = GROUPS.stream().map(this::group).toList();
            var most = sums.stream().reduce(BigDecimal.ONE, BigDecimal::max);
            var bars = new ArrayList<Bar>();
            for (int i = 0; i < sums.size(); i++) {
                var label = text.localize("disclosure.group." + GROUPS.get(i));
                bars.add(bar(label, sums.get(i), 4 + 26 * i, most, LONGEST_BAR));
            }
            return bars;
        }

        private BigDecimal group(String group) {
            return Arrays.stream(Outcome.values())
                    .map(Outcome::row2021)
                    .distinct()
                    .filter(row -> row.equals(group) || row.startsWith(group + "_"))
                    .map(row -> count("t3." + row + ".total"))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        private List<Bar> monthBars(List<Integer> months) {
            var most = months.stream().map(BigDecimal::valueOf).reduce(BigDecimal.ONE, BigDecimal::max);
            var bars = new ArrayList<Bar>();
            for (int i = 0; i < months.size(); i++) {
                bars.add(
                        bar(Integer.toString(i + 1), BigDecimal.valueOf(months.get(i)), 6 + 35 * i, most, HIGHEST_BAR));
            }
            return bars;
        }

        private Bar bar(String label, BigDecimal value, int at, BigDecimal most, int longest) {
            var length = value.multiply(BigDecimal.valueOf(longest)).divide(most, 0, java.math.RoundingMode.HALF_UP);
            return new Bar(label, text.number(value), at, length.intValueExact());
        }

        private List<Row> outcomes() {
            var rows = Arrays.stream(Outcome.values())
                    .map(Outcome::row2021)
                    .distinct()
                    .filter(row -> count("t3." + row + ".total").signum() > 0)
                    .sorted(Comparator.comparingInt(row -> GROUPS.indexOf(row.replaceFirst("_.*", ""))))
                    .toList();
            return rows.stream()
                    .map(row -> row(
                            text.localize("disclosure.row." + row), "t3." + row + ".total", "t3.total_handled.total"))
                    .toList();
        }

        private List<Row> rows(
                Iterable<String> codes, String prefix, java.util.function.UnaryOperator<String> label, String base) {
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

        private List<Row> months(List<Integer> months) {
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

        private List<RemedyRow> remedies() {
            return REMEDIES.stream()
                    .map(remedy -> new RemedyRow(
                            text.localize("disclosure.summary.remedy." + remedy),
                            RESULTS.stream()
                                    .map(result -> "t4." + remedy + "." + result)
                                    .map(id -> new Cell(shown(id), href(id)))
                                    .toList()))
                    .toList();
        }

        private List<Choice> organs() {
            return pages.organs().stream()
                    .map(code -> new Choice(
                            code, agencies.find(code).map(Organ::name).orElse(code)))
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
}
