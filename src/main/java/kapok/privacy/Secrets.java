package kapok.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * Encrypts what stands in a column of personal data (敏感列加密): SM4 in GCM, a fresh nonce each time, the key's id
 * beside it. Columns are {@code bytea}. The column's name is authenticated too: a value moved to another column is found
 * out. For finding a row by such a value, store its {@link #blindIndex} beside it.
 */
public final class Secrets {
    private static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final int HEADER = 1 + Integer.BYTES + NONCE;
    private static final int TAG_BITS = 128;
    /** What people leave out or add when they write a number; full-width forms are narrow by then. */
    private static final String IGNORED = " \t\n\u000B\f\r-—()";

    private final DataKeys keys;
    private final SecureRandom random = new SecureRandom();

    Secrets(DataKeys keys) {
        this.keys = keys;
    }

    /**
     * Encrypts a text.
     *
     * @param column such as {@code disclosure.request.applicant_name}; never changes
     */
    public byte[] seal(String column, String plain) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var header = ByteBuffer.allocate(HEADER)
                .put(VERSION)
                .putInt(keys.current())
                .put(nonce)
                .array();
        var text = plain.getBytes(StandardCharsets.UTF_8);
        var cipher = cipher(true, header, column);
        var sealed = Arrays.copyOf(header, HEADER + cipher.getOutputSize(text.length));
        var written = cipher.processBytes(text, 0, text.length, sealed, HEADER);
        try {
            cipher.doFinal(sealed, HEADER + written);
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException(e); // only decryption can find a wrong tag
        }
        return sealed;
    }

    /** @throws DamagedSecret if it was changed, comes from another column, or its key is missing */
    public String open(String column, byte[] sealed) {
        if (sealed.length < HEADER + TAG_BITS / 8 || sealed[0] != VERSION) {
            throw new DamagedSecret("Not a secret: " + sealed.length + " bytes");
        }
        var cipher = cipher(false, Arrays.copyOf(sealed, HEADER), column);
        var length = sealed.length - HEADER;
        var plain = new byte[cipher.getOutputSize(length)];
        var written = cipher.processBytes(sealed, HEADER, length, plain, 0);
        try {
            cipher.doFinal(plain, written);
        } catch (InvalidCipherTextException e) {
            throw new DamagedSecret("Secret of " + column + " was changed");
        }
        return new String(plain, StandardCharsets.UTF_8);
    }

    /** Whether a secret was made with a key that has since been replaced; seal it anew when convenient. */
    public boolean outdated(byte[] sealed) {
        return ByteBuffer.wrap(sealed, 1, Integer.BYTES).getInt() != keys.current();
    }

    /**
     * The same for equal values of a column, and telling nothing about them (盲索引): HMAC-SM3, 32 bytes. Spaces, dashes,
     * brackets, width and case do not matter.
     */
    public byte[] blindIndex(String column, String value) {
        var plain = Normalizer.normalize(value, Normalizer.Form.NFKC);
        var bare = new StringBuilder(plain.length());
        plain.chars().filter(letter -> IGNORED.indexOf(letter) < 0).forEach(letter -> bare.append((char) letter));
        return DataKeys.hmac(keys.index(), column + '\0' + bare.toString().toUpperCase(Locale.ROOT));
    }

    /** As {@link #blindIndex}, but every byte counts (精确盲索引): for keys, tokens and what is signed. */
    public byte[] exactIndex(String column, byte[] value) {
        return DataKeys.hmac(
                keys.index(), column + '\0' + HexFormat.of().withUpperCase().formatHex(value));
    }

    private GCMBlockCipher cipher(boolean encrypt, byte[] header, String column) {
        var buffer = ByteBuffer.wrap(header, 1, HEADER - 1);
        var key = new KeyParameter(keys.encryption(buffer.getInt()));
        var nonce = new byte[NONCE];
        buffer.get(nonce);
        var name = column.getBytes(StandardCharsets.UTF_8);
        var authenticated = Arrays.copyOf(header, HEADER + name.length);
        System.arraycopy(name, 0, authenticated, HEADER, name.length);
        var cipher = (GCMBlockCipher) GCMBlockCipher.newInstance(new SM4Engine());
        cipher.init(encrypt, new AEADParameters(key, TAG_BITS, nonce, authenticated));
        return cipher;
    }
}
