package kapok.hotline.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kapok.hotline.arrival.FrontDoor;
import kapok.hotline.arrival.Story;
import kapok.hotline.ticket.CallerRights;
import kapok.hotline.ticket.CallerRights.Wish;
import kapok.hotline.ticket.TicketDesk;
import kapok.hotline.ticket.TicketEvent;
import kapok.hotline.web.CitizenView.Moment;
import kapok.hotline.web.page.TrackForm;
import kapok.hotline.web.page.TrackedPage;
import kapok.hotline.web.page.TrackedPage.Event;
import kapok.web.Anyone;
import kapok.web.Fields;
import kapok.web.RateLimit;
import kapok.web.RuleViolation;
import kapok.web.Text;
import kapok.web.page.Slips;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Looking up one's own matter (查我的诉求), by number and query code, neither of which ever stands in an address. A wrong code,
 * an unknown number and too many tries get the same answer.
 */
@Controller
class TrackingController {
    private static final int LONGEST = 500;

    private static final Map<String, String> CONTACTED = Map.of("yes", "yes", "no", "no");
    private static final Map<String, String> SOLVED = Map.of("yes", "yes", "partly", "partly", "no", "no");
    private static final Map<String, String> SATISFIED = Map.of("yes", "yes", "basically", "basically", "no", "no");

    private final FrontDoor door;
    private final CitizenView view;
    private final PublicClock clocks;
    private final TicketDesk desk;
    private final Clock clock;
    private final RateLimit byAddress;
    private final RateLimit byNumber;

    TrackingController(FrontDoor door, CitizenView view, PublicClock clocks, TicketDesk desk, Clock clock) {
        this.door = door;
        this.view = view;
        this.clocks = clocks;
        this.desk = desk;
        this.clock = clock;
        byAddress = new RateLimit(60, Duration.ofMinutes(10), clock);
        byNumber = new RateLimit(20, Duration.ofMinutes(10), clock);
    }

    @Anyone
    @GetMapping("/hotline/track")
    String form(@RequestParam(defaultValue = "") String number, Model model) {
        return form(number, Slips.none(), model);
    }

    @Anyone
    @PostMapping("/hotline/track")
    String show(
            @RequestParam Map<String, String> sent,
            Text text,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return open(sent, request)
                .map(story -> page(story, sent, Slips.none(), "", text, model))
                .orElseGet(() -> unknown(sent, text, response, model));
    }

    /** What the caller forgot to say, and photos (补充情况). */
    @Anyone
    @PostMapping("/hotline/track/additions")
    String add(
            @RequestParam Map<String, String> sent,
            @RequestParam(name = "photos", required = false) @Nullable List<MultipartFile> photos,
            Text text,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var story = open(sent, request);
        if (story.isEmpty()) {
            return unknown(sent, text, response, model);
        }
        var fields = new Fields(text, typed(sent));
        var words = fields.requiredLines("words", LONGEST);
        if (!fields.ok()) {
            response.setStatus(422);
            return page(story.get(), sent, fields.slips(), "", text, model);
        }
        var refusals = door.add(story.get().number(), words, photos == null ? List.of() : photos);
        refusals.forEach(refused -> fields.slip("photos", refused.code(), refused.arguments()));
        var added = door.story(story.get().number()).orElseThrow();
        return page(
                added, Map.of("code", code(sent)), fields.slips(), text.localize("hotline.track.added"), text, model);
    }

    /** The caller's own word on whether it is settled (群众评价). */
    @Anyone
    @PostMapping("/hotline/track/rating")
    String rate(
            @RequestParam Map<String, String> sent,
            Text text,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var story = open(sent, request);
        if (story.isEmpty()) {
            return unknown(sent, text, response, model);
        }
        var fields = new Fields(text, typed(sent));
        var event = new TicketEvent.CalledBack(
                "web",
                true,
                fields.requiredChoice("contacted", CONTACTED).equals("yes"),
                fields.requiredChoice("solved", SOLVED),
                fields.requiredChoice("satisfied", SATISFIED),
                fields.lines("remark", LONGEST));
        if (!fields.ok()
                || view.find(story.get().number()).filter(CitizenView::asks).isEmpty()) {
            response.setStatus(422);
            return page(story.get(), sent, fields.slips(), "", text, model);
        }
        desk.byCitizen(story.get().number(), event);
        return done(story.get(), sent, "hotline.track.rated", text, model);
    }

    /** The caller presses for it (催办). */
    @Anyone
    @PostMapping("/hotline/track/urges")
    String urge(
            @RequestParam Map<String, String> sent,
            Text text,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return open(sent, request)
                .map(story -> wish(story, Wish.URGE, sent, "", text, response, model))
                .orElseGet(() -> unknown(sent, text, response, model));
    }

    /** The caller takes it back (撤回). */
    @Anyone
    @PostMapping("/hotline/track/withdrawal")
    String withdraw(
            @RequestParam Map<String, String> sent,
            Text text,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return open(sent, request)
                .map(story -> wish(story, Wish.WITHDRAW, sent, "why", text, response, model))
                .orElseGet(() -> unknown(sent, text, response, model));
    }

    /** The caller wants it done again (要求重办). */
    @Anyone
    @PostMapping("/hotline/track/reopening")
    String reopen(
            @RequestParam Map<String, String> sent,
            Text text,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return open(sent, request)
                .map(story -> wish(story, Wish.REOPEN, sent, "again", text, response, model))
                .orElseGet(() -> unknown(sent, text, response, model));
    }

    /** @param field with the reason; empty: none is asked for */
    private String wish(
            Story story,
            Wish wish,
            Map<String, String> sent,
            String field,
            Text text,
            HttpServletResponse response,
            Model model) {
        var fields = new Fields(text, typed(sent));
        var why = field.isEmpty() ? "" : fields.requiredLines(field, LONGEST);
        if (fields.ok()) {
            try {
                desk.byCitizen(story.number(), wish, why);
                return done(story, sent, "hotline.track.done." + wish.name().toLowerCase(Locale.ROOT), text, model);
            } catch (RuleViolation changed) {
                fields.slip(field.isEmpty() ? "words" : field, "hotline.track.not-now");
            }
        }
        response.setStatus(422);
        return page(story, sent, fields.slips(), "", text, model);
    }

    private String done(Story story, Map<String, String> sent, String said, Text text, Model model) {
        var now = door.story(story.number()).orElseThrow();
        return page(now, Map.of("code", code(sent)), Slips.none(), text.localize(said), text, model);
    }

    private Optional<Story> open(Map<String, String> sent, HttpServletRequest request) {
        var number = number(sent);
        var admitted = byAddress.admits(Address.of(request)) & byNumber.admits(number);
        var knows = door.knows(number, code(sent));
        return admitted && knows ? door.story(number) : Optional.empty();
    }

    private static String number(Map<String, String> sent) {
        var typed = sent.getOrDefault("number", "").strip().toUpperCase(Locale.ROOT);
        return typed.length() <= 40 ? typed.replace("\0", "") : "";
    }

    private static String code(Map<String, String> sent) {
        var typed = sent.getOrDefault("code", "").replaceAll("[\\s-]", "");
        return typed.length() <= 40 ? typed : "";
    }

    private static Map<String, String> typed(Map<String, String> sent) {
        var typed = new HashMap<String, String>();
        sent.forEach((field, words) -> typed.put(field, words.replace("\0", "")));
        return typed;
    }

    private static String form(String number, Slips slips, Model model) {
        model.addAttribute("page", new TrackForm(number, slips));
        return "hotline/citizen/track";
    }

    private static String unknown(Map<String, String> sent, Text text, HttpServletResponse response, Model model) {
        response.setStatus(422);
        return form(number(sent), new Slips(Map.of("number", text.localize("hotline.track.unknown"))), model);
    }

    private String page(Story story, Map<String, String> sent, Slips slips, String said, Text text, Model model) {
        var ticket = view.find(story.number());
        var stage = ticket.map(it -> it.ticket().stage().code()).orElse("accepted");
        model.addAttribute(
                "page",
                new TrackedPage(
                        story.number(),
                        code(sent),
                        story.title(),
                        story.text(),
                        text.localize("hotline.track.kind." + story.kind()),
                        story.address(),
                        text.dateTime(story.filedAt()),
                        story.publishable(),
                        text.localize("hotline.track.stage." + stage),
                        ticket.map(view::unit).orElse(""),
                        ticket.map(it -> view.joint(it, text)).orElse(""),
                        ticket.map(it -> clocks.of(it, text)).orElseGet(PublicClock::none),
                        ticket.map(it -> view.bar(it, text)).orElse(List.of()),
                        next(ticket, stage, text),
                        ticket.filter(CitizenView::asks).isPresent(),
                        ticket.filter(it -> !it.ticket().stage().over()).isPresent(),
                        ticket.map(it -> wishes(it, text)).orElse(new TrackedPage.Wishes(false, "", false, false)),
                        events(story, ticket, text),
                        story.files(),
                        typedAs(typed(sent)),
                        slips,
                        said));
        return "hotline/citizen/tracked";
    }

    private TrackedPage.Wishes wishes(TicketDesk.Case it, Text text) {
        var rights = CallerRights.of(it, clock.instant());
        return new TrackedPage.Wishes(
                rights.open(Wish.URGE),
                text.localize("hotline.track.urges-left", rights.urgesLeft()),
                rights.open(Wish.WITHDRAW),
                rights.open(Wish.REOPEN));
    }

    private static TrackedPage.Typed typedAs(Map<String, String> typed) {
        return new TrackedPage.Typed(
                typed.getOrDefault("words", ""),
                typed.getOrDefault("why", ""),
                typed.getOrDefault("again", ""),
                typed.getOrDefault("solved", ""),
                typed.getOrDefault("satisfied", ""),
                typed.getOrDefault("contacted", ""),
                typed.getOrDefault("remark", ""));
    }

    /** Who does what next, and by when. */
    private String next(Optional<TicketDesk.Case> ticket, String stage, Text text) {
        var what = text.localizeOr("hotline.track.next." + stage, "");
        var by = ticket.flatMap(it -> it.clock().next())
                .filter(due -> due.at().isAfter(clock.instant()))
                .map(due -> text.localize(
                        "hotline.track.next-by",
                        text.localize("hotline.clock.what." + due.kind()),
                        clocks.until(due.at(), text)));
        return what.isEmpty() ? "" : what + by.orElse("");
    }

    private List<Event> events(Story story, Optional<TicketDesk.Case> ticket, Text text) {
        var timed = new ArrayList<Moment>(ticket.map(it -> view.events(it, text))
                .orElseGet(
                        () -> List.of(new Moment(story.filedAt(), text.localize("hotline.track.step.received"), ""))));
        for (var addition : story.additions()) {
            timed.add(new Moment(addition.at(), text.localize("hotline.track.addition"), addition.words()));
        }
        timed.sort(Comparator.comparing(Moment::at));
        var events = new ArrayList<Event>();
        for (int i = 0; i < timed.size(); i++) {
            var one = timed.get(i);
            events.add(
                    new Event(i == timed.size() - 1 ? "now" : "", one.label(), text.dateTime(one.at()), one.words()));
        }
        return events.reversed();
    }
}
