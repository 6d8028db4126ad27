package kapok.disclosure;

import java.util.LinkedHashMap;
import kapok.agency.AgencyDirectory;
import kapok.agency.Organ;
import kapok.disclosure.page.Publish;
import kapok.law.LegalBasis;
import kapok.privacy.Redaction;
import kapok.web.Caller;
import kapok.web.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Turns an answer into something for everybody (转为主动公开): the address of the form of the register of proactive
 * disclosure, with what the case knows already in it. The register stands beside this context, so they share nothing but that
 * address. What goes there is freed of personal data first; a person reads it before anything is stored.
 */
@Component
public class PublicationOffer {
    private static final String FORM = "/desk/publications/new";
    /** The permission of the register to write there. */
    private static final String WRITE = "publication.write";

    private static final int LONGEST_TITLE = 100;
    /** Signs of the reasons that go along: an address has its limits. */
    private static final int LONGEST_GROUND = 200;

    private final DisclosureRequests requests;
    private final AgencyDirectory agencies;

    PublicationOffer(DisclosureRequests requests, AgencyDirectory agencies) {
        this.requests = requests;
        this.agencies = agencies;
    }

    /** What to offer about a case; null unless its answer disclosed something: an application that waits has none. */
    @LegalBasis("政府信息公开条例 第四十四条")
    public @Nullable Publish of(Caller caller, String number, Text text) {
        var receipt = DisclosureDesk.number(number);
        return requests.lastChange(receipt).isEmpty()
                ? null
                : of(caller, number, DisclosureRequest.of(requests.history(receipt)), text);
    }

    @Nullable
    Publish of(Caller caller, String number, DisclosureRequest request, Text text) {
        var closed = request.closed();
        if (closed == null || !closed.outcome().discloses()) {
            return null;
        }
        var may = caller.may(WRITE, request.application().organ());
        var proposed =
                request.history().stream().anyMatch(step -> step.event() instanceof RequestEvent.PublicationProposed);
        return new Publish(
                text.localize(proposed ? "disclosure.publish.proposed" : "disclosure.publish.hint"),
                may ? address(number, request, closed, text) : "");
    }

    private String address(String number, DisclosureRequest request, Stage.Closed closed, Text text) {
        var application = request.application();
        var fields = new LinkedHashMap<String, String>();
        fields.put("origin", "/desk/requests/" + number);
        fields.put("organ", application.organ());
        fields.put("kind", "other");
        fields.put(
                "title", text.localize("disclosure.publish.title", cut(plain(application.subject()), LONGEST_TITLE)));
        fields.put("html", html(request, text));
        fields.put("formedOn", closed.on().toString());
        fields.put("source", agencies.find(application.organ()).map(Organ::name).orElse(""));
        fields.put("keywords", text.localize("disclosure.topic." + application.topic()));
        var address = UriComponentsBuilder.fromPath(FORM);
        fields.keySet().forEach(field -> address.queryParam(field, "{" + field + "}"));
        return address.encode().buildAndExpand(fields).toUriString();
    }

    private static String html(DisclosureRequest request, Text text) {
        var html = new StringBuilder();
        paragraph(html, text.localize("disclosure.publish.because"));
        paragraph(
                html,
                text.localize(
                        "disclosure.publish.what",
                        cut(plain(request.application().subject()), LONGEST_GROUND)));
        var ground = cut(plain(ground(request)), LONGEST_GROUND);
        if (!ground.isBlank()) {
            paragraph(html, ground);
        }
        return html.toString();
    }

    /** As the last answer told it. */
    private static String ground(DisclosureRequest request) {
        return request.history().reversed().stream()
                .map(RequestStep::event)
                .filter(RequestEvent.Answered.class::isInstance)
                .map(RequestEvent.Answered.class::cast)
                .map(RequestEvent.Answered::ground)
                .findFirst()
                .orElse("");
    }

    private static void paragraph(StringBuilder html, String words) {
        html.append("<p>").append(HtmlUtils.htmlEscape(words, "UTF-8")).append("</p>\n");
    }

    private static String plain(String words) {
        return Redaction.of(words.replaceAll("\\s+", " ").strip()).text();
    }

    private static String cut(String words, int longest) {
        return words.codePointCount(0, words.length()) <= longest
                ? words
                : words.substring(0, words.offsetByCodePoints(0, longest)) + "…";
    }
}
