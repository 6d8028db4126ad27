package kapok.disclosure.redaction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kapok.disclosure.DisclosurePermissions;
import kapok.disclosure.page.RedactionPages.Marking;
import kapok.document.Attachments;
import kapok.document.redaction.Redactor;
import kapok.web.Caller;
import kapok.web.Fields;
import kapok.web.NotFound;
import kapok.web.Requires;
import kapok.web.RuleViolation;
import kapok.web.Text;
import kapok.web.page.Slips;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Where an officer takes out of a file what must not be given out (遮盖). */
@Controller
class RedactionController {
    private static final String LIST = "disclosure/redaction";

    private final RedactionDesk desk;
    private final RedactionViews views;
    private final Redactor redactor;

    RedactionController(RedactionDesk desk, RedactionViews views, Redactor redactor) {
        this.desk = desk;
        this.views = views;
        this.redactor = redactor;
    }

    @Requires(DisclosurePermissions.WRITE)
    @GetMapping("/desk/requests/{number}/redaction")
    String list(
            @PathVariable String number,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Caller caller,
            Text text,
            Model model) {
        model.addAttribute("page", views.overview(caller, number, "", text));
        return htmx == null ? LIST : "disclosure/redactionPanel";
    }

    @Requires(DisclosurePermissions.WRITE)
    @PostMapping("/desk/requests/{number}/redaction")
    ModelAndView putIn(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Caller caller,
            Text text) {
        try {
            if (file == null || file.isEmpty()) {
                throw new RuleViolation("disclosure.redaction.no-file");
            }
            Attachments.demandFits(String.valueOf(file.getOriginalFilename()), file.getSize());
            desk.putIn(caller, number, String.valueOf(file.getOriginalFilename()), file.getInputStream());
            return new ModelAndView("redirect:/desk/requests/" + number + "/redaction");
        } catch (RuleViolation refused) {
            var said = text.localize(refused.code(), refused.arguments());
            return again(new ModelAndView(LIST, Map.of("page", views.overview(caller, number, said, text))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ModelAndView again(ModelAndView answer) {
        answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return answer;
    }

    @Requires(DisclosurePermissions.WRITE)
    @GetMapping("/desk/requests/{number}/redaction/{file}")
    String form(@PathVariable String number, @PathVariable UUID file, Caller caller, Text text, Model model) {
        model.addAttribute("page", marking(caller, number, file, Map.of(), Set.of(), Slips.none(), text));
        return "disclosure/redactionMarks";
    }

    private Marking marking(
            Caller caller,
            String number,
            UUID file,
            Map<String, String> typed,
            Set<String> chosen,
            Slips slips,
            Text text) {
        return views.marking(desk.original(caller, number, file), number, typed, chosen, slips, text);
    }

    /** A page of the original as a picture, for marking. */
    @Requires(DisclosurePermissions.WRITE)
    @GetMapping("/desk/requests/{number}/redaction/{file}/pages/{page}.png")
    ResponseEntity<byte[]> preview(
            @PathVariable String number, @PathVariable UUID file, @PathVariable int page, Caller caller) {
        var original = desk.original(caller, number, file);
        if (!Redactor.pdf(original.mediaType())) {
            throw new NotFound("page", String.valueOf(page));
        }
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.noStore())
                .body(redactor.preview(desk.bytes(original), page - 1));
    }

    @Requires(DisclosurePermissions.WRITE)
    @PostMapping("/desk/requests/{number}/redaction/{file}")
    ModelAndView create(
            @PathVariable String number,
            @PathVariable UUID file,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable List<String> found,
            Caller caller,
            Text text) {
        var fields = new Fields(text, typed);
        var chosen = found == null ? List.<String>of() : found;
        var marks = new MarksReader(fields, code -> text.localize("disclosure.redaction.ground." + code)).read(chosen);
        if (fields.ok()) {
            try {
                desk.redact(caller, number, file, marks);
                return new ModelAndView("redirect:/desk/requests/" + number + "/redaction");
            } catch (RuleViolation refused) {
                fields.slip("terms", refused);
            }
        }
        var page = marking(caller, number, file, typed, Set.copyOf(chosen), fields.slips(), text);
        return again(new ModelAndView("disclosure/redactionMarks", Map.of("page", page)));
    }
}
