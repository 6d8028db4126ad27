package kapok.calculator;

import java.time.LocalDate;
import java.util.Map;
import kapok.disclosure.Arrival;
import kapok.disclosure.Consultation;
import kapok.disclosure.Consultation.Silence;
import kapok.disclosure.CorrectionNotice;
import kapok.disclosure.ReplyClock;
import kapok.disclosure.RequestEvent.Consulted;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Questions about requests for information (依申请公开). */
final class DisclosureOperations {
    static final Map<String, Operation> ALL = Map.of(
            "foi_receipt_and_due", DisclosureOperations::receiptAndDue,
            "foi_reply_due", it -> Answers.of(clock(it).replyBy(it.calendar())),
            "foi_extended_due", DisclosureOperations::extended,
            "foi_correction_notice_due", DisclosureOperations::correctionNotice,
            "foi_reply_due_after_correction", DisclosureOperations::afterCorrection,
            "foi_second_correction_notice", DisclosureOperations::secondNotice,
            "foi_outcome_after_correction_deadline_missed", DisclosureOperations::correctionMissed,
            "third_party_opinion_due", DisclosureOperations::opinionDue,
            "third_party_silent", DisclosureOperations::silent,
            "foi_reply_due_with_third_party", DisclosureOperations::withThirdParty);

    /** 2021 年格式: the row's label path as the contract of the calculator words it. */
    private static final String OVERDUE_CORRECTION_ROW = "（六）其他处理/1.逾期不补正";

    private DisclosureOperations() {}

    private static ReplyClock clock(Question it) {
        var received = it.date("receipt_date");
        return ReplyClock.receivedOn(received, it.regime(received));
    }

    private static JsonNode receiptAndDue(Question it) {
        var arrival = it.choice("channel", Arrival.class);
        var days =
                new Arrival.Days(it.findDate("submitted"), it.findDate("delivered_signed"), it.findDate("confirmed"));
        var receipt = arrival.receipt(days, it.regime(first(days)))
                .orElseThrow(() -> Slip.missing(
                        switch (arrival) {
                            case COUNTER -> "submitted";
                            case REGISTERED_MAIL -> "delivered_signed";
                            case ORDINARY_MAIL, INTERNET, FAX -> "confirmed";
                        }));
        var due = ReplyClock.receivedOn(receipt, it.regime(receipt)).replyBy(it.calendar());
        var answer = Answers.object().put("receipt_date", Answers.text(receipt)).put("due", Answers.text(due));
        return Answers.marked(answer, due.provisional());
    }

    /** The day that tells under which text the request came, as long as the day of receipt is not known. */
    private static LocalDate first(Arrival.Days days) {
        if (days.submitted() != null) {
            return days.submitted();
        } else if (days.signed() != null) {
            return days.signed();
        }
        return days.confirmed() == null ? LocalDate.MAX : days.confirmed();
    }

    private static JsonNode extended(Question it) {
        var clock = clock(it);
        var by = it.workingDays("extend_working_days");
        var refusal = clock.refusesExtension(by, it.date("decided_on"), it.calendar());
        if (refusal.isPresent()) {
            return refused(refusal.get().english());
        }
        var original = clock.replyBy(it.calendar());
        var extended = clock.extendedBy(by).replyBy(it.calendar());
        var answer = Answers.object()
                .put("accepted", true)
                .put("original_due", Answers.text(original))
                .put("extended_due", Answers.text(extended));
        return Answers.marked(answer, extended.provisional());
    }

    private static JsonNode refused(String reason) {
        return Answers.object().put("accepted", false).put("reason", reason);
    }

    private static JsonNode correctionNotice(Question it) {
        var received = it.date("receipt_date");
        return CorrectionNotice.dueBy(received, it.regime(received), it.calendar())
                .map(Answers::of)
                .orElseThrow(() -> new Slip("no-rule", "The regulation in force on that day sets no such limit"));
    }

    private static JsonNode afterCorrection(Question it) {
        var corrected = it.date("corrected_received");
        it.inOrder("receipt_date", it.date("receipt_date"), "corrected_received", corrected);
        return Answers.of(clock(it).correctedOn(corrected).replyBy(it.calendar()));
    }

    private static JsonNode secondNotice(Question it) {
        it.date("receipt_date");
        it.date("second_notice");
        return CorrectionNotice.allowed(it.date("first_notice"))
                ? Answers.object().put("accepted", true)
                : refused("correction may be asked for only once");
    }

    private static JsonNode correctionMissed(Question it) {
        var deadline = it.date("correction_deadline");
        var corrected = dayOrFlag(it, "corrected", deadline);
        var abandoned = CorrectionNotice.abandoned(deadline, corrected, it.flag("good_reason", false));
        return Answers.object()
                .put("outcome", abandoned ? "abandoned" : "continues")
                .put("report_row", abandoned ? OVERDUE_CORRECTION_ROW : null);
    }

    /** Whether something happened: a day, null or false for never, true for in time. */
    private static @Nullable LocalDate dayOrFlag(Question it, String field, LocalDate inTime) {
        var node = it.find(field);
        if (node == null) {
            return null;
        } else if (node.isBoolean()) {
            return node.asBoolean() ? inTime : null;
        }
        return Question.date(node, field);
    }

    private static JsonNode opinionDue(Question it) {
        var letter = new Consultation(Consulted.THIRD_PARTY, it.date("letter_received"));
        return Answers.of(letter.answerBy(it.calendar()).orElseThrow());
    }

    private static JsonNode silent(Question it) {
        var whom = switch (it.text("kind")) {
            case "third_party" -> Consulted.THIRD_PARTY;
            case "co_producing_agency" -> Consulted.CO_PRODUCER;
            default -> throw Slip.value("kind", "must be third_party or co_producing_agency");
        };
        var letter = new Consultation(whom, it.date("letter_received"));
        var asOf = letter.answerBy(it.calendar()).orElseThrow();
        var silence = letter.silence(dayOrFlag(it, "answered", asOf.lastDay()), it.calendar());
        var answer = Answers.object()
                .put("agency_decides", silence == Silence.ORGAN_DECIDES)
                .put("deemed_consent", silence == Silence.CONSENT)
                .put("as_of", Answers.text(asOf));
        return Answers.marked(answer, asOf.provisional());
    }

    private static JsonNode withThirdParty(Question it) {
        var sent = it.date("consult_sent");
        var answered = it.date("reply_received");
        it.inOrder("receipt_date", it.date("receipt_date"), "consult_sent", sent);
        it.inOrder("consult_sent", sent, "reply_received", answered);
        var due = clock(it).consulted(sent, answered).replyBy(it.calendar());
        var answer = Answers.object()
                .put("excluded_working_days", it.calendar().between(sent, answered))
                .put("due", Answers.text(due));
        return Answers.marked(answer, due.provisional());
    }
}
