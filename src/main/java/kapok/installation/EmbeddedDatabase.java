package kapok.installation;

import com.sun.management.OperatingSystemMXBean;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The real PostgreSQL that comes with Kapok (内嵌数据库), with its data in the data directory.
 *
 * <p>Whoever holds the lock file owns the server and stops it at the end. A second program in the same directory (a
 * console command beside a running Kapok) only connects. A server whose owner was killed is adopted by the next.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String PASSWORD_FILE = "kapok-password";

    /** After a crash the server first reads its log again, at a city's size for minutes; the library waits ten seconds. */
    private static final Duration RECOVERY = Duration.ofMinutes(15);

    /** Bytes of the machine or its container, of which the program and the page cache of the system want most. */
    private static final long MEMORY =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();

    private final String jdbcUrl;
    private final @Nullable FileLock ownership;
    private final Stopper stopper;

    private interface Stopper {
        void stop() throws IOException;
    }

    private EmbeddedDatabase(String jdbcUrl, @Nullable FileLock ownership, Stopper stopper) {
        this.jdbcUrl = jdbcUrl;
        this.ownership = ownership;
        this.stopper = stopper;
    }

    public String jdbcUrl() {
        return jdbcUrl;
    }

    /** Starts, adopts or joins the server of this data directory. */
    public static EmbeddedDatabase open(DataDirectory data) {
        try {
            return open(data.child("."));
        } catch (IOException e) {
            throw new ForeseenFailure.NoDatabase(data, e);
        }
    }

    @SuppressWarnings("resource") // the lock lives as long as this object
    private static EmbeddedDatabase open(Path data) throws IOException {
        var cluster = data.resolve("postgresql");
        var lock = FileChannel.open(data.resolve("kapok.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                .tryLock();
        var running = Postmaster.runningIn(cluster);
        if (running.isPresent()) {
            return join(cluster, running.get(), lock);
        }
        if (lock == null) {
            throw new IOException("another Kapok is just starting or stopping in " + data + "; try again");
        }
        return start(data, cluster, lock);
    }

    private static EmbeddedDatabase join(Path cluster, Postmaster server, @Nullable FileLock lock) throws IOException {
        var url = url(server.port(), Files.readString(cluster.resolve(PASSWORD_FILE)));
        if (lock == null) {
            return new EmbeddedDatabase(url, null, () -> {});
        }
        LOG.info("adopting PostgreSQL pid={} port={}, left by a program that was killed", server.pid(), server.port());
        return owned(url, cluster, lock);
    }

    /**
     * With a server that is watched, and that is stopped whichever of its lives it is in; not by the library that started
     * it, which gives up after five seconds, when a city's database is still writing down what it holds in memory.
     */
    private static EmbeddedDatabase owned(String url, Path cluster, FileLock lock) throws IOException {
        var server = Postmaster.runningIn(cluster)
                .orElseThrow(() -> new IOException("PostgreSQL in " + cluster + " ended right after its start"));
        var watch = ServerWatch.over(server, cluster.resolveSibling("postgresql.log"));
        return new EmbeddedDatabase(url, lock, () -> {
            watch.stop();
            var now = Postmaster.runningIn(cluster);
            if (now.isPresent()) {
                now.get().stop();
            }
        });
    }

    private static EmbeddedDatabase start(Path data, Path cluster, FileLock lock) throws IOException {
        var log =
                ProcessBuilder.Redirect.appendTo(data.resolve("postgresql.log").toFile());
        var passwordFile = cluster.resolve(PASSWORD_FILE);
        var firstStart = !Files.exists(passwordFile);
        var password = firstStart ? newPassword() : Files.readString(passwordFile);
        var server = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(data.resolve("postgresql-program").toFile())
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(RECOVERY)
                .setConnectConfig("password", password)
                .setServerConfig("listen_addresses", "127.0.0.1")
                // The library says off, for tests: a commit that was answered could be lost with the server.
                .setServerConfig("synchronous_commit", "on")
                // Off too in the library: then a machine that loses its power may lose the whole database.
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "120")
                .setServerConfig("shared_buffers", megabytes(MEMORY / 8, 128, 4_096))
                .setServerConfig("effective_cache_size", megabytes(MEMORY / 2, 512, 65_536))
                .setServerConfig("random_page_cost", "1.1")
                .setServerConfig("work_mem", "16MB")
                // Rarer checkpoints: after each, the first change of a page writes the whole page to the log.
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("checkpoint_timeout", "15min")
                .setServerConfig("wal_compression", "on")
                // Reads what lay in memory again after a restart: on a disk of some hundred reads a second a city's
                // indexes
                // would come back page by page, each at the cost of a person who waits.
                .setServerConfig("shared_preload_libraries", "pg_prewarm")
                .setErrorRedirector(log)
                .setOutputRedirector(log)
                .start();
        if (firstStart) {
            demandPassword(server, cluster, password);
        }
        return owned(url(server.getPort(), password), cluster, lock);
    }

    private static String megabytes(long bytes, long least, long most) {
        return Math.clamp(bytes >> 20, least, most) + "MB";
    }

    /** initdb trusts every local user; other accounts of the machine must not read the bureau's data. */
    private static void demandPassword(EmbeddedPostgres server, Path cluster, String password) throws IOException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter role postgres password '" + password + "'");
            statement.execute("create database kapok template template0 encoding 'UTF8' locale 'C.UTF-8'");
            writePrivately(cluster.resolve(PASSWORD_FILE), password);
            Files.writeString(cluster.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
            statement.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw new IOException("The new PostgreSQL does not take its password", e);
        }
    }

    private static void writePrivately(Path file, String content) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.deleteIfExists(file);
        Files.createFile(file, ownerOnly);
        Files.writeString(file, content);
    }

    private static String newPassword() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String url(int port, String password) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/kapok?user=postgres&password=" + password;
    }

    @Override
    public void close() {
        if (ownership == null) {
            return;
        }
        try {
            stopper.stop();
            ownership.acquiredBy().close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not stop cleanly; the next start recovers it", e);
        }
    }
}
