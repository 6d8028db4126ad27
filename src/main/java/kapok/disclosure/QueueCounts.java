package kapok.disclosure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import kapok.disclosure.RequestQueues.Days;
import kapok.web.OrganScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of how much is open (在办件数), by officer for the desk, and by organ for supervisors, who see nothing else. */
@Repository
class QueueCounts {
    private final JdbcClient jdbc;

    QueueCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is open, by who handles it; one walk over the index of open requests answers for all views. */
    List<Share> shares(OrganScope scope, Days days) {
        return jdbc.sql("""
                        select r.handler as login, max(r.handler_name) as name, count(*) as open,
                               count(*) filter (where (r.paused_until is null or r.paused_until < :today)
                                                  and r.reply_by < :today) as late,
                               count(*) filter (where (r.paused_until is null or r.paused_until < :today)
                                                  and r.reply_by = :today) as today,
                               count(*) filter (where (r.paused_until is null or r.paused_until < :today)
                                                  and r.reply_by between :today and :near) as due,
                               count(*) filter (where r.paused_until >= :today) as hold
                          from disclosure.request r
                         where r.closed_on is null
                           and (:everything or r.organ = any(:organs))
                         group by r.handler
                         order by name, login
                        """)
                .param("everything", scope.everything())
                .param("organs", scope.organArray())
                .param("today", days.today())
                .param("near", days.near())
                .query(Share.class)
                .list();
    }

    /** What was closed since the month began, and in as much of the month before; days are those from receipt to end. */
    Done done(OrganScope scope, LocalDate today) {
        return jdbc.sql("""
                        select count(*) filter (where closed_on >= :month) as this_month,
                               count(*) filter (where closed_on < :month) as month_before,
                               round(avg(closed_on - received_on) filter (where closed_on >= :month), 1) as days
                          from disclosure.request
                         where (closed_on between :month and :today or closed_on between :before and :until)
                        """ + (scope.everything() ? "" : " and organ = any(:organs)"))
                .param("organs", scope.organArray())
                .param("today", today)
                .param("month", today.withDayOfMonth(1))
                .param("before", today.withDayOfMonth(1).minusMonths(1))
                .param("until", today.minusMonths(1))
                .query(Done.class)
                .single();
    }

    /** How many were closed, and how long that took on average; unknown of none. */
    record Done(long thisMonth, long monthBefore, @Nullable BigDecimal days) {}

    /** Requests with a letter that this officer may sign: the view {@code sign} of the queue. */
    long toSign(OrganScope scope, String me) {
        return jdbc.sql("""
                        select count(distinct l.request)
                          from disclosure.letter l
                         where %s
                           and (:everything or l.organ = any(:organs))
                        """.formatted(QueueConditions.SIGNABLE))
                .param("me", me)
                .param("everything", scope.everything())
                .param("organs", scope.organArray())
                .query(Long.class)
                .single();
    }

    /** What somebody handles; of nobody ({@code login} empty) what is not given to anybody yet. */
    record Share(String login, String name, long open, long late, long today, long due, long hold) {
        boolean unassigned() {
            return login.isEmpty();
        }
    }

    /** How many of what is open stand in each view of an officer. */
    static Map<String, Long> counts(List<Share> shares, String me) {
        return Map.of(
                "open", sum(shares, Share::open),
                "mine",
                        sum(
                                shares.stream()
                                        .filter(one -> one.login().equals(me))
                                        .toList(),
                                Share::open),
                "unassigned", sum(shares.stream().filter(Share::unassigned).toList(), Share::open),
                "late", sum(shares, Share::late),
                "today", sum(shares, Share::today),
                "due", sum(shares, Share::due),
                "hold", sum(shares, Share::hold));
    }

    private static long sum(List<Share> shares, ToLongFunction<Share> part) {
        return shares.stream().mapToLong(part).sum();
    }

    /** What is open by organ, stage and colour: for those who see counts only. */
    List<Pile> piles(OrganScope scope, Days days) {
        return jdbc.sql("""
                        select organ, stage,
                               count(*) filter (where (paused_until is null or paused_until < :today)
                                                  and reply_by < :today) as red,
                               count(*) filter (where (paused_until is null or paused_until < :today)
                                                  and reply_by between :today and :soon) as amber,
                               count(*) filter (where (paused_until is null or paused_until < :today)
                                                  and (reply_by > :soon or reply_by is null)) as green,
                               count(*) filter (where paused_until >= :today) as hold
                          from disclosure.request
                         where closed_on is null
                           and (:everything or organ = any(:organs))
                         group by organ, stage
                         order by organ, stage
                        """)
                .param("everything", scope.everything())
                .param("organs", scope.organArray())
                .param("today", days.today())
                .param("soon", days.soon())
                .query(Pile.class)
                .list();
    }

    /** How many requests of an organ stand in a stage, by colour. */
    record Pile(String organ, String stage, long red, long amber, long green, long hold) {
        List<Long> all() {
            return List.of(red, amber, green, hold);
        }
    }
}
