package kapok.annualreport;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kapok.annualreport.page.CellImportPage;
import kapok.annualreport.page.CellsPage;
import kapok.annualreport.page.CellsPage.Fill;
import kapok.web.Caller;
import kapok.web.Fields;
import kapok.web.NotFound;
import kapok.web.Requires;
import kapok.web.RuleViolation;
import kapok.web.Submission;
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
    private static final String EXPLANATION = "explanation";

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
            @RequestParam Map<String, String> typed,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model) {
        views.readable(caller, id);
        var fields = new Fields(text, typed);
        var figure = fill(id, typed.getOrDefault("figure", ""));
        var value = new TypedValue(figure.figure(), fields.number("value"), fields.required("reason", LONGEST_REASON));
        var next = new Submission(fields, response, "value").send(_ -> "value", () -> {
            desk.type(caller, id, fields.version(), List.of(value));
            return "redirect:/desk/annual-reports/{id}/cells";
        });
        return next.orElseGet(() -> {
            var again = new Fill(
                    figure.figure(), figure.label(), typed.getOrDefault("value", ""), typed.getOrDefault("reason", ""));
            return list(views.readable(caller, id), "all", again, fields.slips(), caller, text, model);
        });
    }

    /** One explanation for all cells that nobody knows. */
    @Requires(AnnualReportPermissions.DRAFT)
    @PostMapping("/desk/annual-reports/{id:\\d+}/explanations")
    String explain(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model) {
        views.readable(caller, id);
        var fields = new Fields(text, typed);
        var explanation = fields.required(EXPLANATION, LONGEST_REASON);
        var next = new Submission(fields, response, EXPLANATION).send(_ -> EXPLANATION, () -> {
            desk.explainUnknown(caller, id, fields.version(), explanation);
            return "redirect:/desk/annual-reports/{id}/cells?only=unknown";
        });
        return next.orElseGet(() -> {
            model.addAttribute("explanation", typed.getOrDefault(EXPLANATION, ""));
            return list(views.readable(caller, id), "unknown", null, fields.slips(), caller, text, model);
        });
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
