package kapok.disclosure;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import kapok.disclosure.RequestQueues.Days;
import kapok.disclosure.page.RequestQueue.Filter;
import kapok.web.OrganScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Which requests a view of the queue holds, as SQL (筛选条件). Conditions are fixed pieces, so that each question is answered
 * through an index of its own; what people typed is only ever bound.
 */
record QueueConditions(Filter filter, OrganScope scope, String me, Days days) {
    private static final Pattern NUMBER = Pattern.compile("RQ-[0-9A-Z-]*", Pattern.CASE_INSENSITIVE);
    private static final String OPEN = "r.closed_on is null";
    private static final String RUNS = " and (r.paused_until is null or r.paused_until < :today)";
    private static final String STANDS = " and r.paused_until >= :today";
    /** A letter that this officer may sign (待签发): a draft, or one that another has signed first. */
    static final String SIGNABLE = "l.stage in ('draft', 'signed') and l.signed_by is distinct from :me";

    private static final String TO_SIGN =
            "r.number in (select l.request from disclosure.letter l where " + SIGNABLE + ")";

    private static final Map<String, String> TABS = Map.ofEntries(
            Map.entry("open", OPEN),
            Map.entry("mine", OPEN + " and r.handler = :me"),
            Map.entry("unassigned", OPEN + " and r.handler = ''"),
            Map.entry("sign", TO_SIGN),
            Map.entry("late", OPEN + RUNS + " and r.reply_by < :today"),
            Map.entry("today", OPEN + RUNS + " and r.reply_by = :today"),
            Map.entry("due", OPEN + RUNS + " and r.reply_by between :today and :near"),
            Map.entry("hold", OPEN + STANDS),
            Map.entry("closed", "r.closed_on is not null"),
            Map.entry("closed-month", "r.closed_on >= :month"),
            Map.entry("closed-late", "r.late and r.closed_on is not null"));
    private static final Map<String, String> LIGHTS = Map.of(
            "red", " and r.closed_on is null" + RUNS + " and r.reply_by < :today",
            "amber", " and r.closed_on is null" + RUNS + " and r.reply_by between :today and :soon",
            "green", " and r.closed_on is null" + RUNS + " and r.reply_by > :soon",
            "hold", " and r.closed_on is null" + STANDS,
            "done", " and r.closed_on is not null");

    String where() {
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
        if (NUMBER.matcher(words).matches()) {
            return " and r.number like :numberLike";
        }
        var bare = words.replaceAll("\\s+", "");
        return bare.codePointCount(0, bare.length()) < 2
                ? " and position(:words in r.subject) > 0"
                : " and r.number in (select w.request from disclosure.request_words w"
                        + " where w.grams @> disclosure.grams(:words))";
    }

    StatementSpec bind(StatementSpec statement) {
        var year = filter.year().isEmpty() ? 1990 : Integer.parseInt(filter.year());
        return statement
                .param("organs", scope.organArray())
                .param("me", me)
                .param("today", days.today())
                .param("month", days.today().withDayOfMonth(1))
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
                .param("numberLike", filter.words().toUpperCase(Locale.ROOT) + "%");
    }

    /** Which day orders a page: the last day to answer, or the newest first where that is over. */
    @Nullable
    LocalDate orderedBy(RequestQueues.Row row) {
        if (!newestFirst()) {
            return row.replyBy();
        }
        return filter.tab().equals("all") ? row.receivedOn() : row.closedOn();
    }

    boolean newestFirst() {
        return filter.tab().startsWith("closed") || filter.tab().equals("all");
    }

    /** The column of that day. */
    String order() {
        if (!newestFirst()) {
            return "r.reply_by";
        }
        return filter.tab().equals("all") ? "r.received_on" : "r.closed_on";
    }
}
