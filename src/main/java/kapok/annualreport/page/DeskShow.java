package kapok.annualreport.page;

import java.util.List;
import kapok.annualreport.page.ReportPage.ChangeLine;
import org.jspecify.annotations.Nullable;

/** What is still to be done for a report, and what was done (办理情况). */
public record DeskShow(
        DeskReport report,
        List<ProblemLine> problems,
        List<EventLine> events,
        List<ChangeLine> changes,
        @Nullable String message) {
    public DeskShow {
        problems = List.copyOf(problems);
        events = List.copyOf(events);
        changes = List.copyOf(changes);
    }

    /** A problem and where to put it right. */
    public record ProblemLine(
            boolean blocking, String sentence, @Nullable String href) {}

    /** What somebody did. */
    public record EventLine(String at, String who, String what, String note) {}

    public long blocking() {
        return problems.stream().filter(ProblemLine::blocking).count();
    }
}
