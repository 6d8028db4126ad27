package kapok.hotline.settings;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import kapok.hotline.answer.EvasivePhrases;
import kapok.hotline.settings.page.PhrasesPage;
import kapok.hotline.ticket.TicketPermissions;
import kapok.web.Caller;
import kapok.web.Fields;
import kapok.web.Requires;
import kapok.web.Text;
import kapok.web.page.Slips;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which words an answer must not rest on (敷衍用语设置). */
@Controller
class PhrasesController {
    private static final String PATH = "/desk/hotline/phrases";

    private final PhraseDesk desk;

    PhrasesController(PhraseDesk desk) {
        this.desk = desk;
    }

    @Requires(TicketPermissions.SETTINGS)
    @GetMapping(PATH)
    String show(Model model) {
        return page("", Slips.none(), model);
    }

    private String page(String typed, Slips slips, Model model) {
        model.addAttribute("page", new PhrasesPage(desk.all(), typed, slips));
        return "hotline/settings/phrases";
    }

    @Requires(TicketPermissions.SETTINGS)
    @PostMapping(PATH)
    String add(
            @RequestParam Map<String, String> typed,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model) {
        var fields = new Fields(text, typed);
        var phrase = fields.required("phrase", EvasivePhrases.LONGEST);
        if (fields.ok() && phrase.codePointCount(0, phrase.length()) < EvasivePhrases.SHORTEST) {
            fields.slip("phrase", "hotline.phrases.short", EvasivePhrases.SHORTEST);
        }
        if (fields.ok() && !desk.add(caller, phrase)) {
            fields.slip("phrase", "hotline.phrases.known", phrase);
        }
        if (fields.ok()) {
            return "redirect:" + PATH;
        }
        response.setStatus(422);
        return page(typed.getOrDefault("phrase", ""), fields.slips(), model);
    }

    @Requires(TicketPermissions.SETTINGS)
    @PostMapping(PATH + "/remove")
    String remove(@RequestParam(defaultValue = "") String phrase, Caller caller) {
        desk.remove(caller, phrase);
        return "redirect:" + PATH;
    }
}
