package kapok.document.seal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** The files inside an OFD that came from outside: counted and measured, and the same whichever way a reader opens it. */
final class OfdFiles {
    private static final int MOST_FILES = 5_000;
    private static final long MOST_BYTES = 300L << 20;

    private OfdFiles() {}

    /** @throws IOException if it is no archive, is too large inside, or shows different readers different files */
    static Map<String, byte[]> read(byte[] ofd) throws IOException {
        var files = listed(ofd);
        var seen = new HashSet<String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(ofd))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var name = entry.getName();
                if (entry.isDirectory()) {
                    continue;
                }
                var twin = files.get(name);
                if (twin == null || !seen.add(name) || !java.util.Arrays.equals(twin, in.readNBytes(twin.length + 1))) {
                    throw new ZipException("Two files under one name: " + name);
                }
            }
        } catch (IllegalArgumentException e) {
            throw new ZipException("Not an archive");
        }
        if (seen.size() != files.size()) {
            throw new ZipException("Files that some readers do not see");
        }
        return files;
    }

    private static Map<String, byte[]> listed(byte[] ofd) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        var room = MOST_BYTES;
        var copy = Files.createTempFile("kapok", ".ofd");
        try {
            Files.write(copy, ofd);
            try (var zip = new ZipFile(copy.toFile())) {
                for (var entry : zip.stream().filter(one -> !one.isDirectory()).toList()) {
                    var content = limited(zip.getInputStream(entry), room);
                    room -= content.length;
                    if (files.put(entry.getName(), content) != null || files.size() > MOST_FILES) {
                        throw new ZipException("Too many files, or two under one name: " + entry.getName());
                    }
                }
            }
        } finally {
            Files.delete(copy);
        }
        return files;
    }

    private static byte[] limited(InputStream in, long room) throws IOException {
        try (in) {
            var out = new ByteArrayOutputStream();
            var buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                if (out.size() > room) {
                    throw new ZipException("Too large inside");
                }
            }
            return out.toByteArray();
        }
    }
}
