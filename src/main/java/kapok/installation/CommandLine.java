package kapok.installation;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeansException;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** What {@code ./kapok} understands (命令行), and how the application is started for each subcommand. */
public final class CommandLine {
    /** {@link #run} returned, but a server goes on working. */
    public static final int KEEPS_RUNNING = Integer.MIN_VALUE;

    private static final Map<String, String> OPTIONS =
            Map.of("--port", "server.port", "--data", "kapok.data", "--db", "kapok.db");

    private CommandLine() {}

    /** Runs one subcommand and gives its exit code. */
    public static int run(Class<?> application, List<String> args) {
        var name = args.isEmpty() ? "run" : args.getFirst();
        var rest = args.isEmpty() ? List.<String>of() : args.subList(1, args.size());
        var settings = new ArrayList<String>();
        var remaining = new ArrayList<String>();
        var slip = split(rest, settings, remaining);
        if (slip != null) {
            System.err.println("kapok: " + slip);
            return 2;
        }
        return switch (name) {
            case "run" -> serve(application, settings, remaining);
            case "warm-up" -> warmUp(application, settings);
            default -> command(application, name, settings, remaining);
        };
    }

    /** Sorts options of the installation from what the command reads itself; says what is wrong, if anything. */
    private static @Nullable String split(List<String> args, List<String> settings, List<String> remaining) {
        for (int i = 0; i < args.size(); i++) {
            var property = OPTIONS.get(args.get(i));
            if (property != null && i + 1 == args.size()) {
                return args.get(i) + " needs a value";
            } else if (property != null) {
                settings.add("--" + property + "=" + args.get(++i));
            } else if (args.get(i).equals("--empty")) {
                settings.add("--kapok.demo=false");
            } else {
                remaining.add(args.get(i));
            }
        }
        return null;
    }

    private static int serve(Class<?> application, List<String> settings, List<String> remaining) {
        if (!remaining.isEmpty()) {
            System.err.println("kapok run: unknown option " + remaining.getFirst());
            return 2;
        }
        try {
            var context = builder(application).run(settings.toArray(String[]::new));
            System.out.println("Kapok: http://localhost:" + port(context) + "  (Ctrl-C stops it)");
            System.gc(); // the first start fills a city; what that took goes back to the machine now, not some day
            return KEEPS_RUNNING;
        } catch (BeansException failed) {
            System.err.println("kapok run: " + reason(failed));
            return 2;
        }
    }

    /** Starts, answers a few pages and stops: the JVM records what it loaded, so that later starts need not. */
    private static int warmUp(Class<?> application, List<String> settings) {
        settings.add("--kapok.demo=false");
        settings.add("--server.port=0");
        try (var context = builder(application).run(settings.toArray(String[]::new));
                var http = HttpClient.newHttpClient()) {
            for (var path : List.of("/", "/publications", "/login", "/desk", "/no-such-page")) {
                var page = HttpRequest.newBuilder(URI.create("http://localhost:" + port(context) + path));
                http.send(page.build(), HttpResponse.BodyHandlers.discarding());
            }
            return 0;
        } catch (IOException | InterruptedException e) {
            System.err.println("kapok warm-up: " + e.getMessage());
            return 2;
        }
    }

    /** What an operator can act on, else the innermost message. */
    private static String reason(Throwable failed) {
        return ForeseenFailure.reason(failed).orElseGet(() -> innermost(failed));
    }

    private static String innermost(Throwable failed) {
        var innermost = failed;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return innermost.getMessage() + " (" + innermost.getClass().getSimpleName() + ")";
    }

    private static String port(ConfigurableApplicationContext context) {
        return context.getEnvironment().getRequiredProperty("local.server.port");
    }

    private static int command(Class<?> application, String name, List<String> settings, List<String> remaining) {
        settings.add("--kapok.demo=false");
        settings.add("--kapok.scheduled=false");
        settings.add("--logging.level.root=error");
        // No port is opened, but all that pages need is there: without it the security of pages could not be built.
        settings.add("--server.port=-1");
        try (var context = builder(application).run(settings.toArray(String[]::new))) {
            return find(context, name, System.err, remaining);
        } catch (BeansException failed) {
            System.err.println("kapok " + name + ": " + reason(failed));
            return 2;
        }
    }

    private static int find(
            ConfigurableApplicationContext context, String name, PrintStream err, List<String> remaining) {
        for (var command : context.getBeansOfType(Command.class).values()) {
            if (command.name().equals(name)) {
                return command.run(remaining, System.out, err);
            }
        }
        err.println("kapok: no command " + name + "; see ./kapok help");
        return 2;
    }

    private static SpringApplicationBuilder builder(Class<?> application) {
        var head = new HeadStart();
        return new SpringApplicationBuilder(application)
                .bannerMode(Banner.Mode.OFF)
                .listeners(head)
                .initializers(context -> context.getBeanFactory().registerSingleton("headStart", head));
    }
}
