package kapok.hotline.load;

import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import kapok.hotline.figures.Freezer;
import kapok.installation.Command;
import org.springframework.stereotype.Component;

/**
 * {@code kapok sample-tickets N [DAYS]} (造数): N tickets with all their events and results over so many days, for measuring.
 * They are marked by their channel and belong into no real installation, so {@code ./kapok} does not list it.
 */
@Component
class SampleCommand implements Command {
    private static final int BATCH = 2_500;
    private static final int STEP = 100_000;

    private final SampleTickets samples;
    private final Freezer freezer;
    private final Clock clock;

    SampleCommand(SampleTickets samples, Freezer freezer, Clock clock) {
        this.samples = samples;
        this.freezer = freezer;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "sample-tickets";
    }

    @Override
    public int run(List<String> args, PrintStream out, PrintStream err) {
        if (args.isEmpty() || args.size() > 2 || !args.stream().allMatch(arg -> arg.matches("[1-9]\\d{0,8}"))) {
            err.println("kapok sample-tickets: usage: sample-tickets N [DAYS]");
            return 2;
        }
        int wanted = Integer.parseInt(args.getFirst());
        int days = args.size() > 1 ? Integer.parseInt(args.get(1)) : 365;
        samples.prepare(days);
        make(wanted, days, out);
        samples.finish();
        freezer.reopen(samples.firstDay(days));
        out.println("periods frozen " + freezer.freezeAll());
        samples.tidy();
        return 0;
    }

    /** Side by side, one for each core: while one makes its tickets, the database writes those of another. */
    private void make(int wanted, int days, PrintStream out) {
        var now = clock.instant();
        var city = samples.city();
        var tickets = new AtomicInteger();
        var events = new AtomicLong();
        int many = Runtime.getRuntime().availableProcessors();
        try (var workers = Executors.newFixedThreadPool(many)) {
            var begun = IntStream.range(0, Math.ceilDiv(wanted, BATCH))
                    .mapToObj(n -> workers.submit(() -> {
                        var made = samples.insert(city, n * BATCH, Math.min(wanted, (n + 1) * BATCH), now, days);
                        events.addAndGet(made.events());
                        int before = tickets.getAndAdd(made.tickets());
                        if ((before + made.tickets()) / STEP > before / STEP) {
                            out.println("tickets " + (before + made.tickets()) + " events " + events.get());
                        }
                        return made;
                    }))
                    .toList();
            begun.forEach(SampleCommand::finished);
        }
        out.println("tickets " + tickets.get() + " events " + events.get());
    }

    private static void finished(java.util.concurrent.Future<?> work) {
        try {
            work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("Samples were not written", e.getCause());
        }
    }
}
