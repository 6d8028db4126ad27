package kapok.disclosure.letter;

import jakarta.servlet.http.HttpServletResponse;
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
import kapok.web.Submission;
import kapok.web.Text;
import kapok.web.page.Slips;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

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
    String write(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model) {
        var fields = new Fields(text, typed);
        var to = fields.required("to", 100);
        var words = fields.requiredLines("text", LONGEST);
        return new Submission(fields, response, "text")
                .send(_ -> "text", () -> {
                    desk.write(caller, id, fields.version(), to, paragraphs(words));
                    return BACK + id;
                })
                .orElseGet(() -> {
                    var letter = desk.readable(caller, id);
                    var kept = letter.saying(letter.words().changed(to, paragraphs(words)));
                    return again(kept, caller, Map.of(), fields, text, model);
                });
    }

    /** With what was typed still in it; of a letter that another person changed, sending again takes that change's place. */
    private String again(
            Letter letter, Caller caller, Map<String, String> typed, Fields fields, Text text, Model model) {
        model.addAttribute("page", views.show(letter, caller, typed, fields.slips(), text));
        return "disclosure/letter";
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
    String deliver(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model) {
        var fields = new Fields(text, typed);
        var way = fields.requiredChoice("way", ways());
        var proof = fields.line("proof", 200);
        var on = fields.requiredDay("on");
        return new Submission(fields, response, "proof")
                .send(slip -> slip.code().endsWith("day") ? "on" : "proof", () -> {
                    desk.deliver(caller, id, fields.version(), way, proof, on);
                    return BACK + id;
                })
                .orElseGet(() -> again(desk.readable(caller, id), caller, typed, fields, text, model));
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
    String rule(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model) {
        var fields = new Fields(text, typed);
        var rule = new Letters.Rule(fields.required("mark", 30), fields.yes("two"));
        if (fields.ok() && !rule.mark().matches("[\\p{IsHan}A-Za-z]{2,30}")) {
            fields.slip("mark", "disclosure.letter.mark-form");
        }
        return new Submission(fields, response)
                .send(_ -> "mark", () -> {
                    desk.setRule(caller, views.organ(number, caller), rule.mark(), rule.twoSignatures());
                    return "redirect:/desk/requests/" + number + "/letters";
                })
                .orElseGet(() -> {
                    var page = views.overview(number, fields.slips(), caller, text);
                    model.addAttribute("page", page.ruling(rule.mark(), rule.twoSignatures()));
                    return "disclosure/letters";
                });
    }

    /** Everything of the case in one file, with an index. */
    @Requires(DisclosurePermissions.READ)
    @GetMapping("/desk/requests/{number}/archive.zip")
    ResponseEntity<byte[]> archive(@PathVariable String number, Caller caller, Text text) {
        if (!number.startsWith("RQ-")) {
            throw new NotFound("request", number);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + number + ".zip\"")
                .body(archive.of(caller, number, text));
    }
}
