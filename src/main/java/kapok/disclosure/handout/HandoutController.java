package kapok.disclosure.handout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kapok.disclosure.CasePanel;
import kapok.disclosure.DisclosureDesk;
import kapok.disclosure.DisclosurePermissions;
import kapok.disclosure.page.HandoutPage;
import kapok.document.Attachment;
import kapok.document.Attachments;
import kapok.web.Caller;
import kapok.web.Fields;
import kapok.web.Requires;
import kapok.web.RuleViolation;
import kapok.web.Text;
import kapok.web.page.Choice;
import kapok.web.page.Slips;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The page, and the panel of the case, on which files are added, looked into and answered for. */
@Controller
class HandoutController {
    private static final String BACK = "redirect:/desk/requests/{number}/handouts";
    private static final int SHOWN = 6;

    private final HandoutDesk desk;
    private final DisclosureDesk cases;

    HandoutController(HandoutDesk desk, DisclosureDesk cases) {
        this.desk = desk;
        this.cases = cases;
    }

    @Requires(DisclosurePermissions.READ)
    @GetMapping("/desk/requests/{number}/handouts")
    ModelAndView show(
            @PathVariable String number,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Caller caller,
            Text text) {
        var view = htmx == null ? "disclosure/handouts" : "disclosure/handoutPanel";
        return new ModelAndView(view, Map.of("page", page(number, Map.of(), Slips.none(), caller, text)));
    }

    @Requires(DisclosurePermissions.WRITE)
    @PostMapping("/desk/requests/{number}/handouts")
    ModelAndView add(
            @PathVariable String number,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            Caller caller,
            Text text)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return again(
                    number,
                    Map.of(),
                    new Slips(Map.of("file", text.localize("disclosure.handout.no-file"))),
                    caller,
                    text);
        }
        var name = String.valueOf(file.getOriginalFilename());
        try {
            Attachments.demandFits(name, file.getSize());
            desk.add(caller, number, name, file.getBytes());
        } catch (RuleViolation refused) {
            var words = text.localize(refused.code(), refused.arguments());
            return again(number, Map.of(), new Slips(Map.of("file", words)), caller, text);
        }
        return new ModelAndView(BACK);
    }

    @Requires(DisclosurePermissions.WRITE)
    @PostMapping("/desk/requests/{number}/handouts/{file}/answers")
    ModelAndView answer(
            @PathVariable String number,
            @PathVariable UUID file,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String reason,
            Caller caller,
            Text text) {
        var id = "reason-" + file + "-" + kind;
        var fields = new Fields(text, Map.of(id, reason));
        var words = fields.required(id, 300);
        if (!fields.ok()) {
            return again(number, Map.of(id, reason), fields.slips(), caller, text);
        }
        desk.answer(caller, number, file, kind, words);
        return new ModelAndView(BACK);
    }

    @Requires(DisclosurePermissions.WRITE)
    @PostMapping("/desk/requests/{number}/handouts/{redacted}/taking")
    String take(@PathVariable String number, @PathVariable UUID redacted, Caller caller) {
        desk.addRedacted(caller, number, redacted);
        return BACK;
    }

    @Requires(DisclosurePermissions.WRITE)
    @PostMapping("/desk/requests/{number}/handouts/{file}/removal")
    String remove(@PathVariable String number, @PathVariable UUID file, Caller caller) {
        desk.remove(caller, number, file);
        return BACK;
    }

    private ModelAndView again(String number, Map<String, String> typed, Slips slips, Caller caller, Text text) {
        var again = new ModelAndView("disclosure/handouts", Map.of("page", page(number, typed, slips, caller, text)));
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private HandoutPage page(String number, Map<String, String> typed, Slips slips, Caller caller, Text text) {
        var request = cases.request(caller, number);
        var found = desk.findings(number);
        return new HandoutPage(
                number,
                request.application().subject(),
                !request.delivered()
                        && caller.may(
                                DisclosurePermissions.WRITE,
                                request.application().organ()),
                desk.of(number).stream().map(file -> file(file, found, text)).toList(),
                desk.redacted(number).stream()
                        .map(file -> new Choice(file.id().toString(), file.name()))
                        .toList(),
                typed,
                slips);
    }

    private static HandoutPage.File file(Attachment file, List<HandoutFindings.Line> all, Text text) {
        var kinds = new LinkedHashMap<String, List<HandoutFindings.Line>>();
        all.stream()
                .filter(one -> one.file().equals(file.id()))
                .forEach(one -> kinds.computeIfAbsent(one.kind(), _ -> new ArrayList<>())
                        .add(one));
        return new HandoutPage.File(
                file.id().toString(),
                file.name(),
                file.href(),
                file.extension(),
                file.readableSize(),
                kinds.values().stream()
                        .flatMap(List::stream)
                        .filter(HandoutFindings.Line::open)
                        .count(),
                kinds.entrySet().stream()
                        .map(one -> group(one.getKey(), one.getValue(), text))
                        .toList());
    }

    private static HandoutPage.Group group(String kind, List<HandoutFindings.Line> lines, Text text) {
        var places = new ArrayList<>(lines.stream()
                .limit(SHOWN)
                .map(one -> (one.place() + "　" + one.sample()).strip())
                .toList());
        if (lines.size() > SHOWN) {
            places.add(text.localize("document.release.more", lines.size() - SHOWN));
        }
        var first = lines.getFirst();
        return new HandoutPage.Group(
                kind,
                text.localize("document.release.kind." + kind),
                text.localize("document.release.remedy." + kind),
                places,
                first.reason() == null || first.answeredBy() == null
                        ? ""
                        : text.localize("disclosure.handout.answered", first.answeredBy(), first.reason()));
    }

    @Bean
    static CasePanel handoutPanel() {
        return new CasePanel(
                CasePanel.Place.MAIN,
                "disclosure.handout",
                "/desk/requests/{number}/handouts",
                DisclosurePermissions.READ,
                12);
    }
}
