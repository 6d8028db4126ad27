package kapok.installation;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./kapok backup FILE [--json]}: database, attachments and keys in one file, while Kapok goes on working. */
@Component
class BackupCommand implements Command {
    /** Parts of the data directory that are the server itself, or of this moment only. */
    private static final List<String> NOT_DATA =
            List.of("postgresql", "postgresql-program", "postgresql.log", "kapok.lock");

    private final DataSource database;
    private final DataDirectory data;
    private final Clock clock;
    private final JsonMapper json;

    BackupCommand(DataSource database, DataDirectory data, Clock clock, JsonMapper json) {
        this.database = database;
        this.data = data;
        this.clock = clock;
        this.json = json;
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public int run(List<String> args, PrintStream out, PrintStream err) {
        var files = args.stream().filter(one -> !one.startsWith("--")).toList();
        var asJson = args.contains("--json");
        if (files.size() != 1 || args.size() != (asJson ? 2 : 1)) {
            err.println("kapok backup: usage: ./kapok backup FILE [--json]");
            return 2;
        }
        var file = Command.file(files.getFirst());
        var fresh = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            var archive = write(fresh);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            out.println(told(file, archive, Files.size(file), asJson));
            return 0;
        } catch (IOException | SQLException failed) {
            err.println("kapok backup: " + failed.getMessage());
            return 2;
        }
    }

    private String told(Path file, Archive archive, long bytes, boolean asJson) {
        int tables = archive.tables().size();
        return asJson
                ? json.writeValueAsString(
                        Map.of("file", file.toString(), "tables", tables, "rows", archive.rows(), "bytes", bytes))
                : "%s: %d tables, %d rows, %d bytes. It holds personal data and keys: keep it as safe as the site."
                        .formatted(file, tables, archive.rows(), bytes);
    }

    private Archive write(Path file) throws IOException, SQLException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file));
                var connection = database.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            var source = new ArchiveTables(connection);
            var tables = new ArrayList<Archive.Table>();
            for (var name : source.names()) {
                zip.putNextEntry(new ZipEntry(new Archive.Table(name, "", 0).entry()));
                tables.add(source.copyOut(name, keepOpen(zip)));
                zip.closeEntry();
            }
            var archive = new Archive(
                    Archive.FORMAT,
                    clock.instant().toString(),
                    source.migrations(),
                    source.parts(),
                    tables,
                    source.sequences());
            connection.rollback();
            files(zip);
            zip.putNextEntry(new ZipEntry(Archive.MANIFEST));
            zip.write(json.writeValueAsBytes(archive));
            zip.closeEntry();
            return archive;
        }
    }

    private static OutputStream keepOpen(ZipOutputStream zip) {
        return new java.io.FilterOutputStream(zip) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                zip.write(bytes, offset, length);
            }

            @Override
            public void close() {}
        };
    }

    /** After the tables: a file that a row names is there before the row is. */
    private void files(ZipOutputStream zip) throws IOException {
        try (var walk = Files.walk(data.path())) {
            for (var path : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
                var name = data.path().relativize(path);
                if (!NOT_DATA.contains(name.getName(0).toString())
                        && !name.toString().endsWith(".part")) {
                    zip.putNextEntry(new ZipEntry("files/" + name.toString().replace('\\', '/')));
                    Files.copy(path, zip);
                    zip.closeEntry();
                }
            }
        }
    }
}
