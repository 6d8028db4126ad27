package kapok.document.release;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kapok.installation.Command;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./kapok check-release FILE… [--json]}: exit 0 nothing found, 1 findings, 2 a file that cannot be read. */
@Component
class CheckReleaseCommand implements Command {
    private final ReleaseGuard guard;
    private final MessageSource messages;
    private final JsonMapper json;

    CheckReleaseCommand(ReleaseGuard guard, MessageSource messages, JsonMapper json) {
        this.guard = guard;
        this.messages = messages;
        this.json = json;
    }

    @Override
    public String name() {
        return "check-release";
    }

    @Override
    public int run(List<String> args, PrintStream out, PrintStream err) {
        var names = args.stream().filter(arg -> !arg.equals("--json")).toList();
        if (names.isEmpty() || names.stream().anyMatch(name -> name.startsWith("--"))) {
            err.println("kapok check-release: usage: ./kapok check-release FILE… [--json]");
            return 2;
        }
        var code = 0;
        var results = new ArrayList<Map<String, Object>>();
        for (var name : names) {
            try {
                var findings = guard.inspect(name, Files.readAllBytes(Command.file(name)));
                code = Math.max(code, findings.isEmpty() ? 0 : 1);
                results.add(Map.of(
                        "file",
                        name,
                        "findings",
                        findings.stream().map(CheckReleaseCommand::line).toList()));
                if (!args.contains("--json")) {
                    print(name, findings, out);
                }
            } catch (IOException missing) {
                err.println("kapok check-release: cannot read " + missing.getMessage());
                code = 2;
            }
        }
        if (args.contains("--json")) {
            out.println(json.writeValueAsString(results));
        }
        return code;
    }

    private static Map<String, String> line(Finding finding) {
        return Map.of("kind", finding.kind().code(), "place", finding.place(), "sample", finding.sample());
    }

    private void print(String name, List<Finding> findings, PrintStream out) {
        out.printf("%s: %d%n", name, findings.size());
        for (var one : findings) {
            var kind = messages.getMessage("document.release.kind." + one.kind().code(), null, Locale.CHINA);
            out.printf("  %s  %s  %s%n", kind, one.place(), one.sample());
        }
    }
}
