package kapok.figure;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import kapok.figure.page.StatisticForm;
import kapok.web.Caller;
import kapok.web.Fields;
import kapok.web.Requires;
import kapok.web.Submission;
import kapok.web.Text;
import kapok.web.page.Slips;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Official statistics on the desk: the list, the form, in and out. */
@Controller
class OfficialStatisticController {
    private final OfficialStatisticDesk desk;
    private final OrganNames organs;

    OfficialStatisticController(OfficialStatisticDesk desk, OrganNames organs) {
        this.desk = desk;
        this.organs = organs;
    }

    @Requires(FigurePermissions.STATE)
    @GetMapping("/desk/statistics/new")
    String newForm(Caller caller, Model model) {
        var typed = Map.of("organ", caller.organ() == null ? organs.owner() : caller.organ());
        return form(new StatisticForm(0, 0, typed, Slips.none()), model);
    }

    @Requires(FigurePermissions.STATE)
    @PostMapping("/desk/statistics")
    String create(
            @RequestParam Map<String, String> typed,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model) {
        var fields = new Fields(text, typed);
        var statistic = read(fields, fields.required("figure", 80), fields.required("organ", 18), year(fields));
        return new Submission(fields, response)
                .send(OfficialStatisticTable::blamed, () -> {
                    desk.state(caller, statistic);
                    return "redirect:/desk/statistics";
                })
                .orElseGet(() -> form(new StatisticForm(0, 0, typed, fields.slips()), model));
    }

    @Requires(FigurePermissions.STATE)
    @GetMapping("/desk/statistics/{id:[0-9]+}")
    String edit(@PathVariable long id, Caller caller, Text text, Model model) {
        var stored = desk.get(id);
        var one = stored.statistic();
        caller.require(FigurePermissions.STATE, one.organ());
        var typed = new HashMap<>(Map.of(
                "figure", one.figure(),
                "organ", one.organ(),
                "year", Integer.toString(one.year()),
                "value", one.value().toPlainString(),
                "unit", one.unit(),
                "label", one.label(),
                "qualifier", one.qualifier(),
                "source", one.source(),
                "source-date", text.shortDate(one.sourceDate())));
        return form(new StatisticForm(id, stored.version(), typed, Slips.none()), model);
    }

    @Requires(FigurePermissions.STATE)
    @PostMapping("/desk/statistics/{id:[0-9]+}")
    String correct(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model) {
        var stored = desk.get(id);
        var before = stored.statistic();
        var fields = new Fields(text, typed);
        var statistic = read(fields, before.figure(), before.organ(), before.year());
        var shown = new HashMap<>(typed);
        shown.putAll(
                Map.of("figure", before.figure(), "organ", before.organ(), "year", Integer.toString(before.year())));
        var submission = new Submission(fields, response, "value");
        var next = submission.send(OfficialStatisticTable::blamed, () -> {
            desk.correct(caller, id, fields.version(), statistic);
            return "redirect:/desk/statistics";
        });
        return next.orElseGet(() -> {
            var version = submission.overtaken() == null ? fields.version() : stored.version();
            return form(new StatisticForm(id, version, shown, fields.slips()), model);
        });
    }

    @Requires(FigurePermissions.STATE)
    @PostMapping("/desk/statistics/{id:[0-9]+}/withdrawal")
    String withdraw(@PathVariable long id, Caller caller) {
        desk.withdraw(caller, id);
        return "redirect:/desk/statistics";
    }

    private static int year(Fields fields) {
        return fields.requiredWhole("year", 1990, 2999);
    }

    private static OfficialStatistic read(Fields fields, String figure, String organ, int year) {
        return new OfficialStatistic(
                figure,
                organ,
                year,
                fields.requiredNumber("value"),
                fields.line("unit", 20),
                fields.required("label", 200),
                fields.line("qualifier", 20),
                fields.required("source", 300),
                fields.requiredDay("source-date"));
    }

    private static String form(StatisticForm form, Model model) {
        model.addAttribute("page", form);
        return "figure/statistic";
    }
}
