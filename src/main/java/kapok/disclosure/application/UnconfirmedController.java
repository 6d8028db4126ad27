package kapok.disclosure.application;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import kapok.agency.AgencyDirectory;
import kapok.agency.Organ;
import kapok.calendar.Beijing;
import kapok.disclosure.DisclosurePermissions;
import kapok.disclosure.application.Submissions.Waiting;
import kapok.disclosure.page.MessagesPage;
import kapok.disclosure.page.UnconfirmedPage;
import kapok.document.Attachments;
import kapok.web.Caller;
import kapok.web.NotFound;
import kapok.web.Requires;
import kapok.web.Text;
import kapok.web.page.Pager;
import kapok.web.page.Slips;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Work lists between applicant and officer (待确认、来文): what must be confirmed, and what applicants sent. */
@Controller
class UnconfirmedController {
    private static final int SIZE = 50;
    /** Of a work list only the front is worked at. */
    private static final int LAST_PAGE = 1000;

    private final IntakeDesk desk;
    private final ApplicationIntake intake;
    private final Submissions submissions;
    private final Messages messages;
    private final Attachments attachments;
    private final AgencyDirectory agencies;
    private final Clock clock;

    UnconfirmedController(
            IntakeDesk desk,
            ApplicationIntake intake,
            Submissions submissions,
            Messages messages,
            Attachments attachments,
            AgencyDirectory agencies,
            Clock clock) {
        this.desk = desk;
        this.intake = intake;
        this.submissions = submissions;
        this.messages = messages;
        this.attachments = attachments;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Requires(DisclosurePermissions.READ)
    @GetMapping("/desk/requests/unconfirmed")
    String list(@RequestParam(defaultValue = "1") int page, Caller caller, Text text, Model model) {
        int at = Math.clamp(page, 1, LAST_PAGE);
        var pager = new Pager(at, SIZE, submissions.pile(caller.scope()).count(), "/desk/requests/unconfirmed?");
        model.addAttribute(
                "page",
                new UnconfirmedPage(
                        submissions.waiting(caller.scope(), (at - 1L) * SIZE, SIZE).stream()
                                .map(one -> line(one, text))
                                .toList(),
                        pager));
        return "disclosure/unconfirmed";
    }

    @Requires(DisclosurePermissions.READ)
    @GetMapping("/desk/requests/unconfirmed/{number}")
    String show(@PathVariable String number, Caller caller, Text text, Model model) {
        return page(number, Map.of(), Slips.none(), caller, text, model);
    }

    @Requires(DisclosurePermissions.WRITE)
    @PostMapping("/desk/requests/unconfirmed/{number}/confirmation")
    String confirm(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model) {
        var slips = intake.confirm(caller, number, typed, text);
        if (!slips.any()) {
            return "redirect:/desk/requests/" + number;
        }
        response.setStatus(422);
        return page(number, typed, slips, caller, text, model);
    }

    @Requires(DisclosurePermissions.WRITE)
    @PostMapping("/desk/requests/unconfirmed/{number}/attempts")
    String tried(@PathVariable String number, Caller caller) {
        desk.tried(caller, number);
        return "redirect:/desk/requests/unconfirmed/" + number;
    }

    @Requires(DisclosurePermissions.READ)
    @GetMapping("/desk/requests/messages")
    String messages(@RequestParam(defaultValue = "1") int page, Caller caller, Text text, Model model) {
        int at = Math.clamp(page, 1, LAST_PAGE);
        var pager = new Pager(at, SIZE, messages.count(caller.scope()), "/desk/requests/messages?");
        model.addAttribute(
                "page",
                new MessagesPage(
                        messages.waiting(caller.scope(), (at - 1L) * SIZE, SIZE).stream()
                                .map(one -> line(one, text))
                                .toList(),
                        pager));
        return "disclosure/messages";
    }

    private static MessagesPage.Line line(Messages.Message one, Text text) {
        return new MessagesPage.Line(
                one.id().toString(),
                one.request(),
                text.localize("disclosure.message." + one.kind()),
                TrackPages.words(one, text),
                text.dateTime(one.sentAt()));
    }

    @Requires(DisclosurePermissions.WRITE)
    @PostMapping("/desk/requests/messages/{id}/handling")
    String handle(@PathVariable UUID id, Caller caller) {
        desk.handle(caller, id);
        return "redirect:/desk/requests/messages";
    }

    /** What the applicant of one case sent, with the files: a panel of its page. */
    @Requires(DisclosurePermissions.READ)
    @GetMapping("/desk/requests/{number}/correspondence")
    String correspondence(
            @PathVariable String number,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Caller caller,
            Text text,
            Model model) {
        caller.require(DisclosurePermissions.READ, desk.organ(number));
        model.addAttribute(
                "page",
                new MessagesPage.OfCase(
                        number,
                        TrackPages.sent(messages.of(number), text),
                        ApplyPages.lines(attachments.of(ApplicantFiles.OF_REQUEST, number))));
        return htmx == null ? "disclosure/correspondencePage" : "disclosure/correspondence";
    }

    private String page(String number, Map<String, String> typed, Slips slips, Caller caller, Text text, Model model) {
        var waiting = submissions.find(number).orElseThrow(() -> new NotFound("request", number));
        caller.require(DisclosurePermissions.READ, waiting.organ());
        model.addAttribute(
                "page",
                new UnconfirmedPage.Detail(
                        line(waiting, text),
                        text.localize("disclosure.kind." + waiting.kind().code()),
                        waiting.delivery(),
                        waiting.waiting(),
                        caller.may(DisclosurePermissions.WRITE, waiting.organ()),
                        ApplyPages.choices(ApplicationIntake.TOPICS.keySet(), "disclosure.topic.", text),
                        typed.getOrDefault("confirmedOn", Beijing.today(clock).toString()),
                        typed.getOrDefault("topic", waiting.topic()),
                        TrackPages.sent(messages.of(number), text),
                        ApplyPages.lines(attachments.of(ApplicantFiles.OF_REQUEST, number)),
                        slips));
        return "disclosure/unconfirmedCase";
    }

    private UnconfirmedPage.Line line(Waiting one, Text text) {
        var age = ChronoUnit.DAYS.between(one.cameOn(), Beijing.today(clock));
        return new UnconfirmedPage.Line(
                one.number(),
                one.subject(),
                agencies.find(one.organ()).map(Organ::shortName).orElse(one.organ()),
                text.localize("disclosure.intake.arrival." + Submissions.code(one.arrival())),
                text.date(one.cameOn()),
                one.attempts(),
                age == 0 ? "chip-ok" : age <= 2 ? "chip-soon" : "chip-late",
                text.localize("disclosure.intake.age", age));
    }
}
