package kapok.installation;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A console command (命令) that needs the whole application and its database, but no web server. */
public interface Command {
    /** The word after {@code ./kapok}. */
    String name();

    /**
     * Does the work.
     *
     * @param args what stood after the name
     * @return the exit code: 0 done, 1 findings, 2 unusable input
     */
    int run(List<String> args, PrintStream out, PrintStream err);

    /**
     * A file that the caller names. The script changes into its own directory, so a relative name is meant from where it
     * was called.
     */
    static Path file(String name) {
        return file(name, System.getenv("KAPOK_CALLED_FROM"));
    }

    /** @param calledFrom null where no script is between */
    static Path file(String name, @Nullable String calledFrom) {
        return Path.of(calledFrom == null ? "" : calledFrom)
                .resolve(name)
                .toAbsolutePath()
                .normalize();
    }
}
