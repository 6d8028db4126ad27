package kapok.disclosure;

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
            case RequestEvent.Registered it -> some(replyBy(it.replyBy(), text));
            case RequestEvent.CorrectionAsked it ->
                some(it.items(), text.localize("disclosure.story.correct-by", text.date(it.correctBy())));
            case RequestEvent.Corrected it -> some(replyBy(it.replyBy(), text));
            case RequestEvent.OpinionAsked it -> some(text.localize("disclosure.consulted." + it.whom()));
            case RequestEvent.OpinionGiven it ->
                some(text.localize("disclosure.consulted." + it.whom()), replyBy(it.replyBy(), text));
            case RequestEvent.Extended it -> some(it.reason(), replyBy(it.replyBy(), text));
            case RequestEvent.FeeAsked it -> some(text.localize("disclosure.story.yuan", text.number(it.yuan())));
            case RequestEvent.FeePaid it ->
                some(text.localize("disclosure.story.yuan", text.number(it.yuan())), replyBy(it.replyBy(), text));
            case RequestEvent.Answered it -> some(outcome(it.outcome(), text), it.document());
            case RequestEvent.Abandoned it -> some(outcome(it.outcome(), text));
            case RequestEvent.Withdrawn it -> some(it.reason());
            case RequestEvent.Rectified it -> some(it.reason(), it.application().subject());
            case RequestEvent.Reopened it -> some(it.reason());
        };
    }

    private static String outcome(Outcome outcome, Text text) {
        return text.localize("disclosure.outcome." + outcome.code());
    }

    private static @Nullable String replyBy(java.time.@Nullable LocalDate day, Text text) {
        return day == null ? null : text.localize("disclosure.story.reply-by", text.date(day));
    }

    private static List<String> some(@Nullable String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .filter(part -> !part.isBlank())
                .toList();
    }
}
