package kapok.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.Optional;
import kapok.installation.DataDirectory;
import org.springframework.stereotype.Component;

/** The last block, noted outside the database (链头), so that a cut end of the chain is seen. */
@Component
class Head {
    private final Path file;

    Head(DataDirectory data) {
        this.file = data.child("audit").resolve("head");
    }

    /** A block's number and hash. */
    record Mark(long number, byte[] hash) {}

    void write(Seals.Block block) {
        try {
            var fresh = Files.writeString(
                    file.resolveSibling("head.new"),
                    block.number() + " " + HexFormat.of().formatHex(block.hash()) + "\n");
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    Optional<Mark> read() {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            var parts = Files.readString(file).strip().split(" ");
            return Optional.of(new Mark(Long.parseLong(parts[0]), HexFormat.of().parseHex(parts[1])));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
