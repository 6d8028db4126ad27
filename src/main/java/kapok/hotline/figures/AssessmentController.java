package kapok.hotline.figures;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import kapok.calendar.Beijing;
import kapok.hotline.figures.AssessmentDesk.Score;
import kapok.hotline.figures.page.AssessmentPage;
import kapok.table.TableDownload;
import kapok.table.TableFormat;
import kapok.table.TableSheet;
import kapok.web.Caller;
import kapok.web.Fields;
import kapok.web.Requires;
import kapok.web.RuleViolation;
import kapok.web.Submission;
import kapok.web.Text;
import kapok.web.page.Slips;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Assessment of units (承办单位考核): the table, its downloads, exclusions. */
@Controller
class AssessmentController {
    private static final int EXCLUDED_SHOWN = 50;
    private static final Map<String, LocalTime> CUTS = Map.of("00:00", LocalTime.MIDNIGHT, "12:00", LocalTime.NOON);

    private final AssessmentDesk desk;
    private final AssessmentRules rules;
    private final Exclusions exclusions;
    private final Clock clock;

    AssessmentController(AssessmentDesk desk, AssessmentRules rules, Exclusions exclusions, Clock clock) {
        this.desk = desk;
        this.rules = rules;
        this.exclusions = exclusions;
        this.clock = clock;
    }

    /** The days asked for; the running month without any. */
    private record Days(LocalDate first, LocalDate last) {}

    private Days days(Map<String, String> typed) {
        var today = Beijing.today(clock);
        try {
            var first = typed.getOrDefault("from", "").isBlank()
                    ? today.withDayOfMonth(1)
                    : LocalDate.parse(typed.getOrDefault("from", ""));
            var last = typed.getOrDefault("to", "").isBlank() ? today : LocalDate.parse(typed.getOrDefault("to", ""));
            if (!last.isBefore(first) && last.isBefore(first.plusYears(2))) {
                return new Days(first, last);
            }
        } catch (DateTimeException slip) {
            throw new RuleViolation("hotline.assessment.days");
        }
        throw new RuleViolation("hotline.assessment.days");
    }

    @Requires(FigurePermissions.OVERSEE)
    @GetMapping("/desk/hotline/assessment")
    String show(@RequestParam Map<String, String> typed, Caller caller, Text text, Model model) {
        model.addAttribute("page", page(days(typed), caller, Map.of(), Slips.none(), text));
        return "hotline/assessment";
    }

    private AssessmentPage page(Days days, Caller caller, Map<String, String> typed, Slips slips, Text text) {
        var rule = rules.on(days.last());
        var query = "from=" + days.first() + "&to=" + days.last();
        return new AssessmentPage(
                days.first().toString(),
                days.last().toString(),
                text.localize(
                        "hotline.assessment.rule",
                        rule.contacted().stripTrailingZeros().toPlainString(),
                        rule.solved().stripTrailingZeros().toPlainString(),
                        rule.satisfied().stripTrailingZeros().toPlainString(),
                        rule.basically().stripTrailingZeros().toPlainString(),
                        rule.dayCut().toString(),
                        text.shortDate(rule.inForce())),
                rules.all().stream().map(one -> version(one, rule, text)).toList(),
                desk.scores(days.first(), days.last()).stream()
                        .map(score -> line(score, query, text))
                        .toList(),
                exclusions.latest(EXCLUDED_SHOWN).stream()
                        .map(one -> new AssessmentPage.Excluded(
                                one.ticket(), one.reason(), one.by(), text.dateTime(one.at())))
                        .toList(),
                "/desk/hotline/assessment.csv?" + query,
                "/desk/hotline/assessment.xlsx?" + query,
                caller.may(FigurePermissions.ASSESS),
                typed,
                slips);
    }

    private static AssessmentPage.Version version(Rule one, Rule now, Text text) {
        return new AssessmentPage.Version(
                one.inForce().toString(),
                text.localize(
                        "hotline.assessment.weights",
                        one.contacted().stripTrailingZeros().toPlainString(),
                        one.solved().stripTrailingZeros().toPlainString(),
                        one.satisfied().stripTrailingZeros().toPlainString(),
                        one.basically().stripTrailingZeros().toPlainString()),
                one.dayCut().toString(),
                Integer.toString(one.repeatDays()),
                one.note(),
                text.localizeOr("hotline.by." + one.setBy(), one.setBy()),
                one.equals(now));
    }

    /** How units are assessed from a day on; what is over keeps its rule. */
    @Requires(FigurePermissions.ASSESS)
    @PostMapping("/desk/hotline/assessment/rules")
    String setRule(
            @RequestParam Map<String, String> typed,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model) {
        var fields = new Fields(text, typed);
        var rule = new Rule(
                fields.requiredDay("inForce"),
                fields.requiredChoice("dayCut", CUTS),
                share(fields, "contacted"),
                share(fields, "solved"),
                share(fields, "satisfied"),
                share(fields, "basically"),
                fields.requiredWhole("repeatDays", 1, 366),
                fields.required("note", 200),
                caller.name());
        return new Submission(fields, response)
                .send(slip -> slip.code().endsWith("weights") ? "contacted" : "inForce", () -> {
                    desk.setRule(caller, rule);
                    return "redirect:/desk/hotline/assessment";
                })
                .orElseGet(() -> again(typed, fields.slips(), caller, text, model));
    }

    /** A weight, from 0 to 1. */
    private static BigDecimal share(Fields fields, String name) {
        var share = fields.requiredNumber(name);
        if (share.signum() < 0
                || share.compareTo(BigDecimal.ONE) > 0
                || share.stripTrailingZeros().scale() > 2) {
            fields.slip(name, "hotline.assessment.share");
        }
        return share;
    }

    private static AssessmentPage.Line line(Score score, String query, Text text) {
        var figure = "?organ=" + score.unit() + "&" + query;
        return new AssessmentPage.Line(
                score.rank(),
                score.name(),
                text.number(score.dispatched()),
                "/figures/hotline.dispatched" + figure,
                percent(score.signedInTime(), score.dispatched()),
                percent(score.returned(), score.dispatched()),
                percent(score.inTime(), score.due()),
                "/figures/hotline.due" + figure,
                percent(score.extended(), score.due()),
                percent(score.reworked(), score.dispatched()),
                text.number(score.rated()),
                "/figures/hotline.rated" + figure,
                percent(score.contacted(), score.rated()),
                percent(score.solved(), score.rated()),
                percent(score.satisfied(), score.rated()),
                score.rated() == 0 ? "–" : score.score().toPlainString(),
                text.number(score.excluded()));
    }

    private static String percent(BigDecimal value, long of) {
        return of == 0 ? "–" : value.toPlainString() + "%";
    }

    @Requires(FigurePermissions.OVERSEE)
    @GetMapping("/desk/hotline/assessment.csv")
    TableDownload csv(@RequestParam Map<String, String> typed) {
        return download(TableFormat.CSV, days(typed));
    }

    @Requires(FigurePermissions.OVERSEE)
    @GetMapping("/desk/hotline/assessment.xlsx")
    TableDownload xlsx(@RequestParam Map<String, String> typed) {
        return download(TableFormat.XLSX, days(typed));
    }

    private TableDownload download(TableFormat format, Days days) {
        var sheet = TableSheet.<Score>of("承办单位考核")
                .column("名次", Score::rank)
                .column("单位代码", Score::unit)
                .column("承办单位", Score::name)
                .column("派单量", Score::dispatched)
                .column("到期应办结", Score::due)
                .column("及时签收率", Score::signedInTime)
                .column("退单率", Score::returned)
                .column("按时办结率", Score::inTime)
                .column("延期率", Score::extended)
                .column("重办率", Score::reworked)
                .column("有效回访", Score::rated)
                .column("响应率", Score::contacted)
                .column("解决率", Score::solved)
                .column("满意率", Score::satisfied)
                .column("综合得分", Score::score)
                .column("剔除", Score::excluded);
        var name = "承办单位考核-" + days.first() + "-" + days.last();
        return TableDownload.of(
                format, name, sheet, desk.scores(days.first(), days.last()).iterator());
    }

    @Requires(FigurePermissions.ASSESS)
    @PostMapping("/desk/hotline/assessment/exclusions")
    String exclude(
            @RequestParam Map<String, String> typed,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model) {
        var fields = new Fields(text, typed);
        var ticket = fields.required("ticket", 60);
        var reason = fields.required("reason", 200);
        return new Submission(fields, response)
                .send(slip -> slip.code().endsWith("reason") ? "reason" : "ticket", () -> {
                    desk.exclude(caller, ticket, reason);
                    return "redirect:/desk/hotline/assessment";
                })
                .orElseGet(() -> again(typed, fields.slips(), caller, text, model));
    }

    private String again(Map<String, String> typed, Slips slips, Caller caller, Text text, Model model) {
        model.addAttribute("page", page(days(Map.of()), caller, typed, slips, text));
        return "hotline/assessment";
    }
}
