package kapok.hotline.agent;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import kapok.agency.AgencyDirectory;
import kapok.hotline.arrival.Arriving;
import kapok.hotline.arrival.ArrivingFields;
import kapok.hotline.arrival.Titles;
import kapok.hotline.phone.CallDesk;
import kapok.hotline.phone.PhonePermissions;
import kapok.hotline.ticket.TicketKind;
import kapok.hotline.ticket.TicketPermissions;
import kapok.web.Caller;
import kapok.web.Fields;
import kapok.web.Requires;
import kapok.web.Submission;
import kapok.web.Text;
import kapok.web.page.Slips;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The agent's page (坐席受理): answer at once, or file a ticket while the caller is on the line. */
@Controller
class AgentController {
    private final AgentPages pages;
    private final AgentDesk filing;
    private final CallDesk calls;
    private final Questions questions;
    private final ArrivingFields shared;
    private final AgencyDirectory agencies;
    private final Clock clock;

    AgentController(
            AgentPages pages,
            AgentDesk filing,
            CallDesk calls,
            Questions questions,
            ArrivingFields shared,
            AgencyDirectory agencies,
            Clock clock) {
        this.pages = pages;
        this.filing = filing;
        this.calls = calls;
        this.questions = questions;
        this.shared = shared;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Requires(TicketPermissions.ANSWER)
    @GetMapping("/desk/hotline/new")
    String form(@RequestParam Map<String, String> asked, Caller caller, Text text, Model model) {
        var typed = new HashMap<>(asked);
        typed.putIfAbsent("key", UUID.randomUUID().toString());
        typed.putIfAbsent("kind", "help");
        var call = asked.getOrDefault("call", "");
        if (!call.isEmpty() && !typed.containsKey("phone") && caller.may(PhonePermissions.ANSWER)) {
            typed.put("phone", calls.callerOf(caller, call.replace("\0", "")));
        }
        return page(typed, Slips.none(), caller, text, model);
    }

    /** What follows from the words so far, as a fragment; without script the form itself asks. */
    @Requires(TicketPermissions.ANSWER)
    @PostMapping("/desk/hotline/suggestions")
    String suggestions(@RequestParam Map<String, String> typed, Caller caller, Text text, Model model) {
        model.addAttribute("suggested", pages.suggested(typed, caller, text));
        return "hotline/ticket/suggested";
    }

    @Requires(TicketPermissions.ANSWER)
    @PostMapping("/desk/hotline/new")
    String create(
            @RequestParam Map<String, String> typed,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model) {
        if (typed.containsKey("look") || typed.containsKey("use")) {
            return page(withAnswer(typed), Slips.none(), caller, text, model);
        }
        var fields = new Fields(text, typed);
        var arriving = read(fields, typed.getOrDefault("key", ""));
        var marks = new AgentDesk.Marks(
                fields.yes("urgent"),
                fields.yes("business"),
                fields.lines("answer", 2_000),
                clean(typed, "call"),
                accused(fields),
                clean(typed, "join"));
        return new Submission(fields, response)
                .send(_ -> "text", () -> "redirect:/desk/hotline/tickets/" + filing.file(caller, arriving, marks))
                .orElseGet(() -> page(typed, fields.slips(), caller, text, model));
    }

    /** The answer that was picked stands in the field; a person still reads it out and may change it. */
    private Map<String, String> withAnswer(Map<String, String> typed) {
        var id = typed.getOrDefault("use", "");
        var filled = new HashMap<>(typed);
        if (id.matches("\\d{1,12}")) {
            questions.find(Long.parseLong(id)).ifPresent(found -> filled.put("answer", found.answer()));
        }
        return filled;
    }

    private static String clean(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "").replace("\0", "");
    }

    private String accused(Fields fields) {
        var accused = fields.line("accused", 18);
        if (!accused.isEmpty() && agencies.find(accused).isEmpty()) {
            fields.slip("accused", "hotline.unknown-unit", accused);
        }
        return accused;
    }

    private Arriving read(Fields fields, String key) {
        var phone = fields.line("phone", 20).replaceAll("[\\s-]", "");
        if (!phone.matches("(\\+?\\d{5,15})?")) {
            fields.slip("phone", "hotline.agent.phone");
        }
        var kind = fields.requiredChoice("kind", TicketKind.CODES).code();
        var text = fields.requiredLines("text", 2_000);
        var title = fields.line("title", 100);
        var other = fields.line("otherCategory", 100);
        return new Arriving(
                Arriving.Way.PHONE,
                key.matches("[0-9a-f-]{36}") ? key : UUID.randomUUID().toString(),
                kind,
                title.isEmpty() ? Titles.of(text) : title,
                text,
                other.isEmpty() ? ArrivingFields.category(fields, "category") : other,
                new Arriving.Site(shared.division(fields, "division"), fields.line("address", 200), null, null),
                new Arriving.Person(fields.line("name", 50), phone, "", "", ""),
                fields.yes("confidential") || kind.equals("report"),
                true,
                clock.instant());
    }

    private String page(Map<String, String> typed, Slips slips, Caller caller, Text text, Model model) {
        model.addAttribute("page", pages.page(typed, slips, caller, text));
        return "hotline/ticket/new";
    }
}
