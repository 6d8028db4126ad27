package kapok.hotline.queue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kapok.hotline.queue.page.TicketQueue.Filter;
import kapok.hotline.ticket.TicketScope;

/**
 * The tickets of a tab as SQL (队列条件): rows named {@code t}, with only those conditions that narrow, so that the planner sees
 * which index serves. Who sees everything reads along the indexes of what is due, a unit what its own indexes say it may read.
 *
 * <p>Parameters: {@code :organs} and {@code :own} of the scope; {@code :now}, {@code :tonight} and {@code :soon}; {@code :kind},
 * {@code :stage}, {@code :unit}, {@code :category} and {@code :words} of the filter.
 */
record TabRows(String tab, TicketScope scope, Filter filter) {
    static final List<String> TABS = List.of(
            "open",
            "late",
            "today",
            "soon",
            "dispatch",
            "decide",
            "sign",
            "handle",
            "review",
            "callback",
            "suspended",
            "unhappy",
            "closed");
    /** Tabs that are read along what is due; else the planner may read a month from its front. */
    private static final List<String> BY_DUE = List.of("open", "late");

    /** What each tab shows of what is open. */
    private static final Map<String, String> TAB = Map.ofEntries(
            Map.entry("open", "true"),
            Map.entry("late", "t.due_at < :now"),
            Map.entry("today", "t.due_at between :now and :tonight"),
            Map.entry("soon", "t.due_at between :now and :soon"),
            Map.entry("unhappy", "t.unhappy"));

    /** Tabs of one kind of work, with their stages. */
    private static final Map<String, List<String>> STAGES = Map.ofEntries(
            Map.entry("dispatch", List.of("accepted", "difficult")),
            Map.entry(
                    "decide",
                    List.of(
                            "return_requested",
                            "extension_requested",
                            "suspension_requested",
                            "termination_requested")),
            Map.entry("sign", List.of("dispatched", "forwarded")),
            Map.entry("handle", List.of("signed", "handling", "rework")),
            Map.entry("review", List.of("review")),
            Map.entry("callback", List.of("callback")),
            Map.entry("suspended", List.of("suspended")));

    private static final String OPEN = "t.stage not in ('closed', 'archived')";
    private static final String OVER = "t.stage in ('closed', 'archived')";

    private static final String NOT_BARRED = " and not :own = any (t.barred)";
    private static final String REACH = " and (array[t.unit] || t.assisting || t.copied) && cast(:organs as text[])"
            + " and hotline.in_scope(t.unit, t.assisting, t.copied, t.barred, false, :organs, :own)";

    /**
     * What units may read of what is open, read once for all tabs: a read for each over all months takes longer to plan than to
     * carry out.
     */
    private static final String MINE = """
            with mine as materialized (select t.stage, t.due_at, t.unhappy from hotline.ticket t where %s)
            """;

    private static final String HELPED = OVER
            + " and (t.assisting <> '{}' or t.copied <> '{}') and (t.assisting || t.copied) && cast(:organs as text[])"
            + " and not t.unit = any (:organs)" + NOT_BARRED;

    /** How many each of some tabs holds; nobody counts beyond a limit. */
    static String counts(List<String> tabs, TicketScope scope, Filter filter, int most) {
        var open = new TabRows("open", scope, filter);
        return (scope.everything() ? "" : MINE.formatted(OPEN + open.narrowed()))
                + tabs.stream()
                        .map(tab -> "select '%s' as tab, (select count(*) from (%s) counted) as n"
                                .formatted(tab, new TabRows(tab, scope, filter).counted(most)))
                        .collect(Collectors.joining(" union all "));
    }

    private String counted(int most) {
        if (scope.everything()) {
            return read("1", condition(), BY_DUE.contains(tab) ? " order by t.due_at" : "", most);
        }
        return (closedOfUnits() ? ofUnits("1", most) : "select 1 from mine t where " + choice()) + " limit " + most;
    }

    /** Columns of some rows, in order. The planner must see how few are wanted, so that the limits stand there as figures. */
    String listed(String columns, int limit, long offset) {
        long most = limit + offset;
        var rows = closedOfUnits()
                ? ofUnits(columns, most)
                : conditions()
                        .map(condition -> read(columns, condition, order(), most))
                        .collect(Collectors.joining(" union all "));
        return "select * from (%s) t%s limit %d offset %d".formatted(rows, order(), limit, offset);
    }

    String order() {
        return " order by " + (tab.equals("closed") ? "t.closed_at desc, " : "") + "t.due_at, t.number";
    }

    /** Of all that is closed nothing is read: each unit has an index of what it led, and one of the few it shares with others. */
    private boolean closedOfUnits() {
        return tab.equals("closed") && !scope.everything();
    }

    private String ofUnits(String columns, long most) {
        var led = OVER + " and t.unit = led.organ" + NOT_BARRED + filtered();
        return "select %s from (select t.* from unnest(cast(:organs as text[])) led (organ), lateral %s t union all %s) t"
                .formatted(columns, read("t.*", led, order(), most), read("t.*", HELPED + filtered(), order(), most));
    }

    private static String read(String columns, String condition, String order, long most) {
        return "(select %s from hotline.ticket t where %s%s limit %d)".formatted(columns, condition, order, most);
    }

    private String condition() {
        return (tab.equals("closed") ? OVER : OPEN + " and " + choice()) + narrowed();
    }

    /** What a tab takes of what is open. */
    private String choice() {
        var plain = TAB.get(tab);
        return plain != null
                ? plain
                : "t.stage in ('" + String.join("', '", STAGES.getOrDefault(tab, List.of())) + "')";
    }

    /** Of several stages each by itself along the index of its stage, which has an order only within one. */
    private Stream<String> conditions() {
        var stages = STAGES.get(tab);
        return stages == null || !scope.everything()
                ? Stream.of(condition())
                : stages.stream().map(stage -> OPEN + " and t.stage = '" + stage + "'" + narrowed());
    }

    private String narrowed() {
        return reached(scope) + filtered();
    }

    /** What this scope may read at all. */
    static String reached(TicketScope scope) {
        return scope.everything() ? NOT_BARRED : REACH;
    }

    private String filtered() {
        return by(filter.kind(), " and t.kind = :kind")
                + by(filter.stage(), " and t.stage = :stage")
                + by(filter.unit(), " and t.unit = :unit")
                + by(filter.category(), " and t.category = :category")
                + by(filter.words(), " and (strpos(t.title, :words) > 0 or strpos(t.number, upper(:words)) > 0)");
    }

    private static String by(String value, String condition) {
        return value.isEmpty() ? "" : condition;
    }
}
