package kapok.disclosure;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kapok.calendar.WorkingCalendar;
import kapok.history.EventTable;
import kapok.identifier.ReceiptNumber;
import kapok.web.Caller;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of requests, except what pages and figures read. */
@Repository
class DisclosureRequests {
    private static final String INSERT = """
            insert into disclosure.request
                   (number, organ, received_on, channel, applicant_kind, topic, subject, delivery, stage, reply_by,
                    provisional, paused_since, paused_until, told_by, holder, holder_due, extended_on, fee, fee_paid_on, outcome, document, closed_on,
                    counted_on, counted_outcome, late, version, changed_by, changed_at)
            values (:number, :organ, :receivedOn, :channel, :kind, :topic, :subject, :delivery, :stage, :replyBy,
                    :provisional, :pausedSince, :pausedUntil, :toldBy, :holder, :holderDue, :extendedOn, :fee, :feePaidOn, :outcome, :document, :closedOn,
                    :countedOn, :countedOutcome, :late, :version, :by, :at)
            """;
    private static final String UPDATE = """
            update disclosure.request
               set organ = :organ, received_on = :receivedOn, channel = :channel, applicant_kind = :kind, topic = :topic,
                   subject = :subject, delivery = :delivery, stage = :stage, reply_by = :replyBy,
                   provisional = :provisional, paused_since = :pausedSince, paused_until = :pausedUntil, told_by = :toldBy, holder = :holder, holder_due = :holderDue,
                   counted_on = :countedOn, counted_outcome = :countedOutcome, extended_on = :extendedOn, fee = :fee, fee_paid_on = :feePaidOn, outcome = :outcome,
                   document = :document, closed_on = :closedOn, late = :late, version = :version,
                   changed_by = :by, changed_at = :at
             where number = :number
               and version = :before
            """;
    private static final EventTable.Naming TABLES =
            new EventTable.Naming("request", "disclosure.event", "request", "disclosure.request", "number");

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final EventTable<String, RequestEvent, RequestStep> events;

    DisclosureRequests(JdbcClient jdbc, NamedParameterJdbcTemplate batches, RequestSteps steps) {
        this.jdbc = jdbc;
        this.batches = batches;
        events = new EventTable<>(batches, steps.kinds(), RequestStep::new, TABLES);
    }

    /** A new request with its whole history. */
    record Entry(ReceiptNumber number, DisclosureRequest request) {}

    /** The next running numbers of a year, rising. Nobody waits for anybody; what is not used after all is left out. */
    List<Integer> reserve(int year, int count) {
        var numbers = next(year, count);
        if (numbers.isEmpty()) {
            begin(year);
            numbers = next(year, count);
        }
        return numbers;
    }

    private List<Integer> next(int year, int count) {
        return jdbc.sql("""
                        select cast(nextval('disclosure.request_number') - base as int)
                          from disclosure.numbering, generate_series(1, :count)
                         where year = :year
                        """)
                .param("year", year)
                .param("count", count)
                .query(Integer.class)
                .list();
    }

    private void begin(int year) {
        jdbc.sql("""
                insert into disclosure.numbering (year, base)
                values (:year, coalesce(pg_sequence_last_value('disclosure.request_number'), 0))
                on conflict do nothing
                """).param("year", year).update();
    }

    /** Numbers that came with records are taken: what is given out next goes past them. */
    void passOver(int year, int running) {
        jdbc.sql("""
                insert into disclosure.numbering (year, base)
                values (:year, coalesce(pg_sequence_last_value('disclosure.request_number'), 0) - :running)
                on conflict (year) do update set base = least(disclosure.numbering.base, excluded.base)
                """).param("year", year).param("running", running).update();
    }

    List<String> taken(List<String> numbers) {
        return jdbc.sql("select number from disclosure.request where number = any(:numbers) order by number")
                .param("numbers", numbers.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    void insert(Caller caller, Instant at, WorkingCalendar calendar, List<Entry> entries) {
        var steps = events.batch(caller, at);
        entries.forEach(
                entry -> steps.add(entry.number().value(), entry.request().history()));
        batches.batchUpdate(
                INSERT,
                entries.stream()
                        .map(entry -> row(caller, at, entry.number(), entry.request(), calendar))
                        .toArray(MapSqlParameterSource[]::new));
        steps.write();
    }

    /** @throws kapok.web.StaleVersion if somebody else has appended an event meanwhile */
    void append(Caller caller, Instant at, WorkingCalendar calendar, ReceiptNumber number, DisclosureRequest after) {
        var changed =
                batches.update(UPDATE, row(caller, at, number, after, calendar).addValue("before", after.steps() - 1));
        if (changed == 0) {
            throw events.stale(number.value());
        }
        events.batch(caller, at)
                .add(number.value(), after.steps(), after.history().getLast())
                .write();
    }

    /** The history, oldest first. @throws kapok.web.NotFound if there is no such request */
    List<RequestStep> history(ReceiptNumber number) {
        return events.history(number.value());
    }

    Optional<LastChange> lastChange(ReceiptNumber number) {
        return jdbc.sql("select version, changed_by, changed_at from disclosure.request where number = :number")
                .param("number", number.value())
                .query(LastChange.class)
                .optional();
    }

    /** Who changed a request last. */
    record LastChange(int version, String changedBy, Instant changedAt) {}

    private static MapSqlParameterSource row(
            Caller caller, Instant at, ReceiptNumber number, DisclosureRequest request, WorkingCalendar calendar) {
        var application = request.application();
        var closed = request.closed();
        var counted = request.counted();
        var due = request.due(calendar);
        var holder = request.holder();
        var standstill = request.standstill(calendar);
        return new MapSqlParameterSource()
                .addValue("number", number.value())
                .addValue("organ", application.organ())
                .addValue("receivedOn", application.receivedOn())
                .addValue("channel", application.channel().code())
                .addValue("kind", application.kind().code())
                .addValue("topic", application.topic())
                .addValue("subject", application.subject())
                .addValue("delivery", application.delivery())
                .addValue("stage", request.stage().code())
                .addValue("replyBy", due.lastDay())
                .addValue("provisional", due.provisional())
                .addValue("pausedSince", standstill.map(Standstill::since).orElse(null))
                .addValue("pausedUntil", standstill.map(Standstill::until).orElse(null))
                .addValue("toldBy", request.told())
                .addValue("holder", holder.map(DisclosureRequest.Holding::unit).orElse(""))
                .addValue(
                        "holderDue",
                        holder.map(DisclosureRequest.Holding::dueOn).orElse(null))
                .addValue("countedOn", counted == null ? null : counted.on())
                .addValue(
                        "countedOutcome",
                        counted == null ? null : counted.outcome().code())
                .addValue("extendedOn", request.extendedOn())
                .addValue("fee", request.paid())
                .addValue("feePaidOn", request.paidOn())
                .addValue("outcome", closed == null ? null : closed.outcome().code())
                .addValue("document", closed == null ? "" : closed.document())
                .addValue("closedOn", closed == null ? null : closed.on())
                .addValue("late", request.late(calendar))
                .addValue("version", request.steps())
                .addValue("by", caller.name())
                .addValue("at", Timestamp.from(at));
    }

    /** Which organ has a request, and whether it is over. */
    record Standing(String organ, boolean closed) {}

    Optional<Standing> standing(ReceiptNumber number) {
        return jdbc.sql("select organ, closed_on is not null as closed from disclosure.request where number = :number")
                .param("number", number.value())
                .query(Standing.class)
                .optional();
    }
}
