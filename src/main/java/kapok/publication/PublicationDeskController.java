package kapok.publication;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import kapok.web.Caller;
import kapok.web.Fields;
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

/** The desk's queue, the case, and each act on it (主动公开办理). Writing and correcting: {@link ManuscriptController}. */
@Controller
class PublicationDeskController {
    private static final String CASE = "redirect:/desk/publications/{id}";

    private final PublicationDesk desk;
    private final AppendageDesk appendages;
    private final CasePages pages;
    private final ListPages lists;

    PublicationDeskController(PublicationDesk desk, AppendageDesk appendages, CasePages pages, ListPages lists) {
        this.desk = desk;
        this.appendages = appendages;
        this.pages = pages;
        this.lists = lists;
    }

    @Requires(PublicationPermissions.READ)
    @GetMapping("/desk/publications")
    String list(
            @RequestParam(defaultValue = "open") String view,
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(defaultValue = "1") int page,
            Caller caller,
            Text text,
            Model model) {
        var query = new DeskLists.Query(
                DeskLists.Query.known(view) ? view : "open", organ, kind, words, Math.clamp(page, 1, 300));
        model.addAttribute("page", lists.list(caller, query, text));
        return "publication/deskList";
    }

    @Requires(PublicationPermissions.READ)
    @GetMapping("/desk/publications/{id:[0-9]+}")
    String show(@PathVariable long id, Caller caller, Text text, Model model) {
        model.addAttribute("page", pages.show(caller, id, "", Map.of(), Slips.none(), text));
        return "publication/deskCase";
    }

    @Requires(PublicationPermissions.READ)
    @GetMapping("/desk/publications/{id}/editions/{no}")
    String edition(@PathVariable long id, @PathVariable int no, Caller caller, Text text, Model model) {
        model.addAttribute("page", pages.edition(caller, id, no, text));
        return "publication/edition";
    }

    @Requires(PublicationPermissions.WRITE)
    @PostMapping("/desk/publications/{id}/submission")
    String submit(@PathVariable long id, @RequestParam int version, Caller caller) {
        desk.submit(caller, id, version);
        return CASE;
    }

    @Requires(PublicationPermissions.READ)
    @PostMapping("/desk/publications/{id}/approval")
    String approve(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model) {
        var fields = new Fields(text, typed);
        var note = CaseActs.note(fields);
        var sent = new Sent(CaseActs.APPROVAL, id, caller, fields, typed);
        return acting(sent, "note", text, response, model, () -> desk.approve(caller, id, fields.version(), note));
    }

    @Requires(PublicationPermissions.READ)
    @PostMapping("/desk/publications/{id}/return")
    String sendBack(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model) {
        var fields = new Fields(text, typed);
        var reason = CaseActs.reason(fields);
        var sent = new Sent(CaseActs.RETURN, id, caller, fields, typed);
        return acting(sent, "note", text, response, model, () -> desk.sendBack(caller, id, fields.version(), reason));
    }

    @Requires(PublicationPermissions.PUBLISH)
    @PostMapping("/desk/publications/{id}/publication")
    String publish(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model) {
        var fields = new Fields(text, typed);
        var releases = CaseActs.releases(fields, pages.today());
        var sent = new Sent(CaseActs.PUBLICATION, id, caller, fields, typed);
        return acting(
                sent, "website", text, response, model, () -> desk.publish(caller, id, fields.version(), releases));
    }

    @Requires(PublicationPermissions.PUBLISH)
    @PostMapping("/desk/publications/{id}/releases")
    String release(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model) {
        var fields = new Fields(text, typed);
        var release = CaseActs.release(fields);
        var sent = new Sent(CaseActs.RELEASE, id, caller, fields, typed);
        return acting(sent, "on", text, response, model, () -> appendages.release(caller, id, release));
    }

    @Requires(PublicationPermissions.READ)
    @PostMapping("/desk/publications/{id}/withdrawal")
    String withdraw(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model) {
        var fields = new Fields(text, typed);
        var reason = CaseActs.reason(fields);
        var sent = new Sent(CaseActs.WITHDRAWAL, id, caller, fields, typed);
        return acting(sent, "note", text, response, model, () -> desk.withdraw(caller, id, fields.version(), reason));
    }

    @Requires(PublicationPermissions.CORRECT)
    @PostMapping("/desk/publications/{id}/ending")
    String end(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model) {
        var fields = new Fields(text, typed);
        var ending = CaseActs.ending(fields);
        var sent = new Sent(CaseActs.ENDING, id, caller, fields, typed);
        return acting(sent, "on", text, response, model, () -> desk.end(caller, id, fields.version(), ending));
    }

    @Requires(PublicationPermissions.WRITE)
    @PostMapping("/desk/publications/{id}/links")
    String link(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model) {
        var fields = new Fields(text, typed);
        var reference = CaseActs.link(fields);
        var sent = new Sent(CaseActs.LINK, id, caller, fields, typed);
        return acting(sent, "target", text, response, model, () -> appendages.link(caller, id, reference));
    }

    /** A form of the case as it was sent. */
    private record Sent(String act, long id, Caller caller, Fields fields, Map<String, String> typed) {}

    /** A refusal comes back on the case itself, beside the field to blame, with all that was typed. */
    private String acting(
            Sent sent, String blamed, Text text, HttpServletResponse response, Model model, Runnable change) {
        var next = new Submission(sent.fields(), response, blamed).send(_ -> blamed, () -> {
            change.run();
            return CASE;
        });
        return next.orElseGet(() -> {
            var slips = sent.fields().slips().inForm(sent.act());
            model.addAttribute("page", pages.show(sent.caller(), sent.id(), sent.act(), sent.typed(), slips, text));
            return "publication/deskCase";
        });
    }
}
