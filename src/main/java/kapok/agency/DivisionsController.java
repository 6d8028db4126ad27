package kapok.agency;

import kapok.web.Caller;
import kapok.web.Requires;
import kapok.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The tree of divisions on the desk, one level at a time. */
@Controller
class DivisionsController {
    private final OrganPages pages;

    DivisionsController(OrganPages pages) {
        this.pages = pages;
    }

    @Requires(AgencyPermissions.VIEW)
    @GetMapping("/desk/divisions")
    String tops(@RequestParam(defaultValue = "") String q, Caller caller, Text text, Model model) {
        var words = q.strip();
        model.addAttribute("page", words.isEmpty() ? pages.tops(caller, text) : pages.found(words, caller, text));
        return "agency/divisions";
    }

    @Requires(AgencyPermissions.VIEW)
    @GetMapping("/desk/divisions/{code}")
    String show(@PathVariable String code, Caller caller, Text text, Model model) {
        model.addAttribute("page", pages.division(code, caller, text));
        return "agency/divisions";
    }
}
