package kapok.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import kapok.agency.AgencyDirectory;
import kapok.identity.page.AccountPage;
import kapok.identity.page.PasswordPage;
import kapok.web.Caller;
import kapok.web.Fields;
import kapok.web.SignedIn;
import kapok.web.Submission;
import kapok.web.Text;
import kapok.web.page.Slips;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An officer's own account: sessions and password. */
@Controller
class AccountController {
    private final Accounts accounts;
    private final Officers officers;
    private final Sessions sessions;
    private final AgencyDirectory agencies;
    private final Clock clock;

    AccountController(Accounts accounts, Officers officers, Sessions sessions, AgencyDirectory agencies, Clock clock) {
        this.accounts = accounts;
        this.officers = officers;
        this.sessions = sessions;
        this.agencies = agencies;
        this.clock = clock;
    }

    @SignedIn
    @GetMapping("/desk/account")
    String show(Caller caller, HttpServletRequest request, Text text, Model model) {
        var current = request.getSession().getId();
        var open = sessions.of(caller.id(), clock.instant()).stream()
                .map(one -> new AccountPage.Session(
                        one.id(),
                        text.dateTime(one.since()),
                        text.dateTime(one.lastUsed()),
                        one.id().equals(current)))
                .toList();
        var officer = accounts.get(caller.id());
        model.addAttribute(
                "page",
                new AccountPage(
                        officer.name(),
                        officer.login(),
                        agencies.organ(officer.organ()).name(),
                        officers.rolesOf(officer.id()),
                        officer.reach(),
                        open));
        return "identity/account";
    }

    @SignedIn
    @PostMapping("/desk/account/sessions/{session}/end")
    String endSession(@PathVariable String session, Caller caller) {
        sessions.end(caller.id(), session);
        return "redirect:/desk/account";
    }

    @SignedIn
    @GetMapping("/desk/account/password")
    String passwordForm(HttpServletRequest request, Model model) {
        return passwordForm(request, Slips.none(), model);
    }

    @SignedIn
    @PostMapping("/desk/account/password")
    String changePassword(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String wanted,
            @RequestParam(defaultValue = "") String repeated,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response,
            Text text,
            Model model) {
        var fields = new Fields(text, Map.of());
        if (!wanted.equals(repeated)) {
            fields.slip("repeated", "identity.repeated-differs");
        }
        var next = new Submission(fields, response)
                .send(slip -> slip.code().equals("identity.wrong-current") ? "current" : "wanted", () -> {
                    accounts.changeOwnPassword(
                            caller, current, wanted, request.getSession().getId());
                    return "redirect:/desk/account";
                });
        return next.orElseGet(() -> passwordForm(request, fields.slips(), model));
    }

    private static String passwordForm(HttpServletRequest request, Slips slips, Model model) {
        var forced = request.getAttribute(SessionCallers.MUST_CHANGE) != null;
        model.addAttribute("page", new PasswordPage(forced, slips));
        return "identity/password";
    }
}
