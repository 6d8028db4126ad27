package kapok.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kapok.calendar.WorkingCalendar;

/** A request told step by step, for tests; the rules look at each step. */
final class Stories {
    static final WorkingCalendar CALENDAR = WorkingCalendar.national();
    static final String ORGAN = "11440100MB2C91834W";

    private DisclosureRequest request;

    private Stories(DisclosureRequest request) {
        this.request = request;
    }

    static Stories received(String day) {
        var application = RequestHistories.application(ORGAN, LocalDate.parse(day));
        return new Stories(DisclosureRequest.of(
                List.of(new RequestStep(application.receivedOn(), "经办", new RequestEvent.Received(application)))));
    }

    /** @throws kapok.web.RuleViolation if it may not happen then */
    Stories then(String day, RequestEvent event) {
        return then(LocalDate.parse(day), event);
    }

    Stories then(LocalDate day, RequestEvent event) {
        new Procedure(request, day, CALENDAR).refusal(event).ifPresent(refusal -> {
            throw refusal.violation();
        });
        request = request.then(day, "经办", event);
        return this;
    }

    DisclosureRequest request() {
        return request;
    }

    LocalDate due() {
        return request.due(CALENDAR).lastDay();
    }

    /** The same history, its last steps in another order. */
    static DisclosureRequest reordered(DisclosureRequest request, List<RequestStep> tail) {
        var history =
                new ArrayList<>(request.history().subList(0, request.history().size() - tail.size()));
        history.addAll(tail);
        return DisclosureRequest.of(history);
    }

    static RequestEvent.OpinionAsked asks(RequestEvent.Consulted whom) {
        return new RequestEvent.OpinionAsked(whom, "甲");
    }

    static RequestEvent.OpinionGiven gives(RequestEvent.Consulted whom, int number, RequestEvent.Opinion opinion) {
        return new RequestEvent.OpinionGiven(whom, number, opinion, "");
    }

    static RequestEvent.Extended extends_(int days) {
        return new RequestEvent.Extended(days, "情况复杂", "主任", null);
    }

    static RequestEvent.Answered answers(Outcome outcome) {
        var withheld = outcome == Outcome.PARTIAL ? List.of(Outcome.STATE_SECRET) : List.<Outcome>of();
        return new RequestEvent.Answered(outcome, "", "理由", withheld, "");
    }
}
