package kapok.disclosure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import kapok.figure.FigureScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The SQL of the figures: all of them from one grouped statement, and the records of any. */
@Repository
class RequestTally {
    /** The requests of a cell (单元格所计申请): the figure and the records it opens to are the same. */
    private static final String COUNTED = """
             from disclosure.request
            where organ = any(:organs)
              and received_on <= :to
              and (:money or counted_on is null or counted_on >= :from)
              and case :population
                  when 'FRESH' then received_on >= :from
                  when 'CARRIED_IN' then received_on < :from
                  when 'HANDLED' then counted_on <= :to
                  when 'CARRIED_OUT' then counted_on is null or counted_on > :to
                  else fee > 0 and fee_paid_on between :from and :to
                  end
              and (:kind = '' or applicant_kind = :kind)
              and (:channel = '' or channel = :channel)
              and (:topic = '' or topic = :topic)
              and (:anyOutcome or counted_outcome = any(:outcomes))
              and (:prompt = '' or (extended_on is null and not late) = (:prompt = 'true'))
            """;

    private final JdbcClient jdbc;

    RequestTally(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Requests that are alike in everything the report asks for. */
    record Group(
            String applicantKind,
            String channel,
            String topic,
            @Nullable String outcome,
            boolean onTime,
            long fresh,
            long carriedIn,
            long handled,
            long carriedOut,
            BigDecimal paid,
            long paying) {}

    /** A request as a line behind a figure. */
    record Line(
            String number,
            String topic,
            String channel,
            String applicantKind,
            @Nullable String outcome,
            LocalDate receivedOn,
            @Nullable LocalDate closedOn,
            @Nullable LocalDate feePaidOn) {}

    /**
     * An ending after the period is not yet known in it: the request counts as open. A fee belongs to the year in which the money
     * came, whether the request was over before or not.
     */
    List<Group> groups(FigureScope scope) {
        return jdbc.sql("""
                select applicant_kind, channel, topic,
                       case when counted_on <= :to then counted_outcome end as outcome,
                       extended_on is null and not late as on_time,
                       count(*) filter (where received_on >= :from) as fresh,
                       count(*) filter (where received_on < :from
                                          and (counted_on is null or counted_on >= :from)) as carried_in,
                       count(*) filter (where counted_on between :from and :to) as handled,
                       count(*) filter (where counted_on is null or counted_on > :to) as carried_out,
                       coalesce(sum(fee) filter (where fee_paid_on between :from and :to), 0) as paid,
                       count(*) filter (where fee > 0 and fee_paid_on between :from and :to) as paying
                  from disclosure.request
                 where organ = any(:organs)
                   and received_on <= :to
                   and (counted_on is null or counted_on >= :from or fee_paid_on between :from and :to)
                 group by 1, 2, 3, 4, 5
                 order by 1, 2, 3, 4, 5
                """)
                .param("organs", scope.organArray())
                .param("from", scope.from())
                .param("to", scope.to())
                .query(Group.class)
                .list();
    }

    List<Line> records(RequestCell cell, FigureScope scope, long offset, int limit) {
        return bind(jdbc.sql("""
                        select number, topic, channel, applicant_kind, received_on, counted_on as closed_on,
                               fee_paid_on,
                               case when counted_on <= :to then counted_outcome end as outcome
                          %s
                         order by received_on, number
                         offset :offset limit :limit
                        """.formatted(COUNTED)), cell, scope)
                .param("offset", offset)
                .param("limit", limit)
                .query(Line.class)
                .list();
    }

    long count(RequestCell cell, FigureScope scope) {
        return bind(jdbc.sql("""
                        select count(*)
                          %s
                        """.formatted(COUNTED)), cell, scope)
                .query(Long.class)
                .single();
    }

    private static StatementSpec bind(StatementSpec statement, RequestCell cell, FigureScope scope) {
        return statement
                .param("organs", scope.organArray())
                .param("from", scope.from())
                .param("to", scope.to())
                .param("population", cell.population().name())
                .param("money", cell.population().ofMoney())
                .param("kind", cell.kind() == null ? "" : cell.kind())
                .param("channel", cell.channel() == null ? "" : cell.channel())
                .param("topic", cell.topic() == null ? "" : cell.topic())
                .param("anyOutcome", cell.outcomes().isEmpty())
                .param("outcomes", cell.outcomes().toArray(String[]::new))
                .param("prompt", cell.onTime() == null ? "" : cell.onTime().toString());
    }
}
