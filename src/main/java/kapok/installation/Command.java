package kapok.installation;

import java.io.PrintStream;
import java.util.List;

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
}
