package kapok.installation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the PostgreSQL that comes along again when it ends unasked (看护): then its crash costs the users seconds. The
 * server recovers by itself what was committed; the pool of connections finds it on the same port.
 */
final class ServerWatch {
    private static final Logger LOG = LoggerFactory.getLogger(ServerWatch.class);

    private final List<String> command;
    private final Path log;
    private volatile boolean over;

    private ServerWatch(List<String> command, Path log) {
        this.command = command;
        this.log = log;
    }

    /** Watches this server until told to stop; without the system's word on how it was started, watches nothing. */
    static ServerWatch over(Postmaster server, Path log) {
        var process = ProcessHandle.of(server.pid());
        var watch = new ServerWatch(process.map(ServerWatch::commandOf).orElse(List.of()), log);
        if (!watch.command.isEmpty()) {
            process.ifPresent(it -> it.onExit().thenRunAsync(watch::startAgain, soon()));
        }
        return watch;
    }

    /** As it was started before; in a session of its own, so that Ctrl-C reaches it only through this program. */
    private static List<String> commandOf(ProcessHandle server) {
        var info = server.info();
        if (info.command().isEmpty() || info.arguments().isEmpty()) {
            return List.of();
        }
        var command = new ArrayList<>(List.of("setsid"));
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U")); // PostgreSQL refuses to run as root
        }
        command.add(info.command().get());
        command.addAll(List.of(info.arguments().get()));
        return command;
    }

    private void startAgain() {
        if (over) {
            return;
        }
        LOG.warn("PostgreSQL has ended unasked; starting it again");
        try {
            var redirect = ProcessBuilder.Redirect.appendTo(log.toFile());
            var process = new ProcessBuilder(command)
                    .redirectOutput(redirect)
                    .redirectError(redirect)
                    .start();
            process.onExit().thenRunAsync(this::startAgain, soon());
        } catch (IOException e) {
            LOG.error("PostgreSQL cannot be started again", e);
        }
    }

    /** A moment later, for the last processes of the old server to be gone. */
    private static Executor soon() {
        return CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS);
    }

    void stop() {
        over = true;
    }
}
