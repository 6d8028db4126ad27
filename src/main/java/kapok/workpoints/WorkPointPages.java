package kapok.workpoints;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kapok.web.OrganScope;
import kapok.workpoints.page.PointList.Filter;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What pages read of work points. */
@Repository
class WorkPointPages {
    private final JdbcClient jdbc;

    WorkPointPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A work point as lists and exports show it; {@code coOwners} are codes with 、 between. */
    record Line(
            long id,
            int year,
            String plan,
            int number,
            String theme,
            String text,
            String owner,
            String coOwners,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate doneOn,
            String evidence) {
        boolean late(LocalDate today) {
            return dueOn != null && (doneOn == null ? today : doneOn).isAfter(dueOn);
        }
    }

    /** The days that views change at: today, and three working days on. */
    record Days(LocalDate today, LocalDate near) {}

    /** How many work points each view holds. */
    record Counts(
            long everything, long open, long overdue, long today, long soon, long late, long done, long doneMonth) {
        long of(String tab) {
            return switch (tab) {
                case "open" -> open;
                case "overdue" -> overdue;
                case "today" -> today;
                case "soon" -> soon;
                case "late" -> late;
                case "done" -> done;
                case "done-month" -> doneMonth;
                default -> everything;
            };
        }
    }

    List<Line> list(Filter filter, OrganScope scope, Days days, long offset, int limit) {
        return bind(jdbc.sql("""
                        select id, year, plan, number, theme, text, owner, array_to_string(co_owners, '、') as co_owners,
                               due_on, done_on, evidence
                          from workpoints.point
                         where (:everything or owner = any(:organs) or co_owners && cast(:organs as text[]))
                           and (:owner = '' or owner = :owner)
                           and (:year = '' or cast(year as text) = :year)
                           and (:words = '' or position(:words in text) > 0 or position(:words in theme) > 0
                                or position(:words in plan) > 0)
                           and case :tab
                               when 'open' then done_on is null
                               when 'overdue' then done_on is null and due_on < :today
                               when 'today' then done_on is null and due_on = :today
                               when 'soon' then done_on is null and due_on between :today and :near
                               when 'late' then coalesce(done_on, :today) > due_on
                               when 'done' then done_on is not null
                               when 'done-month' then done_on between :month and :today
                               else true
                               end
                         order by case when :tab in ('open', 'overdue', 'today', 'soon') then due_on end,
                                  year desc, plan, number
                        offset :offset limit :limit
                        """), filter, scope, days)
                .param("offset", offset)
                .param("limit", limit)
                .query(Line.class)
                .list();
    }

    Counts counts(Filter filter, OrganScope scope, Days days) {
        return bind(jdbc.sql("""
                        select count(*) as everything,
                               count(*) filter (where done_on is null) as open,
                               count(*) filter (where done_on is null and due_on < :today) as overdue,
                               count(*) filter (where done_on is null and due_on = :today) as today,
                               count(*) filter (where done_on is null and due_on between :today and :near) as soon,
                               count(*) filter (where coalesce(done_on, :today) > due_on) as late,
                               count(*) filter (where done_on is not null) as done,
                               count(*) filter (where done_on between :month and :today) as done_month
                          from workpoints.point
                         where (:everything or owner = any(:organs) or co_owners && cast(:organs as text[]))
                           and (:owner = '' or owner = :owner)
                           and (:year = '' or cast(year as text) = :year)
                           and (:words = '' or position(:words in text) > 0 or position(:words in theme) > 0
                                or position(:words in plan) > 0)
                           and :tab = :tab
                        """), filter, scope, days).query(Counts.class).single();
    }

    /** What was done since the month began, and in as much of the month before; days are those since it was assigned. */
    Done done(OrganScope scope, LocalDate today) {
        return jdbc.sql("""
                        select count(*) filter (where p.done_on >= :month) as this_month,
                               count(*) filter (where p.done_on < :month) as month_before,
                               round(avg(p.done_on - assigned.happened_on) filter (where p.done_on >= :month), 1) as days
                          from workpoints.point p
                          join workpoints.event assigned on assigned.point = p.id
                                                        and assigned.seq = 1
                         where (:everything or p.owner = any(:organs) or p.co_owners && cast(:organs as text[]))
                           and (p.done_on between :month and :today or p.done_on between :before and :until)
                        """)
                .param("everything", scope.everything())
                .param("organs", scope.organArray())
                .param("today", today)
                .param("month", today.withDayOfMonth(1))
                .param("before", today.withDayOfMonth(1).minusMonths(1))
                .param("until", today.minusMonths(1))
                .query(Done.class)
                .single();
    }

    /** How many were done, and how long that took on average; unknown of none. */
    record Done(long thisMonth, long monthBefore, @Nullable BigDecimal days) {}

    /** What is to be done, by id, of those in reach. */
    Map<String, String> texts(OrganScope scope, Collection<Long> ids) {
        return jdbc
                .sql("""
                        select id, text
                          from workpoints.point
                         where id = any(:ids)
                           and (:everything or owner = any(:organs) or co_owners && cast(:organs as text[]))
                         order by id
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .param("everything", scope.everything())
                .param("organs", scope.organArray())
                .query((row, _) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static StatementSpec bind(StatementSpec statement, Filter filter, OrganScope scope, Days days) {
        return statement
                .param("everything", scope.everything())
                .param("organs", scope.organArray())
                .param("owner", filter.owner())
                .param("year", filter.year())
                .param("words", filter.words())
                .param("tab", filter.tab())
                .param("today", days.today())
                .param("near", days.near())
                .param("month", days.today().withDayOfMonth(1));
    }

    Optional<Line> find(long id) {
        return jdbc.sql("""
                select id, year, plan, number, theme, text, owner, array_to_string(co_owners, '、') as co_owners, due_on,
                       done_on, evidence
                  from workpoints.point
                 where id = :id
                """).param("id", id).query(Line.class).optional();
    }

    List<Integer> years() {
        return jdbc.sql("select distinct year from workpoints.point order by year desc")
                .query(Integer.class)
                .list();
    }

    List<String> owners() {
        return jdbc.sql("select distinct owner from workpoints.point order by owner")
                .query(String.class)
                .list();
    }
}
