package kapok.disclosure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kapok.disclosure.page.RequestPage;
import kapok.web.Text;
import org.jspecify.annotations.Nullable;

/** Tells the history of a request (办理经过), latest first. */
final class RequestStory {
    private RequestStory() {}

    static List<RequestPage.Event> of(List<RequestStep> history, Text text) {
        var story = new ArrayList<RequestPage.Event>();
        for (var step : history.reversed()) {
            var style = story.isEmpty() ? "now" : step.event() instanceof RequestEvent.OpinionAsked ? "hold" : "";
            story.add(new RequestPage.Event(
                    style,
                    text.localize("disclosure.event." + RequestSteps.kind(step.event())),
                    text.shortDate(step.on()),
                    step.by(),
                    details(step.event(), text)));
        }
        return story;
    }

    private static List<String> details(RequestEvent event, Text text) {
        return switch (event) {
            case RequestEvent.Received it ->
                some(text.localize(
                        "disclosure.channel." + it.application().channel().code()));
            case RequestEvent.Registered it -> some(told(it.replyBy(), text));
            case RequestEvent.CorrectionAsked it -> some(it.items(), by(it.correctBy(), text));
            case RequestEvent.Corrected it -> some(it.goodReason());
            case RequestEvent.OpinionAsked it -> some(text.localize("disclosure.consulted." + it.whom()), it.who());
            case RequestEvent.OpinionServed it -> some(inquiry(it.consultation(), text));
            case RequestEvent.OpinionGiven it ->
                some(
                        text.localize("disclosure.consulted." + it.whom()),
                        inquiry(it.consultation(), text),
                        text.localize("disclosure.opinion." + it.opinion()),
                        it.summary());
            case RequestEvent.ObjectionOverruled it -> some(inquiry(it.consultation(), text), it.reasons());
            case RequestEvent.Assigned it -> some(it.unit(), it.task(), by(it.dueOn(), text));
            case RequestEvent.SearchReported it ->
                some(it.unit(), text.localize("disclosure.finding." + it.finding()), it.report());
            case RequestEvent.Extended it ->
                some(
                        it.days() == 0 ? null : text.localize("disclosure.story.days", it.days()),
                        it.reason(),
                        it.approvedBy().isEmpty() ? null : text.localize("disclosure.story.approved", it.approvedBy()),
                        told(it.replyBy(), text));
            case RequestEvent.ReasonsAsked it -> some(it.what(), by(it.answerBy(), text));
            case RequestEvent.ReasonsGiven it -> some(it.reasons());
            case RequestEvent.Postponed it -> some(told(it.replyBy(), text), it.reason());
            case RequestEvent.FeeAsked it -> some(fee(it, text), yuan(it.yuan(), text));
            case RequestEvent.FeeServed _ -> List.of();
            case RequestEvent.FeePaid it -> some(yuan(it.yuan(), text));
            case RequestEvent.FeeWaived it -> some(it.reason());
            case RequestEvent.Merged it -> some(it.into());
            case RequestEvent.Transferred it -> some(it.organ(), it.reason());
            case RequestEvent.Answered it ->
                some(outcome(it.outcome(), text), it.document(), it.ground(), it.rightOrgan());
            case RequestEvent.Abandoned it -> some(outcome(it.outcome(), text));
            case RequestEvent.Delivered it -> some(text.localize("disclosure.way." + it.way()), it.proof());
            case RequestEvent.Withdrawn it -> some(it.reason());
            case RequestEvent.Rectified it -> some(it.reason(), it.application().subject());
            case RequestEvent.Reopened it -> some(it.reason());
            case RequestEvent.DecisionCorrected it ->
                some(
                        text.localize("disclosure.cause." + it.by()),
                        it.days() == 0 ? null : text.localize("disclosure.story.days", it.days()),
                        it.reason());
            case RequestEvent.RecordCorrectionAsked it -> some(it.what());
            case RequestEvent.RecordCorrected it ->
                some(text.localize("disclosure.correction." + it.result()), it.told());
            case RequestEvent.PublicationProposed it -> some(it.reason());
        };
    }

    private static String outcome(Outcome outcome, Text text) {
        return text.localize("disclosure.outcome." + outcome.code());
    }

    private static @Nullable String told(@Nullable LocalDate day, Text text) {
        return day == null ? null : text.localize("disclosure.story.reply-by", text.date(day));
    }

    private static @Nullable String by(@Nullable LocalDate day, Text text) {
        return day == null ? null : text.localize("disclosure.story.by", text.date(day));
    }

    private static @Nullable String inquiry(int number, Text text) {
        return number == 0 ? null : text.localize("disclosure.story.inquiry", number);
    }

    private static String yuan(BigDecimal yuan, Text text) {
        return text.localize("disclosure.story.yuan", text.number(yuan));
    }

    private static @Nullable String fee(RequestEvent.FeeAsked it, Text text) {
        var method = it.method();
        if (method == null) {
            return null;
        } else if (method == ProcessingFee.PAGES || it.earlier() == null) {
            return text.localize("disclosure.fee." + method, it.count());
        }
        return text.localize("disclosure.fee.of-month", it.before() + 1, it.before() + it.count(), it.count());
    }

    private static List<String> some(@Nullable String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .filter(part -> !part.isBlank())
                .toList();
    }
}
