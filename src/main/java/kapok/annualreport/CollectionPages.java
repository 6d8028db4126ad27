package kapok.annualreport;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import kapok.agency.AgencyDirectory;
import kapok.agency.Organ;
import kapok.annualreport.page.CellImportPage;
import kapok.annualreport.page.CollectionPage;
import kapok.web.Caller;
import kapok.web.Text;
import kapok.web.page.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a supervisor sees of the reports below (下级年度报告汇总): who handed in and when, what checking found, what is missing. */
@Component
class CollectionPages {
    private static final int FIRST_YEAR = 2008;
    private static final int SOON = 30;

    private final CollectionDesk desk;
    private final CollectedReports collected;
    private final AnnualReports reports;
    private final DeskViews views;
    private final AgencyDirectory agencies;

    CollectionPages(
            CollectionDesk desk,
            CollectedReports collected,
            AnnualReports reports,
            DeskViews views,
            AgencyDirectory agencies) {
        this.desk = desk;
        this.collected = collected;
        this.reports = reports;
        this.views = views;
        this.agencies = agencies;
    }

    /** @param refused why the last act was refused; null where it was not */
    CollectionPage show(@Nullable Integer asked, String organ, @Nullable String refused, Caller caller, Text text) {
        var year = asked == null ? views.today().getYear() - 1 : asked;
        var supervisors = supervisors(caller);
        var supervisor = organ.isBlank() ? first(supervisors, caller) : organ;
        if (!supervisor.isEmpty()) {
            caller.require(AnnualReportPermissions.COLLECT, supervisor);
        }
        var handedIn = collected.of(desk.codes(supervisor), year);
        var lines = desk.subordinates(supervisor).stream()
                .map(one -> line(one, year, handedIn.get(one.code()), text))
                .toList();
        var missing = lines.stream().filter(line -> !line.received()).toList();
        return new CollectionPage(
                supervisors,
                supervisor,
                supervisor.isEmpty() ? "" : agencies.organ(supervisor).name(),
                year,
                years(),
                lines,
                lines.size() - missing.size(),
                missing.size(),
                (int) missing.stream()
                        .filter(line -> line.chip().equals("chip-late"))
                        .count(),
                handedIn.values().stream()
                        .map(Collected::findings)
                        .filter(Objects::nonNull)
                        .mapToInt(Integer::intValue)
                        .sum(),
                own(supervisor, year),
                supervisor.isEmpty() ? null : newest(supervisor, year),
                refused);
    }

    private List<CellImportPage.Line> own(String supervisor, int year) {
        return supervisor.isEmpty()
                ? List.of()
                : desk.againstOwn(supervisor, year).stream()
                        .map(one -> new CellImportPage.Line(
                                one.figure(),
                                one.label(),
                                one.registered() == null ? "—" : Printed.plain(one.registered()),
                                one.here() == null ? "—" : Printed.plain(one.here()),
                                null))
                        .toList();
    }

    private @Nullable Long newest(String supervisor, int year) {
        return reports.editions(supervisor, year).stream()
                .findFirst()
                .map(AnnualReport::id)
                .orElse(null);
    }

    private List<Integer> years() {
        var last = views.today().getYear();
        return IntStream.rangeClosed(FIRST_YEAR, last)
                .map(n -> last + FIRST_YEAR - n)
                .boxed()
                .toList();
    }

    private List<Choice> supervisors(Caller caller) {
        var parents = new TreeSet<String>();
        for (var organ : agencies.all()) {
            var parent = organ.parent();
            if (parent != null && caller.may(AnnualReportPermissions.COLLECT, parent)) {
                parents.add(parent);
            }
        }
        return parents.stream()
                .map(agencies::organ)
                .sorted(Comparator.comparing(Organ::name))
                .map(organ -> new Choice(organ.code(), organ.name()))
                .toList();
    }

    /** The caller's own organ, or the one above it, or any. */
    private String first(List<Choice> supervisors, Caller caller) {
        var codes = supervisors.stream().map(Choice::code).toList();
        var organ = caller.organ();
        if (organ != null && codes.contains(organ)) {
            return organ;
        }
        var above = organ == null ? null : agencies.organ(organ).parent();
        return above != null && codes.contains(above) ? above : codes.isEmpty() ? "" : codes.getFirst();
    }

    private CollectionPage.Line line(Organ organ, int year, @Nullable Collected report, Text text) {
        var due = ReportDue.of(organ, year);
        if (report == null) {
            var left = due.daysLeft(views.today());
            var state = left < 0
                    ? text.localize("annualreport.collection.late", -left)
                    : text.localize("annualreport.collection.left", left);
            var chip = left < 0 ? "chip-late" : left <= SOON ? "chip-soon" : "chip-hold";
            return new CollectionPage.Line(
                    organ.code(), organ.name(), text.shortDate(due.lastDay()), state, chip, "", "", null, 0, List.of());
        }
        var inTime = due.daysLeft(report.receivedOn()) >= 0;
        return new CollectionPage.Line(
                organ.code(),
                organ.name(),
                text.shortDate(due.lastDay()),
                text.localize(
                        inTime ? "annualreport.collection.in-time" : "annualreport.collection.too-late",
                        text.shortDate(report.receivedOn())),
                inTime ? "chip-ok" : "chip-soon",
                report.title().isBlank() ? report.fileName() : report.title(),
                text.localize("annualreport.collection.origin." + report.origin()),
                report.findings(),
                report.cells().size(),
                collected.findings(report.id()).stream()
                        .map(one -> new CollectionPage.FindingLine(
                                one.code(), one.severity(), one.place(), one.printed(), one.expected(), one.message()))
                        .toList());
    }
}
