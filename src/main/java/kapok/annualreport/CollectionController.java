package kapok.annualreport;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Objects;
import kapok.agency.Organ;
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

    private final CollectionDesk desk;
    private final CollectedReports collected;
    private final CollectionPages pages;

    CollectionController(CollectionDesk desk, CollectedReports collected, CollectionPages pages) {
        this.desk = desk;
        this.collected = collected;
        this.pages = pages;
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
            @Nullable Integer year, String organ, @Nullable String refused, Caller caller, Text text, Model model) {
        model.addAttribute("page", pages.show(year, organ, refused, caller, text));
        return "annualreport/collection";
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
