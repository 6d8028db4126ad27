package kapok.calculator;

import java.util.Map;
import kapok.calendar.Deadline;
import kapok.calendar.Pause;
import kapok.casework.LicenceClock;
import tools.jackson.databind.JsonNode;

/** Questions about administrative licences (行政许可). */
final class LicenceOperations {
    static final Map<String, Operation> ALL = Map.of(
            "licence_completeness_notice_due",
                    it -> Answers.of(LicenceClock.completenessNoticeBy(it.date("materials_received"), it.calendar())),
            "licence_acceptance_date", LicenceOperations::acceptance,
            "licence_decision_due", LicenceOperations::decision,
            "licence_decision_due_with_special_procedure", LicenceOperations::specialProcedure,
            "licence_certificate_due", it -> Answers.of(LicenceClock.certificateBy(it.date("decided"), it.calendar())),
            "licence_renewal_silent", LicenceOperations::renewal);

    private LicenceOperations() {}

    private static JsonNode acceptance(Question it) {
        var received = it.date("materials_received");
        var asOf = it.date("as_of");
        var notified = it.findDate("notified");
        var told = notified != null && !notified.isAfter(asOf) ? notified : null;
        var deemed = LicenceClock.deemedAccepted(received, told, asOf, it.calendar());
        var answer = Answers.object()
                .put("accepted", deemed.isPresent())
                .put("acceptance_date", Answers.textOrNull(deemed.orElse(null)))
                .put("deemed", deemed.isPresent());
        var due = LicenceClock.completenessNoticeBy(received, it.calendar());
        return Answers.marked(answer, due.provisional() && it.calendar().assumes(received, asOf));
    }

    private static JsonNode decision(Question it) {
        var accepted = it.date("accepted");
        boolean joint = it.flag("joint", false);
        var due = LicenceClock.decisionBy(accepted, joint, it.calendar());
        var extended = LicenceClock.extendedDecisionBy(accepted, joint, it.calendar());
        var answer = Answers.object().put("due", Answers.text(due)).put("extended_due", Answers.text(extended));
        return Answers.marked(answer, extended.provisional());
    }

    private static JsonNode specialProcedure(Question it) {
        var special = it.within("special");
        if (special.text("kind").isBlank()) {
            throw Slip.value("kind", "must say which procedure it was");
        }
        var from = special.date("from");
        var to = special.date("to");
        special.inOrder("from", from, "to", to);
        Deadline due = LicenceClock.decisionBy(
                it.date("accepted"), it.flag("joint", false), new Pause(from, to), it.calendar());
        var answer = Answers.object()
                .put("excluded_working_days", it.calendar().between(from, to))
                .put("due", Answers.text(due));
        return Answers.marked(answer, due.provisional());
    }

    private static JsonNode renewal(Question it) {
        var granted = LicenceClock.renewalDeemedGranted(
                it.date("valid_until"), it.date("renewal_applied"), it.findDate("decided"), it.date("as_of"));
        return Answers.object().put("deemed_granted", granted);
    }
}
