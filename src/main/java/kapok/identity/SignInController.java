package kapok.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import kapok.identity.page.SignInPage;
import kapok.web.Anyone;
import kapok.web.Caller;
import kapok.web.Text;
import kapok.web.page.Slips;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SignInController {
    private final SignIn signIn;
    private final FirstStart start;

    SignInController(SignIn signIn, FirstStart start) {
        this.signIn = signIn;
        this.start = start;
    }

    @Anyone
    @GetMapping("/login")
    String form(@RequestParam(defaultValue = "/desk") String next, Caller caller, Model model) {
        if (caller.signedIn()) {
            return "redirect:" + inside(next);
        } else if (start.due()) {
            return "redirect:/setup";
        }
        model.addAttribute("page", new SignInPage("", inside(next), Slips.none()));
        return "identity/login";
    }

    @Anyone
    @PostMapping("/login")
    String create(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/desk") String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Text text,
            Model model) {
        var name = login.strip().toLowerCase(Locale.ROOT);
        return switch (signIn.attempt(name, password)) {
            case SignIn.Outcome.Welcome(var who, var mustChange) -> {
                open(request, who);
                yield "redirect:" + (mustChange ? "/desk/account/password" : inside(next));
            }
            case SignIn.Outcome.Refused() ->
                again(login, next, text.localize("identity.refused"), 401, response, model);
            case SignIn.Outcome.Resting(var left) ->
                again(login, next, text.localize("identity.resting", minutes(left)), 429, response, model);
        };
    }

    private static String again(
            String login, String next, String sentence, int status, HttpServletResponse response, Model model) {
        response.setStatus(status);
        var slips = new Slips(Map.of("login", sentence));
        model.addAttribute("page", new SignInPage(login, inside(next), slips));
        return "identity/login";
    }

    /** A new session, so that an id planted before the sign-in is worth nothing. */
    private static void open(HttpServletRequest request, String login) {
        var old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        request.getSession(true).setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, login);
    }

    @Anyone
    @PostMapping("/logout")
    String delete(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return "redirect:/";
    }

    /** Only addresses of this site: {@code //elsewhere} and {@code https:…} lead to the desk instead. */
    private static String inside(String next) {
        var own = next.startsWith("/") && !next.startsWith("//") && !next.contains("\\") && next.indexOf('\n') < 0;
        return own ? next : "/desk";
    }

    private static long minutes(Duration left) {
        return Math.max(1, Math.ceilDiv(left.toSeconds(), 60));
    }
}
