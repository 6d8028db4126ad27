package kapok;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import kapok.annualreport.check.CheckReportCommand;
import kapok.calculator.CalcCommand;
import kapok.installation.CommandLine;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * The one program. {@code ./kapok} calls it with a subcommand; see {@link CommandLine}. Beans bear the full names of their
 * classes, so that two contexts may use the same word, each for its own.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Kapok {
    public static void main(String[] args) {
        var code = run(Arrays.asList(args));
        if (code != CommandLine.KEEPS_RUNNING) {
            System.exit(code);
        }
    }

    /** Commands that need neither database nor pages run without the application. */
    private static int run(List<String> args) {
        var first = args.isEmpty() ? "" : args.getFirst();
        return switch (first) {
            case "check-report" ->
                CheckReportCommand.run(
                        args.subList(1, args.size()), chinese(FileDescriptor.out), chinese(FileDescriptor.err));
            case "calc" ->
                CalcCommand.run(
                        args.subList(1, args.size()),
                        System.in,
                        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)),
                        chinese(FileDescriptor.err));
            default -> CommandLine.run(Kapok.class, args);
        };
    }

    private static PrintStream chinese(FileDescriptor stream) {
        return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }
}
