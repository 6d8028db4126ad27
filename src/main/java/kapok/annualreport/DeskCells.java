package kapok.annualreport;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kapok.annualreport.page.CellImportPage;
import kapok.annualreport.page.CellsPage;
import kapok.annualreport.page.CellsPage.Fill;
import kapok.web.Caller;
import kapok.web.NotFound;
import kapok.web.Requires;
import kapok.web.RuleViolation;
import kapok.web.Text;
import kapok.web.page.Slips;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The numbers of a report beside the register's; filling in and importing what no register holds. */
@Controller
class DeskCells {
    private static final int LONGEST_REASON = 200;

    private final AnnualReportDesk desk;
    private final DeskViews views;
    private final ReportContents contents;
    private final Drafter drafter;
    private final CellImport cellImport;

    DeskCells(AnnualReportDesk desk, DeskViews views, ReportContents contents, Drafter drafter, CellImport cellImport) {
        this.desk = desk;
        this.views = views;
        this.contents = contents;
        this.drafter = drafter;
        this.cellImport = cellImport;
    }

    @Requires(AnnualReportPermissions.READ)
    @GetMapping("/desk/annual-reports/{id:\\d+}/cells")
    String list(
            @PathVariable long id,
            @RequestParam(defaultValue = "all") String only,
            @RequestParam(defaultValue = "") String figure,
            Caller caller,
            Text text,
            Model model) {
        var report = views.readable(caller, id);
        var fill = figure.isEmpty() ? null : fill(id, figure);
        return list(report, only, fill, Slips.none(), caller, text, model);
    }

    private Fill fill(long id, String figure) {
        var cell = contents.cells(id).get(figure);
        if (cell == null) {
            throw new NotFound("cell", figure);
        }
        return new Fill(figure, cell.label(), cell.value() == null ? "" : Printed.plain(cell.value()), cell.source());
    }

    private String list(
            AnnualReport report, String only, @Nullable Fill fill, Slips slips, Caller caller, Text text, Model model) {
        var cells = contents.cells(report.id());
        var registered = report.published()
                ? Map.<String, Cell>of()
                : drafter.cells(report.organ(), report.year(), Form.of(report.format()), cells.keySet());
        var lines = cells.values().stream()
                .map(cell -> line(report, cell, registered.get(cell.figure()), text))
                .toList();
        var differing = lines.stream().filter(CellsPage.Line::differs).toList();
        var unknown =
                lines.stream().filter(line -> line.kind().equals("unknown")).toList();
        var shown = switch (only) {
            case "differs" -> differing;
            case "unknown" -> unknown;
            default -> lines;
        };
        model.addAttribute(
                "page",
                new CellsPage(
                        views.head(report, caller, text),
                        only,
                        lines.size(),
                        differing.size(),
                        unknown.size(),
                        shown,
                        fill,
                        slips));
        return "annualreport/cells";
    }

    private static CellsPage.Line line(AnnualReport report, Cell cell, @Nullable Cell registered, Text text) {
        var counted = registered == null ? null : registered.value();
        boolean known = registered != null || cell.kind() == Cell.Kind.COMPUTED || cell.kind() == Cell.Kind.OFFICIAL;
        return new CellsPage.Line(
                cell.figure(),
                cell.label(),
                cell.unit(),
                cell.value() == null ? "—" : Printed.value(cell.value(), cell.unit()),
                counted == null ? null : Printed.value(counted, cell.unit()),
                counted != null && !cell.sameValue(counted),
                cell.kind().code(),
                cell.source(),
                cell.records(),
                known && cell.kind() != Cell.Kind.UNKNOWN
                        ? "/figures/" + cell.figure() + "?organ=" + report.organ() + "&year=" + report.year()
                        : null);
    }

    @Requires(AnnualReportPermissions.DRAFT)
    @PostMapping("/desk/annual-reports/{id:\\d+}/cells")
    String fill(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam String figure,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "") String reason,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model) {
        var report = views.readable(caller, id);
        var slips = slips(value, reason, text);
        if (slips.any()) {
            response.setStatus(422);
            var label = fill(id, figure).label();
            return list(report, "all", new Fill(figure, label, value, reason), slips, caller, text, model);
        }
        var number = value.isBlank() ? null : new BigDecimal(value.strip());
        desk.type(caller, id, version, List.of(new TypedValue(figure, number, reason)));
        return "redirect:/desk/annual-reports/{id}/cells";
    }

    /** One explanation for all cells that nobody knows. */
    @Requires(AnnualReportPermissions.DRAFT)
    @PostMapping("/desk/annual-reports/{id:\\d+}/explanations")
    String explain(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model) {
        var report = views.readable(caller, id);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            response.setStatus(422);
            var slips = new Slips(Map.of("reason-all", text.localize("annualreport.fill.reason-missing")));
            return list(report, "unknown", null, slips, caller, text, model);
        }
        desk.explainUnknown(caller, id, version, reason);
        return "redirect:/desk/annual-reports/{id}/cells?only=unknown";
    }

    private static Slips slips(String value, String reason, Text text) {
        var slips = new LinkedHashMap<String, String>();
        if (!value.isBlank() && !value.strip().matches("-?\\d{1,15}(\\.\\d{1,6})?")) {
            slips.put("value", text.localize("annualreport.fill.not-a-number"));
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            slips.put("reason", text.localize("annualreport.fill.reason-missing"));
        }
        return new Slips(slips);
    }

    @Requires(AnnualReportPermissions.DRAFT)
    @GetMapping("/desk/annual-reports/{id:\\d+}/import")
    String importForm(@PathVariable long id, Caller caller, Text text, Model model) {
        var report = views.readable(caller, id);
        model.addAttribute("page", new CellImportPage(views.head(report, caller, text), null, 0, List.of(), null));
        return "annualreport/cellImport";
    }

    @Requires(AnnualReportPermissions.DRAFT)
    @PostMapping("/desk/annual-reports/{id:\\d+}/import")
    String importFile(
            @PathVariable long id,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "true") boolean dryRun,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model)
            throws IOException {
        var report = views.readable(caller, id);
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try (var stream = file.getInputStream()) {
            var outcome = cellImport.take(caller, report, name, stream, dryRun);
            if (!outcome.result().clean()) {
                response.setStatus(422);
            }
            var now = views.readable(caller, id);
            var lines =
                    outcome.differences().stream().map(one -> line(now, one)).toList();
            model.addAttribute(
                    "page",
                    new CellImportPage(
                            views.head(now, caller, text),
                            outcome.result(),
                            outcome.result().accepted(),
                            lines,
                            null));
        } catch (RuleViolation refused) {
            response.setStatus(422);
            var sentence = text.localize(refused.code(), refused.arguments());
            model.addAttribute(
                    "page", new CellImportPage(views.head(report, caller, text), null, 0, List.of(), sentence));
        }
        return "annualreport/cellImport";
    }

    private static CellImportPage.Line line(AnnualReport report, Difference difference) {
        return new CellImportPage.Line(
                difference.figure(),
                difference.label(),
                difference.registered() == null ? "—" : Printed.value(difference.registered(), difference.unit()),
                difference.here() == null ? "—" : Printed.value(difference.here(), difference.unit()),
                "/figures/" + difference.figure() + "?organ=" + report.organ() + "&year=" + report.year());
    }
}
