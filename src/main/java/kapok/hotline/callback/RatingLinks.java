package kapok.hotline.callback;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Addresses by which callers rate an answer (回访链接). Who knows one is the caller: only its hash is kept. All SQL of them. */
@Repository
class RatingLinks {
    static final Duration VALID = Duration.ofDays(30);
    private static final int BYTES = 16;

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    RatingLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A new one for a ticket; its token is not to be had again. */
    String make(String number, Instant now) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("""
                insert into hotline.rating_link (token, number, made_at, expires_at)
                values (:token, :number, :now, :expires)
                """)
                .param("token", hash(token))
                .param("number", number)
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(now.plus(VALID)))
                .update();
        return token;
    }

    /** The ticket that a token opens; empty if it opens none, or none any more. */
    Optional<String> number(String token, Instant now) {
        return jdbc.sql("select number from hotline.rating_link where token = :token and expires_at > :now")
                .param("token", hash(token))
                .param("now", Timestamp.from(now))
                .query(String.class)
                .optional();
    }

    /** Forgets those that open nothing any more; gives how many. */
    int forget(Instant now) {
        return jdbc.sql("delete from hotline.rating_link where expires_at <= :now")
                .param("now", Timestamp.from(now))
                .update();
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
