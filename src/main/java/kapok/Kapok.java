package kapok;

import java.util.Arrays;
import kapok.installation.CommandLine;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The one program. {@code ./kapok} calls it with a subcommand; see {@link CommandLine}. */
@SpringBootApplication
public class Kapok {
    public static void main(String[] args) {
        var code = CommandLine.run(Kapok.class, Arrays.asList(args));
        if (code != CommandLine.KEEPS_RUNNING) {
            System.exit(code);
        }
    }
}
