package kapok.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * The data keys of an installation (数据密钥), oldest first. The newest encrypts; each can decrypt; the oldest makes the
 * blind index, which must not change. To rotate, add a line; never remove the first.
 */
final class DataKeys {
    private static final int BYTES = 32;
    private static final Pattern KEY = Pattern.compile("[0-9a-fA-F]{" + 2 * BYTES + "}");

    private final Map<Integer, byte[]> encryption = new LinkedHashMap<>();
    private final byte[] index;
    private final int current;

    private DataKeys(List<String> hex) {
        if (hex.isEmpty() || !hex.stream().allMatch(key -> KEY.matcher(key).matches())) {
            throw new IllegalStateException("A data key must be " + 2 * BYTES + " hexadecimal digits");
        }
        var last = 0;
        for (var key : hex) {
            var bytes = HexFormat.of().parseHex(key);
            last = id(bytes);
            encryption.put(last, Arrays.copyOf(hmac(bytes, "kapok sm4"), 16));
        }
        current = last;
        index = hmac(HexFormat.of().parseHex(hex.getFirst()), "kapok blind index");
    }

    /** From {@code KAPOK_DATA_KEY}: one key, or several separated by commas. */
    static DataKeys of(String setting) {
        return new DataKeys(Arrays.stream(setting.split(",")).map(String::strip).toList());
    }

    /** From a file with a key per line, which is made at the first start; only its owner can read it. */
    static DataKeys in(Path directory) {
        var file = directory.resolve("data.keys");
        try {
            create(file);
            return new DataKeys(Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the data keys in " + file, e);
        }
    }

    private static void create(Path file) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        if (Files.exists(file)) {
            return;
        }
        var fresh = Files.createTempFile(file.getParent(), "data", ".new", ownerOnly);
        var key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        Files.writeString(fresh, HexFormat.of().formatHex(key) + "\n");
        try {
            Files.createLink(
                    file, fresh); // unlike a move, it never replaces the key of another program that was faster
        } catch (FileAlreadyExistsException e) {
            return;
        } finally {
            Files.delete(fresh);
        }
    }

    int current() {
        return current;
    }

    /** @throws DamagedSecret if no such key is known */
    byte[] encryption(int id) {
        var key = encryption.get(id);
        if (key == null) {
            throw new DamagedSecret("No data key " + HexFormat.of().toHexDigits(id));
        }
        return key;
    }

    byte[] index() {
        return index;
    }

    private static int id(byte[] key) {
        var hash = hmac(key, "kapok key id");
        return (hash[0] & 0xFF) << 24 | (hash[1] & 0xFF) << 16 | (hash[2] & 0xFF) << 8 | hash[3] & 0xFF;
    }

    static byte[] hmac(byte[] key, String message) {
        var mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(key));
        var bytes = message.getBytes(StandardCharsets.UTF_8);
        mac.update(bytes, 0, bytes.length);
        var result = new byte[mac.getMacSize()];
        mac.doFinal(result, 0);
        return result;
    }
}
