package kapok.hotline.ticket;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import kapok.hotline.answer.AnswerCheck;
import kapok.hotline.arrival.Matters;
import kapok.web.Caller;
import kapok.web.Fields;
import kapok.web.NotFound;
import kapok.web.Requires;
import kapok.web.Submission;
import kapok.web.Text;
import kapok.web.page.Slips;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One ticket on one page, and what happens to it. */
@Controller
class TicketController {
    private final TicketDesk desk;
    private final TicketPages pages;
    private final ActReader acts;
    private final AnswerCheck check;
    private final Matters matters;

    TicketController(TicketDesk desk, TicketPages pages, ActReader acts, AnswerCheck check, Matters matters) {
        this.desk = desk;
        this.pages = pages;
        this.acts = acts;
        this.check = check;
        this.matters = matters;
    }

    @Requires(TicketPermissions.READ)
    @GetMapping("/desk/hotline/tickets/{number}")
    String show(@PathVariable String number, Caller caller, Text text, Model model) {
        return page(number, Map.of(), Slips.none(), false, caller, text, model);
    }

    /** Shows who the caller is; the trail keeps who looked, and why. */
    @Requires(TicketPermissions.REVEAL)
    @PostMapping("/desk/hotline/tickets/{number}/caller")
    String reveal(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model) {
        desk.open(caller, number);
        var fields = new Fields(text, Map.of("reason", reason));
        var why = fields.required("reason", 200);
        if (fields.ok()) {
            desk.reveal(caller, number, why);
            return page(number, Map.of(), Slips.none(), true, caller, text, model);
        }
        response.setStatus(422);
        return page(number, Map.of(), fields.slips(), false, caller, text, model);
    }

    @Requires(TicketPermissions.READ)
    @PostMapping("/desk/hotline/tickets/{number}/steps")
    String step(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model) {
        var ticket = desk.open(caller, number).ticket();
        var fields = new Fields(text, typed);
        var event = acts.read(fields, typed.getOrDefault("event", ""), ticket);
        check(number, event, fields);
        var submission = new Submission(fields, response, "event");
        var next = submission.send(_ -> "event", () -> {
            desk.record(caller, number, fields.version(), event);
            return "redirect:/desk/hotline/tickets/" + number;
        });
        return next.orElseGet(() -> {
            var slips = submission.overtaken() == null
                    ? fields.slips().inForm(typed.getOrDefault("event", ""))
                    : fields.slips();
            return page(number, typed, slips, false, caller, text, model);
        });
    }

    /** What the check finds is mended, or explained in a sentence that stays in the record. */
    private void check(String number, TicketEvent event, Fields fields) {
        if (event instanceof TicketEvent.Replied(var answer, var stoodBy) && fields.ok() && stoodBy.isBlank()) {
            var matter = matters.find(number).orElseThrow(() -> new NotFound("ticket", number));
            var findings = check.of(matter.title() + matter.text(), answer);
            if (!findings.isEmpty()) {
                fields.slip(
                        "answer",
                        findings.getFirst().code(),
                        findings.getFirst().words(),
                        findings.size());
            }
        }
    }

    private String page(
            String number,
            Map<String, String> typed,
            Slips slips,
            boolean revealed,
            Caller caller,
            Text text,
            Model model) {
        model.addAttribute("page", pages.show(caller, number, typed, slips, revealed, text));
        return "hotline/ticket/show";
    }
}
