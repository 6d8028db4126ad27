package kapok.hotline.phone;

import kapok.hotline.arrival.ApiKeys;
import kapok.hotline.arrival.ApiKeys.ApiKey;

/** The key under which a program files (接口来件键): it begins with who files, so that a program finds what is its own. */
final class RestKey {
    private static final int PROGRAM = 16;
    private static final int CALL = 40;

    private RestKey() {}

    static String of(ApiKey program, String idempotencyKey) {
        return begin(program) + ApiKeys.hash(idempotencyKey).substring(0, CALL);
    }

    /** How all keys of a program begin. */
    static String begin(ApiKey program) {
        return program.hash().substring(0, PROGRAM) + ":";
    }
}
