package kapok.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import kapok.disclosure.page.RequestQueue.Filter;
import kapok.web.OrganScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * All SQL of the queue (办理队列). Conditions are fixed pieces, so that each question is answered through an index of its own;
 * pages follow one another by the last row seen, never by counting rows.
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
    private static final String OPEN = "r.closed_on is null";
    private static final String RUNS = " and (r.paused_until is null or r.paused_until < :today)";
    private static final String STANDS = " and r.paused_until >= :today";
    private static final Map<String, String> TABS = Map.of(
            "open", OPEN,
            "mine", OPEN + " and r.handler = :me",
            "unassigned", OPEN + " and r.handler = ''",
            "late", OPEN + RUNS + " and r.reply_by < :today",
            "due", OPEN + RUNS + " and r.reply_by between :today and :near",
            "hold", OPEN + STANDS,
            "closed", "r.closed_on is not null",
            "closed-late", "r.late and r.closed_on is not null");
    private static final Map<String, String> LIGHTS = Map.of(
            "red", " and r.closed_on is null" + RUNS + " and r.reply_by < :today",
            "amber", " and r.closed_on is null" + RUNS + " and r.reply_by between :today and :soon",
            "green", " and r.closed_on is null" + RUNS + " and r.reply_by > :soon",
            "hold", " and r.closed_on is null" + STANDS,
            "done", " and r.closed_on is not null");

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
    List<Row> page(Filter filter, OrganScope scope, String me, Days days, @Nullable After after, int size) {
        var newest = newestFirst(filter);
        var column = newest ? newestColumn(filter) : "r.reply_by";
        var from = after == null || after.day() == null
                ? ""
                : " and (" + column + ", r.number) " + (newest ? "<" : ">") + " (:afterDay, :afterNumber)";
        var order = newest ? " desc, r.number desc" : ", r.number";
        return bind(
                        COLUMNS + where(filter, scope) + from + " order by " + column + order + " limit :size",
                        filter,
                        scope,
                        me,
                        days)
                .param("size", size + 1)
                .param("afterDay", after == null ? null : after.day())
                .param("afterNumber", after == null ? "" : after.number())
                .query(Row.class)
                .list();
    }

    /** Which day orders a page: the last day to answer, or the newest first where that is over. */
    static @Nullable LocalDate orderedBy(Filter filter, Row row) {
        if (!newestFirst(filter)) {
            return row.replyBy();
        }
        return filter.tab().equals("all") ? row.receivedOn() : row.closedOn();
    }

    private static boolean newestFirst(Filter filter) {
        return filter.tab().startsWith("closed") || filter.tab().equals("all");
    }

    private static String newestColumn(Filter filter) {
        return filter.tab().equals("all") ? "r.received_on" : "r.closed_on";
    }

    /** How many a view holds, at most a thousand: beyond that nobody counts. */
    int count(Filter filter, OrganScope scope, String me, Days days) {
        return bind(
                        "select count(*) from (select 1 from disclosure.request r where " + where(filter, scope)
                                + " limit :most) found",
                        filter,
                        scope,
                        me,
                        days)
                .param("most", COUNTED + 1)
                .query(Integer.class)
                .single();
    }

    private static String where(Filter filter, OrganScope scope) {
        var where = new StringBuilder(TABS.getOrDefault(filter.tab(), "true"));
        where.append(scope.everything() ? "" : " and r.organ = any(cast(:organs as text[]))");
        where.append(LIGHTS.getOrDefault(filter.light(), ""));
        where.append(filter.organ().isEmpty() ? "" : " and r.organ = :organ");
        where.append(filter.stage().isEmpty() ? "" : " and r.stage = :stage");
        where.append(filter.handler().isEmpty() ? "" : " and r.handler = :handler");
        where.append(filter.outcome().isEmpty() ? "" : " and r.outcome = :outcome");
        where.append(filter.channel().isEmpty() ? "" : " and r.channel = :channel");
        where.append(filter.kind().isEmpty() ? "" : " and r.applicant_kind = :kind");
        where.append(filter.topic().isEmpty() ? "" : " and r.topic = :topic");
        where.append(filter.year().isEmpty() ? "" : " and r.received_on between :yearFrom and :yearTo");
        where.append(words(filter.words()));
        return where.toString();
    }

    private static String words(String words) {
        if (words.isEmpty()) {
            return "";
        }
        if (words.toUpperCase(java.util.Locale.ROOT).matches("RQ-[0-9A-Z-]*")) {
            return " and r.number like :numberLike";
        }
        return words.replaceAll("\\s+", "")
                                .codePointCount(0, words.replaceAll("\\s+", "").length())
                        < 2
                ? " and position(:words in r.subject) > 0"
                : " and r.number in (select w.request from disclosure.request_words w"
                        + " where w.grams @> disclosure.grams(:words))";
    }

    private StatementSpec bind(String sql, Filter filter, OrganScope scope, String me, Days days) {
        var year = filter.year().isEmpty() ? 1990 : Integer.parseInt(filter.year());
        return jdbc.sql(sql)
                .param("organs", scope.organArray())
                .param("me", me)
                .param("today", days.today())
                .param("near", days.near())
                .param("soon", days.soon())
                .param("organ", filter.organ())
                .param("stage", filter.stage())
                .param("handler", filter.handler())
                .param("outcome", filter.outcome())
                .param("channel", filter.channel())
                .param("kind", filter.kind())
                .param("topic", filter.topic())
                .param("yearFrom", LocalDate.of(year, 1, 1))
                .param("yearTo", LocalDate.of(year, 12, 31))
                .param("words", filter.words())
                .param("numberLike", filter.words().toUpperCase(java.util.Locale.ROOT) + "%");
    }

    /** What is open, by who handles it; one walk over the index of open requests answers for all views. */
    List<Share> shares(OrganScope scope, Days days) {
        return jdbc.sql("""
                        select r.handler as login, max(r.handler_name) as name, count(*) as open,
                               count(*) filter (where (r.paused_until is null or r.paused_until < :today)
                                                  and r.reply_by < :today) as late,
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

    /** What somebody handles; of nobody ({@code login} empty) what is not given to anybody yet. */
    record Share(String login, String name, long open, long late, long due, long hold) {
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
                "due", sum(shares, Share::due),
                "hold", sum(shares, Share::hold));
    }

    private static long sum(List<Share> shares, ToLongFunction<Share> part) {
        return shares.stream().mapToLong(part).sum();
    }

    /** What stands in the way of giving requests to somebody: their organ and whether they are over. */
    List<Standing> standing(List<String> numbers) {
        return jdbc.sql("""
                        select number, organ, closed_on is not null as closed, handler
                          from disclosure.request
                         where number = any(:numbers)
                         order by number
                        """)
                .param("numbers", numbers.toArray(String[]::new))
                .query(Standing.class)
                .list();
    }

    /** The open requests of somebody within a scope. */
    List<Standing> openOf(String login, OrganScope scope) {
        return jdbc.sql("""
                        select number, organ, false as closed, handler
                          from disclosure.request
                         where closed_on is null
                           and handler = :login
                           and (:everything or organ = any(:organs))
                         order by number
                        """)
                .param("login", login)
                .param("everything", scope.everything())
                .param("organs", scope.organArray())
                .query(Standing.class)
                .list();
    }

    /** A request and its handler. */
    record Standing(String number, String organ, boolean closed, String handler) {}

    void give(List<String> numbers, String login, String name) {
        jdbc.sql("update disclosure.request set handler = :login, handler_name = :name where number = any(:numbers)")
                .param("login", login)
                .param("name", name)
                .param("numbers", numbers.toArray(String[]::new))
                .update();
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
            return new ArrayList<>(List.of(red, amber, green, hold));
        }
    }
}
