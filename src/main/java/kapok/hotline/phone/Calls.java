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
            @Nullable String number) {}

    /** Adds the call, or completes what is known of it: what comes empty leaves what was known. */
    void put(Call call) {
        jdbc.sql("""
                insert into hotline.phone_call (id, caller, caller_index, agent, recording, started_at, ended_at)
                values (:id, :caller, :index, :agent, :recording, :started, :ended)
                on conflict (id) do update
                   set caller = coalesce(excluded.caller, phone_call.caller),
                       caller_index = coalesce(excluded.caller_index, phone_call.caller_index),
                       agent = case when excluded.agent = '' then phone_call.agent else excluded.agent end,
                       recording = case when excluded.recording = '' then phone_call.recording else excluded.recording end,
                       ended_at = coalesce(greatest(excluded.ended_at, phone_call.started_at), phone_call.ended_at)
                """)
                .param("id", call.id())
                .param("caller", call.caller())
                .param("index", call.callerIndex())
                .param("agent", call.agent())
                .param("recording", call.recording())
                .param("started", Timestamp.from(call.startedAt()))
                .param("ended", call.endedAt() == null ? null : Timestamp.from(call.endedAt()))
                .update();
    }

    Optional<Call> find(String id) {
        return jdbc.sql("""
                select id, caller, caller_index, agent, recording, started_at, ended_at, number
                  from hotline.phone_call
                 where id = :id
                """).param("id", id).query(Calls::call).optional();
    }

    /** Calls since then for this agent or for nobody yet, the latest first. */
    List<Call> recent(String agent, Instant since, int most) {
        return jdbc.sql("""
                select id, caller, caller_index, agent, recording, started_at, ended_at, number
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
        return new Call(
                row.getString("id"),
                row.getBytes("caller"),
                row.getBytes("caller_index"),
                row.getString("agent"),
                row.getString("recording"),
                row.getTimestamp("started_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getString("number"));
    }

    void link(String id, String number, String by) {
        jdbc.sql("update hotline.phone_call set number = :number, taken_by = :by where id = :id")
                .param("id", id)
                .param("number", number)
                .param("by", by)
                .update();
    }
}
