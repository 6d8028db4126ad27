package kapok.hotline.queue;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kapok.calendar.Beijing;
import kapok.hotline.queue.page.TicketQueue.Filter;
import kapok.hotline.ticket.TicketScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All SQL of queues (工单队列). A page reads its own rows and loads no ticket. */
@Repository
class TicketQueues {
    private static final Duration SOON = Duration.ofDays(3);

    private static final Duration KEPT = Duration.ofMinutes(1);

    private static final String COLUMNS = """
            t.number, t.title, t.kind, t.urgent, t.category, t.unit, t.stage, t.due_kind, t.due_at, t.warn_at, t.received_at,
            t.closed_at""";

    /** Further than that no tab counts, and no list is paged. */
    static final int COUNTED_UP_TO = 1_000;

    private final JdbcClient jdbc;
    private final Map<String, Facets> facets = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Facets> eldest) {
            return size() > 500;
        }
    });

    TicketQueues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row of the queue. */
    record Line(
            String number,
            String title,
            String kind,
            boolean urgent,
            String category,
            String unit,
            String stage,
            String dueKind,
            @Nullable Instant dueAt,
            @Nullable Instant warnAt,
            Instant receivedAt,
            long joint) {
        boolean over() {
            return stage.equals("closed") || stage.equals("archived");
        }
    }

    @Transactional(readOnly = true)
    public List<Line> list(TicketScope scope, Filter filter, Instant now, int limit, long offset) {
        if (scope.everything()) {
            OnePlan.alongIndexes(jdbc);
        }
        var rows = new TabRows(filter.tab(), scope, filter);
        var sql = "select t.*, (select count(*) from hotline.ticket m where m.master = t.number) as joint from ("
                + rows.listed(COLUMNS, limit, offset) + ") t" + rows.order();
        return asked(jdbc.sql(sql), scope, filter, now)
                .query((row, _) -> new Line(
                        row.getString("number"),
                        row.getString("title"),
                        row.getString("kind"),
                        row.getBoolean("urgent"),
                        row.getString("category"),
                        row.getString("unit"),
                        row.getString("stage"),
                        row.getString("due_kind"),
                        instant(row.getTimestamp("due_at")),
                        instant(row.getTimestamp("warn_at")),
                        row.getTimestamp("received_at").toInstant(),
                        row.getLong("joint")))
                .list();
    }

    private static JdbcClient.StatementSpec asked(
            JdbcClient.StatementSpec sql, TicketScope scope, Filter filter, Instant now) {
        return sql.param("organs", scope.organs())
                .param("own", scope.own())
                .param("now", Timestamp.from(now))
                .param("tonight", Timestamp.from(Beijing.end(Beijing.day(now))))
                .param("soon", Timestamp.from(now.plus(SOON)))
                .param("kind", filter.kind())
                .param("stage", filter.stage())
                .param("unit", filter.unit())
                .param("category", filter.category())
                .param("words", filter.words());
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    /**
     * How many each tab holds, with the other filters as they are: exact up to {@link #COUNTED_UP_TO}, beyond it one more. To
     * count on would take longer than anybody reads.
     */
    @Transactional(readOnly = true)
    public Map<String, Long> counts(TicketScope scope, Filter filter, Instant now) {
        return counts(TabRows.TABS, scope, filter, now);
    }

    /** The same for some tabs only: each costs a walk along its index. */
    @Transactional(readOnly = true)
    public Map<String, Long> counts(List<String> tabs, TicketScope scope, Filter filter, Instant now) {
        if (tabs.isEmpty()) {
            return Map.of();
        }
        if (scope.everything()) {
            OnePlan.alongIndexes(jdbc);
        }
        var sql = TabRows.counts(tabs, scope, filter, COUNTED_UP_TO + 1);
        return asked(jdbc.sql(sql), scope, filter, now)
                .query((row, _) -> Map.entry(row.getString("tab"), row.getLong("n")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Categories and units of what is open, for the filters. */
    record Facets(List<String> categories, List<String> units, Instant at) {}

    private record Facet(String category, String unit) {}

    /** As they were within the last minute: all that is open has to be read for them. */
    Facets facets(TicketScope scope, Instant now) {
        var key = scope.everything() + scope.own() + String.join(",", scope.organs());
        var known = facets.get(key);
        if (known == null || known.at().isBefore(now.minus(KEPT)) || known.at().isAfter(now)) {
            known = read(scope, now);
            facets.put(key, known);
        }
        return known;
    }

    private Facets read(TicketScope scope, Instant now) {
        var found = jdbc.sql("""
                select distinct t.category, t.unit
                  from hotline.ticket t
                 where t.stage not in ('closed', 'archived')
                """ + TabRows.reached(scope) + " order by t.category, t.unit")
                .param("organs", scope.organs())
                .param("own", scope.own())
                .query(Facet.class)
                .list();
        return new Facets(
                distinct(found.stream().map(Facet::category)),
                distinct(found.stream().map(Facet::unit)),
                now);
    }

    private static List<String> distinct(Stream<String> values) {
        return values.filter(value -> !value.isEmpty()).distinct().sorted().toList();
    }

    /** Views that somebody saved, by name. */
    Map<String, String> views(String owner) {
        return jdbc
                .sql("select name, query from hotline.saved_view where owner = :owner order by name")
                .param("owner", owner)
                .query((row, _) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a, LinkedHashMap::new));
    }

    void save(String owner, String name, String query) {
        jdbc.sql("""
                insert into hotline.saved_view (owner, name, query)
                values (:owner, :name, :query)
                on conflict (owner, name) do update set query = excluded.query
                """)
                .param("owner", owner)
                .param("name", name)
                .param("query", query)
                .update();
    }

    void forget(String owner, String name) {
        jdbc.sql("delete from hotline.saved_view where owner = :owner and name = :name")
                .param("owner", owner)
                .param("name", name)
                .update();
    }
}
