package kapok.remedy;

import kapok.disclosure.ContestedAnswers;
import kapok.disclosure.DisclosurePermissions;
import kapok.remedy.page.RemediesAbout;
import kapok.web.AccessDenied;
import kapok.web.Caller;
import kapok.web.NotFound;
import kapok.web.Requires;
import kapok.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** The reconsiderations and suits about one request: a panel on its page. */
@Controller
class RemediesAboutController {
    private final RemedyPages pages;
    private final RemediesController list;
    private final ContestedAnswers answers;

    RemediesAboutController(RemedyPages pages, RemediesController list, ContestedAnswers answers) {
        this.pages = pages;
        this.list = list;
        this.answers = answers;
    }

    @Requires(RemedyPermissions.READ)
    @GetMapping("/desk/remedies/about/{request}")
    String about(
            @PathVariable String request,
            @RequestHeader(name = "HX-Request", defaultValue = "") String partial,
            Caller caller,
            Text text,
            Model model) {
        var contested = answers.find(request).orElseThrow(() -> new NotFound("request", request));
        if (!caller.may(DisclosurePermissions.READ, contested.organ())
                && !caller.may(RemedyPermissions.READ, contested.organ())) {
            throw new AccessDenied(RemedyPermissions.READ);
        }
        if (partial.isEmpty()) {
            return "redirect:/desk/remedies?words=" + contested.number();
        }
        var lines =
                pages.about(request).stream().map(line -> list.line(line, text)).toList();
        model.addAttribute(
                "page", new RemediesAbout(request, lines, caller.may(RemedyPermissions.WRITE, contested.organ())));
        return "remedy/about";
    }
}
