package kapok.publication;

import kapok.web.Anyone;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A fragment for the forms of other contexts (可能已公开的信息): what is public already and like the description in {@code q}, or in {@code desc}, as
 * forms call it. They
 * embed it by its address.
 */
@Controller
class SuggestionController {
    private static final int LONGEST = 1_000;

    private final Suggestions suggestions;

    SuggestionController(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    @Anyone
    @GetMapping("/publications/suggestions")
    String show(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String desc, Model model) {
        var typed = q.isEmpty() ? desc : q;
        var description = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        model.addAttribute("page", suggestions.like(description.replace("\0", "")));
        return "publication/suggestions";
    }
}
