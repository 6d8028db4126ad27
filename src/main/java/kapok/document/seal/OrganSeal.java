package kapok.document.seal;

import java.math.BigInteger;
import java.time.Instant;

/**
 * The seal of an organ as it is now (机关印章): its picture, and the key that signs for it.
 *
 * @param organ 统一社会信用代码
 * @param key the secret number of the SM2 key
 * @param certificate X.509, DER
 * @param picture PNG with a clear ground
 * @param ownPicture whether the organ put it in itself (自备印模)
 */
record OrganSeal(
        String organ,
        String name,
        BigInteger key,
        byte[] certificate,
        byte[] picture,
        boolean ownPicture,
        Instant madeAt) {}
