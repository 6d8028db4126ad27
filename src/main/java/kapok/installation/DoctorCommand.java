package kapok.installation;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import kapok.installation.Checkup.Finding;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./kapok doctor [--json]}: one line for each part, with the remedy; exit 0 all well, 1 something is wrong. */
@Component
class DoctorCommand implements Command {
    private static final int JAVA = 25;
    private static final int POSTGRESQL = 15;
    private static final long ROOM_BYTES = 2L << 30;
    private static final Duration DRIFT = Duration.ofSeconds(5);
    private static final List<Path> BROWSERS = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));

    private final DataSource database;
    private final DataDirectory data;
    private final Clock clock;
    private final JsonMapper json;
    private final List<Checkup> checkups;

    DoctorCommand(DataSource database, DataDirectory data, Clock clock, JsonMapper json, List<Checkup> checkups) {
        this.database = database;
        this.data = data;
        this.clock = clock;
        this.json = json;
        this.checkups = List.copyOf(checkups);
    }

    @Override
    public String name() {
        return "doctor";
    }

    @Override
    public int run(List<String> args, PrintStream out, PrintStream err) {
        if (!args.isEmpty() && !args.equals(List.of("--json"))) {
            err.println("kapok doctor: unknown option " + args.getFirst());
            return 2;
        }
        var findings = Stream.of(machine(), database(), checkups.stream().map(Checkup::check))
                .flatMap(some -> some)
                .toList();
        if (args.isEmpty()) {
            findings.forEach(one -> out.printf(
                    "%s  %-12s %s%s%n",
                    one.well() ? "ok " : "BAD", one.part(), one.found(), one.well() ? "" : " – " + one.remedy()));
        } else {
            out.println(json.writeValueAsString(findings));
        }
        return findings.stream().allMatch(Finding::well) ? 0 : 1;
    }

    private Stream<Finding> machine() {
        var java = Runtime.version().feature();
        return Stream.of(
                Finding.of("java", java >= JAVA, Integer.toString(java), "install a JDK " + JAVA),
                disk(),
                Finding.of(
                        "chromium",
                        true,
                        BROWSERS.stream()
                                .filter(Files::isExecutable)
                                .findFirst()
                                .map(Path::toString)
                                .orElse("none; only ./kapok test needs it"),
                        ""));
    }

    private Finding disk() {
        var free = data.child(".").toFile().getUsableSpace();
        return Finding.of(
                "disk",
                free >= ROOM_BYTES && Files.isWritable(data.path()),
                "%,d MB free in %s".formatted(free >> 20, data.path()),
                "give the data directory at least 2 GB and let this user write there");
    }

    private Stream<Finding> database() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select current_setting('server_version_num')::int / 10000, extract(epoch from now())::bigint")) {
            row.next();
            var drift = Duration.between(Instant.ofEpochSecond(row.getLong(2)), clock.instant())
                    .abs();
            var migrations = new ArchiveTables(connection).migrations().size();
            return Stream.of(
                    Finding.of(
                            "database",
                            row.getInt(1) >= POSTGRESQL,
                            "PostgreSQL " + row.getInt(1),
                            "use PostgreSQL " + POSTGRESQL + " or newer"),
                    Finding.of("migrations", migrations > 0, migrations + " applied", "see the log of the start"),
                    Finding.of(
                            "clock",
                            drift.compareTo(DRIFT) < 0,
                            drift.toSeconds() + " s apart from the database",
                            "set the clocks by NTP"));
        } catch (SQLException away) {
            return Stream.of(Finding.of(
                    "database", false, String.valueOf(away.getMessage()), "start it, or check --db and KAPOK_DB"));
        }
    }
}
