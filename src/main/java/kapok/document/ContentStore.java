package kapok.document;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import kapok.installation.DataDirectory;
import kapok.privacy.SealedFiles;
import kapok.web.RuleViolation;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.springframework.stereotype.Component;

/**
 * Bytes on disk under the name of their hash (内容寻址存储): {@code attachments/ab/cd/<sm3>}, and what may hold personal data
 * encrypted in {@code attachments/sealed}. A file appears whole or not at all: it is written aside, flushed to the disk, then
 * renamed.
 */
@Component
class ContentStore {
    private final Path root;
    private final Path vault;
    private final Path aside;
    private final SealedFiles seals;

    ContentStore(DataDirectory data, SealedFiles seals) {
        root = data.child("attachments");
        vault = data.child("attachments/sealed");
        aside = data.child("attachments/incoming");
        this.seals = seals;
    }

    /** Content as it lies in the store: the hash of what it says, and whether it is encrypted. */
    record Stored(String sm3, boolean sealed) {}

    /** Content that has arrived but is not yet part of the store. */
    record Arrival(Path file, long size, String sm3) {}

    /** @throws RuleViolation if it is empty or larger than allowed */
    Arrival receive(InputStream content, long largest) throws IOException {
        var file = Files.createTempFile(aside, "in-", ".part");
        var digest = new SM3Digest();
        var buffer = new byte[64 << 10];
        var size = 0L;
        try (var out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                demand(size <= largest, "document.attachment.too-large", largest >> 20);
                digest.update(buffer, 0, read);
                write(out, ByteBuffer.wrap(buffer, 0, read));
            }
            demand(size > 0, "document.attachment.empty");
            out.force(true);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        var hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return new Arrival(file, size, HexFormat.of().formatHex(hash));
    }

    private static void demand(boolean fine, String code, Object... args) {
        if (!fine) {
            throw new RuleViolation(code, args);
        }
    }

    private static void write(FileChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    /** Makes an arrival part of the store. Equal content is there once. */
    Stored keep(Arrival arrival, boolean sealed) throws IOException {
        var stored = new Stored(arrival.sm3(), sealed);
        if (Files.exists(path(stored))) {
            return stored;
        }
        if (sealed) {
            var secret = seal(arrival);
            try {
                place(secret, path(stored));
            } finally {
                Files.deleteIfExists(secret);
            }
        } else {
            place(arrival.file(), path(stored));
        }
        return stored;
    }

    private Path seal(Arrival arrival) throws IOException {
        var secret = Files.createTempFile(aside, "in-", ".sealed");
        try (var in = Files.newInputStream(arrival.file());
                var file = FileChannel.open(secret, StandardOpenOption.WRITE)) {
            seals.seal(arrival.sm3(), in, Channels.newOutputStream(file));
            file.force(true);
        }
        return secret;
    }

    private static void place(Path file, Path place) throws IOException {
        Files.createDirectories(place.getParent());
        Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
        try (var directory = FileChannel.open(place.getParent(), StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    void discard(Arrival arrival) throws IOException {
        Files.deleteIfExists(arrival.file());
    }

    Path path(Stored stored) {
        var sm3 = stored.sm3();
        return (stored.sealed() ? vault : root)
                .resolve(sm3.substring(0, 2))
                .resolve(sm3.substring(2, 4))
                .resolve(sm3);
    }

    /** What it says; the caller closes it. */
    InputStream open(Stored stored) throws IOException {
        var file = Files.newInputStream(path(stored));
        if (!stored.sealed()) {
            return file;
        }
        try {
            return seals.open(stored.sm3(), new BufferedInputStream(file, 1 << 17));
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** What was stored before {@code before}; half-arrived files of that age are deleted on the way. */
    List<Stored> storedBefore(Instant before) throws IOException {
        try (var files = Files.walk(root)) {
            var old = files.filter(Files::isRegularFile)
                    .filter(file -> file.toFile().lastModified() < before.toEpochMilli())
                    .toList();
            for (var file : old) {
                if (file.startsWith(aside)) {
                    Files.deleteIfExists(file);
                }
            }
            return old.stream()
                    .map(file -> new Stored(String.valueOf(file.getFileName()), file.startsWith(vault)))
                    .filter(stored -> stored.sm3().matches("[0-9a-f]{64}"))
                    .toList();
        }
    }

    void delete(Stored stored) throws IOException {
        Files.deleteIfExists(path(stored));
    }
}
