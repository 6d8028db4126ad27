package kapok.installation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./kapok restore FILE [--json]}: a backup into an empty installation of the same version. All, or nothing. */
@Component
class RestoreCommand implements Command {
    private final DataSource database;
    private final DataDirectory data;
    private final List<InUse> registers;
    private final PlannerStatistics planner;
    private final JsonMapper json;

    RestoreCommand(
            DataSource database,
            DataDirectory data,
            List<InUse> registers,
            PlannerStatistics planner,
            JsonMapper json) {
        this.database = database;
        this.data = data;
        this.registers = registers;
        this.planner = planner;
        this.json = json;
    }

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public int run(List<String> args, PrintStream out, PrintStream err) {
        var files = args.stream().filter(one -> !one.startsWith("--")).toList();
        var asJson = args.contains("--json");
        if (files.size() != 1 || args.size() != (asJson ? 2 : 1)) {
            err.println("kapok restore: usage: ./kapok restore FILE [--json], FILE made by ./kapok backup");
            return 2;
        }
        var file = Command.file(files.getFirst());
        if (!Files.isReadable(file)) {
            err.println("kapok restore: cannot read " + file);
            return 2;
        } else if (registers.stream().anyMatch(InUse::inUse)) {
            err.println("kapok restore: this installation is in use. Restore into an empty one: "
                    + "./kapok restore FILE --data NEW-DIRECTORY (or --db with an empty database)");
            return 2;
        }
        try (var zip = new ZipFile(file.toFile())) {
            var archive = manifest(zip);
            restore(zip, archive);
            out.println(told(archive, asJson));
            return 0;
        } catch (IOException | SQLException | JacksonException failed) {
            err.println("kapok restore: nothing was changed in the database: " + failed.getMessage());
            return 2;
        }
    }

    private String told(Archive archive, boolean asJson) {
        int tables = archive.tables().size();
        return asJson
                ? json.writeValueAsString(
                        Map.of("tables", tables, "rows", archive.rows(), "createdAt", archive.createdAt()))
                : "restored %d tables, %d rows, from %s".formatted(tables, archive.rows(), archive.createdAt());
    }

    private Archive manifest(ZipFile zip) throws IOException {
        var entry = zip.getEntry(Archive.MANIFEST);
        if (entry == null) {
            throw new IOException("this is no backup of Kapok, or it was cut off");
        }
        try (var stream = zip.getInputStream(entry)) {
            var archive = json.readValue(stream, Archive.class);
            if (archive.format() != Archive.FORMAT) {
                throw new IOException(
                        "the backup has format " + archive.format() + ", this program reads " + Archive.FORMAT);
            }
            return archive;
        }
    }

    private void restore(ZipFile zip, Archive archive) throws IOException, SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var target = new ArchiveTables(connection);
            demandSameVersion(archive.migrations(), target.migrations());
            target.emptyAll();
            for (var part : archive.parts()) {
                target.make(part);
            }
            for (var table : archive.tables()) {
                try (var rows = zip.getInputStream(zip.getEntry(table.entry()))) {
                    if (target.copyIn(table, rows) != table.rows()) {
                        throw new IOException(table.name() + " has lost rows in the backup");
                    }
                }
            }
            for (var sequence : archive.sequences()) {
                target.set(sequence);
            }
            files(zip);
            connection.commit();
        }
        planner.gather();
    }

    private static void demandSameVersion(List<String> backup, List<String> here) throws IOException {
        var first = backup.stream().filter(one -> !here.contains(one)).findFirst();
        var second = here.stream().filter(one -> !backup.contains(one)).findFirst();
        if (first.isPresent() || second.isPresent()) {
            throw new IOException("the versions differ: "
                    + first.map(one -> "this program does not know migration " + one)
                            .orElse("")
                    + second.map(one -> " the backup lacks migration " + one).orElse("")
                    + ". Restore with the version of Kapok that made the backup, then upgrade");
        }
    }

    private void files(ZipFile zip) throws IOException {
        for (var entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
            if (entry.getName().startsWith("files/")) {
                var target = data.path()
                        .resolve(entry.getName().substring("files/".length()))
                        .normalize();
                if (!target.startsWith(data.path())) {
                    throw new IOException("a name in the backup leads out of the data directory: " + entry.getName());
                }
                Files.createDirectories(target.getParent());
                try (var content = zip.getInputStream(entry)) {
                    Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
