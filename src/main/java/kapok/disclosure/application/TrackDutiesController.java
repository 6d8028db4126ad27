package kapok.disclosure.application;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import kapok.disclosure.page.TrackForm;
import kapok.web.Anyone;
import kapok.web.Fields;
import kapok.web.RuleViolation;
import kapok.web.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The forms on the page of a tracked case (申请人办理): whatever stands in the way, what was typed stays. */
@Controller
class TrackDutiesController {
    private final TrackDuties duties;
    private final TrackPages pages;
    private final TrackPass pass;

    TrackDutiesController(TrackDuties duties, TrackPages pages, TrackPass pass) {
        this.duties = duties;
        this.pages = pages;
        this.pass = pass;
    }

    @Anyone
    @PostMapping("/requests/track/{duty:correction|explanation|withdrawal|payment|complaint|rating}")
    String act(
            @PathVariable String duty,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "att", required = false) @Nullable List<MultipartFile> files,
            HttpServletRequest request,
            HttpServletResponse response,
            Text text,
            Model model) {
        response.setHeader("Cache-Control", "no-store");
        var fields = new Fields(text, typed);
        var number = pass.number(request).orElse(null);
        if (number == null) {
            response.setStatus(403);
            fields.slip("number", "disclosure.track.over");
            model.addAttribute("page", TrackForm.keeping(typed, fields.slips()));
            return "disclosure/track";
        }
        var done = carryOut(duty, number, fields, ApplicantFiles.chosen(files));
        if (fields.ok()) {
            return "redirect:/requests/track?done=" + done;
        }
        response.setStatus(422);
        model.addAttribute("page", pages.page(number, "", typed, fields.slips(), text));
        return "disclosure/tracked";
    }

    private String carryOut(String duty, String number, Fields fields, List<MultipartFile> files) {
        try {
            return duties.carryOut(duty, number, fields, files);
        } catch (RuleViolation slip) {
            fields.slip(ApplicantFiles.blamed(slip) ? "att" : duty, slip);
            return "";
        }
    }
}
