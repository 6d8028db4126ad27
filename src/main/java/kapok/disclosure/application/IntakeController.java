package kapok.disclosure.application;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kapok.agency.AgencyDirectory;
import kapok.agency.Organ;
import kapok.calendar.Beijing;
import kapok.disclosure.CaseWindow;
import kapok.disclosure.DisclosurePermissions;
import kapok.disclosure.page.IntakeForm;
import kapok.disclosure.page.ReceiptPage;
import kapok.web.Caller;
import kapok.web.NotFound;
import kapok.web.Requires;
import kapok.web.Text;
import kapok.web.page.Choice;
import kapok.web.page.Slips;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What came at the counter, by letter, by fax or by word of mouth (代为登记), and its receipt. */
@Controller
class IntakeController {
    private final IntakeDesk desk;
    private final ApplicationIntake intake;
    private final ApplyPages pages;
    private final Submissions submissions;
    private final CaseWindow cases;
    private final AgencyDirectory agencies;
    private final Clock clock;

    IntakeController(
            IntakeDesk desk,
            ApplicationIntake intake,
            ApplyPages pages,
            Submissions submissions,
            CaseWindow cases,
            AgencyDirectory agencies,
            Clock clock) {
        this.desk = desk;
        this.intake = intake;
        this.pages = pages;
        this.submissions = submissions;
        this.cases = cases;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Requires(DisclosurePermissions.WRITE)
    @GetMapping("/desk/requests/new")
    String form(Caller caller, Text text, Model model) {
        var typed = Map.of("receivedOn", Beijing.today(clock).toString(), "arrival", "counter");
        return show(typed, Slips.none(), caller, text, model);
    }

    @Requires(DisclosurePermissions.WRITE)
    @PostMapping("/desk/requests")
    String create(
            @RequestParam Map<String, String> typed,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model) {
        var entered = intake.enter(caller, typed, text);
        if (entered.number() != null) {
            return cases.find(entered.number()).isPresent()
                    ? "redirect:/desk/requests/" + entered.number()
                    : "redirect:/desk/requests/unconfirmed/" + entered.number();
        }
        response.setStatus(422);
        return show(typed, entered.slips(), caller, text, model);
    }

    /** Prints a receipt with a new query code; what is printed is all there is of it. */
    @Requires(DisclosurePermissions.WRITE)
    @PostMapping("/desk/requests/{number}/receipt")
    String receipt(@PathVariable String number, Caller caller, HttpServletResponse response, Text text, Model model) {
        response.setHeader("Cache-Control", "no-store");
        var received = cases.find(number).orElse(null);
        var waiting = submissions.find(number).orElse(null);
        if (received == null && waiting == null) {
            throw new NotFound("request", number);
        }
        var organ = received != null ? received.application().organ() : waiting == null ? "" : waiting.organ();
        var code = desk.newCode(caller, number, organ);
        LocalDate submitted = waiting != null
                ? waiting.cameOn()
                : received == null
                        ? Beijing.today(clock)
                        : received.application().receivedOn();
        model.addAttribute(
                "page",
                new ReceiptPage(
                        number,
                        code,
                        agencies.find(organ).map(Organ::name).orElse(organ),
                        received != null ? received.application().subject() : waiting == null ? "" : waiting.subject(),
                        received != null
                                ? received.application().delivery()
                                : waiting == null ? "" : waiting.delivery(),
                        text.date(submitted),
                        received == null ? "" : text.date(received.application().receivedOn()),
                        received == null || received.replyBy() == null ? "" : text.date(received.replyBy()),
                        true));
        return "disclosure/receipt";
    }

    private String show(Map<String, String> typed, Slips slips, Caller caller, Text text, Model model) {
        model.addAttribute(
                "page",
                new IntakeForm(
                        pages.form("", "", new HashMap<>(typed), List.of(), slips, text),
                        organs(caller),
                        ApplyPages.choices(ApplicationIntake.ARRIVALS.keySet(), "disclosure.intake.arrival.", text),
                        ApplyPages.choices(ApplicationIntake.TOPICS.keySet(), "disclosure.topic.", text),
                        text.date(Beijing.today(clock))));
        return "disclosure/intake";
    }

    /** The organs a caller may act for, the own one first. */
    private List<Choice> organs(Caller caller) {
        var choices = new ArrayList<Choice>();
        agencies.all().stream()
                .filter(organ -> caller.scope().includes(organ.code()))
                .sorted(java.util.Comparator.comparing(
                        (Organ organ) -> !organ.code().equals(caller.organ())))
                .forEach(organ -> choices.add(new Choice(organ.code(), organ.name())));
        return choices;
    }
}
