package kapok.annualreport;

import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import kapok.agency.AgencyDirectory;
import kapok.installation.Command;
import org.springframework.stereotype.Component;

/** How long all figures of a report take: {@code report-time YEAR} prints seconds for the first count and the second, and how many. */
@Component
final class ReportTime implements Command {
    private final AgencyDirectory agencies;
    private final Drafter drafter;

    ReportTime(AgencyDirectory agencies, Drafter drafter) {
        this.agencies = agencies;
        this.drafter = drafter;
    }

    @Override
    public String name() {
        return "report-time";
    }

    @Override
    public int run(List<String> args, PrintStream out, PrintStream err) {
        var year = Integer.parseInt(args.getFirst());
        var organ = agencies.owner().code();
        var form = Form.ofYear(year);
        var seconds = new double[2];
        int cells = 0;
        for (int round = 0; round < seconds.length; round++) {
            var begun = System.nanoTime();
            cells = drafter.cells(organ, year, form, Set.of()).size();
            seconds[round] = (System.nanoTime() - begun) / 1e9;
        }
        out.printf("%.2f %.2f %d%n", seconds[0], seconds[1], cells);
        return 0;
    }
}
