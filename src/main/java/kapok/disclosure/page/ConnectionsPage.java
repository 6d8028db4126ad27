package kapok.disclosure.page;

import java.util.List;
import java.util.Map;
import kapok.web.page.Choice;
import kapok.web.page.Slips;

/**
 * Programs that work with an organ's requests (接口接入): tokens, webhooks, deliveries.
 *
 * @param fresh a token or secret that is shown only now; or empty
 * @param freshLabel what it is
 */
public record ConnectionsPage(
        List<Choice> organs,
        List<Token> tokens,
        List<Webhook> webhooks,
        List<Delivery> deliveries,
        String freshLabel,
        String fresh,
        Map<String, String> typed,
        Slips slips) {
    /** A token. */
    public record Token(
            String id, String name, String organ, String may, String issued, String used, boolean inForce) {}

    /** A webhook. */
    public record Webhook(String id, String url, String organ, String made) {}

    /** A delivery; {@code chip} is its class. */
    public record Delivery(
            long id, String number, String event, String url, String made, String chip, String state, boolean retry) {}

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
