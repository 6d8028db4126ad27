package kapok.disclosure.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
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
        if (!begin(token, key, hash)) {
            return before(token, key, hash);
        }
        var answer = duty.get();
        jdbc.sql(
                        "update disclosure.api_call set status = :status, answer = :answer where token = :token and key = :key")
                .param("token", token)
                .param("key", key)
                .param("status", answer.status())
                .param("answer", secrets.seal(COLUMN, answer.body()))
                .update();
        return answer;
    }

    /** Waits for another call with the same key to end; false if it went through. */
    private boolean begin(UUID token, String key, byte[] hash) {
        return jdbc.sql("""
                        insert into disclosure.api_call (token, key, body_hash, called_at)
                        values (:token, :key, :hash, :now)
                        on conflict do nothing
                        """)
                        .param("token", token)
                        .param("key", key)
                        .param("hash", hash)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                > 0;
    }

    private Answer before(UUID token, String key, byte[] hash) {
        record Known(byte[] bodyHash, int status, byte[] answer) {}
        var known = jdbc.sql(
                        "select body_hash, status, answer from disclosure.api_call where token = :token and key = :key")
                .param("token", token)
                .param("key", key)
                .query((row, _) -> new Known(row.getBytes("body_hash"), row.getInt("status"), row.getBytes("answer")))
                .single();
        if (!MessageDigest.isEqual(known.bodyHash(), hash)) {
            throw new ApiRefusal(422, "disclosure.api.key-reused");
        }
        return new Answer(known.status(), secrets.open(COLUMN, known.answer()));
    }

    int forget() {
        return jdbc.sql("delete from disclosure.api_call where called_at < :before")
                .param("before", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }
}
