package kapok.disclosure.application;

import static kapok.disclosure.application.ApplyCookies.DRAFT;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import kapok.agency.AgencyDirectory;
import kapok.agency.Organ;
import kapok.calendar.Beijing;
import kapok.disclosure.page.ReceiptPage;
import kapok.identity.citizen.MyMatters;
import kapok.web.Anyone;
import kapok.web.RuleViolation;
import kapok.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The last look before sending, and the receipt after it (核对、提交、回执). */
@Controller
class ReceiptController {
    private final ApplicationDesk desk;
    private final ApplicationReader reader;
    private final ApplyPages pages;
    private final Submissions submissions;
    private final AgencyDirectory agencies;
    private final Attempts attempts;
    private final ApplyingSettings settings;
    private final MyMatters mine;

    ReceiptController(
            ApplicationDesk desk,
            ApplicationReader reader,
            ApplyPages pages,
            Submissions submissions,
            AgencyDirectory agencies,
            Attempts attempts,
            ApplyingSettings settings,
            MyMatters mine) {
        this.mine = mine;
        this.desk = desk;
        this.reader = reader;
        this.pages = pages;
        this.submissions = submissions;
        this.agencies = agencies;
        this.attempts = attempts;
        this.settings = settings;
    }

    @Anyone
    @GetMapping("/requests/review")
    String review(HttpServletRequest request, HttpServletResponse response, Text text, Model model) {
        return review("", request, response, text, model);
    }

    private String review(
            String slip, HttpServletRequest request, HttpServletResponse response, Text text, Model model) {
        response.setHeader("Cache-Control", "no-store");
        var key = ApplyCookies.read(request, DRAFT).orElse("");
        var draft = desk.draft(key).orElse(null);
        if (draft == null || draft.number() != null) {
            return draft == null ? "redirect:/requests/new" : "redirect:/requests/receipt";
        }
        var fields = ApplicationReader.fields(text, draft.fields());
        reader.read(fields, draft.fields(), desk.today());
        if (!fields.ok()) {
            return "redirect:/requests/new";
        }
        model.addAttribute("page", pages.review(key, draft.fields(), desk.files(draft.id()), slip, text));
        return "disclosure/applyReview";
    }

    @Anyone
    @PostMapping("/requests")
    String send(
            @RequestParam Map<String, String> sent,
            HttpServletRequest request,
            HttpServletResponse response,
            Text text,
            Model model) {
        var key = sent.getOrDefault("key", "");
        if (desk.receipt(key).isPresent()) {
            return "redirect:/requests/receipt";
        }
        var draft = desk.draft(key).orElse(null);
        if (draft == null) {
            return "redirect:/requests/new";
        }
        if (!attempts.allow("apply", request.getRemoteAddr(), settings.applications(), Duration.ofHours(1))) {
            response.setStatus(429);
            return review(text.localize("disclosure.apply.too-often"), request, response, text, model);
        }
        var fields = ApplicationReader.fields(text, draft.fields());
        var submission = reader.read(fields, draft.fields(), desk.today());
        if (!fields.ok()) {
            return "redirect:/requests/new";
        }
        try {
            desk.send(key, submission);
            desk.receipt(key).ifPresent(receipt -> mine.keep(request, receipt.number()));
            return "redirect:/requests/receipt";
        } catch (RuleViolation slip) {
            response.setStatus(422);
            return review(text.localize(slip.code(), slip.arguments()), request, response, text, model);
        }
    }

    @Anyone
    @GetMapping("/requests/receipt")
    String receipt(HttpServletRequest request, HttpServletResponse response, Text text, Model model) {
        response.setHeader("Cache-Control", "no-store");
        var receipt = ApplyCookies.read(request, DRAFT).flatMap(desk::receipt).orElse(null);
        var submission =
                receipt == null ? null : submissions.find(receipt.number()).orElse(null);
        if (receipt == null || submission == null) {
            return "redirect:/requests/track";
        }
        model.addAttribute(
                "page",
                new ReceiptPage(
                        receipt.number(),
                        receipt.code(),
                        agencies.find(submission.organ()).map(Organ::name).orElse(submission.organ()),
                        submission.subject(),
                        submission.delivery(),
                        text.date(Beijing.day(submission.submittedAt())),
                        "",
                        "",
                        false));
        return "disclosure/receipt";
    }
}
