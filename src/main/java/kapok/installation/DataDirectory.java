package kapok.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where this installation keeps what must survive (数据目录): the database, attachments, keys. */
public record DataDirectory(Path path) {
    public DataDirectory {
        path = path.toAbsolutePath().normalize();
    }

    /** A directory of its own inside, made when it is missing. */
    public Path child(String name) {
        try {
            return Files.createDirectories(path.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make " + path.resolve(name), e);
        }
    }
}
