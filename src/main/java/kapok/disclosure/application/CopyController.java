package kapok.disclosure.application;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kapok.disclosure.CaseWindow;
import kapok.disclosure.page.ApplicantPanel.Fact;
import kapok.disclosure.page.OwnCopy;
import kapok.disclosure.person.PersonCopy;
import kapok.law.LegalBasis;
import kapok.web.Anyone;
import kapok.web.Text;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The applicant's own copy of what is held (本人信息副本), to read and as JSON. */
@Controller
@LegalBasis("个人信息保护法 第四十五条")
class CopyController {
    private final TrackPass pass;
    private final PersonCopy persons;
    private final Submissions submissions;
    private final Messages messages;
    private final CaseWindow cases;

    CopyController(TrackPass pass, PersonCopy persons, Submissions submissions, Messages messages, CaseWindow cases) {
        this.pass = pass;
        this.persons = persons;
        this.submissions = submissions;
        this.messages = messages;
        this.cases = cases;
    }

    @Anyone
    @GetMapping("/requests/track/copy")
    String show(HttpServletRequest request, HttpServletResponse response, Text text, Model model) {
        response.setHeader("Cache-Control", "no-store");
        var number = pass.number(request).orElse(null);
        if (number == null) {
            return "redirect:/requests/track";
        }
        model.addAttribute("page", copy(number, text));
        return "disclosure/copy";
    }

    @Anyone
    @GetMapping(path = "/requests/track/copy.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> json(HttpServletRequest request, Text text) {
        var number = pass.number(request).orElse(null);
        if (number == null) {
            return ResponseEntity.status(403).build();
        }
        var copy = copy(number, text);
        var body = new LinkedHashMap<String, Object>();
        body.put("number", number);
        body.put("applicant", plain(copy.person()));
        body.put("application", plain(copy.application()));
        body.put("messages", copy.sent());
        body.put("history", cases.find(number).isPresent() ? cases.story(number, text) : List.of());
        return ResponseEntity.ok()
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", "attachment; filename=\"" + number + ".json\"")
                .body(body);
    }

    private OwnCopy copy(String number, Text text) {
        var application = new ArrayList<Fact>();
        submissions.find(number).ifPresent(one -> {
            application.add(fact("subject", one.subject(), text));
            application.add(fact("delivery", one.delivery(), text));
            application.add(
                    fact("kind", text.localize("disclosure.kind." + one.kind().code()), text));
        });
        if (application.isEmpty()) {
            cases.find(number).ifPresent(one -> {
                application.add(fact("subject", one.application().subject(), text));
                application.add(fact("delivery", one.application().delivery(), text));
            });
        }
        return new OwnCopy(number, persons.of(number, text), application, TrackPages.sent(messages.of(number), text));
    }

    private static Fact fact(String field, String value, Text text) {
        return new Fact(text.localize("disclosure." + field), value);
    }

    private static Map<String, String> plain(List<Fact> facts) {
        var plain = new LinkedHashMap<String, String>();
        facts.forEach(fact -> plain.put(fact.label(), fact.value()));
        return plain;
    }
}
