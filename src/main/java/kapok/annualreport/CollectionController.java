package kapok.annualreport;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import kapok.agency.AgencyDirectory;
import kapok.agency.Organ;
import kapok.annualreport.page.CellImportPage;
import kapok.annualreport.page.CollectionPage;
import kapok.annualreport.page.DeskList;
import kapok.table.TableDownload;
import kapok.table.TableFormat;
import kapok.table.TableSheet;
import kapok.web.Caller;
import kapok.web.Requires;
import kapok.web.RuleViolation;
import kapok.web.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The desk page on which a supervisor collects reports. */
@Controller
class CollectionController {
    private static final String PATH = "/desk/annual-reports/collection";
    private static final int FIRST_YEAR = 2008;
    private static final int SOON = 30;

    private final CollectionDesk desk;
    private final CollectedReports collected;
    private final AnnualReports reports;
    private final DeskViews views;
    private final AgencyDirectory agencies;

    CollectionController(
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

    @Requires(AnnualReportPermissions.COLLECT)
    @GetMapping(PATH)
    String show(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String organ,
            Caller caller,
            Text text,
            Model model) {
        return show(year, organ, null, caller, text, model);
    }

    private String show(
            @Nullable Integer asked, String organ, @Nullable String refused, Caller caller, Text text, Model model) {
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
        model.addAttribute(
                "page",
                new CollectionPage(
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
                        refused));
        return "annualreport/collection";
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

    private List<DeskList.Choice> supervisors(Caller caller) {
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
                .map(organ -> new DeskList.Choice(organ.code(), organ.name()))
                .toList();
    }

    /** The caller's own organ, or the one above it, or any. */
    private String first(List<DeskList.Choice> supervisors, Caller caller) {
        var codes = supervisors.stream().map(DeskList.Choice::code).toList();
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

    @Requires(AnnualReportPermissions.COLLECT)
    @PostMapping(PATH)
    String receive(
            @RequestParam String organ,
            @RequestParam int year,
            @RequestParam String from,
            @RequestParam MultipartFile file,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model)
            throws IOException {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        var bytes = file.getBytes();
        return act(organ, year, () -> desk.receive(caller, from, year, name, bytes), caller, text, response, model);
    }

    @Requires(AnnualReportPermissions.COLLECT)
    @PostMapping(PATH + "/intake")
    String takeOver(
            @RequestParam String organ,
            @RequestParam int year,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model) {
        return act(organ, year, () -> desk.takeOver(caller, organ, year), caller, text, response, model);
    }

    @Requires(AnnualReportPermissions.COLLECT)
    @PostMapping(PATH + "/checking")
    String check(
            @RequestParam String organ,
            @RequestParam int year,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model) {
        return act(organ, year, () -> desk.checkAll(caller, organ, year), caller, text, response, model);
    }

    @Requires(AnnualReportPermissions.COLLECT)
    @PostMapping(PATH + "/aggregation")
    String aggregate(
            @RequestParam String organ,
            @RequestParam int year,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model) {
        return act(organ, year, () -> desk.aggregate(caller, organ, year), caller, text, response, model);
    }

    private String act(
            String organ, int year, Runnable act, Caller caller, Text text, HttpServletResponse response, Model model) {
        try {
            act.run();
            return "redirect:" + PATH + "?year=" + year + "&organ=" + organ;
        } catch (RuleViolation refused) {
            response.setStatus(422);
            var sentence = text.localize(refused.code(), refused.arguments());
            return show(year, organ, sentence, caller, text, model);
        }
    }

    /** A row for each organ, a column for each cell. */
    @Requires(AnnualReportPermissions.COLLECT)
    @GetMapping(PATH + "/export")
    TableDownload export(
            @RequestParam String organ,
            @RequestParam int year,
            @RequestParam(defaultValue = "xlsx") String format,
            Caller caller) {
        caller.require(AnnualReportPermissions.COLLECT, organ);
        var handedIn = new LinkedHashMap<>(collected.of(desk.codes(organ), year));
        var sheet = TableSheet.<Organ>of(year + "下级年度报告")
                .column("机关", Organ::name, 36)
                .column("统一社会信用代码", Organ::code, 22)
                .column("期限", one -> ReportDue.of(one, year).lastDay())
                .column("收到", one -> received(handedIn.get(one.code())))
                .column("检查发现", one -> findings(handedIn.get(one.code())));
        for (var cell : Form.ofYear(year).cells()) {
            sheet = sheet.column(cell.label(), one -> value(handedIn.get(one.code()), cell.id()));
        }
        return TableDownload.of(
                TableFormat.of(format),
                year + "年下级机关年度报告",
                sheet,
                new ArrayList<>(desk.subordinates(organ)).iterator());
    }

    private static @Nullable Object received(@Nullable Collected report) {
        return report == null ? null : report.receivedOn();
    }

    private static @Nullable Object findings(@Nullable Collected report) {
        return report == null ? null : report.findings();
    }

    private static @Nullable Object value(@Nullable Collected report, String cell) {
        return report == null ? null : report.cells().get(cell);
    }
}
