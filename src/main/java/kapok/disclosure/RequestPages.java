package kapok.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kapok.disclosure.page.RequestQueue.Filter;
import kapok.web.OrganScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What pages read of requests. */
@Repository
class RequestPages {
    private final JdbcClient jdbc;

    RequestPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A request as lists and exports show it. */
    record Line(
            String number,
            String organ,
            LocalDate receivedOn,
            String channel,
            String applicantKind,
            String topic,
            String subject,
            String delivery,
            String stage,
            @Nullable LocalDate replyBy,
            @Nullable LocalDate extendedOn,
            @Nullable String outcome,
            String document,
            @Nullable LocalDate closedOn,
            @Nullable LocalDate toldBy,
            boolean late) {
        /** What the applicant was told, where that is known; else the computed day: as an import takes it in again. */
        @Nullable
        LocalDate toldOrDue() {
            return toldBy == null ? replyBy : toldBy;
        }
    }

    List<Line> list(Filter filter, OrganScope scope, LocalDate today, long offset, int limit) {
        return bind(jdbc.sql("""
                        select number, organ, received_on, channel, applicant_kind, topic, subject, delivery, stage,
                               reply_by, extended_on, outcome, document, closed_on, told_by, late
                          from disclosure.request
                         where (:everything or organ = any(:organs))
                           and (:organ = '' or organ = :organ)
                           and (:channel = '' or channel = :channel)
                           and (:kind = '' or applicant_kind = :kind)
                           and (:topic = '' or topic = :topic)
                           and (:outcome = '' or outcome = :outcome)
                           and (:year = '' or received_on between make_date(cast(nullif(:year, '') as int), 1, 1)
                                                              and make_date(cast(nullif(:year, '') as int), 12, 31))
                           and (:words = '' or position(:words in subject) > 0 or position(upper(:words) in number) > 0)
                           and case :tab
                               when 'open' then closed_on is null
                               when 'due' then closed_on is null and reply_by between :today and :soon
                               when 'late' then late or closed_on is null and reply_by < :today
                               when 'closed' then closed_on is not null
                               else true
                               end
                         order by received_on desc, number desc
                         offset :offset limit :limit
                        """), filter, scope, today)
                .param("offset", offset)
                .param("limit", limit)
                .query(Line.class)
                .list();
    }

    /** How many there are in each view, the other filters applied. */
    Counts counts(Filter filter, OrganScope scope, LocalDate today) {
        return bind(jdbc.sql("""
                        select count(*) as everything,
                               count(*) filter (where closed_on is null) as open,
                               count(*) filter (where closed_on is null and reply_by between :today and :soon) as due,
                               count(*) filter (where late or closed_on is null and reply_by < :today) as late,
                               count(*) filter (where closed_on is not null) as closed
                          from disclosure.request
                         where (:everything or organ = any(:organs))
                           and (:organ = '' or organ = :organ)
                           and (:channel = '' or channel = :channel)
                           and (:kind = '' or applicant_kind = :kind)
                           and (:topic = '' or topic = :topic)
                           and (:outcome = '' or outcome = :outcome)
                           and (:year = '' or received_on between make_date(cast(nullif(:year, '') as int), 1, 1)
                                                              and make_date(cast(nullif(:year, '') as int), 12, 31))
                           and (:words = '' or position(:words in subject) > 0 or position(upper(:words) in number) > 0)
                           and :tab = :tab
                        """), filter, scope, today).query(Counts.class).single();
    }

    /** How many requests each view holds. */
    record Counts(long everything, long open, long due, long late, long closed) {
        long of(String tab) {
            return switch (tab) {
                case "open" -> open;
                case "due" -> due;
                case "late" -> late;
                case "closed" -> closed;
                default -> everything;
            };
        }
    }

    private static StatementSpec bind(StatementSpec statement, Filter filter, OrganScope scope, LocalDate today) {
        return statement
                .param("everything", scope.everything())
                .param("organs", scope.organArray())
                .param("organ", filter.organ())
                .param("channel", filter.channel())
                .param("kind", filter.kind())
                .param("topic", filter.topic())
                .param("outcome", filter.outcome())
                .param("year", filter.year())
                .param("words", filter.words())
                .param("tab", filter.tab())
                .param("today", today)
                .param("soon", today.plusDays(7));
    }

    /** The years in which requests came in, latest first. */
    List<Integer> years(boolean everything, Set<String> organs) {
        return jdbc.sql("""
                select distinct cast(extract(year from received_on) as int) as year
                  from disclosure.request
                 where (:everything or organ = any(:organs))
                 order by year desc
                """)
                .param("everything", everything)
                .param("organs", organs.toArray(String[]::new))
                .query(Integer.class)
                .list();
    }

    /** The organs that have requests. */
    List<String> organs() {
        return jdbc.sql("select distinct organ from disclosure.request order by organ")
                .query(String.class)
                .list();
    }

    /** How many came in each month of a year, from January. */
    List<Integer> months(String organ, int year) {
        return jdbc.sql("""
                        select count(r.number)
                          from generate_series(1, 12) as m (month)
                          left join disclosure.request r
                                 on r.organ = :organ
                                and r.received_on between :from and :to
                                and extract(month from r.received_on) = m.month
                         group by m.month
                         order by m.month
                        """)
                .param("organ", organ)
                .param("from", LocalDate.of(year, 1, 1))
                .param("to", LocalDate.of(year, 12, 31))
                .query(Integer.class)
                .list();
    }
}
