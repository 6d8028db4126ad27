package kapok.hotline.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kapok.hotline.arrival.FrontDoor;
import kapok.hotline.arrival.Story;
import kapok.hotline.ticket.TicketDesk;
import kapok.hotline.ticket.TicketEvent;
import kapok.hotline.web.page.TrackForm;
import kapok.hotline.web.page.TrackedPage;
import kapok.hotline.web.page.TrackedPage.Event;
import kapok.web.Anyone;
import kapok.web.Fields;
import kapok.web.RateLimit;
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

    private static final Set<String> ANSWERS = Set.of("yes", "partly", "no");
    private static final Set<String> SATISFIED = Set.of("yes", "basically", "no");

    private final FrontDoor door;
    private final CitizenView view;
    private final TicketDesk desk;
    private final RateLimit byAddress;
    private final RateLimit byNumber;

    TrackingController(FrontDoor door, CitizenView view, TicketDesk desk, Clock clock) {
        this.door = door;
        this.view = view;
        this.desk = desk;
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
        var fields = new Fields(
                text, Map.of("remark", sent.getOrDefault("remark", "").replace("\0", "")));
        var remark = fields.lines("remark", LONGEST);
        var solved = sent.getOrDefault("solved", "");
        var ticket = view.find(story.get().number());
        if (!fields.ok()
                || !ANSWERS.contains(solved)
                || ticket.filter(CitizenView::asks).isEmpty()) {
            response.setStatus(422);
            return page(story.get(), sent, fields.slips(), "", text, model);
        }
        var satisfied = SATISFIED.contains(sent.getOrDefault("satisfied", "")) ? sent.get("satisfied") : null;
        var contacted = !"no".equals(sent.get("contacted"));
        desk.byCitizen(
                story.get().number(), new TicketEvent.CalledBack("web", true, contacted, solved, satisfied, remark));
        return page(story.get(), sent, Slips.none(), text.localize("hotline.track.rated"), text, model);
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
        return Map.of("words", sent.getOrDefault("words", "").replace("\0", ""));
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
                        text.localize("hotline.track.stage."
                                + ticket.map(it -> it.ticket().stage().code()).orElse("accepted")),
                        ticket.map(view::unit).orElse(""),
                        ticket.map(it -> CitizenView.due(it, text)).orElse(""),
                        ticket.filter(CitizenView::asks).isPresent(),
                        events(story, ticket, text),
                        story.files(),
                        sent.getOrDefault("words", ""),
                        slips,
                        said));
        return "hotline/citizen/tracked";
    }

    private List<Event> events(Story story, Optional<TicketDesk.Case> ticket, Text text) {
        var events = new ArrayList<Event>(ticket.map(it -> view.events(it, text))
                .orElseGet(() -> List.of(new Event(
                        "", text.localize("hotline.track.step.received"), text.dateTime(story.filedAt()), ""))));
        for (var addition : story.additions()) {
            events.add(new Event(
                    "", text.localize("hotline.track.addition"), text.dateTime(addition.at()), addition.words()));
        }
        events.sort(Comparator.comparing(Event::time));
        var last = events.removeLast();
        events.add(new Event("now", last.label(), last.time(), last.words()));
        var next = ticket.map(it -> it.ticket().stage().code()).orElse("accepted");
        if (text.localizeOr("hotline.track.next." + next, "").length() > 1) {
            events.add(new Event(
                    "next", text.localize("hotline.track.next"), "", text.localize("hotline.track.next." + next)));
        }
        return events.reversed();
    }
}
