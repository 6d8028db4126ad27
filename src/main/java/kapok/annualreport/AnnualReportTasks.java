package kapok.annualreport;

import static kapok.annualreport.AnnualReportPermissions.APPROVE;
import static kapok.annualreport.AnnualReportPermissions.DRAFT;
import static kapok.annualreport.AnnualReportPermissions.PUBLISH;

import java.util.List;
import kapok.web.Caller;
import kapok.web.TaskSource;
import kapok.web.Text;
import org.springframework.stereotype.Component;

/** Annual reports that wait for this officer's next step (待编写、待审定、待发布的年度报告). */
@Component
class AnnualReportTasks implements TaskSource {
    private static final String LIST = "/desk/annual-reports";

    private final AnnualReports reports;

    AnnualReportTasks(AnnualReports reports) {
        this.reports = reports;
    }

    @Override
    public List<Task> tasks(Caller caller, Text text) {
        if (!caller.may(DRAFT) && !caller.may(APPROVE) && !caller.may(PUBLISH)) {
            return List.of();
        }
        var waiting = reports.within(caller.scope());
        return List.of(
                task("checked", APPROVE, Urgency.SOON, waiting, caller, text),
                task("approved", PUBLISH, Urgency.SOON, waiting, caller, text),
                task("draft", DRAFT, Urgency.CALM, waiting, caller, text));
    }

    /** One of them is opened at once, several are a list. */
    private static Task task(
            String stage, String permission, Urgency urgency, List<AnnualReport> all, Caller caller, Text text) {
        var mine = all.stream()
                .filter(report -> report.stage().code().equals(stage) && caller.may(permission, report.organ()))
                .toList();
        return new Task(
                text.localize("annualreport.task." + stage),
                mine.size(),
                mine.size() == 1 ? LIST + "/" + mine.getFirst().id() : LIST,
                urgency,
                text.localize("annualreport.task.note"));
    }
}
