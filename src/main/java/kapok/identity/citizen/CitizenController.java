package kapok.identity.citizen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kapok.identifier.ReceiptTyping;
import kapok.identity.citizen.page.EntryPage;
import kapok.identity.citizen.page.MyPage;
import kapok.notification.Channel;
import kapok.privacy.Masking;
import kapok.privacy.PersonalData;
import kapok.web.Anyone;
import kapok.web.Fields;
import kapok.web.RuleViolation;
import kapok.web.Submission;
import kapok.web.Text;
import kapok.web.page.Slips;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in by mobile number, and the matters of whoever did (手机号登录、我的办件). */
@Controller
class CitizenController {
    private static final String MINE = "redirect:/my";
    private static final String ENTRY = "redirect:/my/login";

    private final CitizenAccounts accounts;
    private final Citizens citizens;
    private final List<MatterSource> sources;

    CitizenController(CitizenAccounts accounts, Citizens citizens, List<MatterSource> sources) {
        this.accounts = accounts;
        this.citizens = citizens;
        this.sources = List.copyOf(sources);
    }

    @ModelAttribute
    void private_pages(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
    }

    @Anyone
    @GetMapping("/my/login")
    String entry(HttpServletRequest request, Model model) {
        return CitizenSession.of(request).isPresent()
                ? MINE
                : entry(new EntryPage(accounts.open(here(request)), "", false, "", Slips.none()), model);
    }

    @Anyone
    @PostMapping("/my/codes")
    String ask(
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Text text,
            Model model) {
        var fields = new Fields(text, typed);
        var phone = phone(fields);
        var here = here(request);
        var shown = new StringBuilder();
        // who asked a moment ago has a code to type in
        var next = new Submission(fields, response).send(CitizenController::blamed, () -> {
            accounts.ask(phone, request.getRemoteAddr(), here).ifPresent(shown::append);
            return entry(new EntryPage(true, phone, true, shown.toString(), Slips.none()), model);
        });
        return next.orElseGet(() -> {
            var slips = fields.slips();
            var typedPhone = typed.getOrDefault("phone", "");
            return entry(new EntryPage(accounts.open(here), typedPhone, slips.has("code"), "", slips), model);
        });
    }

    @Anyone
    @PostMapping("/my/login")
    String enter(
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Text text,
            Model model) {
        var fields = new Fields(text, typed);
        var phone = phone(fields);
        var code = ReceiptTyping.plain(fields.required("code", 20));
        if (fields.ok()) {
            var citizen = accounts.enter(phone, code, request.getRemoteAddr());
            if (citizen.isPresent()) {
                CitizenSession.open(request, citizen.getAsLong());
                return MINE;
            }
            fields.slip("code", "identity.citizen.refused");
        }
        response.setStatus(422);
        var again =
                new EntryPage(accounts.open(here(request)), typed.getOrDefault("phone", ""), true, "", fields.slips());
        return entry(again, model);
    }

    @Anyone
    @GetMapping("/my")
    String show(HttpServletRequest request, Text text, Model model) {
        var citizen = CitizenSession.of(request);
        var phone = citizen.isPresent() ? citizens.phone(citizen.getAsLong()) : Optional.<String>empty();
        if (phone.isEmpty()) {
            return ENTRY;
        }
        var matters = citizens.matters(citizen.getAsLong()).stream()
                .flatMap(number -> sources.stream()
                        .flatMap(source -> source.find(number, text).stream())
                        .limit(1))
                .toList();
        model.addAttribute("page", new MyPage(Masking.mask(PersonalData.Kind.MOBILE, phone.get()), matters));
        return "identity/citizen/mine";
    }

    /** Takes a matter off the list; the matter itself goes on. */
    @Anyone
    @PostMapping("/my/matters/removal")
    String drop(@RequestParam(defaultValue = "") String number, HttpServletRequest request) {
        CitizenSession.of(request).ifPresent(citizen -> citizens.drop(citizen, number));
        return MINE;
    }

    @Anyone
    @PostMapping("/my/logout")
    String leave(HttpServletRequest request) {
        CitizenSession.of(request).ifPresent(_ -> CitizenSession.close(request));
        return "redirect:/";
    }

    /** Deletes the account with its list (注销账号). */
    @Anyone
    @PostMapping("/my/removal")
    String delete(HttpServletRequest request) {
        CitizenSession.of(request).ifPresent(citizen -> {
            citizens.delete(citizen);
            CitizenSession.close(request);
        });
        return ENTRY;
    }

    private static String blamed(RuleViolation slip) {
        return slip.code().equals("identity.citizen.too-often") ? "code" : "phone";
    }

    private static String entry(EntryPage page, Model model) {
        model.addAttribute("page", page);
        return "identity/citizen/login";
    }

    /** Spaces, dashes and +86 as people write them. */
    private static String phone(Fields fields) {
        var phone = ReceiptTyping.plain(fields.required("phone", 30))
                .replaceAll("[ ()—-]", "")
                .replaceFirst("^(?:\\+|00)?86(?=1)", "");
        if (fields.ok() && !Channel.SMS.reaches(phone)) {
            fields.slip("phone", "identity.citizen.not-a-mobile");
        }
        return phone;
    }

    private static boolean here(HttpServletRequest request) {
        try {
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException noAddress) {
            return false;
        }
    }
}
