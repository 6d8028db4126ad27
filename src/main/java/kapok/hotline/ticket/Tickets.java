package kapok.hotline.ticket;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of a ticket and its events (工单及办理经过): an event and the row it leads to are written by one statement. */
@Repository
class Tickets {
    private static final String INSERT = """
            with event as (
                insert into hotline.ticket_event (number, received_at, seq, at, by, organ, kind, data)
                values (:number, :received_at, 1, :at, :by, :organ, :event, cast(:data as jsonb)))
            insert into hotline.ticket (number, received_at, channel, kind, urgent, business, confidential, category, division,
                   title, stage, unit, assisting, copied, barred, master, due_kind, due_at, warn_at, answer_due,
                   dispatched_at, answered_at, closed_at, returns, extensions, reworks, supervision, unhappy, version,
                   changed_by, changed_at)
            values (:number, :received_at, :channel, :kind, :urgent, :business, :confidential, :category, :division,
                   :title, :stage, :unit, :assisting, :copied, :barred, :master, :due_kind, :due_at, :warn_at, :answer_due,
                   :dispatched_at, :answered_at, :closed_at, :returns, :extensions, :reworks, :supervision, :unhappy,
                   :version, :by, :at)
            """;
    private static final String APPEND = """
            with row as (
                update hotline.ticket
                   set kind = :kind, urgent = :urgent, business = :business, confidential = :confidential,
                       category = :category, division = :division, stage = :stage, unit = :unit, assisting = :assisting,
                       copied = :copied, barred = :barred, master = :master, due_kind = :due_kind, due_at = :due_at,
                       warn_at = :warn_at, answer_due = :answer_due, dispatched_at = :dispatched_at,
                       answered_at = :answered_at, closed_at = :closed_at, returns = :returns, extensions = :extensions,
                       reworks = :reworks, supervision = :supervision, unhappy = :unhappy, version = :version,
                       changed_by = :by, changed_at = :at
                 where number = :number and received_at = :received_at and version = :version - 1
             returning number)
            insert into hotline.ticket_event (number, received_at, seq, at, by, organ, kind, data)
            select number, :received_at, :version, :at, :by, :organ, :event, cast(:data as jsonb)
              from row
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TicketMonths months;

    Tickets(JdbcClient jdbc, JsonMapper json, TicketMonths months) {
        this.jdbc = jdbc;
        this.json = json;
        this.months = months;
    }

    /** What the row holds that no event does. */
    record Head(String number, String title) {}

    void open(Head head, TicketStep step, Ticket ticket, TicketClock clock) {
        months.open(ticket.receivedAt());
        jdbc.sql(INSERT).paramSource(row(head, step, ticket, clock)).update();
    }

    /** False if somebody else was faster. */
    boolean append(String number, TicketStep step, Ticket after, TicketClock clock) {
        return jdbc.sql(APPEND)
                        .paramSource(row(new Head(number, ""), step, after, clock))
                        .update()
                == 1;
    }

    private MapSqlParameterSource row(Head head, TicketStep step, Ticket ticket, TicketClock clock) {
        var as = ticket.as();
        var next = clock.next();
        return new MapSqlParameterSource()
                .addValue("number", head.number())
                .addValue("title", head.title())
                .addValue("received_at", Timestamp.from(ticket.receivedAt()))
                .addValue("at", Timestamp.from(step.at()))
                .addValue("by", step.by())
                .addValue("organ", step.organ())
                .addValue("event", step.event().code())
                .addValue("data", json.writeValueAsString(step.event()))
                .addValue("channel", ticket.received().channel())
                .addValue("kind", as.kind().code())
                .addValue("urgent", as.urgent())
                .addValue("business", as.business())
                .addValue("confidential", as.confidential())
                .addValue("category", as.category())
                .addValue("division", as.division())
                .addValue("stage", ticket.stage().code())
                .addValue("unit", ticket.unit())
                .addValue("assisting", ticket.assisting().toArray(String[]::new))
                .addValue("copied", ticket.copied().toArray(String[]::new))
                .addValue("barred", ticket.barred().toArray(String[]::new))
                .addValue("master", ticket.master())
                .addValue("due_kind", next.map(TicketClock.Due::kind).orElse(""))
                .addValue("due_at", next.map(due -> Timestamp.from(due.at())).orElse(null))
                .addValue(
                        "warn_at", next.map(due -> Timestamp.from(due.warnAt())).orElse(null))
                .addValue(
                        "answer_due",
                        clock.find(TicketClock.Due.ANSWER)
                                .map(due -> Timestamp.from(due.at()))
                                .orElse(null))
                .addValue("dispatched_at", time(ticket.clockFrom()))
                .addValue("answered_at", time(ticket.answeredAt()))
                .addValue("closed_at", time(ticket.closedAt()))
                .addValue("returns", ticket.returns())
                .addValue("extensions", ticket.extensions())
                .addValue("reworks", ticket.reworks())
                .addValue("supervision", ticket.level())
                .addValue("unhappy", ticket.unhappy())
                .addValue("version", ticket.version());
    }

    private static @Nullable Timestamp time(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    /** Its steps, the first first; none if there is no such ticket. */
    List<TicketStep> history(String number) {
        return jdbc.sql("""
                select at, by, organ, kind, data
                  from hotline.ticket_event
                 where number = :number
                   and received_at = (select arrived_at from hotline.arrival where number = :number)
                 order by seq
                """)
                .param("number", number)
                .query((row, _) -> new TicketStep(
                        row.getTimestamp("at").toInstant(),
                        row.getString("by"),
                        row.getString("organ"),
                        event(row.getString("kind"), row.getString("data"))))
                .list();
    }

    private TicketEvent event(String kind, String data) {
        return (TicketEvent) json.readValue(data, TicketEvent.KINDS.get(kind));
    }

    /** Nobody else writes it until the end of the transaction. */
    void lock(String number) {
        jdbc.sql("""
                select version
                  from hotline.ticket
                 where number = :number
                   and received_at = (select arrived_at from hotline.arrival where number = :number)
                   for update
                """).param("number", number).query(Integer.class).optional();
    }

    /** Who wrote last, and when. */
    record Change(String changedBy, Instant changedAt) {}

    Optional<Change> lastChange(String number) {
        return jdbc.sql("""
                select changed_by, changed_at
                  from hotline.ticket
                 where number = :number
                   and received_at = (select arrived_at from hotline.arrival where number = :number)
                """)
                .param("number", number)
                .query((row, _) ->
                        new Change(row.getString(1), row.getTimestamp(2).toInstant()))
                .optional();
    }

    /** Those that were or are to be answered with another, by number. */
    List<String> joint(String master) {
        return jdbc.sql("select number from hotline.ticket where master = :master order by number")
                .param("master", master)
                .query(String.class)
                .list();
    }

    /** Those of them that still wait for its answer. */
    List<String> members(String master) {
        return jdbc.sql("""
                select number
                  from hotline.ticket
                 where master = :master
                   and stage = 'merged'
                 order by number
                """).param("master", master).query(String.class).list();
    }
}
