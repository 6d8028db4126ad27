package kapok.annualreport;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kapok.annualreport.page.SectionsPage;
import kapok.annualreport.page.SectionsPage.SectionForm;
import kapok.web.Caller;
import kapok.web.Requires;
import kapok.web.StaleVersion;
import kapok.web.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Editing the wording of a report, with a proof beside it. */
@Controller
class DeskSections {
    private static final String FIELD = "section-";

    private final AnnualReportDesk desk;
    private final DeskViews views;
    private final ReportContents contents;
    private final Proofs proofs;

    DeskSections(AnnualReportDesk desk, DeskViews views, ReportContents contents, Proofs proofs) {
        this.desk = desk;
        this.views = views;
        this.contents = contents;
        this.proofs = proofs;
    }

    @Requires(AnnualReportPermissions.READ)
    @GetMapping("/desk/annual-reports/{id:\\d+}/sections")
    String form(@PathVariable long id, Caller caller, Text text, Model model) {
        return form(views.readable(caller, id), contents.sections(id), null, caller, text, model);
    }

    private String form(
            AnnualReport report,
            List<Section> sections,
            @Nullable String stale,
            Caller caller,
            Text text,
            Model model) {
        var form = Form.of(report.format());
        var cells = contents.cells(report.id());
        var forms = sections.stream()
                .map(section -> new SectionForm(
                        section.ordinal(),
                        section.heading(),
                        section.narrative(),
                        form.hasTable(section.ordinal()),
                        proofs.of(report, cells, section.narrative(), text)))
                .toList();
        model.addAttribute(
                "page", new SectionsPage(views.head(report, caller, text), forms, Proofs.tokens(form, cells), stale));
        return "annualreport/sections";
    }

    /** The proof of one text while it is being typed; saves nothing. */
    @Requires(AnnualReportPermissions.DRAFT)
    @PostMapping("/desk/annual-reports/{id:\\d+}/sections/{ordinal:\\d+}/proof")
    String proof(
            @PathVariable long id,
            @PathVariable int ordinal,
            @RequestParam Map<String, String> fields,
            Caller caller,
            Text text,
            Model model) {
        var report = views.readable(caller, id);
        model.addAttribute("proof", proofs.of(report, fields.getOrDefault(FIELD + ordinal, ""), text));
        return "annualreport/proof";
    }

    @Requires(AnnualReportPermissions.DRAFT)
    @PostMapping("/desk/annual-reports/{id:\\d+}/sections")
    String save(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam Map<String, String> fields,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model) {
        var narratives = narratives(fields);
        try {
            desk.write(caller, id, version, narratives);
            return "redirect:/desk/annual-reports/{id}/sections";
        } catch (StaleVersion stale) {
            response.setStatus(409);
            var typed = contents.sections(id).stream()
                    .map(section -> section.with(narratives.getOrDefault(section.ordinal(), section.narrative())))
                    .toList();
            var sentence = text.localize("web.stale", stale.changedBy(), text.dateTime(stale.changedAt()));
            return form(views.readable(caller, id), typed, sentence, caller, text, model);
        }
    }

    private static Map<Integer, String> narratives(Map<String, String> fields) {
        var narratives = new HashMap<Integer, String>();
        fields.forEach((name, value) -> {
            if (name.matches(FIELD + "\\d{1,2}")) {
                narratives.put(Integer.valueOf(name.substring(FIELD.length())), value.replace("\r\n", "\n"));
            }
        });
        return narratives;
    }
}
