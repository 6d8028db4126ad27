package kapok.hotline.ticket;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kapok.agency.DivisionTree;
import kapok.hotline.arrival.Arriving;
import kapok.hotline.arrival.FrontDoor;
import kapok.hotline.phone.CallDesk;
import kapok.hotline.phone.PhonePermissions;
import kapok.hotline.ticket.page.AgentPage;
import kapok.web.Caller;
import kapok.web.Fields;
import kapok.web.Requires;
import kapok.web.Text;
import kapok.web.page.Choice;
import kapok.web.page.Slips;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The agent's page (坐席受理): answer at once, or file a ticket while the caller is on the line. */
@Controller
class AgentController {
    private static final int MOST = 6;

    private final FrontDoor door;
    private final AgentDesk filing;
    private final CallDesk calls;
    private final Questions questions;
    private final TicketQueues queues;
    private final DivisionTree divisions;
    private final Clock clock;

    AgentController(
            FrontDoor door,
            AgentDesk filing,
            CallDesk calls,
            Questions questions,
            TicketQueues queues,
            DivisionTree divisions,
            Clock clock) {
        this.door = door;
        this.filing = filing;
        this.calls = calls;
        this.questions = questions;
        this.queues = queues;
        this.divisions = divisions;
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

    /** The knowledge at hand, as a fragment; without script the form itself asks. */
    @Requires(TicketPermissions.ANSWER)
    @GetMapping("/desk/hotline/answers")
    String answers(@RequestParam(defaultValue = "") String words, Model model) {
        model.addAttribute("answers", found(words));
        return "hotline/ticket/answers";
    }

    private List<AgentPage.Answer> found(String words) {
        return questions.search(words.replace("\0", ""), MOST).stream()
                .map(one -> new AgentPage.Answer(one.question(), one.answer(), one.unit()))
                .toList();
    }

    @Requires(TicketPermissions.ANSWER)
    @PostMapping("/desk/hotline/new")
    String create(
            @RequestParam Map<String, String> typed,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model) {
        if (typed.containsKey("look")) {
            return page(typed, Slips.none(), caller, text, model);
        }
        var fields = new Fields(text, typed);
        var arriving = read(fields, typed.getOrDefault("key", ""));
        var marks = new AgentDesk.Marks(
                fields.yes("urgent"), fields.yes("business"), fields.lines("answer", 2_000), call(typed));
        if (fields.ok()) {
            return "redirect:/desk/hotline/tickets/" + filing.file(caller, arriving, marks);
        }
        response.setStatus(422);
        return page(typed, fields.slips(), caller, text, model);
    }

    private static String call(Map<String, String> typed) {
        return typed.getOrDefault("call", "").replace("\0", "");
    }

    private Arriving read(Fields fields, String key) {
        var phone = fields.line("phone", 20).replaceAll("[\\s-]", "");
        if (!phone.matches("(\\+?\\d{5,15})?")) {
            fields.slip("phone", "hotline.agent.phone");
        }
        var kind = fields.requiredChoice("kind", TicketKind.CODES).code();
        var text = fields.requiredLines("text", 2_000);
        var title = fields.line("title", 100);
        return new Arriving(
                Arriving.Way.PHONE,
                key.matches("[0-9a-f-]{36}") ? key : UUID.randomUUID().toString(),
                kind,
                title.isEmpty() ? first(text) : title,
                text,
                fields.line("category", 100),
                new Arriving.Site(division(fields), fields.line("address", 200), null, null),
                new Arriving.Person(fields.line("name", 50), phone, "", "", ""),
                fields.yes("confidential") || kind.equals("report"),
                true,
                clock.instant());
    }

    private String division(Fields fields) {
        var chosen = fields.line("division", 12);
        if (!chosen.isEmpty() && divisions.find(chosen).isEmpty()) {
            fields.slip("division", "hotline.not-a-division", chosen);
        }
        return chosen;
    }

    private static String first(String text) {
        var line = text.split("[。！？\n]", 2)[0];
        return line.length() <= 30 ? line : line.substring(0, 30);
    }

    private String page(Map<String, String> typed, Slips slips, Caller caller, Text text, Model model) {
        var phone = typed.getOrDefault("phone", "").replaceAll("[\\s-]", "").replace("\0", "");
        var numbers = phone.isEmpty() ? List.<String>of() : door.ticketsOf(phone, 5);
        var titles = queues.titles(TicketScope.of(caller), numbers);
        var words = typed.getOrDefault("words", "");
        model.addAttribute(
                "page",
                new AgentPage(
                        typed,
                        slips,
                        TicketKind.CODES.keySet().stream()
                                .map(code -> new Choice(code, text.localize("hotline.kind." + code)))
                                .toList(),
                        divisions.home().map(divisions::below).orElse(List.of()).stream()
                                .map(one -> new Choice(one.code(), one.name()))
                                .toList(),
                        found(words.isBlank() ? typed.getOrDefault("title", "") : words),
                        numbers.stream()
                                .filter(titles::containsKey)
                                .map(number -> new AgentPage.Earlier(number, titles.getOrDefault(number, "")))
                                .toList()));
        return "hotline/ticket/new";
    }
}
