package kapok.remedy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import kapok.calendar.Beijing;
import kapok.calendar.WorkingCalendar;
import kapok.remedy.page.RemedyQueue.Filter;
import kapok.web.OrganScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What pages read of cases. */
@Repository
class RemedyPages {
    /** What is owed at one time is few; nobody reads further. */
    static final int MOST_OWED = 1_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    RemedyPages(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A case as lists and exports show it. */
    record Line(
            String number,
            String kind,
            String organ,
            String caseNumber,
            String body,
            LocalDate filedOn,
            String request,
            String matter,
            boolean countedElsewhere,
            @Nullable LocalDate notifiedOn,
            boolean summary,
            @Nullable LocalDate respondedOn,
            @Nullable String result,
            String document,
            @Nullable LocalDate decidedOn,
            boolean ordered,
            @Nullable LocalDate orderBy,
            @Nullable LocalDate compliedOn) {
        /** Until when the organ must answer the body; absent when it owes no answer. */
        @Nullable
        LocalDate answerBy(WorkingCalendar calendar) {
            return notifiedOn == null || respondedOn != null || decidedOn != null
                    ? null
                    : RemedyLimits.answerBy(
                                    RemedyKind.valueOf(kind.toUpperCase(Locale.ROOT)), notifiedOn, summary, calendar)
                            .lastDay();
        }
    }

    /** How many cases each view holds. */
    record Counts(
            long everything, long pending, long answer, long correction, long owed, long decided, long decidedMonth) {
        long of(String tab) {
            return switch (tab) {
                case "pending" -> pending;
                case "answer" -> answer;
                case "correction" -> correction;
                case "owed" -> owed;
                case "decided" -> decided;
                case "decided-month" -> decidedMonth;
                default -> everything;
            };
        }
    }

    List<Line> list(Filter filter, OrganScope scope, long offset, int limit) {
        return bind(jdbc.sql("""
                        select number, kind, organ, case_number, body, filed_on, request, matter, counted_elsewhere,
                               notified_on, summary, responded_on, result, document, decided_on, ordered, order_by,
                               complied_on
                          from remedy.remedy
                         where (:everything or organ = any(:organs))
                           and (:kind = '' or kind = :kind)
                           and (:year = '' or cast(extract(year from filed_on) as text) = :year)
                           and (:words = '' or position(:words in matter) > 0 or position(:words in case_number) > 0
                                or position(:words in body) > 0 or position(upper(:words) in number) > 0
                                or request = upper(:words))
                           and case
                               when :tab = 'pending' then decided_on is null
                               when :tab = 'answer' then decided_on is null and notified_on is not null
                                                         and responded_on is null
                               when :tab = 'correction' then ordered and complied_on is null
                               when :tab in ('owed', 'late', 'today', 'soon')
                                    then decided_on is null and notified_on is not null and responded_on is null
                                         or ordered and complied_on is null
                               when :tab = 'decided' then decided_on is not null
                               when :tab = 'decided-month' then decided_on between :month and :today
                               else true
                               end
                         order by filed_on desc, number desc
                        offset :offset limit :limit
                        """), filter, scope)
                .param("offset", offset)
                .param("limit", limit)
                .query(Line.class)
                .list();
    }

    Counts counts(Filter filter, OrganScope scope) {
        return bind(jdbc.sql("""
                        select count(*) as everything,
                               count(*) filter (where decided_on is null) as pending,
                               count(*) filter (where decided_on is null and notified_on is not null
                                                      and responded_on is null) as answer,
                               count(*) filter (where ordered and complied_on is null) as correction,
                               count(*) filter (where decided_on is null and notified_on is not null
                                                      and responded_on is null
                                                      or ordered and complied_on is null) as owed,
                               count(*) filter (where decided_on is not null) as decided,
                               count(*) filter (where decided_on between :month and :today) as decided_month
                          from remedy.remedy
                         where (:everything or organ = any(:organs))
                           and (:kind = '' or kind = :kind)
                           and (:year = '' or cast(extract(year from filed_on) as text) = :year)
                           and (:words = '' or position(:words in matter) > 0 or position(:words in case_number) > 0
                                or position(:words in body) > 0 or position(upper(:words) in number) > 0
                                or request = upper(:words))
                           and :tab = :tab
                        """), filter, scope).query(Counts.class).single();
    }

    private StatementSpec bind(StatementSpec statement, Filter filter, OrganScope scope) {
        var today = Beijing.today(clock);
        return statement
                .param("everything", scope.everything())
                .param("organs", scope.organArray())
                .param("kind", filter.kind())
                .param("year", filter.year())
                .param("words", filter.words())
                .param("tab", filter.tab())
                .param("today", today)
                .param("month", today.withDayOfMonth(1));
    }

    /** What was decided since the month began, and in as much of the month before; days are those since it was filed. */
    Done done(OrganScope scope) {
        var today = Beijing.today(clock);
        return jdbc.sql("""
                        select count(*) filter (where decided_on >= :month) as this_month,
                               count(*) filter (where decided_on < :month) as month_before,
                               round(avg(decided_on - filed_on) filter (where decided_on >= :month), 1) as days
                          from remedy.remedy
                         where (:everything or organ = any(:organs))
                           and (decided_on between :month and :today or decided_on between :before and :until)
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

    /** How many were decided, and how long that took on average; unknown of none. */
    record Done(long thisMonth, long monthBefore, @Nullable BigDecimal days) {}

    /** Open cases in which the organ owes its answer or a correction; few at any time. */
    List<Line> owed(OrganScope scope, int most) {
        return jdbc.sql("""
                        select number, kind, organ, case_number, body, filed_on, request, matter, counted_elsewhere,
                               notified_on, summary, responded_on, result, document, decided_on, ordered, order_by,
                               complied_on
                          from remedy.remedy
                         where (:everything or organ = any(:organs))
                           and (decided_on is null and notified_on is not null and responded_on is null
                                or ordered and complied_on is null)
                         order by coalesce(order_by, notified_on), number
                         limit :most
                        """)
                .param("everything", scope.everything())
                .param("organs", scope.organArray())
                .param("most", most)
                .query(Line.class)
                .list();
    }

    /** The cases about one request, oldest first. */
    List<Line> about(String request) {
        return jdbc.sql("""
                        select number, kind, organ, case_number, body, filed_on, request, matter, counted_elsewhere,
                               notified_on, summary, responded_on, result, document, decided_on, ordered, order_by,
                               complied_on
                          from remedy.remedy
                         where request = :request
                         order by filed_on, number
                        """).param("request", request).query(Line.class).list();
    }

    List<Integer> years(OrganScope scope) {
        return jdbc.sql("""
                select distinct cast(extract(year from filed_on) as int) as year
                  from remedy.remedy
                 where (:everything or organ = any(:organs))
                 order by year desc
                """)
                .param("everything", scope.everything())
                .param("organs", scope.organArray())
                .query(Integer.class)
                .list();
    }
}
