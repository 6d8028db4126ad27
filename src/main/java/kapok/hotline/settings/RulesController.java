package kapok.hotline.settings;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kapok.agency.AgencyDirectory;
import kapok.agency.Division;
import kapok.agency.DivisionTree;
import kapok.agency.Organ;
import kapok.calendar.Beijing;
import kapok.hotline.settings.page.RulesPage;
import kapok.hotline.ticket.DispatchRules.Rule;
import kapok.hotline.ticket.TicketPermissions;
import kapok.table.TableDownload;
import kapok.table.TableUpload;
import kapok.web.Caller;
import kapok.web.Fields;
import kapok.web.ListQuery;
import kapok.web.Requires;
import kapok.web.Submission;
import kapok.web.Text;
import kapok.web.page.Choice;
import kapok.web.page.Pager;
import kapok.web.page.Slips;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The table of who undertakes what (派单目录): read, added to, ended, taken in and out. */
@Controller
class RulesController {
    static final String PATH = "/desk/hotline/rules";
    private static final int SIZE = 50;
    private static final Map<String, String> HOURS = Map.of("any", "any", "office", "office", "off", "off");

    private final RuleDesk desk;
    private final DispatchRuleTable table;
    private final AgencyDirectory agencies;
    private final DivisionTree divisions;
    private final Clock clock;

    RulesController(
            RuleDesk desk, DispatchRuleTable table, AgencyDirectory agencies, DivisionTree divisions, Clock clock) {
        this.desk = desk;
        this.table = table;
        this.agencies = agencies;
        this.divisions = divisions;
        this.clock = clock;
    }

    @Requires(TicketPermissions.SETTINGS)
    @GetMapping(PATH)
    String show(@RequestParam Map<String, String> asked, Text text, Model model) {
        return page(asked, Map.of(), Slips.none(), text, model);
    }

    @Requires(TicketPermissions.SETTINGS)
    @PostMapping(PATH)
    String add(
            @RequestParam Map<String, String> typed,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model) {
        var fields = new Fields(text, typed);
        var rule = read(fields);
        return new Submission(fields, response)
                .send(slip -> slip.code().replaceAll(".*\\.", ""), () -> {
                    desk.add(caller, rule);
                    return "redirect:" + PATH;
                })
                .orElseGet(() -> page(Map.of(), typed, fields.slips(), text, model));
    }

    private static Rule read(Fields fields) {
        return new Rule(
                0,
                fields.line("category", 100),
                fields.line("word", 40),
                fields.line("division", 12),
                fields.requiredChoice("hours", HOURS),
                fields.required("unit", 18),
                some(fields.line("assisting", 18)),
                some(fields.line("copied", 18)),
                fields.required("basis", 200),
                fields.requiredDay("from"),
                fields.day("to"));
    }

    private static List<String> some(String code) {
        return code.isEmpty() ? List.of() : List.of(code);
    }

    @Requires(TicketPermissions.SETTINGS)
    @PostMapping(PATH + "/{id:[0-9]+}/end")
    String end(@PathVariable long id, @RequestParam(defaultValue = "") String last, Caller caller, Text text) {
        var fields = new Fields(text, Map.of("last", last));
        var day = fields.day("last");
        desk.end(caller, id, day == null ? Beijing.today(clock) : day);
        return "redirect:" + PATH;
    }

    @Requires(TicketPermissions.SETTINGS)
    @GetMapping(PATH + ".{format}")
    TableDownload export(@PathVariable String format, Caller caller) {
        return table.download(format, caller);
    }

    @Requires(TicketPermissions.SETTINGS)
    @GetMapping(PATH + "/sample.{format}")
    TableDownload sample(@PathVariable String format) {
        return table.sample(format);
    }

    @Requires(TicketPermissions.SETTINGS)
    @GetMapping(PATH + "/import")
    ModelAndView importForm(Text text) {
        return table.importForm(text);
    }

    @Requires(TicketPermissions.SETTINGS)
    @PostMapping(PATH + "/import")
    ModelAndView load(TableUpload upload, Caller caller, Text text) throws IOException {
        return table.take(upload, caller, text);
    }

    private String page(Map<String, String> asked, Map<String, String> typed, Slips slips, Text text, Model model) {
        var query = new ListQuery(asked);
        var words = query.words();
        var past = query.text("past").equals("true");
        var names = agencies.all().stream().collect(Collectors.toMap(Organ::code, Organ::shortName));
        var today = Beijing.today(clock);
        var lines = desk.all().stream()
                .filter(rule -> past || rule.to() == null || !rule.to().isBefore(today))
                .map(rule -> line(rule, names, today, text))
                .filter(line -> words.isEmpty() || says(line, words))
                .toList();
        model.addAttribute(
                "page",
                new RulesPage(
                        lines.stream()
                                .skip((query.page() - 1L) * SIZE)
                                .limit(SIZE)
                                .toList(),
                        words,
                        past,
                        new Pager(
                                query.page(),
                                SIZE,
                                lines.size(),
                                ListQuery.address(PATH, "past", Boolean.toString(past), "words", words) + "&"),
                        agencies.all().stream()
                                .map(organ -> new Choice(organ.code(), organ.shortName()))
                                .toList(),
                        divisions.home().map(divisions::below).orElse(List.of()).stream()
                                .map(one -> new Choice(one.code(), one.name()))
                                .toList(),
                        Stream.of("any", "office", "off")
                                .map(code -> new Choice(code, text.localize("hotline.dispatch-rule.hours." + code)))
                                .toList(),
                        typed.isEmpty() ? Map.of("from", today.toString(), "hours", "any") : typed,
                        slips));
        return "hotline/settings/rules";
    }

    private static boolean says(RulesPage.Line line, String words) {
        return Stream.of(line.category(), line.word(), line.division(), line.unit(), line.basis())
                .anyMatch(part -> part.contains(words));
    }

    private RulesPage.Line line(Rule rule, Map<String, String> names, LocalDate today, Text text) {
        return new RulesPage.Line(
                rule.id(),
                rule.category(),
                rule.word(),
                divisions.path(rule.division()).stream()
                        .map(Division::name)
                        .skip(1)
                        .collect(Collectors.joining(" ")),
                text.localize("hotline.dispatch-rule.hours." + rule.hours()),
                names.getOrDefault(rule.unit(), rule.unit()),
                named(rule.assisting(), names),
                named(rule.copied(), names),
                rule.basis(),
                rule.from().toString(),
                Objects.toString(rule.to(), ""),
                rule.to() != null,
                rule.from().isAfter(today) ? text.localize("hotline.dispatch-rule.later") : "");
    }

    private static String named(List<String> codes, Map<String, String> names) {
        return codes.stream().map(code -> names.getOrDefault(code, code)).collect(Collectors.joining("、"));
    }
}
