package kapok.annualreport;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kapok.annualreport.form.FormSheet;
import kapok.annualreport.page.Grid;
import kapok.web.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * A national form (报告格式) as drafting needs it: which cells it has, in which order, under which labels, and which
 * figures its narrative and charts show besides. The id of a cell is the id of its figure.
 */
final class Form {
    private static final int FIRST_OF_2019 = 2019;
    private static final int FIRST_OF_2021 = 2021;
    private static final Map<String, Form> ALL = List.of("2018", "2019", "2021").stream()
            .collect(Collectors.toUnmodifiableMap(format -> format, format -> new Form(FormSheet.read(format))));

    private final FormSheet sheet;
    private final List<FormCell> cells;
    private final Map<String, List<String>> groups;

    /** A cell of a table (表格单元). */
    record FormCell(String id, String label, String unit) {}

    private Form(FormSheet sheet) {
        this.sheet = sheet;
        this.cells = new FormCells(sheet).cells();
        this.groups = new FormCells(sheet).groups();
    }

    /** @throws RuleViolation {@code annualreport.format} for an unknown one */
    static Form of(String format) {
        var form = ALL.get(format);
        if (form == null) {
            throw new RuleViolation("annualreport.format", format);
        }
        return form;
    }

    /** The form in force for reports on a year. */
    static Form ofYear(int year) {
        return of(year < FIRST_OF_2019 ? "2018" : year < FIRST_OF_2021 ? "2019" : "2021");
    }

    String format() {
        return sheet.format();
    }

    List<FormCell> cells() {
        return cells;
    }

    Set<String> ids() {
        return cells.stream().map(FormCell::id).collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    boolean prose() {
        return format().equals("2018");
    }

    /** Figures that are no cells but stand in charts and at the top. */
    List<String> shown() {
        return prose()
                ? concat(contents(), channels(), requestChannels(), outcomes())
                : concat(channels(), List.of("requests.reply_days"));
    }

    @SafeVarargs
    private static List<String> concat(List<String>... lists) {
        return List.of(lists).stream().flatMap(List::stream).toList();
    }

    /** Rows that only gather others, such as 不予公开: what they would hold, as sums of cells. */
    Map<String, List<String>> groups() {
        return groups;
    }

    /** The cells, and the groups as if they were cells; a group is unknown if one of its parts is. */
    Map<String, Cell> withGroups(Map<String, Cell> known) {
        var all = new LinkedHashMap<>(known);
        groups.forEach((group, parts) -> {
            var first = known.get(parts.getFirst());
            var sum = sum(parts, known);
            if (first != null) {
                var kind = sum == null ? Cell.Kind.UNKNOWN : Cell.Kind.COMPUTED;
                all.put(
                        group,
                        new Cell(group, new FormCells(sheet).groupLabel(group), first.unit(), sum, kind, "", 0, null));
            }
        });
        return all;
    }

    private static @Nullable BigDecimal sum(List<String> parts, Map<String, Cell> known) {
        var sum = BigDecimal.ZERO;
        for (var part : parts) {
            var cell = known.get(part);
            if (cell == null || cell.value() == null) {
                return null;
            }
            sum = sum.add(cell.value());
        }
        return sum;
    }

    /** Whether a section holds a table, so that it may do without words. */
    boolean hasTable(int section) {
        return prose() ? section == 7 : section >= 2 && section <= 4;
    }

    int sectionOf(String figure) {
        return figure.startsWith("t2.") ? 2 : figure.startsWith("t4.") ? 4 : 3;
    }

    List<Grid> grids(int section, Map<String, Cell> values, Function<String, @Nullable String> href) {
        var grids = new FormGrids(sheet, values, href);
        if (!hasTable(section)) {
            return List.of();
        }
        return prose()
                ? List.of(grids.stat())
                : switch (section) {
                    case 2 -> List.of(grids.t2());
                    case 3 -> List.of(grids.t3());
                    default -> List.of(grids.t4());
                };
    }

    /** The figure of applications received in the year (新收申请). */
    String received() {
        return prose() ? "requests.received" : "t3.new.total";
    }

    /** The figure of applications dealt with in the year (办结). */
    String handled() {
        return prose() ? "requests.answered" : "t3.total_handled.total";
    }

    /** The figures of applications that got what they asked for, wholly or in part. */
    List<String> granted() {
        return prose()
                ? List.of("requests.answered.granted", "requests.answered.partial")
                : List.of("t3.granted.total", "t3.partial.total");
    }

    /** The figure of decisions corrected on reconsideration (复议纠正). */
    String corrected() {
        return prose() ? "review.corrected" : "t4.review.corrected";
    }

    List<String> contents() {
        var kinds = List.of("news", "other", "documents", "budget", "motions", "organisation", "powers");
        return prose() ? kinds.stream().map(kind -> "active.by_content." + kind).toList() : List.of();
    }

    List<String> channels() {
        var channels = new ArrayList<>(List.of("gazette", "website", "weibo", "wechat", "news_media"));
        return channels.stream().map(channel -> "active.channels." + channel).toList();
    }

    List<String> requestChannels() {
        var channels = List.of("in_person", "online", "letter", "fax");
        return prose()
                ? channels.stream()
                        .map(channel -> "requests.received." + channel)
                        .toList()
                : List.of();
    }

    List<String> outcomes() {
        if (prose()) {
            var outcomes = List.of(
                    "already_public",
                    "granted",
                    "partial",
                    "denied",
                    "not_this_organ",
                    "not_exist",
                    "amend",
                    "other_channel");
            return outcomes.stream()
                    .map(outcome -> "requests.answered." + outcome)
                    .toList();
        }
        var outcomes = List.of("granted", "partial", "denied", "unavailable", "rejected", "other");
        return outcomes.stream().map(outcome -> "t3." + outcome + ".total").toList();
    }
}
