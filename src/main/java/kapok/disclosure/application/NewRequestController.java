package kapok.disclosure.application;

import static kapok.disclosure.application.ApplyCookies.DRAFT;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import kapok.agency.Organ;
import kapok.disclosure.page.ApplyForm;
import kapok.web.Anyone;
import kapok.web.Fields;
import kapok.web.RuleViolation;
import kapok.web.Text;
import kapok.web.page.Slips;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The form of an application (申请表): filled in, saved while typing, kept across every error. */
@Controller
class NewRequestController {
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{48}");
    private static final Duration KEPT = Duration.ofDays(14);
    private static final int LONGEST = 4_000;
    private static final List<String> NOT_KEPT = List.of("_csrf", "key", "save", "remove", "att");
    /** So much from one address in an hour. */
    private static final int SAVES = 2_000;

    private static final int FILES = 300;

    private final ApplicationDesk desk;
    private final ApplicationReader reader;
    private final ApplyPages pages;
    private final Attempts attempts;

    NewRequestController(ApplicationDesk desk, ApplicationReader reader, ApplyPages pages, Attempts attempts) {
        this.desk = desk;
        this.reader = reader;
        this.pages = pages;
        this.attempts = attempts;
    }

    @Anyone
    @GetMapping("/requests/new")
    String form(HttpServletRequest request, HttpServletResponse response, Text text, Model model) {
        response.setHeader("Cache-Control", "no-store");
        var key = key(request, null);
        var draft = desk.draft(key).filter(known -> known.number() == null);
        var notice = draft.map(known -> text.localize("disclosure.apply.restored", text.dateTime(known.changedAt())))
                .orElse("");
        var typed = draft.map(Drafts.Draft::fields).orElse(pages.blank());
        var fresh = draft.isPresent() || desk.draft(key).isEmpty() ? key : desk.newKey();
        return show(fresh, notice, typed, Slips.none(), text, model);
    }

    /** One form, several buttons: go on, only save, take a file out. */
    @Anyone
    @PostMapping("/requests/new")
    String fill(
            @RequestParam Map<String, String> sent,
            @RequestParam(name = "att", required = false) @Nullable List<MultipartFile> files,
            HttpServletRequest request,
            HttpServletResponse response,
            Text text,
            Model model) {
        response.setHeader("Cache-Control", "no-store");
        var key = key(request, sent.get("key"));
        if (desk.receipt(key).isPresent()) {
            return "redirect:/requests/receipt";
        }
        var typed = typed(sent);
        var fields = ApplicationReader.fields(text, typed);
        if (!keep(key, typed, request, response)) {
            fields.slip("form", "disclosure.apply.too-often");
            response.setStatus(429);
            return show(key, "", typed, fields.slips(), text, model);
        }
        attach(key, ApplicantFiles.chosen(files), request.getRemoteAddr(), fields);
        if (sent.containsKey("remove")) {
            uuid(sent.get("remove")).ifPresent(file -> desk.detach(key, file));
        }
        if (fields.ok() && (sent.containsKey("save") || sent.containsKey("remove"))) {
            return show(key, text.localize("disclosure.apply.saved"), typed, Slips.none(), text, model);
        }
        reader.read(fields, typed, desk.today());
        if (fields.ok()) {
            return "redirect:/requests/review";
        }
        response.setStatus(422);
        return show(key, "", typed, fields.slips(), text, model);
    }

    /** Saved while typing; a fragment that says so. */
    @Anyone
    @PostMapping("/requests/draft")
    String save(
            @RequestParam Map<String, String> sent,
            HttpServletRequest request,
            HttpServletResponse response,
            Text text,
            Model model) {
        response.setHeader("Cache-Control", "no-store");
        var kept = keep(key(request, sent.get("key")), typed(sent), request, response);
        model.addAttribute("words", text.localize(kept ? "disclosure.apply.autosaved" : "disclosure.apply.too-often"));
        return "disclosure/said";
    }

    @Anyone
    @PostMapping("/requests/draft/removal")
    String discard(HttpServletRequest request, HttpServletResponse response) {
        desk.discard(key(request, null));
        ApplyCookies.write(request, response, DRAFT, "", Duration.ZERO);
        return "redirect:/requests/new";
    }

    /** Organs whose name holds what was typed, for the list under the field. */
    @Anyone
    @GetMapping("/requests/organs")
    String organs(@RequestParam(defaultValue = "") String organName, Model model) {
        model.addAttribute(
                "page",
                reader.offered(organName.length() > 100 ? "" : organName).stream()
                        .map(Organ::name)
                        .toList());
        return "disclosure/organs";
    }

    private boolean keep(
            String key, Map<String, String> typed, HttpServletRequest request, HttpServletResponse response) {
        if (!attempts.allow("draft", request.getRemoteAddr(), SAVES, Duration.ofHours(1))) {
            return false;
        }
        desk.save(key, typed);
        ApplyCookies.write(request, response, DRAFT, key, KEPT);
        return true;
    }

    /** Each file by itself: what is good stays, and the first that is not is named. */
    private void attach(String key, List<MultipartFile> files, String address, Fields fields) {
        for (var file : files) {
            if (!attempts.allow("files", address, FILES, Duration.ofHours(1))) {
                fields.slip("att", "disclosure.apply.too-often");
                return;
            }
            try {
                desk.attach(key, file);
            } catch (RuleViolation slip) {
                fields.slip("att", slip);
            }
        }
    }

    private String show(String key, String notice, Map<String, String> typed, Slips slips, Text text, Model model) {
        var files = desk.draft(key).map(draft -> desk.files(draft.id())).orElse(List.of());
        ApplyForm page = pages.form(key, notice, typed, files, slips, text);
        model.addAttribute("page", page);
        return "disclosure/apply";
    }

    /** The key of the form, else of the cookie, else a new one. */
    private String key(HttpServletRequest request, @Nullable String typed) {
        if (typed != null && KEY.matcher(typed).matches()) {
            return typed;
        }
        return ApplyCookies.read(request, DRAFT)
                .filter(key -> KEY.matcher(key).matches())
                .orElseGet(desk::newKey);
    }

    /** Nothing longer than any field allows is worth keeping; PostgreSQL takes no NUL. */
    private static Map<String, String> typed(Map<String, String> sent) {
        var typed = new HashMap<String, String>();
        sent.forEach((field, value) -> {
            if (!NOT_KEPT.contains(field) && field.length() <= 40 && typed.size() < 60) {
                var plain = value.replace("\0", "");
                typed.put(field, plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain);
            }
        });
        return typed;
    }

    private static java.util.Optional<UUID> uuid(@Nullable String written) {
        try {
            return java.util.Optional.of(UUID.fromString(String.valueOf(written)));
        } catch (IllegalArgumentException notOne) {
            return java.util.Optional.empty();
        }
    }
}
