package kapok.annualreport;

import kapok.annualreport.page.DeskRecountPage;
import kapok.web.Caller;
import kapok.web.Requires;
import kapok.web.RuleViolation;
import kapok.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows whether a published report still rests on the records that it counted (记录核验). */
@Controller
class DeskRecount {
    private final Recount recount;
    private final DeskViews views;

    DeskRecount(Recount recount, DeskViews views) {
        this.recount = recount;
        this.views = views;
    }

    @Requires(AnnualReportPermissions.READ)
    @GetMapping("/desk/annual-reports/{id:\\d+}/recount")
    String show(@PathVariable long id, Caller caller, Text text, Model model) {
        var report = views.readable(caller, id);
        if (!report.published()) {
            throw new RuleViolation("annualreport.recount.not-published");
        }
        var lines = recount.of(report);
        model.addAttribute("report", views.head(report, caller, text));
        model.addAttribute(
                "page",
                new DeskRecountPage(
                        lines.size(),
                        lines.stream()
                                .filter(line -> !line.same())
                                .map(line -> line(line, report, text))
                                .toList()));
        return "annualreport/deskRecount";
    }

    private static DeskRecountPage.Line line(Recount.Line line, AnnualReport report, Text text) {
        var published = line.published();
        var value = published.value();
        return new DeskRecountPage.Line(
                published.label(),
                value == null ? "—" : text.number(value),
                line.now() == null ? "—" : text.number(line.now()),
                published.records(),
                line.records(),
                "/figures/" + published.figure() + "?organ=" + report.organ() + "&year=" + report.year());
    }
}
