package kapok.calculator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kapok.calendar.WorkingCalendar;

/**
 * {@code ./kapok calc}: questions on standard input, answers on standard output, a line each and in order. Needs neither
 * database nor application, and therefore knows the notices that come along with the program, not those taken over later.
 */
public final class CalcCommand {
    private static final int READ = 0;
    private static final int NOT_JSON_LINES = 2;

    private final Calculator calculator = new Calculator(WorkingCalendar.national());
    private final CalcJson json = new CalcJson();

    /** Portions being answered, in the order of the questions. */
    private final ArrayDeque<Future<Portion>> pending = new ArrayDeque<>();

    private boolean allJson = true;

    private record Portion(byte[] answers, boolean allJson) {}

    private CalcCommand() {}

    /** Answers until the input ends. Returns 0, or 2 if a line was not JSON. */
    public static int run(List<String> args, InputStream in, OutputStream out, PrintStream err) {
        if (!args.isEmpty()) {
            err.println("kapok calc: reads JSON lines on standard input and knows no option " + args.getFirst());
            return NOT_JSON_LINES;
        }
        try {
            return new CalcCommand().answer(in, out) ? READ : NOT_JSON_LINES;
        } catch (IOException e) {
            err.println("kapok calc: " + e.getMessage());
            return NOT_JSON_LINES;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return NOT_JSON_LINES;
        }
    }

    private boolean answer(InputStream in, OutputStream out) throws IOException, InterruptedException {
        int workers = Runtime.getRuntime().availableProcessors();
        var lines = new LineReader(in);
        try (var pool = Executors.newFixedThreadPool(workers)) {
            for (var portion = lines.next(); !portion.isEmpty(); portion = lines.next()) {
                var asked = List.copyOf(portion);
                pending.add(pool.submit(() -> answer(asked)));
                while (pending.size() > 2 * workers || (!pending.isEmpty() && in.available() == 0)) {
                    print(out);
                }
                out.flush();
            }
            while (!pending.isEmpty()) {
                print(out);
            }
            out.flush();
        }
        return allJson;
    }

    private void print(OutputStream out) throws IOException, InterruptedException {
        try {
            var portion = pending.remove().get();
            allJson &= portion.allJson();
            out.write(portion.answers());
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private Portion answer(List<byte[]> lines) throws IOException {
        var answers = new ByteArrayOutputStream(lines.size() * 64);
        boolean read = true;
        for (var line : lines) {
            var question = json.read(line);
            read &= question != null;
            answers.write(json.write(question == null ? Calculator.unreadable() : calculator.answer(question)));
            answers.write('\n');
        }
        return new Portion(answers.toByteArray(), read);
    }
}
