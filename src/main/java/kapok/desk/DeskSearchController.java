package kapok.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import kapok.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The search field at the top of the desk: a receipt number opens its record, other words search publications. */
@Controller
class DeskSearchController {
    @SignedIn
    @GetMapping("/desk/search")
    String find(@RequestParam(defaultValue = "") String q) {
        var words = q.strip();
        if (words.matches("RQ-\\d{4}-\\d+-\\w")) {
            return "redirect:/desk/requests/" + words;
        } else if (words.matches("RM-\\d{4}-\\d+-\\w")) {
            return "redirect:/desk/remedies/" + words;
        }
        return "redirect:/desk/publications?view=published&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
