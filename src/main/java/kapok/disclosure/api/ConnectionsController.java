package kapok.disclosure.api;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kapok.agency.AgencyDirectory;
import kapok.agency.Organ;
import kapok.disclosure.DisclosurePermissions;
import kapok.disclosure.page.ConnectionsPage;
import kapok.web.Caller;
import kapok.web.Fields;
import kapok.web.Requires;
import kapok.web.Text;
import kapok.web.page.Choice;
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
    private static final int LOGGED = 100;

    private final ApiTokens tokens;
    private final Webhooks webhooks;
    private final AgencyDirectory agencies;

    ConnectionsController(ApiTokens tokens, Webhooks webhooks, AgencyDirectory agencies) {
        this.tokens = tokens;
        this.webhooks = webhooks;
        this.agencies = agencies;
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

    /** http or https, a host, and nobody's password in it. */
    private static boolean address(String url) {
        try {
            var uri = URI.create(url);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
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
        model.addAttribute(
                "page",
                new ConnectionsPage(
                        organs(caller),
                        tokens.list(caller.scope()).stream()
                                .map(one -> token(one, text))
                                .toList(),
                        webhooks.list(caller.scope()).stream()
                                .map(one -> new ConnectionsPage.Webhook(
                                        one.id().toString(),
                                        one.url(),
                                        name(one.organ()),
                                        one.madeBy() + " " + text.dateTime(one.madeAt())))
                                .toList(),
                        webhooks.log(caller.scope(), LOGGED).stream()
                                .map(one -> delivery(one, text))
                                .toList(),
                        freshLabel.isEmpty() ? "" : text.localize(freshLabel),
                        fresh,
                        typed,
                        slips));
        return "disclosure/connections";
    }

    private ConnectionsPage.Token token(ApiTokens.Token one, Text text) {
        return new ConnectionsPage.Token(
                one.id().toString(),
                one.name(),
                name(one.organ()),
                text.localize(one.persons() ? "disclosure.api.may-persons" : "disclosure.api.may"),
                one.issuedBy() + " " + text.dateTime(one.issuedAt()),
                one.revokedAt() != null
                        ? text.localize("disclosure.api.revoked", text.dateTime(one.revokedAt()))
                        : one.lastUsedAt() == null
                                ? text.localize("disclosure.api.unused")
                                : text.dateTime(one.lastUsedAt()),
                one.revokedAt() == null);
    }

    private static ConnectionsPage.Delivery delivery(Webhooks.Delivery one, Text text) {
        var done = one.deliveredAt() != null;
        var waiting = !done && one.nextAt() != null;
        return new ConnectionsPage.Delivery(
                one.id(),
                one.request(),
                text.localizeOr("disclosure.event." + one.kind(), one.kind()),
                one.url(),
                text.dateTime(one.madeAt()),
                done ? "chip-ok" : waiting ? "chip-soon" : "chip-late",
                done
                        ? text.localize("disclosure.api.delivered", text.dateTime(one.deliveredAt()))
                        : text.localize(
                                waiting ? "disclosure.api.waiting" : "disclosure.api.given-up",
                                one.attempts(),
                                one.lastError()),
                !done && !waiting);
    }

    private List<Choice> organs(Caller caller) {
        return agencies.all().stream()
                .filter(organ -> caller.scope().includes(organ.code()))
                .sorted(java.util.Comparator.comparing(
                        (Organ organ) -> !organ.code().equals(caller.organ())))
                .map(organ -> new Choice(organ.code(), organ.name()))
                .toList();
    }

    private String name(String organ) {
        return agencies.find(organ).map(Organ::shortName).orElse(organ);
    }
}
