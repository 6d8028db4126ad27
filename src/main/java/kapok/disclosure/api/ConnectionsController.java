package kapok.disclosure.api;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.UUID;
import kapok.disclosure.DisclosurePermissions;
import kapok.web.Caller;
import kapok.web.Fields;
import kapok.web.Requires;
import kapok.web.Text;
import kapok.web.page.Slips;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Tokens, webhooks and the log of deliveries on the desk (接口接入). Secrets are shown once, on the page that answers. */
@Controller
class ConnectionsController {
    private static final int LAST_PORT = 65_535;

    private final ApiTokens tokens;
    private final Webhooks webhooks;
    private final ConnectionPages pages;

    ConnectionsController(ApiTokens tokens, Webhooks webhooks, ConnectionPages pages) {
        this.tokens = tokens;
        this.webhooks = webhooks;
        this.pages = pages;
    }

    @Requires(DisclosurePermissions.CONNECT)
    @GetMapping("/desk/requests/connections")
    String show(Caller caller, Text text, Model model) {
        return page("", "", Map.of(), Slips.none(), caller, text, model);
    }

    @Requires(DisclosurePermissions.CONNECT)
    @PostMapping("/desk/requests/connections/tokens")
    String issue(
            @RequestParam Map<String, String> typed,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model) {
        var fields = new Fields(text, typed);
        var organ = organ(fields, "tokenOrgan", caller);
        var name = fields.required("tokenName", 100);
        if (!fields.ok()) {
            response.setStatus(422);
            return page("", "", typed, fields.slips(), caller, text, model);
        }
        var token = tokens.issue(caller, organ, name, fields.yes("persons"));
        return page("disclosure.api.fresh-token", token, Map.of(), Slips.none(), caller, text, model);
    }

    @Requires(DisclosurePermissions.CONNECT)
    @PostMapping("/desk/requests/connections/tokens/{id}/revocation")
    String revoke(@PathVariable UUID id, Caller caller) {
        tokens.revoke(caller, id);
        return "redirect:/desk/requests/connections";
    }

    @Requires(DisclosurePermissions.CONNECT)
    @PostMapping("/desk/requests/connections/webhooks")
    String make(
            @RequestParam Map<String, String> typed,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model) {
        var fields = new Fields(text, typed);
        var organ = organ(fields, "webhookOrgan", caller);
        var url = fields.required("url", 500);
        if (!url.isEmpty() && !address(url)) {
            fields.slip("url", "disclosure.api.bad-url");
        }
        if (!fields.ok()) {
            response.setStatus(422);
            return page("", "", typed, fields.slips(), caller, text, model);
        }
        var secret = webhooks.make(caller, organ, url);
        return page("disclosure.api.fresh-secret", secret, Map.of(), Slips.none(), caller, text, model);
    }

    @Requires(DisclosurePermissions.CONNECT)
    @PostMapping("/desk/requests/connections/webhooks/{id}/removal")
    String remove(@PathVariable UUID id, Caller caller) {
        webhooks.remove(caller, id);
        return "redirect:/desk/requests/connections";
    }

    @Requires(DisclosurePermissions.CONNECT)
    @PostMapping("/desk/requests/connections/deliveries/{id}/retry")
    String retry(@PathVariable long id, Caller caller) {
        webhooks.retry(caller, id);
        return "redirect:/desk/requests/connections";
    }

    private static String organ(Fields fields, String field, Caller caller) {
        var organ = fields.required(field, 18);
        if (!organ.isEmpty() && !caller.scope().includes(organ)) {
            fields.slip(field, "disclosure.not-your-organ", organ);
        }
        return organ;
    }

    /** http or https, a host, nobody's password in it, and something that can be called. */
    private static boolean address(String url) {
        try {
            var uri = HttpRequest.newBuilder(URI.create(url)).build().uri();
            return uri.getUserInfo() == null && uri.getPort() <= LAST_PORT;
        } catch (IllegalArgumentException notOne) {
            return false;
        }
    }

    private String page(
            String freshLabel,
            String fresh,
            Map<String, String> typed,
            Slips slips,
            Caller caller,
            Text text,
            Model model) {
        model.addAttribute("page", pages.page(freshLabel, fresh, typed, slips, caller, text));
        return "disclosure/connections";
    }
}
