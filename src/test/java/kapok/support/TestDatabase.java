package kapok.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** One PostgreSQL for all tests of a run, in a directory that is thrown away; each application has its own database. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();
        static final AtomicInteger DATABASES = new AtomicInteger();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "kapok.db=" + newDatabase(),
                        "kapok.data=" + temporaryDirectory(),
                        "kapok.wechat.token=wechat-test-token",
                        "kapok.phone.token=phone-test-token",
                        "kapok.demo=" + context.getEnvironment().getProperty("kapok.test.demo", "false"))
                .applyTo(context);
    }

    private static String newDatabase() {
        var name = "kapok_" + Server.DATABASES.incrementAndGet();
        try (var connection = Server.RUNNING.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name + " template template0 encoding 'UTF8'");
            return Server.RUNNING.getJdbcUrl("postgres", name);
        } catch (SQLException e) {
            throw new IllegalStateException("The test database cannot be made", e);
        }
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("max_connections", "120")
                    .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                    .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("The test PostgreSQL does not start", e);
        }
    }

    private static Path temporaryDirectory() {
        try {
            var directory = Files.createTempDirectory("kapok-test");
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(directory.toFile())));
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
