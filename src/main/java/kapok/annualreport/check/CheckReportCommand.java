package kapok.annualreport.check;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import kapok.installation.Command;
import org.springframework.boot.logging.LoggingSystem;

/**
 * {@code ./kapok check-report FILE… [--json]}: checks published reports from the command line, without starting the
 * application (命令行检查年报). Answers 0 if nothing was found, 1 if something was, 2 if a file could not be read.
 */
public final class CheckReportCommand {
    private static final int FOUND = 1;
    private static final int UNREADABLE = 2;

    private final PrintStream err;
    private final boolean progress;

    private CheckReportCommand(PrintStream err, boolean progress) {
        this.err = err;
        this.progress = progress;
    }

    /** Runs the command; a progress bar is shown if standard error is a terminal. */
    public static int run(List<String> args, PrintStream out, PrintStream err) {
        LoggingSystem.get(CheckReportCommand.class.getClassLoader()).beforeInitialize();
        var files = args.stream().filter(arg -> !arg.startsWith("--")).toList();
        var unknown = args.stream()
                .filter(arg -> arg.startsWith("--") && !arg.equals("--json"))
                .findFirst();
        if (unknown.isPresent()) {
            err.println("kapok check-report: 不认识的选项 " + unknown.get());
            return UNREADABLE;
        } else if (files.isEmpty()) {
            err.println("用法：./kapok check-report 文件… [--json]");
            return UNREADABLE;
        }
        var results = new CheckReportCommand(err, System.getenv("KAPOK_TERMINAL") != null).check(files);
        if (args.contains("--json")) {
            CheckOutput.json(results, out);
        } else {
            CheckOutput.lines(results, english(System.getenv()), out);
        }
        out.flush();
        return code(results);
    }

    /** Whether the person at the console reads English, by the usual variables; C.UTF-8 says nothing about that. */
    static boolean english(Map<String, String> environment) {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(language -> !language.isEmpty())
                .findFirst()
                .filter(language -> language.startsWith("en"))
                .isPresent();
    }

    private static int code(List<CheckOutcome> results) {
        if (results.stream().anyMatch(CheckOutcome.Unreadable.class::isInstance)) {
            return UNREADABLE;
        }
        return results.stream()
                        .anyMatch(result -> result instanceof CheckOutcome.Checked checked
                                && !checked.report().findings().isEmpty())
                ? FOUND
                : 0;
    }

    private List<CheckOutcome> check(List<String> files) {
        var done = new AtomicInteger();
        var read = files.parallelStream()
                .map(file -> {
                    var one = read(file);
                    show(done.incrementAndGet(), files.size());
                    return one;
                })
                .toList();
        if (progress) {
            err.print("\r\033[K");
            err.flush();
        }
        return CheckOutcome.of(read);
    }

    private static CheckOutcome.Read read(String file) {
        try {
            return CheckOutcome.Read.of(file, Files.readAllBytes(Command.file(file)));
        } catch (java.nio.file.NoSuchFileException missing) {
            return CheckOutcome.Read.failed(file, "missing", "没有这个文件。");
        } catch (IOException | InvalidPathException unreadable) {
            return CheckOutcome.Read.failed(file, "unreadable", "文件读不出来：" + unreadable.getMessage());
        }
    }

    private synchronized void show(int done, int all) {
        if (progress) {
            int width = 30;
            int filled = done * width / all;
            err.printf("\r检查 [%s%s] %d/%d", "#".repeat(filled), ".".repeat(width - filled), done, all);
            err.flush();
        }
    }
}
