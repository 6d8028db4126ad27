package kapok.disclosure.application;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kapok.agency.AgencyDirectory;
import kapok.agency.Organ;
import kapok.calendar.Beijing;
import kapok.disclosure.Arrival;
import kapok.disclosure.CaseWindow;
import kapok.disclosure.DisclosurePermissions;
import kapok.disclosure.RequestTopics;
import kapok.disclosure.application.Submissions.Submission;
import kapok.disclosure.page.IntakeForm;
import kapok.disclosure.page.ReceiptPage;
import kapok.web.Caller;
import kapok.web.Fields;
import kapok.web.NotFound;
import kapok.web.Requires;
import kapok.web.RuleViolation;
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
    private static final Map<String, Arrival> ARRIVALS = arrivals();
    private static final Map<String, String> TOPICS = topics();

    private final IntakeDesk desk;
    private final ApplicationReader reader;
    private final ApplyPages pages;
    private final Submissions submissions;
    private final CaseWindow cases;
    private final AgencyDirectory agencies;
    private final Clock clock;

    IntakeController(
            IntakeDesk desk,
            ApplicationReader reader,
            ApplyPages pages,
            Submissions submissions,
            CaseWindow cases,
            AgencyDirectory agencies,
            Clock clock) {
        this.desk = desk;
        this.reader = reader;
        this.pages = pages;
        this.submissions = submissions;
        this.cases = cases;
        this.agencies = agencies;
        this.clock = clock;
    }

    private static Map<String, Arrival> arrivals() {
        var arrivals = new LinkedHashMap<String, Arrival>();
        arrivals.put("counter", Arrival.COUNTER);
        arrivals.put("oral", Arrival.COUNTER);
        arrivals.put("registered_mail", Arrival.REGISTERED_MAIL);
        arrivals.put("ordinary_mail", Arrival.ORDINARY_MAIL);
        arrivals.put("fax", Arrival.FAX);
        arrivals.put("internet", Arrival.INTERNET);
        return arrivals;
    }

    static Map<String, String> topics() {
        var topics = new LinkedHashMap<String, String>();
        RequestTopics.codes().forEach(code -> topics.put(code, code));
        return topics;
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
        var fields = new Fields(text, typed);
        var submission = read(fields, typed);
        var confirmedOn = fields.day("confirmedOn");
        if (typed.getOrDefault("arrival", "").equals("oral") && !fields.yes("readBack")) {
            fields.slip("readBack", "disclosure.intake.read-back-needed");
        }
        if (agencies.find(submission.organ()).isEmpty()) {
            fields.slip("organ", "disclosure.unknown-organ", submission.organ());
        }
        if (fields.ok()) {
            try {
                var number = desk.enter(caller, submission, confirmedOn);
                return cases.find(number).isPresent()
                        ? "redirect:/desk/requests/" + number
                        : "redirect:/desk/requests/unconfirmed/" + number;
            } catch (RuleViolation slip) {
                fields.slip(blamed(slip), slip.code(), slip.arguments());
            }
        }
        response.setStatus(422);
        return show(typed, fields.slips(), caller, text, model);
    }

    private Submission read(Fields fields, Map<String, String> typed) {
        var applicant = new ApplicantReader(fields, typed, true);
        return new Submission(
                fields.required("organ", 18),
                fields.requiredChoice("arrival", ARRIVALS),
                fields.requiredDay("receivedOn"),
                applicant.kind(),
                fields.requiredChoice("topic", TOPICS),
                fields.requiredLines("subject", 500),
                reader.delivery(fields),
                "",
                applicant.applicant());
    }

    private static String blamed(RuleViolation slip) {
        return switch (slip.code()) {
            case "disclosure.intake.confirmed-before" -> "confirmedOn";
            case "disclosure.subject-length" -> "subject";
            case "disclosure.unknown-topic" -> "topic";
            default -> "receivedOn";
        };
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
                        ApplyPages.choices(ARRIVALS.keySet(), "disclosure.intake.arrival.", text),
                        ApplyPages.choices(TOPICS.keySet(), "disclosure.topic.", text),
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
