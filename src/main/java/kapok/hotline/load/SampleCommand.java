package kapok.hotline.load;

import java.io.PrintStream;
import java.util.List;
import kapok.hotline.figures.Freezer;
import kapok.installation.Command;
import org.springframework.stereotype.Component;

/**
 * {@code kapok sample-tickets N [DAYS]} (造数): N tickets with results over so many days, made by the database itself, for
 * measuring. They are marked by their channel and belong into no real installation, so {@code ./kapok} does not list it.
 */
@Component
class SampleCommand implements Command {
    private static final int BATCH = 250_000;

    private final SampleTickets samples;
    private final Freezer freezer;

    SampleCommand(SampleTickets samples, Freezer freezer) {
        this.samples = samples;
        this.freezer = freezer;
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
        for (int from = 0; from < wanted; from += BATCH) {
            samples.insert(from, Math.min(wanted, from + BATCH), days);
            out.println("tickets " + Math.min(wanted, from + BATCH));
        }
        samples.finish();
        freezer.reopen(samples.firstDay(days));
        out.println("periods frozen " + freezer.freezeAll());
        return 0;
    }
}
