package kapok.hotline.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of periods whose figures stand (冻结统计周期): what each froze, and its totals. */
@Repository
class Periods {
    private final JdbcClient jdbc;

    Periods(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Only one program freezes at a time; until the end of the transaction. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('hotline.freeze'))")
                .query((_, _) -> 0)
                .list();
    }

    Optional<LocalDate> lastFrozen() {
        return jdbc.sql("select on_day from hotline.frozen_period order by on_day desc limit 1")
                .query(LocalDate.class)
                .optional();
    }

    Optional<Instant> frozenUntil() {
        return jdbc.sql("select ends_at from hotline.frozen_period order by ends_at desc limit 1")
                .query((rs, _) -> rs.getTimestamp("ends_at").toInstant())
                .optional();
    }

    /** Counts up with every change of what is frozen. */
    long version() {
        return jdbc.sql("select version from hotline.frozen_state")
                .query(Long.class)
                .single();
    }

    private void changed() {
        jdbc.sql("update hotline.frozen_state set version = version + 1").update();
    }

    Optional<Instant> firstFact() {
        return jdbc
                .sql("select min(received_at) as first from hotline.fact")
                .query((rs, _) -> rs.getTimestamp("first"))
                .list()
                .stream()
                .filter(java.util.Objects::nonNull)
                .map(java.sql.Timestamp::toInstant)
                .findFirst();
    }

    void add(LocalDate day, Instant from, Instant to, Instant at) {
        jdbc.sql("""
                insert into hotline.frozen_period (on_day, starts_at, ends_at, frozen_at)
                values (:day, :from, :to, :at)
                """)
                .param("day", day)
                .param("from", TicketFacts.time(from))
                .param("to", TicketFacts.time(to))
                .param("at", TicketFacts.time(at))
                .update();
        jdbc.sql("""
                insert into hotline.frozen_member (on_day, base, ticket, turn, unit, district, category, c1, c2, c3, c4, excluded)
                select :day, m.base, m.ticket, m.turn, m.unit, m.district, m.category, m.c1, m.c2, m.c3, m.c4, m.excluded
                  from (""" + Bases.MEMBERS + """
                       ) m
                """)
                .param("day", day)
                .param("from", TicketFacts.time(from))
                .param("to", TicketFacts.time(to))
                .update();
        total(day);
    }

    /** One day of many to be frozen together. */
    record Span(LocalDate day, Instant from, Instant to) {}

    /** Freezes many days of one rule in a few statements, for history that came at once. */
    void addAll(List<Span> spans, java.time.LocalTime dayCut, Instant at) {
        for (var span : spans) {
            jdbc.sql("""
                    insert into hotline.frozen_period (on_day, starts_at, ends_at, frozen_at)
                    values (:day, :from, :to, :at)
                    """)
                    .param("day", span.day())
                    .param("from", TicketFacts.time(span.from()))
                    .param("to", TicketFacts.time(span.to()))
                    .param("at", TicketFacts.time(at))
                    .update();
        }
        int shift = dayCut.equals(java.time.LocalTime.MIDNIGHT) ? 0 : 86_400 - dayCut.toSecondOfDay();
        jdbc.sql("""
                insert into hotline.frozen_member (on_day, base, ticket, turn, unit, district, category, c1, c2, c3, c4, excluded)
                select cast((m.moment + make_interval(secs => :shift)) at time zone 'Asia/Shanghai' as date), m.base,
                       m.ticket, m.turn, m.unit, m.district, m.category, m.c1, m.c2, m.c3, m.c4, m.excluded
                  from (""" + Bases.MEMBERS + """
                       ) m
                """)
                .param("shift", shift)
                .param("from", TicketFacts.time(spans.getFirst().from()))
                .param("to", TicketFacts.time(spans.getLast().to()))
                .update();
        total(spans.getFirst().day(), spans.getLast().day());
    }

    /** Adds up a period anew from its members. */
    void total(LocalDate day) {
        total(day, day);
    }

    private void total(LocalDate first, LocalDate last) {
        changed();
        jdbc.sql("delete from hotline.frozen_total where on_day between :first and :last")
                .param("first", first)
                .param("last", last)
                .update();
        jdbc.sql("""
                insert into hotline.frozen_total (base, on_day, unit, district, n, c1, c2, c3, c4, excluded)
                select base, on_day, unit, district, count(*) filter (where not excluded),
                       count(*) filter (where c1 and not excluded), count(*) filter (where c2 and not excluded),
                       count(*) filter (where c3 and not excluded), count(*) filter (where c4 and not excluded),
                       count(*) filter (where excluded)
                  from hotline.frozen_member
                 where on_day between :first and :last
                 group by base, on_day, unit, district
                 order by on_day
                """).param("first", first).param("last", last).update();
        addUp(first, last);
        jdbc.sql("delete from hotline.frozen_topic where on_day between :first and :last")
                .param("first", first)
                .param("last", last)
                .update();
        jdbc.sql("""
                insert into hotline.frozen_topic (on_day, district, category, n)
                select on_day, district, category, count(*)
                  from hotline.frozen_member
                 where on_day between :first and :last
                   and base = 'received'
                 group by on_day, district, category
                """).param("first", first).param("last", last).update();
    }

    /** The city's days and everybody's months, from the totals. */
    private void addUp(LocalDate first, LocalDate last) {
        var month = first.withDayOfMonth(1);
        var end = last.withDayOfMonth(1).plusMonths(1);
        jdbc.sql("delete from hotline.frozen_day where on_day between :first and :last")
                .param("first", first)
                .param("last", last)
                .update();
        jdbc.sql("""
                insert into hotline.frozen_day (on_day, base, n, c1, c2, c3, c4, excluded)
                select on_day, base, sum(n), sum(c1), sum(c2), sum(c3), sum(c4), sum(excluded)
                  from hotline.frozen_total
                 where on_day between :first and :last
                 group by on_day, base
                """).param("first", first).param("last", last).update();
        jdbc.sql("delete from hotline.frozen_month where month >= :month and month < :end")
                .param("month", month)
                .param("end", end)
                .update();
        jdbc.sql("""
                insert into hotline.frozen_month (month, base, unit, district, n, c1, c2, c3, c4, excluded)
                select cast(date_trunc('month', on_day) as date), base, unit, district,
                       sum(n), sum(c1), sum(c2), sum(c3), sum(c4), sum(excluded)
                  from hotline.frozen_total
                 where on_day >= :month and on_day < :end
                 group by 1, 2, 3, 4
                """).param("month", month).param("end", end).update();
    }

    /** Opens every period from a day on again, for history that came late; they are frozen anew by the next run. */
    int reopen(LocalDate from) {
        changed();
        jdbc.sql("delete from hotline.frozen_topic where on_day >= :from")
                .param("from", from)
                .update();
        jdbc.sql("delete from hotline.frozen_total where on_day >= :from")
                .param("from", from)
                .update();
        addUp(from, lastFrozen().filter(last -> last.isAfter(from)).orElse(from));
        jdbc.sql("delete from hotline.frozen_member where on_day >= :from")
                .param("from", from)
                .update();
        return jdbc.sql("delete from hotline.frozen_period where on_day >= :from")
                .param("from", from)
                .update();
    }
}
