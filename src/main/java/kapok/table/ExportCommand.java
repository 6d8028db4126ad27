package kapok.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kapok.installation.Command;
import kapok.web.Caller;
import org.springframework.stereotype.Component;

/**
 * {@code ./kapok export KIND [--out FILE.csv|FILE.xlsx]}: without a file, CSV on standard output. A register with a shape of
 * its own, such as JSON, goes out in that, whatever the file is called.
 */
@Component
class ExportCommand implements Command {
    private final List<TableExport> exports;
    private final List<FileExport> files;

    ExportCommand(List<TableExport> exports, List<FileExport> files) {
        this.exports = exports;
        this.files = files;
    }

    @Override
    public String name() {
        return "export";
    }

    @Override
    public int run(List<String> args, PrintStream out, PrintStream err) {
        var toFile = args.size() == 3 && args.get(1).equals("--out");
        var writer = args.isEmpty() ? Optional.<Writer>empty() : writer(args, toFile);
        if (writer.isEmpty() || (args.size() != 1 && !toFile)) {
            err.println(
                    "kapok export: usage: ./kapok export KIND [--out FILE.csv|FILE.xlsx]; KIND is one of " + kinds());
            return 2;
        }
        try {
            if (toFile) {
                write(writer.get(), Command.file(args.get(2)));
            } else {
                writer.get().write(out);
                out.flush();
            }
            return 0;
        } catch (IOException failed) {
            err.println("kapok export: cannot write: " + failed.getMessage());
            return 2;
        }
    }

    /** What puts the register on a stream. */
    private interface Writer {
        void write(OutputStream out) throws IOException;
    }

    private Optional<Writer> writer(List<String> args, boolean toFile) {
        var caller = Caller.system("export");
        for (var one : files) {
            if (one.kind().equals(args.getFirst())) {
                return Optional.of(out -> one.write(caller, out));
            }
        }
        var format = toFile ? format(args.get(2)) : TableFormat.CSV;
        return exports.stream()
                .filter(one -> format != null && one.kind().equals(args.getFirst()))
                .findFirst()
                .map(one -> out -> one.write(caller, java.util.Objects.requireNonNull(format), out));
    }

    private static @org.jspecify.annotations.Nullable TableFormat format(String file) {
        var name = file.toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv")) {
            return TableFormat.CSV;
        }
        return name.endsWith(".xlsx") ? TableFormat.XLSX : null;
    }

    private String kinds() {
        return Stream.concat(
                        exports.stream().map(TableExport::kind), files.stream().map(FileExport::kind))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** Beside the target first, so that a failure leaves no half file under its name. */
    private static void write(Writer writer, Path file) throws IOException {
        var fresh = file.resolveSibling(file.getFileName() + ".part");
        try (var stream = Files.newOutputStream(fresh)) {
            writer.write(stream);
        }
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
