package kapok.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Objects;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * Encrypts files that hold personal data (文件加密): SM4 in GCM, under a key of the file's own, piece by piece, so that a file of
 * any size passes as a stream. The name a file is stored under is authenticated too: files that changed places are found out, and
 * so are pieces that were changed, moved or cut off.
 *
 * <p>The pieces follow the STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizár 2015): each nonce is the number of the piece
 * and whether it is the last.
 */
public final class SealedFiles {
    private static final byte VERSION = 1;
    private static final int SALT = 16;
    private static final int HEADER = 1 + Integer.BYTES + SALT;
    private static final int KEY = 16;
    private static final int TAG = 16;
    private static final int PIECE = 64 << 10;

    private final DataKeys keys;
    private final SecureRandom random = new SecureRandom();

    SealedFiles(DataKeys keys) {
        this.keys = keys;
    }

    /** Writes {@code plain} sealed; closes neither stream. */
    public void seal(String name, InputStream plain, OutputStream sealed) throws IOException {
        var salt = new byte[SALT];
        random.nextBytes(salt);
        var header = ByteBuffer.allocate(HEADER)
                .put(VERSION)
                .putInt(keys.current())
                .put(salt)
                .array();
        sealed.write(header);
        var pieces = new Pieces(true, header, name);
        var piece = plain.readNBytes(PIECE);
        do {
            var next = plain.readNBytes(PIECE);
            sealed.write(pieces.next(piece, next.length == 0));
            piece = next;
        } while (piece.length > 0);
    }

    /**
     * What was sealed; closing it closes {@code sealed}. Reading throws {@link DamagedSecret} where it was changed.
     *
     * @throws DamagedSecret if it is no sealed file, or its key is missing
     */
    public InputStream open(String name, InputStream sealed) throws IOException {
        var header = sealed.readNBytes(HEADER);
        if (header.length < HEADER || header[0] != VERSION) {
            throw new DamagedSecret("Not a sealed file: " + name);
        }
        return new Opened(sealed, new Pieces(false, header, name));
    }

    /** The pieces of one file in their order. */
    private final class Pieces {
        private final boolean sealing;
        private final KeyParameter key;
        private final byte[] bound;
        private final GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
        private int number;

        Pieces(boolean sealing, byte[] header, String name) {
            this.sealing = sealing;
            var id = ByteBuffer.wrap(header, 1, Integer.BYTES).getInt();
            var salt = new String(header, HEADER - SALT, SALT, StandardCharsets.ISO_8859_1);
            key = new KeyParameter(Arrays.copyOf(DataKeys.hmac(keys.encryption(id), "kapok file\0" + salt), KEY));
            var words = name.getBytes(StandardCharsets.UTF_8);
            bound = Arrays.copyOf(header, HEADER + words.length);
            System.arraycopy(words, 0, bound, HEADER, words.length);
        }

        byte[] next(byte[] piece, boolean last) {
            var nonce = ByteBuffer.allocate(12)
                    .putInt(8, number++)
                    .put(0, (byte) (last ? 1 : 0))
                    .array();
            cipher.init(sealing, new AEADParameters(key, TAG * 8, nonce, bound));
            var out = new byte[cipher.getOutputSize(piece.length)];
            int written = cipher.processBytes(piece, 0, piece.length, out, 0);
            try {
                cipher.doFinal(out, written);
            } catch (InvalidCipherTextException e) {
                throw new DamagedSecret("A sealed file was changed");
            }
            return out;
        }
    }

    /** Reads one piece ahead, since only the end of the file tells which is the last. */
    private static final class Opened extends InputStream {
        private final InputStream sealed;
        private final Pieces pieces;
        private byte[] ahead;
        private byte[] piece = {};
        private int at;

        Opened(InputStream sealed, Pieces pieces) throws IOException {
            this.sealed = sealed;
            this.pieces = pieces;
            ahead = sealed.readNBytes(PIECE + TAG);
            advance();
        }

        private void advance() throws IOException {
            var next = sealed.readNBytes(PIECE + TAG);
            if (ahead.length < TAG) {
                throw new DamagedSecret("A sealed file was cut off");
            }
            piece = pieces.next(ahead, next.length == 0);
            ahead = next;
            at = 0;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            Objects.checkFromIndexSize(from, length, into.length);
            if (length == 0) {
                return 0;
            }
            if (at == piece.length) {
                if (ahead.length == 0) {
                    return -1;
                }
                advance();
            }
            int read = Math.min(length, piece.length - at);
            System.arraycopy(piece, at, into, from, read);
            at += read;
            return read == 0 ? -1 : read;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public void close() throws IOException {
            sealed.close();
        }
    }
}
