package kapok.hotline.results;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import kapok.hotline.results.page.ReviewPage;
import kapok.web.Caller;
import kapok.web.Fields;
import kapok.web.Requires;
import kapok.web.RuleViolation;
import kapok.web.Submission;
import kapok.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The person's look at what goes public (公开审看): publish, withhold, take back. */
@Controller
class ReviewController {
    private static final int LONGEST = 8_000;

    private final ReviewPages pages;
    private final ResultDesk desk;

    ReviewController(ReviewPages pages, ResultDesk desk) {
        this.pages = pages;
        this.desk = desk;
    }

    @Requires(ResultPermissions.PUBLISH)
    @GetMapping("/desk/hotline/results")
    String list(
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String done,
            Caller caller,
            Text text,
            Model model) {
        model.addAttribute("said", said(done, text));
        model.addAttribute("page", pages.list(caller, Math.clamp(page, 1, 10_000), text));
        return "hotline/reviews";
    }

    @Requires(ResultPermissions.PUBLISH)
    @GetMapping("/desk/hotline/results/{id:[0-9]+}")
    String show(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String done,
            Caller caller,
            Text text,
            Model model) {
        model.addAttribute("page", pages.show(caller, id, text));
        model.addAttribute("said", said(done, text));
        return "hotline/review";
    }

    @Requires(ResultPermissions.PUBLISH)
    @PostMapping("/desk/hotline/results/{id:[0-9]+}/publication")
    String publish(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model) {
        var fields = new Fields(text, typed);
        var words = new Wording(
                fields.required("title", 200),
                fields.lines("content", LONGEST),
                fields.requiredLines("answer", LONGEST),
                fields.lines("reason", LONGEST));
        var submission = new Submission(fields, response, "title");
        var next = submission.send(ReviewController::field, () -> {
            desk.publish(caller, id, fields.version(), words, fields.yes("confirmed"));
            return next(caller, "published");
        });
        // Whoever was told who was faster has seen that, and takes it from there.
        var overtaken = submission.overtaken() != null;
        return next.orElseGet(() -> again(
                pages.again(caller, id, overtaken ? pages.version(id) : fields.version(), words, fields.slips(), text),
                model));
    }

    @Requires(ResultPermissions.PUBLISH)
    @PostMapping("/desk/hotline/results/{id:[0-9]+}/withholding")
    String withhold(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model) {
        var fields = new Fields(text, typed);
        var why = fields.required("why", 200);
        return new Submission(fields, response, "why")
                .send(_ -> "why", () -> {
                    desk.withhold(caller, id, fields.version(), why);
                    return next(caller, "withheld");
                })
                .orElseGet(() -> again(pages.show(caller, id, text).with(fields.slips()), model));
    }

    /** Straight to the next that waits; whoever looks at two hundred a day does not go back to the list. */
    private String next(Caller caller, String done) {
        return pages.next(caller)
                .map(id -> "redirect:/desk/hotline/results/" + id + "?done=" + done)
                .orElse("redirect:/desk/hotline/results?done=" + done);
    }

    private static String again(ReviewPage page, Model model) {
        model.addAttribute("said", "");
        model.addAttribute("page", page);
        return "hotline/review";
    }

    private static String said(String done, Text text) {
        return done.equals("published") || done.equals("withheld") ? text.localize("hotline.review.said." + done) : "";
    }

    private static String field(RuleViolation slip) {
        return switch (slip.code()) {
            case "hotline.result.reason" -> "reason";
            case "hotline.result.personal" -> "confirmed";
            default -> "title";
        };
    }
}
