package kapok.hotline.settings;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kapok.calendar.Beijing;
import kapok.hotline.supervision.SupervisionRules;
import kapok.hotline.ticket.Limit;
import kapok.hotline.ticket.LimitClass;
import kapok.hotline.ticket.Limits;
import kapok.hotline.ticket.Policies;
import kapok.hotline.ticket.TicketPermissions;
import kapok.web.Caller;
import kapok.web.Fields;
import kapok.web.Requires;
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

/** Time limits of every stage, office hours, and when supervision begins (时限与督办设置). */
@Controller
class LimitsController {
    private static final String PATH = "/desk/hotline/limits";
    private static final Map<String, LimitClass> CLASSES =
            Arrays.stream(LimitClass.values()).collect(Collectors.toMap(LimitClass::code, Function.identity()));
    private static final Map<String, String> CAUSES =
            SupervisionRules.CAUSES.stream().collect(Collectors.toMap(Function.identity(), Function.identity()));
    private static final Map<String, Integer> LEVELS =
            IntStream.rangeClosed(1, 4).boxed().collect(Collectors.toMap(String::valueOf, Function.identity()));

    private final LimitsDesk desk;
    private final LimitsPages pages;
    private final Clock clock;

    LimitsController(LimitsDesk desk, LimitsPages pages, Clock clock) {
        this.desk = desk;
        this.pages = pages;
        this.clock = clock;
    }

    @Requires(TicketPermissions.SETTINGS)
    @GetMapping(PATH)
    String show(Text text, Model model) {
        return page(Map.of(), Slips.none(), text, model);
    }

    private String page(Map<String, String> typed, Slips slips, Text text, Model model) {
        model.addAttribute("page", pages.show(typed, slips, text));
        return "hotline/settings/limits";
    }

    /** A new version of a class from a day on. */
    @Requires(TicketPermissions.SETTINGS)
    @PostMapping(PATH)
    String set(
            @RequestParam Map<String, String> typed,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model) {
        var fields = new Fields(text, typed);
        var limits = new Limits(
                fields.requiredChoice("class", sorted(CLASSES)),
                fields.requiredDay("inForce"),
                required(fields, "dispatch"),
                limit(fields, "sign"),
                limit(fields, "giveBack"),
                limit(fields, "contact"),
                required(fields, "answer"),
                fields.has("extension") ? fields.requiredWhole("extension", 0, 60) : 0,
                fields.requiredWhole("warn", 1, 100),
                required(fields, "decide"),
                required(fields, "review"),
                required(fields, "callback"),
                fields.required("basis", 200));
        return done(fields, () -> desk.set(caller, limits), "inForce", typed, text, response, model);
    }

    private static <T> Map<String, T> sorted(Map<String, T> some) {
        return new TreeMap<>(some);
    }

    private static Limit required(Fields fields, String name) {
        if (!fields.has(name)) {
            fields.required(name, 10);
        }
        var limit = limit(fields, name);
        return limit == null ? Limit.of("1wd") : limit;
    }

    /** 15分钟、2小时、4工作小时、5工作日, or 15min, 2h, 4wh, 5wd. */
    private static @Nullable Limit limit(Fields fields, String name) {
        var typed = fields.line(name, 12)
                .replaceAll("\\s", "")
                .replace("工作小时", "wh")
                .replace("个工作日", "wd")
                .replace("工作日", "wd")
                .replace("分钟", "min")
                .replace("小时", "h");
        if (typed.isEmpty() || Limit.written(typed)) {
            return typed.isEmpty() ? null : Limit.of(typed);
        }
        fields.slip(name, "hotline.limits.written");
        return null;
    }

    @Requires(TicketPermissions.SETTINGS)
    @PostMapping(PATH + "/hours")
    String hours(
            @RequestParam Map<String, String> typed,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model) {
        var fields = new Fields(text, typed);
        var ranges = fields.required("ranges", 60)
                .replace('，', ',')
                .replace('：', ':')
                .replaceAll("\\s", "");
        if (!ranges.isEmpty() && !Policies.ranges(ranges)) {
            fields.slip("ranges", "hotline.hours.ranges-wrong");
        }
        var phone = fields.line("dutyPhone", 11);
        if (!phone.matches("(1[3-9]\\d{9})?")) {
            fields.slip("dutyPhone", "hotline.hours.phone");
        }
        var mail = fields.line("dutyMail", 254);
        if (!mail.isEmpty() && !mail.matches("[^@\\s,;<>\"]{1,64}@[^@\\s,;<>\"]{1,190}")) {
            fields.slip("dutyMail", "hotline.hours.mail");
        }
        var hours = new Policies.Hours(fields.line("organ", 18), ranges, fields.yes("daily"), mail, phone);
        return done(fields, () -> desk.set(caller, hours), "organ", typed, text, response, model);
    }

    @Requires(TicketPermissions.SETTINGS)
    @PostMapping(PATH + "/days")
    String day(
            @RequestParam Map<String, String> typed,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model) {
        var fields = new Fields(text, typed);
        var works = fields.requiredChoice("works", sorted(Map.of("true", true, "false", false)));
        var day = new Policies.OwnDay(
                fields.required("dayOrgan", 18), fields.requiredDay("day"), works, fields.required("note", 100));
        return done(fields, () -> desk.set(caller, day), "dayOrgan", typed, text, response, model);
    }

    @Requires(TicketPermissions.SETTINGS)
    @PostMapping(PATH + "/triggers")
    String trigger(
            @RequestParam Map<String, String> typed,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model) {
        var fields = new Fields(text, typed);
        var from = fields.day("triggerFrom");
        var rule = new SupervisionRules.Rule(
                0,
                fields.requiredChoice("cause", sorted(CAUSES)),
                fields.requiredWhole("least", 0, 10_000),
                fields.requiredChoice("level", sorted(LEVELS)),
                from == null ? today() : from,
                null,
                fields.required("triggerBasis", 200));
        return done(fields, () -> desk.add(caller, rule), "cause", typed, text, response, model);
    }

    private LocalDate today() {
        return Beijing.today(clock);
    }

    @Requires(TicketPermissions.SETTINGS)
    @PostMapping(PATH + "/triggers/{id:[0-9]+}/end")
    String end(@PathVariable long id, Caller caller) {
        desk.end(caller, id);
        return "redirect:" + PATH;
    }

    private String done(
            Fields fields,
            Runnable duty,
            String field,
            Map<String, String> typed,
            Text text,
            HttpServletResponse response,
            Model model) {
        return new Submission(fields, response)
                .send(_ -> field, () -> {
                    duty.run();
                    return "redirect:" + PATH;
                })
                .orElseGet(() -> page(typed, fields.slips(), text, model));
    }

    /** Fields of the form, in the order of a ticket's life. */
    static final List<String> STAGES = Collections.unmodifiableList(Arrays.asList(
            "dispatch", "sign", "giveBack", "contact", "answer", "extension", "decide", "review", "callback", "warn"));
}
