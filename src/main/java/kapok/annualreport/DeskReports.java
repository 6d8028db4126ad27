package kapok.annualreport;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.IntStream;
import kapok.agency.AgencyDirectory;
import kapok.annualreport.page.DeskList;
import kapok.web.Caller;
import kapok.web.Fields;
import kapok.web.Requires;
import kapok.web.RuleViolation;
import kapok.web.Submission;
import kapok.web.Text;
import kapok.web.page.Choice;
import kapok.web.page.Slips;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The desk pages of annual reports: list, new, one report and the acts on it. */
@Controller
class DeskReports {
    private static final int FIRST_YEAR = 2008;

    private final AnnualReportDesk desk;
    private final DeskViews views;
    private final ReportContents contents;
    private final AgencyDirectory agencies;

    DeskReports(AnnualReportDesk desk, DeskViews views, ReportContents contents, AgencyDirectory agencies) {
        this.desk = desk;
        this.views = views;
        this.contents = contents;
        this.agencies = agencies;
    }

    @Requires(AnnualReportPermissions.READ)
    @GetMapping("/desk/annual-reports")
    String list(Caller caller, Text text, Model model) {
        var organ = caller.organ() == null ? "" : caller.organ();
        return list(new DeskList.NewReport(organ, views.today().getYear() - 1, ""), Slips.none(), caller, text, model);
    }

    private String list(DeskList.NewReport form, Slips slips, Caller caller, Text text, Model model) {
        var organs = agencies.all().stream()
                .filter(organ -> caller.may(AnnualReportPermissions.DRAFT, organ.code()))
                .map(organ -> new Choice(organ.code(), organ.name()))
                .sorted(Comparator.comparing((Choice choice) -> !choice.code().equals(caller.organ()))
                        .thenComparing(Choice::label))
                .toList();
        var thisYear = views.today().getYear();
        var years = IntStream.rangeClosed(FIRST_YEAR, thisYear)
                .map(n -> thisYear + FIRST_YEAR - n)
                .boxed()
                .toList();
        model.addAttribute(
                "page",
                new DeskList(
                        views.lines(caller, text),
                        organs,
                        years,
                        caller.may(AnnualReportPermissions.DRAFT),
                        form,
                        slips));
        return "annualreport/deskList";
    }

    @Requires(AnnualReportPermissions.DRAFT)
    @PostMapping("/desk/annual-reports")
    String create(
            @RequestParam String organ,
            @RequestParam int year,
            @RequestParam(defaultValue = "") String format,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model) {
        try {
            return "redirect:/desk/annual-reports/" + desk.draft(caller, organ, year, format);
        } catch (RuleViolation slip) {
            response.setStatus(422);
            var slips = new Slips(Map.of("year", text.localize(slip.code(), slip.arguments())));
            return list(new DeskList.NewReport(organ, year, format), slips, caller, text, model);
        }
    }

    @Requires(AnnualReportPermissions.READ)
    @GetMapping("/desk/annual-reports/{id:\\d+}")
    String show(@PathVariable long id, Caller caller, Text text, Model model) {
        return show(id, null, caller, text, model);
    }

    private String show(long id, @Nullable String message, Caller caller, Text text, Model model) {
        model.addAttribute("page", views.show(views.readable(caller, id), caller, text, message));
        return "annualreport/deskShow";
    }

    @Requires(AnnualReportPermissions.READ)
    @GetMapping("/desk/annual-reports/{id:\\d+}/preview")
    String preview(@PathVariable long id, Caller caller, Text text, Model model) {
        var report = views.readable(caller, id);
        var page = new ReportViews(
                        agencies.organ(report.organ()),
                        report.year(),
                        Form.of(report.format()),
                        contents.get(id),
                        text,
                        true)
                .page(ReportViews.Around.nothing());
        model.addAttribute("report", views.head(report, caller, text));
        model.addAttribute("page", page);
        return "annualreport/deskPreview";
    }

    @Requires(AnnualReportPermissions.DRAFT)
    @PostMapping("/desk/annual-reports/{id:\\d+}/recomputation")
    String recompute(@PathVariable long id, @RequestParam int version, Caller caller) {
        desk.recompute(caller, id, version);
        return "redirect:/desk/annual-reports/{id}/cells";
    }

    @Requires(AnnualReportPermissions.DRAFT)
    @PostMapping("/desk/annual-reports/{id:\\d+}/checking")
    String check(
            @PathVariable long id,
            @RequestParam int version,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model) {
        return act(id, () -> desk.check(caller, id, version), caller, text, response, model);
    }

    @Requires(AnnualReportPermissions.APPROVE)
    @PostMapping("/desk/annual-reports/{id:\\d+}/approval")
    String approve(
            @PathVariable long id,
            @RequestParam int version,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model) {
        return act(id, () -> desk.approve(caller, id, version), caller, text, response, model);
    }

    @Requires(AnnualReportPermissions.PUBLISH)
    @PostMapping("/desk/annual-reports/{id:\\d+}/publication")
    String publish(
            @PathVariable long id,
            @RequestParam int version,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model) {
        return act(id, () -> desk.publish(caller, id, version), caller, text, response, model);
    }

    @Requires(AnnualReportPermissions.PUBLISH)
    @PostMapping("/desk/annual-reports/{id:\\d+}/editions")
    String correct(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model) {
        var fields = new Fields(text, typed);
        var reason = fields.requiredLines("reason", 500);
        var next = new Submission(fields, response)
                .send(_ -> "reason", () -> "redirect:/desk/annual-reports/" + desk.correct(caller, id, reason));
        return next.orElseGet(() -> {
            model.addAttribute("reason", typed.getOrDefault("reason", ""));
            model.addAttribute("slips", fields.slips());
            return show(id, null, caller, text, model);
        });
    }

    /** Does it, or shows the report again with the reason why not. */
    private String act(long id, Runnable act, Caller caller, Text text, HttpServletResponse response, Model model) {
        try {
            act.run();
            return "redirect:/desk/annual-reports/" + id;
        } catch (RuleViolation refused) {
            response.setStatus(422);
            return show(id, text.localize(refused.code(), refused.arguments()), caller, text, model);
        }
    }
}
