package kapok.hotline.phone;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of calls. */
@Repository
class Calls {
    static final String COLUMN = "hotline.phone_call";

    private final JdbcClient jdbc;

    Calls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A call (通话).
     *
     * @param caller the number, sealed; absent if it was withheld
     * @param agent extension or login of whom it was put through to; empty: nobody yet
     * @param number of the ticket it became
     */
    record Call(
            String id,
            byte @Nullable [] caller,
            byte @Nullable [] callerIndex,
            String agent,
            String recording,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable String number,
            @Nullable Instant answeredAt,
            boolean fault) {}

    /** Adds the call, or completes what is known of it: what comes empty leaves what was known. */
    void put(Call call) {
        jdbc.sql("""
                insert into hotline.phone_call (id, caller, caller_index, agent, recording, started_at, ended_at, answered_at, fault)
                values (:id, :caller, :index, :agent, :recording, :started, :ended, :answered, :fault)
                on conflict (id) do update
                   set caller = coalesce(excluded.caller, phone_call.caller),
                       caller_index = coalesce(excluded.caller_index, phone_call.caller_index),
                       agent = case when excluded.agent = '' then phone_call.agent else excluded.agent end,
                       recording = case when excluded.recording = '' then phone_call.recording else excluded.recording end,
                       answered_at = coalesce(phone_call.answered_at,
                                              greatest(excluded.answered_at, phone_call.started_at)),
                       fault = phone_call.fault or excluded.fault,
                       ended_at = coalesce(greatest(excluded.ended_at, phone_call.started_at), phone_call.ended_at)
                """)
                .param("id", call.id())
                .param("caller", call.caller())
                .param("index", call.callerIndex())
                .param("agent", call.agent())
                .param("recording", call.recording())
                .param("answered", call.answeredAt() == null ? null : Timestamp.from(call.answeredAt()))
                .param("fault", call.fault())
                .param("started", Timestamp.from(call.startedAt()))
                .param("ended", call.endedAt() == null ? null : Timestamp.from(call.endedAt()))
                .update();
    }

    Optional<Call> find(String id) {
        return jdbc.sql("""
                select id, caller, caller_index, agent, recording, started_at, ended_at, number, answered_at, fault
                  from hotline.phone_call
                 where id = :id
                """).param("id", id).query(Calls::call).optional();
    }

    /** Calls since then for this agent or for nobody yet, the latest first. */
    List<Call> recent(String agent, Instant since, int most) {
        return jdbc.sql("""
                select id, caller, caller_index, agent, recording, started_at, ended_at, number, answered_at, fault
                  from hotline.phone_call
                 where started_at >= :since
                   and agent in ('', :agent)
                 order by started_at desc, id
                 limit :most
                """)
                .param("since", Timestamp.from(since))
                .param("agent", agent)
                .param("most", most)
                .query(Calls::call)
                .list();
    }

    /** Earlier calls of the same number that became tickets, the latest first. */
    List<String> ticketsOf(byte[] callerIndex, String butNot, int most) {
        return jdbc.sql("""
                select number
                  from hotline.phone_call
                 where caller_index = :index
                   and number is not null
                   and id <> :id
                 order by started_at desc, id
                 limit :most
                """)
                .param("index", callerIndex)
                .param("id", butNot)
                .param("most", most)
                .query(String.class)
                .list();
    }

    private static Call call(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        var ended = row.getTimestamp("ended_at");
        var answered = row.getTimestamp("answered_at");
        return new Call(
                row.getString("id"),
                row.getBytes("caller"),
                row.getBytes("caller_index"),
                row.getString("agent"),
                row.getString("recording"),
                row.getTimestamp("started_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getString("number"),
                answered == null ? null : answered.toInstant(),
                row.getBoolean("fault"));
    }

    void link(String id, String number, String by) {
        jdbc.sql("update hotline.phone_call set number = :number, taken_by = :by where id = :id")
                .param("id", id)
                .param("number", number)
                .param("by", by)
                .update();
    }

    /** How calls fared (接通情况): offered, answered, answered within 15 seconds, seconds waited and talked altogether. */
    record Fared(long offered, long answered, long soon, long waited, long talked) {}

    /** What a fault of the system kept away is not counted. */
    Fared fared(Instant from, Instant to) {
        return jdbc.sql("""
                select count(*) as offered, count(answered_at) as answered,
                       count(*) filter (where answered_at <= started_at + interval '15 seconds') as soon,
                       coalesce(sum(extract(epoch from answered_at - started_at)), 0)::bigint as waited,
                       coalesce(sum(extract(epoch from ended_at - answered_at)), 0)::bigint as talked
                  from hotline.phone_call
                 where started_at >= :from and started_at < :to
                   and not fault
                """)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query(Fared.class)
                .single();
    }

    /** A call as a figure opens it: without who called. */
    record Told(
            String id,
            Instant startedAt,
            @Nullable Instant answeredAt,
            @Nullable String number) {}

    List<Told> told(Instant from, Instant to, boolean answered, long offset, int limit) {
        return jdbc.sql("""
                select id, started_at, answered_at, number
                  from hotline.phone_call
                 where started_at >= :from and started_at < :to
                   and not fault
                   and (not :answered or answered_at is not null)
                 order by started_at, id
                offset :offset
                 limit :limit
                """)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .param("answered", answered)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, _) -> new Told(
                        row.getString(1),
                        row.getTimestamp(2).toInstant(),
                        row.getTimestamp(3) == null ? null : row.getTimestamp(3).toInstant(),
                        row.getString(4)))
                .list();
    }
}
