package kapok.identity.citizen;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kapok.privacy.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** Codes that show that a mobile number is somebody's own (短信验证码): six digits, for ten minutes, five tries, once. */
@Repository
class OneTimeCodes {
    static final Duration LIFE = Duration.ofMinutes(10);
    static final Duration APART = Duration.ofMinutes(1);

    private static final int TRIES = 5;
    private static final int MOST = 1_000_000;

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    OneTimeCodes(JdbcClient jdbc, Secrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.clock = clock;
    }

    private record Issued(byte[] hash, Instant expires, int tries) {}

    /** A new code in place of an older one; empty within a minute of the last. */
    Optional<String> issue(String phone) {
        var now = clock.instant();
        var code = "%06d".formatted(random.nextInt(MOST));
        var issued = jdbc.sql("""
                        insert into identity.citizen_code as c (phone_index, code_hash, sent_at, expires_at)
                        values (:phone, :hash, :now, :expires)
                        on conflict (phone_index) do update
                           set code_hash = excluded.code_hash, sent_at = excluded.sent_at, expires_at = excluded.expires_at, tries = 0
                         where c.sent_at <= :before
                        """)
                .param("phone", Citizens.index(secrets, phone))
                .param("hash", hash(phone, code))
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(now.plus(LIFE)))
                .param("before", Timestamp.from(now.minus(APART)))
                .update();
        return issued == 1 ? Optional.of(code) : Optional.empty();
    }

    /** Whether it is the code that was sent to the number; each look is a try, and the right code works once. */
    boolean accept(String phone, String code) {
        var issued = jdbc.sql("""
                        update identity.citizen_code set tries = tries + 1 where phone_index = :phone
                        returning code_hash as hash, expires_at as expires, tries
                        """)
                .param("phone", Citizens.index(secrets, phone))
                .query((row, _) -> new Issued(
                        row.getBytes("hash"), row.getTimestamp("expires").toInstant(), row.getInt("tries")))
                .optional();
        // without a code in the table too, so that the answer takes as long
        var given = hash(phone, code);
        var right = issued.filter(one -> one.tries() <= TRIES && clock.instant().isBefore(one.expires()))
                .filter(one -> MessageDigest.isEqual(one.hash(), given))
                .isPresent();
        if (right) {
            jdbc.sql("delete from identity.citizen_code where phone_index = :phone")
                    .param("phone", Citizens.index(secrets, phone))
                    .update();
        }
        return right;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT17M")
    void forgetOld() {
        jdbc.sql("delete from identity.citizen_code where expires_at < :now")
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private byte[] hash(String phone, String code) {
        return secrets.exactIndex("identity.citizen_code", (phone + " " + code).getBytes(StandardCharsets.UTF_8));
    }
}
