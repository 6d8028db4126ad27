package kapok.table;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kapok.installation.Command;
import kapok.web.Caller;
import org.springframework.stereotype.Component;

/** {@code ./kapok export KIND [--out FILE.csv|FILE.xlsx]}: without a file, CSV on standard output. */
@Component
class ExportCommand implements Command {
    private final List<TableExport> exports;

    ExportCommand(List<TableExport> exports) {
        this.exports = exports;
    }

    @Override
    public String name() {
        return "export";
    }

    @Override
    public int run(List<String> args, PrintStream out, PrintStream err) {
        var toFile = args.size() == 3 && args.get(1).equals("--out");
        var format = toFile ? format(args.get(2)) : TableFormat.CSV;
        var found = exports.stream()
                .filter(one -> !args.isEmpty() && one.kind().equals(args.getFirst()))
                .findFirst();
        if (found.isEmpty() || format == null || (args.size() != 1 && !toFile)) {
            err.println(
                    "kapok export: usage: ./kapok export KIND [--out FILE.csv|FILE.xlsx]; KIND is one of " + kinds());
            return 2;
        }
        try {
            if (toFile) {
                write(found.get(), format, Path.of(args.get(2)).toAbsolutePath());
            } else {
                found.get().write(Caller.system("export"), format, out);
                out.flush();
            }
            return 0;
        } catch (IOException failed) {
            err.println("kapok export: cannot write: " + failed.getMessage());
            return 2;
        }
    }

    private static @org.jspecify.annotations.Nullable TableFormat format(String file) {
        var name = file.toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv")) {
            return TableFormat.CSV;
        }
        return name.endsWith(".xlsx") ? TableFormat.XLSX : null;
    }

    private String kinds() {
        return exports.stream().map(TableExport::kind).sorted().collect(Collectors.joining(", "));
    }

    /** Beside the target first, so that a failure leaves no half file under its name. */
    private static void write(TableExport export, TableFormat format, Path file) throws IOException {
        var fresh = file.resolveSibling(file.getFileName() + ".part");
        try (var stream = Files.newOutputStream(fresh)) {
            export.write(Caller.system("export"), format, stream);
        }
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
