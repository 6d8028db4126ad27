package kapok.hotline.arrival;

import java.security.MessageDigest;
import kapok.privacy.Secrets;
import org.springframework.stereotype.Component;

/**
 * The secret half of a receipt (查询码). It follows from the key under which something was filed, which only who filed it has:
 * a second try gets the same, and nothing but its hash is stored.
 */
@Component
class QueryCodes {
    static final int HASH = 32;

    private static final String COLUMN = "hotline.arrival";
    private static final int DIGITS = 8;

    private final Secrets secrets;

    QueryCodes(Secrets secrets) {
        this.secrets = secrets;
    }

    String of(String number, Arriving.Way way, String key) {
        var bytes = secrets.blindIndex(COLUMN + ".code", number + "/" + way + "/" + key);
        var code = new StringBuilder();
        for (int i = 0; i < DIGITS; i++) {
            code.append((bytes[i] & 0xff) % 10);
        }
        return code.toString();
    }

    byte[] hash(String number, String code) {
        return secrets.blindIndex(COLUMN + ".code-hash", number + "/" + code);
    }

    /** Takes as long for a wrong code as for the right one. */
    boolean fits(String number, String code, byte[] hash) {
        return MessageDigest.isEqual(hash(number, code), hash);
    }
}
