package kapok.hotline.wechat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The platform's safe mode (安全模式): AES-256 in CBC, the vector being the key's first half, filled up to blocks of 32
 * bytes; inside stand 16 random bytes, the length of the message, the message, and the account's id.
 */
final class WechatCipher {
    private static final int BLOCK = 32;
    private static final int NOISE = 16;

    private final byte[] key;
    private final String appId;
    private final SecureRandom random = new SecureRandom();

    /** @throws IllegalArgumentException if the key is not one of 43 characters of Base64 */
    WechatCipher(String encodingAesKey, String appId) {
        // The last character carries two bits beyond the 256; which ones they are is left open by the platform.
        key = Arrays.copyOf(Base64.getMimeDecoder().decode(encodingAesKey + "="), 32);
        if (encodingAesKey.length() != 43) {
            throw new IllegalArgumentException("EncodingAESKey has 43 characters, not " + encodingAesKey.length());
        }
        this.appId = appId;
    }

    /** @throws WechatRefused if it cannot be opened, or was meant for another account */
    String open(String sealed) {
        try {
            var plain =
                    cipher(Cipher.DECRYPT_MODE).doFinal(Base64.getMimeDecoder().decode(sealed));
            var fill = plain[plain.length - 1];
            if (fill < 1 || fill > BLOCK || plain.length - fill < NOISE + Integer.BYTES) {
                throw new WechatRefused("padding");
            }
            var inside = ByteBuffer.wrap(plain, NOISE, plain.length - fill - NOISE);
            var length = inside.getInt();
            if (length < 0 || length > inside.remaining()) {
                throw new WechatRefused("length");
            }
            var message = new byte[length];
            inside.get(message);
            var account = new byte[inside.remaining()];
            inside.get(account);
            if (!appId.equals(new String(account, StandardCharsets.UTF_8))) {
                throw new WechatRefused("account");
            }
            return new String(message, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException | ArrayIndexOutOfBoundsException unreadable) {
            throw new WechatRefused("cipher");
        }
    }

    String seal(String message) {
        var text = message.getBytes(StandardCharsets.UTF_8);
        var account = appId.getBytes(StandardCharsets.UTF_8);
        var length = NOISE + Integer.BYTES + text.length + account.length;
        var fill = BLOCK - length % BLOCK;
        var noise = new byte[NOISE];
        random.nextBytes(noise);
        var plain = ByteBuffer.allocate(length + fill)
                .put(noise)
                .putInt(text.length)
                .put(text)
                .put(account);
        while (plain.hasRemaining()) {
            plain.put((byte) fill);
        }
        try {
            return Base64.getEncoder()
                    .encodeToString(cipher(Cipher.ENCRYPT_MODE).doFinal(plain.array()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot seal a reply", e);
        }
    }

    private Cipher cipher(int mode) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/CBC/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(key, 0, 16));
        return cipher;
    }
}
