package kapok.disclosure.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import kapok.privacy.Secrets;
import kapok.web.ApiRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calls that were carried out, by their idempotency key (幂等键): the same key and body give the same answer, however often and
 * however many at once; another body under the key is refused. A call that failed leaves no trace and may be made again.
 */
@Repository
class ApiCalls {
    private static final String COLUMN = "disclosure.api_call.answer";
    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Clock clock;

    ApiCalls(JdbcClient jdbc, Secrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * A call that changes something.
     *
     * @param what method and path: the same key for another duty is another body
     */
    record Call(
            ApiTokens.Program program,
            String what,
            @Nullable String key,
            String body) {}

    /** What a call was answered. */
    record Answer(int status, String body) {}

    /** Carries a call out, or gives the answer it got before. One transaction with all that the call does. */
    @Transactional
    public Answer once(Call call, Supplier<Answer> duty) {
        var token = call.program().token();
        var key = call.key();
        if (key == null || key.isBlank() || key.length() > 100) {
            throw new ApiRefusal(400, "disclosure.api.no-key");
        }
        var asked = call.what() + "\n" + call.body();
        var hash = secrets.exactIndex("disclosure.api-body", asked.getBytes(StandardCharsets.UTF_8));
        var known = begin(token, key);
        if (known.isPresent()) {
            return before(known.get(), hash);
        }
        var answer = duty.get();
        keep(token, key, hash, answer);
        return answer;
    }

    /** A call as it was carried out. */
    private record Known(byte[] bodyHash, int status, byte[] answer) {}

    /** Takes the turn of this key and gives what was answered under it, in one question unless another has its turn now. */
    private Optional<Known> begin(UUID token, String key) {
        record Begun(boolean free, Optional<Known> known) {}
        var begun = jdbc.sql("""
                        select pg_try_advisory_xact_lock(hashtextextended(:turn, 35)) as free, c.body_hash, c.status, c.answer
                          from (select) one
                          left join disclosure.api_call c on c.token = :token and c.key = :key
                        """)
                .param("turn", token + ":" + key)
                .param("token", token)
                .param("key", key)
                .query((row, _) -> new Begun(row.getBoolean("free"), known(row)))
                .single();
        return begun.free() ? begun.known() : afterAnother(token, key);
    }

    /** Waits for the other call with the same key to end. */
    private Optional<Known> afterAnother(UUID token, String key) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:turn, 35))")
                .param("turn", token + ":" + key)
                .query((_, _) -> "")
                .single();
        return jdbc.sql("select body_hash, status, answer from disclosure.api_call where token = :token and key = :key")
                .param("token", token)
                .param("key", key)
                .query((row, _) -> known(row))
                .optional()
                .flatMap(known -> known);
    }

    private static Optional<Known> known(ResultSet row) throws SQLException {
        var hash = row.getBytes("body_hash");
        return hash == null
                ? Optional.empty()
                : Optional.of(new Known(hash, row.getInt("status"), row.getBytes("answer")));
    }

    private Answer before(Known known, byte[] hash) {
        if (!MessageDigest.isEqual(known.bodyHash(), hash)) {
            throw new ApiRefusal(422, "disclosure.api.key-reused");
        }
        return new Answer(known.status(), secrets.open(COLUMN, known.answer()));
    }

    /**
     * @throws ApiRefusal 409 if another call with this key ended between our question and our turn; asked again, it is
     *     answered as that one was
     */
    private void keep(UUID token, String key, byte[] hash, Answer answer) {
        var kept = jdbc.sql("""
                        insert into disclosure.api_call (token, key, body_hash, status, answer, called_at)
                        values (:token, :key, :hash, :status, :answer, :now)
                        on conflict do nothing
                        """)
                .param("token", token)
                .param("key", key)
                .param("hash", hash)
                .param("status", answer.status())
                .param("answer", secrets.seal(COLUMN, answer.body()))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (kept == 0) {
            throw new ApiRefusal(409, "disclosure.api.at-once");
        }
    }

    int forget() {
        return jdbc.sql("delete from disclosure.api_call where called_at < :before")
                .param("before", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }
}
