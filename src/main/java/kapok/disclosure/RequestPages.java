package kapok.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kapok.web.OrganScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    /** Those requests, in the order of the numbers. */
    List<Line> list(List<String> numbers) {
        return jdbc.sql("""
                        select r.number, r.organ, r.received_on, r.channel, r.applicant_kind, r.topic, r.subject,
                               r.delivery, r.stage, r.reply_by, r.extended_on, r.outcome, r.document, r.closed_on,
                               r.told_by, r.late
                          from unnest(cast(:numbers as text[])) with ordinality as n (number, place)
                          join disclosure.request r on r.number = n.number
                         order by n.place
                        """)
                .param("numbers", numbers.toArray(String[]::new))
                .query(Line.class)
                .list();
    }

    /** Requests of a scope in the order of their numbers, after one of them; for exports. */
    List<Line> following(String number, OrganScope scope, int limit) {
        return jdbc.sql("""
                        select number, organ, received_on, channel, applicant_kind, topic, subject, delivery, stage,
                               reply_by, extended_on, outcome, document, closed_on, told_by, late
                          from disclosure.request
                         where number > :number
                           and (:everything or organ = any(:organs))
                         order by number
                         limit :limit
                        """)
                .param("number", number)
                .param("everything", scope.everything())
                .param("organs", scope.organArray())
                .param("limit", limit)
                .query(Line.class)
                .list();
    }

    /** The year of the first request; another when there is none. */
    int firstYear(int otherwise) {
        return jdbc.sql("""
                        select coalesce(cast(extract(year from min(received_on)) as int), :otherwise)
                          from disclosure.request
                        """).param("otherwise", otherwise).query(Integer.class).single();
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
