package kapok.workpoints;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kapok.agency.AgencyDirectory;
import kapok.history.EventKinds;
import kapok.web.Caller;
import kapok.web.Fields;
import kapok.web.NotFound;
import kapok.web.Requires;
import kapok.web.RuleViolation;
import kapok.web.Submission;
import kapok.web.Text;
import kapok.web.page.Choice;
import kapok.web.page.Slips;
import kapok.workpoints.page.PointForm;
import kapok.workpoints.page.PointPage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One work point on the desk: its page, its form, and what happens to it. */
@Controller
class WorkPointController {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final WorkPointDesk desk;
    private final WorkPoints points;
    private final WorkPointPages pages;
    private final WorkPointsController lists;
    private final AgencyDirectory agencies;
    private final Clock clock;

    WorkPointController(
            WorkPointDesk desk,
            WorkPoints points,
            WorkPointPages pages,
            WorkPointsController lists,
            AgencyDirectory agencies,
            Clock clock) {
        this.desk = desk;
        this.points = points;
        this.pages = pages;
        this.lists = lists;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Requires(WorkPointPermissions.READ)
    @GetMapping("/desk/workpoints/{id:[0-9]+}")
    String show(@PathVariable long id, Caller caller, Text text, Model model) {
        return page(id, Map.of(), Slips.none(), caller, text, model);
    }

    @Requires(WorkPointPermissions.WRITE)
    @GetMapping("/desk/workpoints/new")
    String newForm(Caller caller, Text text, Model model) {
        var typed = Map.of("year", Integer.toString(today().getYear()));
        return form(0, 0, typed, Slips.none(), caller, text, model);
    }

    @Requires(WorkPointPermissions.WRITE)
    @PostMapping("/desk/workpoints")
    String create(
            @RequestParam Map<String, String> typed,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model) {
        var fields = new Fields(text, typed);
        var assignment = assignment(fields);
        return new Submission(fields, response)
                .send(WorkPointController::blamed, () -> "redirect:/desk/workpoints/" + desk.assign(caller, assignment))
                .orElseGet(() -> form(0, 0, typed, fields.slips(), caller, text, model));
    }

    @Requires(WorkPointPermissions.WRITE)
    @GetMapping("/desk/workpoints/{id:[0-9]+}/assignment")
    String edit(@PathVariable long id, Caller caller, Text text, Model model) {
        var point = WorkPoint.of(points.history(id));
        var assignment = point.assignment();
        caller.require(WorkPointPermissions.WRITE, assignment.owner());
        var typed = Map.of(
                "year", Integer.toString(assignment.year()),
                "plan", assignment.plan(),
                "number", Integer.toString(assignment.number()),
                "theme", assignment.theme(),
                "text", assignment.text(),
                "owner", assignment.owner(),
                "coOwners", String.join("、", assignment.coOwners()),
                "dueOn", text.shortDate(assignment.dueOn()));
        return form(id, point.steps(), typed, Slips.none(), caller, text, model);
    }

    @Requires(WorkPointPermissions.WRITE)
    @PostMapping("/desk/workpoints/{id:[0-9]+}/assignment")
    String change(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model) {
        var fields = new Fields(text, typed);
        var assignment = assignment(fields);
        var reason = fields.required("reason", 500);
        var submission = new Submission(fields, response, "text");
        var next = submission.send(WorkPointController::blamed, () -> {
            desk.record(caller, id, fields.version(), today(), new WorkPointEvent.Reassigned(assignment, reason));
            return "redirect:/desk/workpoints/" + id;
        });
        return next.orElseGet(() -> {
            var version = submission.overtaken() == null
                    ? fields.version()
                    : WorkPoint.of(points.history(id)).steps();
            return form(id, version, typed, fields.slips(), caller, text, model);
        });
    }

    @Requires(WorkPointPermissions.WRITE)
    @PostMapping("/desk/workpoints/{id:[0-9]+}/steps")
    String step(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model) {
        var fields = new Fields(text, typed);
        var on = fields.requiredDay("on");
        var event = event(fields);
        var next = new Submission(fields, response, "event")
                .send(slip -> slip.code().equals("workpoints.not-a-link") ? "evidence" : "on", () -> {
                    desk.record(caller, id, fields.version(), on, event);
                    return "redirect:/desk/workpoints/" + id;
                });
        return next.orElseGet(() -> page(id, typed, fields.slips(), caller, text, model));
    }

    private static WorkPointEvent event(Fields fields) {
        var kinds = Map.of("progressed", "progressed", "done", "done", "reopened", "reopened");
        return switch (fields.requiredChoice("event", kinds)) {
            case "done" -> new WorkPointEvent.Done(fields.lines("note", 1_000), fields.line("evidence", 500));
            case "reopened" -> new WorkPointEvent.Reopened(fields.requiredLines("note", 1_000));
            default -> new WorkPointEvent.Progressed(fields.requiredLines("note", 1_000));
        };
    }

    private static Assignment assignment(Fields fields) {
        var coOwners = new HashSet<String>();
        Stream.of(fields.line("coOwners", 2_000).split("[、，,;；\\s]+"))
                .filter(code -> !code.isEmpty())
                .forEach(coOwners::add);
        return new Assignment(
                fields.requiredWhole("year", 1990, 2999),
                fields.required("plan", 100),
                fields.requiredWhole("number", 1, 9999),
                fields.line("theme", 200),
                fields.requiredLines("text", 1_000),
                fields.required("owner", 18),
                coOwners,
                fields.day("dueOn"));
    }

    private static String blamed(RuleViolation slip) {
        return switch (slip.code()) {
            case "workpoints.unknown-organ" -> "owner";
            case "workpoints.text-length" -> "text";
            default -> "number";
        };
    }

    private String form(
            long id, int version, Map<String, String> typed, Slips slips, Caller caller, Text text, Model model) {
        var organs = agencies.all().stream()
                .filter(organ -> caller.scope().includes(organ.code()))
                .map(organ -> new Choice(organ.code(), organ.name()))
                .toList();
        var filled = new HashMap<>(typed);
        if (caller.organ() != null) {
            filled.putIfAbsent("owner", caller.organ());
        }
        model.addAttribute("page", new PointForm(id, version, organs, filled, slips));
        return "workpoints/form";
    }

    /** A plan is public, so that any officer who may read sees every task; only the owner writes it. */
    private String page(long id, Map<String, String> typed, Slips slips, Caller caller, Text text, Model model) {
        var line = pages.find(id).orElseThrow(() -> new NotFound("work point", Long.toString(id)));
        var history = points.history(id);
        var events = line.doneOn() == null ? List.of("progressed", "done") : List.of("reopened");
        var shown = new HashMap<>(Map.of("on", today().toString()));
        shown.putAll(typed);
        model.addAttribute(
                "page",
                new PointPage(
                        lists.line(line, text),
                        story(history, true, text),
                        history.size(),
                        events.stream()
                                .map(kind -> new Choice(kind, text.localize("workpoints.event." + kind)))
                                .toList(),
                        shown,
                        slips,
                        caller.may(WorkPointPermissions.WRITE, line.owner())));
        return "workpoints/show";
    }

    /** The history, latest first; the public does not see who recorded it. */
    static List<PointPage.Event> story(List<WorkPointStep> history, boolean names, Text text) {
        var story = new ArrayList<PointPage.Event>();
        for (var step : history.reversed()) {
            var detail = switch (step.event()) {
                case WorkPointEvent.Assigned assigned -> assigned.assignment().plan();
                case WorkPointEvent.Progressed progressed -> progressed.text();
                case WorkPointEvent.Done done -> done.result();
                case WorkPointEvent.Reopened reopened -> reopened.reason();
                case WorkPointEvent.Reassigned reassigned -> reassigned.reason();
            };
            story.add(new PointPage.Event(
                    story.isEmpty() ? "now" : "",
                    text.localize(
                            "workpoints.event." + EventKinds.kind(step.event().getClass())),
                    text.shortDate(step.on()),
                    names ? step.by() : "",
                    detail));
        }
        return story;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BEIJING);
    }
}
