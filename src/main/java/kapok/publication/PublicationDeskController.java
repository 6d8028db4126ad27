package kapok.publication;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import kapok.publication.page.DeskCase;
import kapok.web.Caller;
import kapok.web.Requires;
import kapok.web.RuleViolation;
import kapok.web.Text;
import org.jspecify.annotations.Nullable;
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
        return show(pages.show(caller, id, text), "", model);
    }

    private static String show(DeskCase page, String problem, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("problem", problem);
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
            @RequestParam int version,
            @RequestParam(defaultValue = "") String note,
            Caller caller,
            Text text,
            Model model,
            HttpServletResponse response) {
        return acting(id, caller, text, model, response, () -> desk.approve(caller, id, version, remark(note)));
    }

    @Requires(PublicationPermissions.READ)
    @PostMapping("/desk/publications/{id}/return")
    String sendBack(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String note,
            Caller caller,
            Text text,
            Model model,
            HttpServletResponse response) {
        return acting(id, caller, text, model, response, () -> desk.sendBack(caller, id, version, remark(note)));
    }

    @Requires(PublicationPermissions.PUBLISH)
    @PostMapping("/desk/publications/{id}/publication")
    String publish(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable List<String> channel,
            Caller caller) {
        var today = pages.today();
        var channels = channel == null ? List.<String>of() : channel;
        var releases = channels.stream()
                .map(one -> Release.on(known(one, Channel::of), today))
                .distinct()
                .toList();
        desk.publish(caller, id, version, releases);
        return CASE;
    }

    @Requires(PublicationPermissions.PUBLISH)
    @PostMapping("/desk/publications/{id}/releases")
    String release(
            @PathVariable long id,
            @RequestParam String channel,
            @RequestParam(defaultValue = "") String outlet,
            @RequestParam LocalDate on,
            @RequestParam(defaultValue = "") String address,
            Caller caller,
            Text text,
            Model model,
            HttpServletResponse response) {
        return acting(id, caller, text, model, response, () -> {
            var link = address.strip();
            if (!link.isEmpty() && !link.matches("https?://[^\\s<>\"]{3,480}")) {
                throw new RuleViolation("publication.not-an-address");
            }
            appendages.release(
                    caller,
                    id,
                    new Release(known(channel, Channel::of), line(outlet, 100), on, link.isEmpty() ? null : link));
        });
    }

    @Requires(PublicationPermissions.READ)
    @PostMapping("/desk/publications/{id}/withdrawal")
    String withdraw(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String note,
            Caller caller,
            Text text,
            Model model,
            HttpServletResponse response) {
        return acting(id, caller, text, model, response, () -> desk.withdraw(caller, id, version, remark(note)));
    }

    @Requires(PublicationPermissions.CORRECT)
    @PostMapping("/desk/publications/{id}/ending")
    String end(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam String validity,
            @RequestParam LocalDate on,
            @RequestParam(defaultValue = "") String note,
            Caller caller,
            Text text,
            Model model,
            HttpServletResponse response) {
        return acting(
                id,
                caller,
                text,
                model,
                response,
                () -> desk.end(caller, id, version, new Ending(known(validity, Validity::of), on, line(note, 500))));
    }

    @Requires(PublicationPermissions.WRITE)
    @PostMapping("/desk/publications/{id}/links")
    String link(
            @PathVariable long id,
            @RequestParam String role,
            @RequestParam String target,
            Caller caller,
            Text text,
            Model model,
            HttpServletResponse response) {
        return acting(
                id,
                caller,
                text,
                model,
                response,
                () -> appendages.link(caller, id, new Reference(known(role, Reference.Role::of), target.strip())));
    }

    /** A refusal comes back on the case itself, with the sentence that says why. */
    private String acting(long id, Caller caller, Text text, Model model, HttpServletResponse response, Runnable act) {
        try {
            act.run();
            return CASE;
        } catch (RuleViolation refused) {
            response.setStatus(422);
            return show(pages.show(caller, id, text), text.localize(refused.code(), refused.arguments()), model);
        }
    }

    /** A code that a form of ours offers; another can only come from a hand-made request. */
    private static <T> T known(String code, Function<String, T> reader) {
        try {
            return reader.apply(code);
        } catch (IllegalArgumentException e) {
            throw new RuleViolation("publication.unknown-choice", code);
        }
    }

    private static String remark(String typed) {
        return line(typed, 1000);
    }

    /** @throws RuleViolation if it is too long or holds what is no character */
    private static String line(String typed, int longest) {
        var text = typed.strip();
        if (text.codePointCount(0, text.length()) > longest) {
            throw new RuleViolation("publication.remark-too-long", longest);
        }
        if (text.codePoints()
                .anyMatch(point -> Character.isISOControl(point) && point != '\n' && point != '\r' && point != '\t')) {
            throw new RuleViolation("publication.remark-control");
        }
        return text;
    }
}
