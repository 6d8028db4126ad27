package kapok.disclosure.letter;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kapok.disclosure.DisclosurePermissions;
import kapok.disclosure.RequestEvent.Way;
import kapok.document.DocumentFormat;
import kapok.document.Documents;
import kapok.web.Caller;
import kapok.web.Fields;
import kapok.web.NotFound;
import kapok.web.Requires;
import kapok.web.RuleViolation;
import kapok.web.StaleVersion;
import kapok.web.Text;
import kapok.web.page.Slips;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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
import org.springframework.web.servlet.ModelAndView;

/** The letters of a case on the desk (文书): drafted, read, signed, delivered. */
@Controller
class LetterController {
    private static final int LONGEST = 6_000;
    private static final String BACK = "redirect:/desk/requests/letters/";

    private final LetterDesk desk;
    private final LetterViews views;
    private final Documents documents;
    private final CaseArchive archive;

    LetterController(LetterDesk desk, LetterViews views, Documents documents, CaseArchive archive) {
        this.desk = desk;
        this.views = views;
        this.documents = documents;
        this.archive = archive;
    }

    @Requires(DisclosurePermissions.READ)
    @GetMapping("/desk/requests/{number}/letters")
    String list(
            @PathVariable String number,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Caller caller,
            Text text,
            Model model) {
        model.addAttribute("page", views.overview(number, Slips.none(), caller, text));
        return htmx == null ? "disclosure/letters" : "disclosure/letterPanel";
    }

    @Requires(DisclosurePermissions.WRITE)
    @PostMapping("/desk/requests/{number}/letters")
    String create(@PathVariable String number, @RequestParam(defaultValue = "") String kind, Caller caller) {
        if (kind.isBlank()) {
            throw new RuleViolation("disclosure.letter.no-kind");
        }
        return BACK + desk.draft(caller, number, kind);
    }

    @Requires(DisclosurePermissions.READ)
    @GetMapping("/desk/requests/letters/{id}")
    String show(@PathVariable UUID id, Caller caller, Text text, Model model) {
        model.addAttribute("page", views.show(desk.readable(caller, id), caller, Map.of(), Slips.none(), text));
        return "disclosure/letter";
    }

    /** The letter as it will be printed. */
    @Requires(DisclosurePermissions.READ)
    @GetMapping("/desk/requests/letters/{id}/preview.pdf")
    ResponseEntity<byte[]> preview(@PathVariable UUID id, Caller caller) {
        var letter = desk.readable(caller, id);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(letter.words().title() + ".pdf", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(documents.bytes(DocumentFormat.PDF, desk.html(letter)));
    }

    @Requires(DisclosurePermissions.WRITE)
    @PostMapping("/desk/requests/letters/{id}/words")
    ModelAndView write(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Text text) {
        var fields = new Fields(text, typed);
        var to = fields.required("to", 100);
        var words = fields.requiredLines("text", LONGEST);
        if (fields.ok()) {
            try {
                desk.write(caller, id, version, to, paragraphs(words));
                return new ModelAndView(BACK + id);
            } catch (StaleVersion stale) {
                fields.slip("text", "web.stale", stale.changedBy(), text.dateTime(stale.changedAt()));
            }
        }
        var letter = desk.readable(caller, id);
        return again(letter.saying(letter.words().changed(to, paragraphs(words))), caller, Map.of(), fields, text);
    }

    /** With what was typed still in it; of a letter that another person changed, sending again takes that change's place. */
    private ModelAndView again(Letter letter, Caller caller, Map<String, String> typed, Fields fields, Text text) {
        var again = new ModelAndView(
                "disclosure/letter", Map.of("page", views.show(letter, caller, typed, fields.slips(), text)));
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private static List<String> paragraphs(String words) {
        return words.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    @Requires(DisclosurePermissions.WRITE)
    @PostMapping("/desk/requests/letters/{id}/removal")
    String discard(@PathVariable UUID id, @RequestParam int version, Caller caller) {
        var request = desk.readable(caller, id).request();
        desk.discard(caller, id, version);
        return "redirect:/desk/requests/" + request + "/letters";
    }

    @Requires(DisclosurePermissions.SIGN)
    @PostMapping("/desk/requests/letters/{id}/signature")
    String sign(@PathVariable UUID id, @RequestParam int version, Caller caller) {
        desk.sign(caller, id, version);
        return BACK + id;
    }

    @Requires(DisclosurePermissions.WRITE)
    @PostMapping("/desk/requests/letters/{id}/delivery")
    ModelAndView deliver(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Text text) {
        var fields = new Fields(text, typed);
        var way = fields.requiredChoice("way", ways());
        var proof = fields.line("proof", 200);
        var on = fields.requiredDay("on");
        if (fields.ok()) {
            try {
                desk.deliver(caller, id, version, way, proof, on);
                return new ModelAndView(BACK + id);
            } catch (RuleViolation refused) {
                fields.slip(refused.code().endsWith("day") ? "on" : "proof", refused);
            }
        }
        return again(desk.readable(caller, id), caller, typed, fields, text);
    }

    static Map<String, Way> ways() {
        return Arrays.stream(Way.values())
                .collect(Collectors.toMap(
                        way -> way.name().toLowerCase(java.util.Locale.ROOT),
                        Function.identity(),
                        (one, _) -> one,
                        LinkedHashMap::new));
    }

    @Requires(DisclosurePermissions.SIGN)
    @PostMapping("/desk/requests/{number}/letters/rule")
    String rule(@PathVariable String number, @RequestParam Map<String, String> typed, Caller caller, Text text) {
        var fields = new Fields(text, typed);
        var mark = fields.required("mark", 30);
        if (!fields.ok() || !mark.matches("[\\p{IsHan}A-Za-z]{2,30}")) {
            throw new RuleViolation("disclosure.letter.mark-form");
        }
        desk.setRule(caller, views.organ(number, caller), mark, fields.yes("two"));
        return "redirect:/desk/requests/{number}/letters";
    }

    /** Everything of the case in one file, with an index. */
    @Requires(DisclosurePermissions.READ)
    @GetMapping("/desk/requests/{number}/archive.zip")
    ResponseEntity<byte[]> archive(@PathVariable String number, Caller caller) {
        if (!number.startsWith("RQ-")) {
            throw new NotFound("request", number);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + number + ".zip\"")
                .body(archive.of(caller, number));
    }
}
