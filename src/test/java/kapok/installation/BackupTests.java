package kapok.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kapok.Kapok;
import kapok.support.KapokTest;
import kapok.support.TestCity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.json.JsonMapper;

@KapokTest
class BackupTests {
    @Autowired
    private BackupCommand backup;

    @Autowired
    private RestoreCommand restore;

    @Autowired
    private DataDirectory data;

    @Autowired
    private TestCity city;

    @Autowired
    private JdbcClient jdbc;

    @Value("${kapok.db}")
    private String database;

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream sink = new PrintStream(said, true, StandardCharsets.UTF_8);

    @Test
    void given_a_backup_when_restored_into_an_empty_installation_then_rows_and_files_are_there_again()
            throws IOException {
        var organ = city.newOrgan();
        var attachment = data.child("backup-test").resolve("榕树.txt");
        Files.writeString(attachment, "榕树下");
        jdbc.sql("select hotline.ticket_month('2031-05-05 00:00+08')").query().singleValue();
        var file = directory.resolve("kapok.zip");
        assertThat(backup.run(List.of(file.toString(), "--json"), sink, sink))
                .as(said::toString)
                .isZero();
        var told = JsonMapper.shared().readTree(said.toString(StandardCharsets.UTF_8));
        assertThat(told.get("file").asString()).isEqualTo(file.toString());
        assertThat(told.get("bytes").asLong()).isEqualTo(Files.size(file));
        assertThat(told.get("rows").asLong()).isPositive();

        jdbc.sql("create database restored template template0 encoding 'UTF8'").update();
        var url = database.replaceFirst("/kapok_\\d+\\b", "/restored");
        var fresh = directory.resolve("fresh");
        var args = List.of("restore", file.toString(), "--db", url, "--data", fresh.toString());
        assertThat(CommandLine.run(Kapok.class, args)).isZero();

        var restored = JdbcClient.create(new DriverManagerDataSource(url));
        assertThat(restored.sql("select name from agency.organ where code = :code")
                        .param("code", organ)
                        .query(String.class)
                        .single())
                .startsWith("测试局");
        assertThat(restored.sql("select to_regclass('hotline.ticket_203105')::text")
                        .query(String.class)
                        .single())
                .as("a part that the running program made")
                .isEqualTo("hotline.ticket_203105");
        assertThat(fresh.resolve("backup-test/榕树.txt")).hasContent("榕树下");
        assertThat(CommandLine.run(Kapok.class, args))
                .as("a second time it is in use")
                .isEqualTo(2);
    }

    @Test
    void what_cannot_be_read_or_understood_is_said_in_one_line() {
        assertThat(restore.run(List.of(directory.resolve("none.zip").toString()), sink, sink))
                .isEqualTo(2);
        assertThat(backup.run(List.of("a.zip", "--fast"), sink, sink)).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("kapok restore: cannot read"))
                .anyMatch(line -> line.startsWith("kapok backup: usage"));
    }

    @Test
    void given_an_installation_in_use_when_restored_then_refused() throws IOException {
        city.newOrgan();
        var file = Files.writeString(directory.resolve("any.zip"), "no archive");
        assertThat(restore.run(List.of(file.toString()), sink, sink)).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("in use");
    }
}
