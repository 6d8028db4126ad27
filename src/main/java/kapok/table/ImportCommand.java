package kapok.table;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kapok.installation.Command;
import kapok.web.Caller;
import kapok.web.RuleViolation;
import kapok.web.Text;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./kapok import KIND FILE [--dry-run] [--json]}: exit 0 when every row is good, 1 when not, 2 when unreadable. */
@Component
class ImportCommand implements Command {
    private final List<TableImport> imports;
    private final List<FileImport> files;
    private final Text words;
    private final JsonMapper json;

    ImportCommand(List<TableImport> imports, List<FileImport> files, MessageSource messages, JsonMapper json) {
        this.imports = imports;
        this.files = files;
        this.words = new Text(messages, Locale.SIMPLIFIED_CHINESE);
        this.json = json;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public int run(List<String> args, PrintStream out, PrintStream err) {
        var rest = new ArrayList<>(args);
        var dryRun = rest.remove("--dry-run");
        var asJson = rest.remove("--json");
        if (rest.size() != 2) {
            return refuse(
                    err,
                    "usage: ./kapok import KIND FILE [--dry-run] [--json]; KIND is one of "
                            + String.join(", ", kinds()));
        }
        var file = Command.file(rest.getLast());
        if (!kinds().contains(rest.getFirst())) {
            return refuse(err, "no kind " + rest.getFirst() + "; one of " + String.join(", ", kinds()));
        } else if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            return refuse(err, "cannot read " + file);
        }
        try {
            var result = load(rest.getFirst(), file, dryRun);
            out.println(asJson ? json.writeValueAsString(fields(result)) : sentences(rest.getFirst(), result));
            return result.clean() ? 0 : 1;
        } catch (RuleViolation refused) {
            return refuse(err, words.localize(refused.code(), refused.arguments()));
        } catch (IOException unreadable) {
            return refuse(err, "cannot read " + file);
        }
    }

    private ImportResult load(String kind, Path file, boolean dryRun) throws IOException {
        var caller = Caller.system("import");
        for (var one : imports) {
            if (one.kind().equals(kind)) {
                try (var table = TableFile.open(file)) {
                    return one.load(caller, table, dryRun);
                }
            }
        }
        for (var one : files) {
            if (one.kind().equals(kind)) {
                try (var content = Files.newInputStream(file)) {
                    return one.load(caller, content, dryRun);
                }
            }
        }
        throw new IllegalArgumentException("No kind " + kind);
    }

    private static int refuse(PrintStream err, String why) {
        err.println("kapok import: " + why);
        return 2;
    }

    private List<String> kinds() {
        return Stream.concat(
                        imports.stream().map(TableImport::kind), files.stream().map(FileImport::kind))
                .sorted()
                .toList();
    }

    private String sentences(String kind, ImportResult result) {
        var partly = files.stream().anyMatch(one -> one.kind().equals(kind) && one.takesGoodRows());
        var key = "table.command."
                + (result.clean() ? "clean" : partly && !result.dryRun() ? "partly" : "problems")
                + (result.dryRun() ? "-dry" : "");
        var lines = new ArrayList<String>();
        for (var problem : result.problems()) {
            lines.add(words.localize(
                    "table.command.row", problem.row(), problem.column(), problem.shortValue(), sentence(problem)));
        }
        lines.add(words.localize(key, result.accepted(), result.badRows()));
        return String.join(System.lineSeparator(), lines);
    }

    private String sentence(RowProblem problem) {
        return words.localize(problem.code(), problem.arguments());
    }

    private Map<String, Object> fields(ImportResult result) {
        return Map.of(
                "dry_run", result.dryRun(),
                "accepted", result.accepted(),
                "bad_rows", result.badRows(),
                "problems", result.problems().stream().map(this::fields).toList());
    }

    private Map<String, Object> fields(RowProblem problem) {
        return Map.of(
                "row", problem.row(),
                "column", problem.column(),
                "value", problem.value(),
                "code", problem.code(),
                "message", sentence(problem));
    }
}
