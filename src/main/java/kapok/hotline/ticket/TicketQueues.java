package kapok.hotline.ticket;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kapok.hotline.ticket.page.TicketQueue.Filter;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of queues (工单队列). A page reads its own rows and loads no ticket. */
@Repository
class TicketQueues {
    static final List<String> TABS = List.of(
            "open",
            "late",
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
    private static final Duration SOON = Duration.ofDays(3);

    private final JdbcClient jdbc;

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
            long joint) {}

    /** What a tab shows; the same words stand in the counts. */
    private static final String LIST = """
            select t.number, t.title, t.kind, t.urgent, t.category, t.unit, t.stage, t.due_kind, t.due_at, t.warn_at,
                   t.received_at, (select count(*) from hotline.ticket m where m.master = t.number) as joint
              from hotline.ticket t
             where hotline.in_scope(t.unit, t.assisting, t.copied, t.barred, :everything, :organs, :own)
               and (t.stage in ('closed', 'archived')) = (:tab = 'closed')
               and case :tab
                       when 'late' then t.due_at < :now
                       when 'soon' then t.due_at between :now and :soon
                       when 'dispatch' then t.stage in ('accepted', 'difficult')
                       when 'decide' then t.stage in ('return_requested', 'extension_requested')
                       when 'sign' then t.stage in ('dispatched', 'forwarded')
                       when 'handle' then t.stage in ('signed', 'handling', 'rework')
                       when 'review' then t.stage = 'review'
                       when 'callback' then t.stage = 'callback'
                       when 'suspended' then t.stage = 'suspended'
                       when 'unhappy' then t.unhappy
                       else true
                   end
               and (:kind = '' or t.kind = :kind)
               and (:stage = '' or t.stage = :stage)
               and (:unit = '' or t.unit = :unit)
               and (:category = '' or t.category = :category)
               and (:words = '' or strpos(t.title, :words) > 0 or strpos(t.number, upper(:words)) > 0)
             order by case when :tab = 'closed' then t.closed_at end desc, t.due_at nulls last, t.number
             limit :limit
            offset :offset
            """;

    List<Line> list(TicketScope scope, Filter filter, Instant now, int limit, long offset) {
        return asked(jdbc.sql(LIST), scope, filter, now)
                .param("limit", limit)
                .param("offset", offset)
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
        return sql.param("everything", scope.everything())
                .param("organs", scope.organs())
                .param("own", scope.own())
                .param("tab", filter.tab())
                .param("now", Timestamp.from(now))
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

    /** How many each tab holds, with the other filters as they are. */
    Map<String, Long> counts(TicketScope scope, Filter filter, Instant now) {
        return asked(jdbc.sql("""
                select count(*) filter (where stage not in ('closed', 'archived')) as open,
                       count(*) filter (where stage not in ('closed', 'archived') and due_at < :now) as late,
                       count(*) filter (where stage not in ('closed', 'archived') and due_at between :now and :soon) as soon,
                       count(*) filter (where stage in ('accepted', 'difficult')) as dispatch,
                       count(*) filter (where stage in ('return_requested', 'extension_requested')) as decide,
                       count(*) filter (where stage in ('dispatched', 'forwarded')) as sign,
                       count(*) filter (where stage in ('signed', 'handling', 'rework')) as handle,
                       count(*) filter (where stage = 'review') as review,
                       count(*) filter (where stage = 'callback') as callback,
                       count(*) filter (where stage = 'suspended') as suspended,
                       count(*) filter (where stage not in ('closed', 'archived') and unhappy) as unhappy,
                       count(*) filter (where stage in ('closed', 'archived')) as closed
                  from hotline.ticket
                 where hotline.in_scope(unit, assisting, copied, barred, :everything, :organs, :own)
                   and (:kind = '' or kind = :kind)
                   and (:stage = '' or stage = :stage)
                   and (:unit = '' or unit = :unit)
                   and (:category = '' or category = :category)
                   and (:words = '' or strpos(title, :words) > 0 or strpos(number, upper(:words)) > 0)
                   and (stage not in ('closed', 'archived') or closed_at > :since)
                   and :tab = :tab
                """), scope, filter, now)
                .param("since", Timestamp.from(now.minus(Duration.ofDays(366))))
                .query((row, _) -> {
                    var counts = new java.util.HashMap<String, Long>();
                    for (var tab : TABS) {
                        counts.put(tab, row.getLong(tab));
                    }
                    return Map.copyOf(counts);
                })
                .single();
    }

    /** Categories and units of what is open, for the filters. */
    List<String> categories(TicketScope scope) {
        return jdbc.sql("""
                select distinct category
                  from hotline.ticket
                 where stage not in ('closed', 'archived')
                   and category <> ''
                   and hotline.in_scope(unit, assisting, copied, barred, :everything, :organs, :own)
                 order by category
                """)
                .param("everything", scope.everything())
                .param("organs", scope.organs())
                .param("own", scope.own())
                .query(String.class)
                .list();
    }

    List<String> units(TicketScope scope) {
        return jdbc.sql("""
                select distinct unit
                  from hotline.ticket
                 where stage not in ('closed', 'archived')
                   and unit <> ''
                   and hotline.in_scope(unit, assisting, copied, barred, :everything, :organs, :own)
                 order by unit
                """)
                .param("everything", scope.everything())
                .param("organs", scope.organs())
                .param("own", scope.own())
                .query(String.class)
                .list();
    }

    /** The words that an officer may see of some tickets, by number: for lists of earlier ones. */
    Map<String, String> titles(TicketScope scope, List<String> numbers) {
        return jdbc
                .sql("""
                select number, title, stage
                  from hotline.ticket
                 where number = any(:numbers)
                   and hotline.in_scope(unit, assisting, copied, barred, :everything, :organs, :own)
                 order by number
                """)
                .param("numbers", numbers.toArray(String[]::new))
                .param("everything", scope.everything())
                .param("organs", scope.organs())
                .param("own", scope.own())
                .query((row, _) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Which of some tickets others may be joined to: open, in view, not joined themselves, and no report. */
    Set<String> joinable(TicketScope scope, List<String> numbers) {
        return Set.copyOf(jdbc.sql("""
                select number
                  from hotline.ticket
                 where number = any(:numbers)
                   and stage not in ('closed', 'archived', 'callback', 'merged')
                   and kind <> 'report'
                   and hotline.in_scope(unit, assisting, copied, barred, :everything, :organs, :own)
                 order by number
                """)
                .param("numbers", numbers.toArray(String[]::new))
                .param("everything", scope.everything())
                .param("organs", scope.organs())
                .param("own", scope.own())
                .query(String.class)
                .list());
    }

    /** Views that somebody saved, by name. */
    Map<String, String> views(String owner) {
        return jdbc
                .sql("select name, query from hotline.saved_view where owner = :owner order by name")
                .param("owner", owner)
                .query((row, _) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a, java.util.LinkedHashMap::new));
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
