package kapok.document;

import org.bouncycastle.crypto.digests.SM3Digest;

/** The national hash (SM3, GB/T 32905—2016). */
final class Sm3 {
    private Sm3() {}

    static byte[] hash(byte[] content) {
        var digest = new SM3Digest();
        digest.update(content, 0, content.length);
        var hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return hash;
    }
}
