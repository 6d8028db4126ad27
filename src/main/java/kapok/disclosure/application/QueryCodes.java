package kapok.disclosure.application;

import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Instant;
import kapok.privacy.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Query codes (查询码): ten characters that show, beside the number, whose request it is. The table holds a keyed hash, made
 * with the data key that is not in the database; the code itself is shown on the receipt and nowhere else.
 */
@Repository
class QueryCodes {
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 10;

    private final JdbcClient jdbc;
    private final Secrets secrets;

    QueryCodes(JdbcClient jdbc, Secrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    /** The code that belongs to a secret of the applicant: whoever sends the same application again gets the same one. */
    String of(String number, String secret) {
        var bytes = secrets.blindIndex("disclosure.query-code.made", number + "/" + secret);
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(i == LENGTH / 2 ? "-" : "").append(ALPHABET.charAt(bytes[i] & 31));
        }
        return code.toString();
    }

    void keep(String number, String code, Instant now) {
        jdbc.sql("""
                insert into disclosure.query_code (request, hash, issued_at) values (:number, :hash, :now)
                on conflict (request) do update set hash = excluded.hash, issued_at = excluded.issued_at
                """)
                .param("number", number)
                .param("hash", hash(number, code))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Takes the same steps whether there is such a request or not, so that time tells nothing. */
    boolean fits(String number, String code) {
        var typed = hash(number, code);
        var kept = jdbc.sql("select hash from disclosure.query_code where request = :number")
                .param("number", number)
                .query((row, _) -> row.getBytes("hash"))
                .optional()
                .orElse(new byte[32]);
        return MessageDigest.isEqual(typed, kept);
    }

    private byte[] hash(String number, String code) {
        return secrets.blindIndex("disclosure.query-code", number + "/" + code);
    }
}
