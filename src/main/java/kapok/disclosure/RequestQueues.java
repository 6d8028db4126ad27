package kapok.disclosure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kapok.web.OrganScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * All SQL of the queue (办理队列): pages follow one another by the last row seen, never by counting rows. What a view holds is
 * said in {@link QueueConditions}.
 */
@Repository
class RequestQueues {
    static final int SIZE = 50;
    private static final int COUNTED = 1_000;

    private static final String COLUMNS = """
            select r.number, r.organ, r.received_on, r.channel, r.applicant_kind, r.topic, r.subject, r.stage,
                   r.reply_by, r.provisional, r.paused_since, r.paused_until, r.outcome, r.closed_on, r.late,
                   r.handler, r.handler_name
              from disclosure.request r
             where\s""";

    private final JdbcClient jdbc;

    RequestQueues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The days that colours change at: today, three working days on, and five. */
    record Days(LocalDate today, LocalDate near, LocalDate soon) {}

    /** A request as the queue shows it. */
    record Row(
            String number,
            String organ,
            LocalDate receivedOn,
            String channel,
            String applicantKind,
            String topic,
            String subject,
            String stage,
            @Nullable LocalDate replyBy,
            boolean provisional,
            @Nullable LocalDate pausedSince,
            @Nullable LocalDate pausedUntil,
            @Nullable String outcome,
            @Nullable LocalDate closedOn,
            boolean late,
            String handler,
            String handlerName) {}

    /** Where a page begins: after this row. */
    record After(@Nullable LocalDate day, String number) {}

    /** One more than a page holds if another page follows. */
    List<Row> page(QueueConditions view, @Nullable After after, int size) {
        var later = view.newestFirst() ? "<" : ">";
        var from = after == null || after.day() == null
                ? ""
                : " and (" + view.order() + ", r.number) " + later + " (:afterDay, :afterNumber)";
        var order = view.order() + (view.newestFirst() ? " desc, r.number desc" : ", r.number");
        return view.bind(jdbc.sql(COLUMNS + view.where() + from + " order by " + order + " limit :size"))
                .param("size", size + 1)
                .param("afterDay", after == null ? null : after.day())
                .param("afterNumber", after == null ? "" : after.number())
                .query(Row.class)
                .list();
    }

    /** What is asked for, by number, of those in reach. */
    Map<String, String> subjects(OrganScope scope, Collection<String> numbers) {
        return jdbc
                .sql("""
                        select number, subject
                          from disclosure.request
                         where number = any(:numbers)
                           and (:everything or organ = any(:organs))
                         order by number
                        """)
                .param("numbers", numbers.toArray(String[]::new))
                .param("everything", scope.everything())
                .param("organs", scope.organArray())
                .query((row, _) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How many a view holds, at most a thousand: beyond that nobody counts. */
    int count(QueueConditions view) {
        return view.bind(jdbc.sql("select count(*) from (select 1 from disclosure.request r where " + view.where()
                        + " limit :most) found"))
                .param("most", COUNTED + 1)
                .query(Integer.class)
                .single();
    }
}
