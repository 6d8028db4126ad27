package kapok.disclosure.api;

import java.util.LinkedHashMap;
import java.util.Map;
import kapok.disclosure.CaseWindow;
import kapok.disclosure.DisclosurePermissions;
import kapok.disclosure.application.ApplicationIntake;
import kapok.web.Caller;
import kapok.web.NotFound;
import kapok.web.Text;
import org.springframework.stereotype.Component;

/** A request as programs read it (接口中的申请): no personal data, and nothing an applicant could not see either. */
@Component
class ApiViews {
    private final ApplicationIntake intake;
    private final CaseWindow cases;

    ApiViews(ApplicationIntake intake, CaseWindow cases) {
        this.intake = intake;
        this.cases = cases;
    }

    /** @throws NotFound if there is none under this number */
    Map<String, Object> show(Caller caller, String number, Text text) {
        return intake.unconfirmed(number)
                .map(waiting -> unconfirmed(caller, waiting))
                .orElseGet(() -> received(caller, number, text));
    }

    private static Map<String, Object> unconfirmed(Caller caller, ApplicationIntake.Unconfirmed waiting) {
        caller.require(DisclosurePermissions.READ, waiting.organ());
        var shown = new LinkedHashMap<String, Object>();
        shown.put("number", waiting.number());
        shown.put("organ", waiting.organ());
        shown.put("subject", waiting.subject());
        shown.put("stage", waiting.state().equals("waiting") ? "unconfirmed" : waiting.state());
        return shown;
    }

    private Map<String, Object> received(Caller caller, String number, Text text) {
        var one = cases.find(number).orElseThrow(() -> new NotFound("request", number));
        var application = one.application();
        caller.require(DisclosurePermissions.READ, application.organ());
        var shown = new LinkedHashMap<String, Object>();
        shown.put("number", number);
        shown.put("organ", application.organ());
        shown.put("receivedOn", application.receivedOn());
        shown.put("channel", application.channel().code());
        shown.put("applicantKind", application.kind().code());
        shown.put("topic", application.topic());
        shown.put("subject", application.subject());
        shown.put("delivery", application.delivery());
        shown.put("stage", one.stage());
        shown.put("replyBy", one.replyBy());
        shown.put("extendedOn", one.extendedOn());
        shown.put("outcome", one.outcome());
        shown.put("article", one.article());
        shown.put("document", one.document());
        shown.put("closedOn", one.closedOn());
        shown.put("version", one.version());
        shown.put(
                "history",
                cases.story(number, text).reversed().stream()
                        .map(event -> Map.of("on", event.on(), "what", event.title(), "details", event.details()))
                        .toList());
        return shown;
    }
}
