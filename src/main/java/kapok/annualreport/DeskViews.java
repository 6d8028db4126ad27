package kapok.annualreport;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kapok.agency.AgencyDirectory;
import kapok.agency.Organ;
import kapok.annualreport.page.DeskList;
import kapok.annualreport.page.DeskReport;
import kapok.annualreport.page.DeskShow;
import kapok.web.Caller;
import kapok.web.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the desk pages show of reports (工作台视图). */
@Component
class DeskViews {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final int SOON = 30;

    private final AnnualReports reports;
    private final ReportContents contents;
    private final Duties duties;
    private final ReportShelf shelf;
    private final AgencyDirectory agencies;
    private final Clock clock;

    DeskViews(
            AnnualReports reports,
            ReportContents contents,
            Duties duties,
            ReportShelf shelf,
            AgencyDirectory agencies,
            Clock clock) {
        this.reports = reports;
        this.contents = contents;
        this.duties = duties;
        this.shelf = shelf;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** @throws kapok.web.AccessDenied if the caller may not see reports of that organ */
    AnnualReport readable(Caller caller, long id) {
        var report = reports.get(id);
        caller.require(AnnualReportPermissions.READ, report.organ());
        return report;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BEIJING);
    }

    List<DeskList.Line> lines(Caller caller, Text text) {
        var lines = new ArrayList<DeskList.Line>();
        for (var report : reports.within(caller.scope())) {
            var organ = agencies.organ(report.organ());
            lines.add(new DeskList.Line(
                    report.id(),
                    report.year(),
                    organ.shortName(),
                    text.localize("annualreport.year", String.valueOf(report.year())),
                    report.format(),
                    report.edition(),
                    report.stage().code(),
                    stageLabel(report, text),
                    due(report, organ, text),
                    chip(report, organ),
                    text.dateTime(report.stage().by().at())));
        }
        return lines;
    }

    /** The head of every page of a report. */
    DeskReport head(AnnualReport report, Caller caller, Text text) {
        var organ = agencies.organ(report.organ());
        var by = report.stage().by();
        return new DeskReport(
                report.id(),
                report.version(),
                ReportViews.title(organ, report.year()),
                organ.name(),
                organ.code(),
                report.year(),
                report.format(),
                report.edition(),
                report.reason(),
                report.stage().code(),
                stageLabel(report, text),
                text.localize("annualreport.stage-line", by.name(), text.dateTime(by.at())),
                due(report, organ, text),
                chip(report, organ),
                acts(report, caller),
                0,
                shelf.address(organ, report.year()));
    }

    private static Set<String> acts(AnnualReport report, Caller caller) {
        var acts = new HashSet<String>();
        if (caller.may(AnnualReportPermissions.DRAFT, report.organ()) && !report.published()) {
            acts.add("edit");
        }
        switch (report.stage()) {
            case Stage.Draft _ -> addIf(acts, "check", caller.may(AnnualReportPermissions.DRAFT, report.organ()));
            case Stage.Checked _ -> addIf(acts, "approve", caller.may(AnnualReportPermissions.APPROVE, report.organ()));
            case Stage.Approved _ ->
                addIf(acts, "publish", caller.may(AnnualReportPermissions.PUBLISH, report.organ()));
            case Stage.Published _ ->
                addIf(acts, "correct", caller.may(AnnualReportPermissions.PUBLISH, report.organ()));
        }
        return acts;
    }

    private static void addIf(Set<String> acts, String act, boolean may) {
        if (may) {
            acts.add(act);
        }
    }

    DeskShow show(AnnualReport report, Caller caller, Text text, @Nullable String message) {
        var content = contents.get(report.id());
        var problems = report.published() ? List.<Problem>of() : duties.of(report, content);
        return new DeskShow(
                head(report, caller, text),
                problems.stream().map(problem -> line(report, problem, text)).toList(),
                reports.events(report.id()).stream()
                        .map(event -> new DeskShow.EventLine(
                                text.dateTime(event.at()),
                                event.actorName(),
                                text.localize("annualreport.event." + event.action()),
                                event.note()))
                        .toList(),
                shelf.changes(report, content),
                message);
    }

    private static DeskShow.ProblemLine line(AnnualReport report, Problem problem, Text text) {
        var href = problem.place().isEmpty() ? null : "/desk/annual-reports/" + report.id() + "/" + problem.place();
        var sentence = text.localize(
                "annualreport.problem." + problem.code(), problem.args().toArray());
        return new DeskShow.ProblemLine(problem.blocking(), sentence, href);
    }

    private static String stageLabel(AnnualReport report, Text text) {
        return text.localize("annualreport.stage." + report.stage().code());
    }

    private String due(AnnualReport report, Organ organ, Text text) {
        var on = ReportShelf.publishedOn(report);
        if (on != null) {
            return text.localize("annualreport.due.published", text.shortDate(on));
        }
        var due = ReportDue.of(organ, report.year());
        long left = due.daysLeft(today());
        return left < 0
                ? text.localize("annualreport.due.late", text.shortDate(due.lastDay()), -left)
                : text.localize("annualreport.due.left", text.shortDate(due.lastDay()), left);
    }

    private String chip(AnnualReport report, Organ organ) {
        if (report.published()) {
            return "chip-done";
        }
        long left = ReportDue.of(organ, report.year()).daysLeft(today());
        return left < 0 ? "chip-late" : left <= SOON ? "chip-soon" : "chip-ok";
    }
}
