package kapok.hotline.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import kapok.hotline.arrival.Enquiries;
import kapok.hotline.arrival.FrontDoor;
import kapok.hotline.arrival.Story;
import kapok.hotline.ticket.CallerRights.Wish;
import kapok.hotline.ticket.TicketDesk;
import kapok.hotline.ticket.TicketEvent;
import kapok.hotline.web.page.TrackForm;
import kapok.web.Anyone;
import kapok.web.RateLimit;
import kapok.web.RuleViolation;
import kapok.web.Text;
import kapok.web.page.Slips;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
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

    private final Enquiries enquiries;
    private final FrontDoor door;
    private final TicketDesk desk;
    private final CitizenView view;
    private final TrackedPages pages;
    private final RateLimit byAddress;
    private final RateLimit byNumber;

    TrackingController(
            Enquiries enquiries, FrontDoor door, TicketDesk desk, CitizenView view, TrackedPages pages, Clock clock) {
        this.enquiries = enquiries;
        this.door = door;
        this.desk = desk;
        this.view = view;
        this.pages = pages;
        byAddress = new RateLimit(60, Duration.ofMinutes(10), clock);
        byNumber = new RateLimit(20, Duration.ofMinutes(10), clock);
    }

    @ModelAttribute("visit")
    Visit visit(
            @RequestParam Map<String, String> sent,
            Text text,
            HttpServletRequest request,
            HttpServletResponse response) {
        return new Visit(sent, Address.of(request), text, response);
    }

    @Anyone
    @GetMapping("/hotline/track")
    String form(@RequestParam(defaultValue = "") String number, Model model) {
        return form(number, Slips.none(), model);
    }

    @Anyone
    @PostMapping("/hotline/track")
    String show(@ModelAttribute(name = "visit", binding = false) Visit visit, Model model) {
        return opened(visit, model, story -> page(story, visit, Slips.none(), "", model));
    }

    /** What the caller forgot to say, and photos (补充情况). */
    @Anyone
    @PostMapping("/hotline/track/additions")
    String add(
            @ModelAttribute(name = "visit", binding = false) Visit visit,
            @RequestParam(name = "photos", required = false) @Nullable List<MultipartFile> photos,
            Model model) {
        return opened(visit, model, story -> add(story, visit, photos == null ? List.of() : photos, model));
    }

    private String add(Story story, Visit visit, List<MultipartFile> photos, Model model) {
        var fields = visit.fields();
        var words = fields.requiredLines("words", LONGEST);
        if (!fields.ok()) {
            return refused(story, visit, fields.slips(), model);
        }
        var refusals = door.add(story.number(), words, photos);
        refusals.forEach(refused -> fields.slip("photos", refused));
        return done(story, visit, fields.slips(), "hotline.track.added", model);
    }

    /** The caller's own word on whether it is settled (群众评价). */
    @Anyone
    @PostMapping("/hotline/track/rating")
    String rate(@ModelAttribute(name = "visit", binding = false) Visit visit, Model model) {
        return opened(visit, model, story -> rate(story, visit, model));
    }

    private String rate(Story story, Visit visit, Model model) {
        var fields = visit.fields();
        var event = new TicketEvent.CalledBack(
                "web",
                true,
                fields.requiredChoice("contacted", CONTACTED).equals("yes"),
                fields.requiredChoice("solved", SOLVED),
                fields.requiredChoice("satisfied", SATISFIED),
                fields.lines("remark", LONGEST));
        if (view.find(story.number()).filter(CitizenView::asks).isEmpty()) {
            fields.slip("solved", "hotline.track.not-now");
        }
        if (!fields.ok()) {
            return refused(story, visit, fields.slips(), model);
        }
        desk.byCitizen(story.number(), event);
        return done(story, visit, Slips.none(), "hotline.track.rated", model);
    }

    /** The caller presses for it (催办). */
    @Anyone
    @PostMapping("/hotline/track/urges")
    String urge(@ModelAttribute(name = "visit", binding = false) Visit visit, Model model) {
        return opened(visit, model, story -> wish(story, Wish.URGE, "", visit, model));
    }

    /** The caller takes it back (撤回). */
    @Anyone
    @PostMapping("/hotline/track/withdrawal")
    String withdraw(@ModelAttribute(name = "visit", binding = false) Visit visit, Model model) {
        return opened(visit, model, story -> wish(story, Wish.WITHDRAW, "why", visit, model));
    }

    /** The caller wants it done again (要求重办). */
    @Anyone
    @PostMapping("/hotline/track/reopening")
    String reopen(@ModelAttribute(name = "visit", binding = false) Visit visit, Model model) {
        return opened(visit, model, story -> wish(story, Wish.REOPEN, "again", visit, model));
    }

    /** @param field with the reason; empty: none is asked for */
    private String wish(Story story, Wish wish, String field, Visit visit, Model model) {
        var fields = visit.fields();
        var why = field.isEmpty() ? "" : fields.requiredLines(field, LONGEST);
        if (fields.ok()) {
            try {
                desk.byCitizen(story.number(), wish, why);
                var said = "hotline.track.done." + wish.name().toLowerCase(Locale.ROOT);
                return done(story, visit, Slips.none(), said, model);
            } catch (RuleViolation changed) {
                fields.slip(field.isEmpty() ? "words" : field, "hotline.track.not-now");
            }
        }
        return refused(story, visit, fields.slips(), model);
    }

    private String opened(Visit visit, Model model, Function<Story, String> answer) {
        var admitted = byAddress.admits(visit.address()) & byNumber.admits(visit.number());
        var knows = enquiries.knows(visit.number(), visit.code());
        if (admitted && knows) {
            return answer.apply(enquiries.story(visit.number()).orElseThrow());
        }
        visit.response().setStatus(422);
        var unknown = new Slips(Map.of("number", visit.text().localize("hotline.track.unknown")));
        return form(visit.number(), unknown, model);
    }

    private static String form(String number, Slips slips, Model model) {
        model.addAttribute("page", new TrackForm(number, slips));
        return "hotline/citizen/track";
    }

    private String done(Story story, Visit visit, Slips slips, String said, Model model) {
        var now = enquiries.story(story.number()).orElseThrow();
        return page(now, visit, slips, visit.text().localize(said), model);
    }

    private String refused(Story story, Visit visit, Slips slips, Model model) {
        visit.response().setStatus(422);
        return page(story, visit, slips, "", model);
    }

    private String page(Story story, Visit visit, Slips slips, String said, Model model) {
        model.addAttribute("page", pages.page(story, visit, slips, said));
        return "hotline/citizen/tracked";
    }
}
