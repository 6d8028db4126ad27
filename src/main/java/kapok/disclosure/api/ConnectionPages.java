package kapok.disclosure.api;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import kapok.agency.AgencyDirectory;
import kapok.agency.Organ;
import kapok.disclosure.page.ConnectionsPage;
import kapok.web.Caller;
import kapok.web.Text;
import kapok.web.page.Choice;
import kapok.web.page.Slips;
import org.springframework.stereotype.Component;

/** Puts the page of tokens, webhooks and deliveries together (接口接入页). */
@Component
class ConnectionPages {
    private static final int LOGGED = 100;

    private final ApiTokens tokens;
    private final Webhooks webhooks;
    private final AgencyDirectory agencies;

    ConnectionPages(ApiTokens tokens, Webhooks webhooks, AgencyDirectory agencies) {
        this.tokens = tokens;
        this.webhooks = webhooks;
        this.agencies = agencies;
    }

    /** @param fresh a secret that is readable only now, under its label; both empty if there is none */
    ConnectionsPage page(
            String freshLabel, String fresh, Map<String, String> typed, Slips slips, Caller caller, Text text) {
        var scope = caller.scope();
        return new ConnectionsPage(
                organs(caller),
                tokens.list(scope).stream().map(one -> token(one, text)).toList(),
                webhooks.list(scope).stream().map(one -> webhook(one, text)).toList(),
                webhooks.log(scope, LOGGED).stream()
                        .map(one -> delivery(one, text))
                        .toList(),
                freshLabel.isEmpty() ? "" : text.localize(freshLabel),
                fresh,
                typed,
                slips);
    }

    private ConnectionsPage.Webhook webhook(Webhooks.Webhook one, Text text) {
        return new ConnectionsPage.Webhook(
                one.id().toString(), one.url(), name(one.organ()), one.madeBy() + " " + text.dateTime(one.madeAt()));
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
                .sorted(Comparator.comparing((Organ organ) -> !organ.code().equals(caller.organ())))
                .map(organ -> new Choice(organ.code(), organ.name()))
                .toList();
    }

    private String name(String organ) {
        return agencies.find(organ).map(Organ::shortName).orElse(organ);
    }
}
