package kapok.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTests {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void given_the_server_is_killed_when_asked_again_then_it_answers_with_all_that_was_committed(
            @TempDir Path directory) throws Exception {
        var data = new DataDirectory(directory);
        var cluster = data.path().resolve("postgresql");
        try (var database = EmbeddedDatabase.open(data)) {
            run(database.jdbcUrl(), "create table banyan (planted int); insert into banyan values (1918)");
            var server = Postmaster.runningIn(cluster).orElseThrow();
            var process = ProcessHandle.of(server.pid()).orElseThrow();
            assertThat(process.destroyForcibly()).isTrue();
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);

            await().atMost(PATIENCE).ignoreExceptions().until(() -> first(database.jdbcUrl(), "select 1") == 1);
            assertThat(Postmaster.runningIn(cluster).orElseThrow().pid()).isNotEqualTo(server.pid());
            assertThat(first(database.jdbcUrl(), "select planted from banyan")).isEqualTo(1918);
        }
        assertThat(Postmaster.runningIn(cluster)).as("stopped with its owner").isEmpty();
    }

    @Test
    void given_a_stop_then_the_next_start_knows_what_lay_in_memory(@TempDir Path directory) throws Exception {
        var data = new DataDirectory(directory);
        try (var database = EmbeddedDatabase.open(data)) {
            run(database.jdbcUrl(), "create table banyan (planted int); insert into banyan values (1918)");
        }

        assertThat(data.path().resolve("postgresql").resolve("autoprewarm.blocks"))
                .isNotEmptyFile();
    }

    private static int first(String url, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void run(String url, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
