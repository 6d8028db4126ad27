package kapok.disclosure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kapok.calendar.Beijing;
import kapok.calendar.CalendarDesk;
import kapok.disclosure.page.RequestPage;
import kapok.web.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an applicant may see of the own case (申请人可见的办理情况): everything that happened, without the officers' names. */
@Component
public class CaseWindow {
    /** Working days that are drawn at most. */
    private static final int LONGEST = 80;

    private final DisclosureRequests requests;
    private final CalendarDesk calendars;
    private final Clock clock;

    CaseWindow(DisclosureRequests requests, CalendarDesk calendars, Clock clock) {
        this.requests = requests;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * A case as its applicant sees it.
     *
     * @param stage the code of where it stands, for the messages {@code disclosure.stage.*}
     * @param provisional whether the last day rests on days that no notice has fixed yet (暂定)
     * @param stoppedSince since when the period does not run (期限停止); null while it runs
     * @param correctBy last day to reply to a call for correction; null unless one is waiting
     * @param wanted what the last call for correction or for reasons asks for; or empty
     * @param reasonsBy last day to give reasons; null unless they are waited for
     * @param payBy last day to pay; null unless a fee is waited for and the call for it came
     * @param fee that was asked, in yuan; or empty
     * @param outcome its code; null while open
     * @param article on which the outcome rests; null while open or where there is none
     * @param answered whether it is over with an answer of its own
     * @param reviewFirst whether it can be taken to court only after reconsideration (复议前置)
     * @param version to see whether anything happened since
     */
    public record Case(
            String number,
            Application application,
            String stage,
            @Nullable LocalDate replyBy,
            boolean provisional,
            int daysLeft,
            @Nullable LocalDate stoppedSince,
            @Nullable LocalDate extendedOn,
            @Nullable LocalDate correctBy,
            String wanted,
            @Nullable LocalDate reasonsBy,
            @Nullable LocalDate payBy,
            String fee,
            @Nullable String outcome,
            @Nullable String article,
            boolean answered,
            boolean reviewFirst,
            String document,
            @Nullable LocalDate closedOn,
            int version) {
        public boolean closed() {
            return closedOn != null;
        }
    }

    /** Empty for a number that no received request has. */
    public Optional<Case> find(String number) {
        if (!DisclosureDesk.valid(number)
                || requests.standing(new kapok.identifier.ReceiptNumber(number)).isEmpty()) {
            return Optional.empty();
        }
        var history = requests.history(DisclosureDesk.number(number));
        var request = DisclosureRequest.of(history);
        var closed = request.closed();
        var clock = RequestClock.of(request, calendars.calendar(), Beijing.today(this.clock));
        return Optional.of(new Case(
                number,
                request.application(),
                request.stage().code(),
                clock.due().lastDay(),
                clock.due().provisional(),
                clock.left(),
                clock.stoppedSince(),
                request.extendedOn(),
                request.stage() instanceof Stage.AwaitingCorrection waiting ? waiting.correctBy() : null,
                wanted(history),
                request.reasons() == null || request.reasons().given() != null
                        ? null
                        : request.reasons().answerBy(),
                request.stage() instanceof Stage.AwaitingFee
                                && request.fee() != null
                                && request.fee().served() != null
                        ? request.payBy(calendars.calendar()).orElse(null)
                        : null,
                request.fee() == null
                        ? ""
                        : request.fee().yuan().stripTrailingZeros().toPlainString(),
                closed == null ? null : closed.outcome().code(),
                closed == null ? null : closed.outcome().basis(request.regime()),
                closed != null && closed.outcome().ending() == Outcome.Ending.ANSWER,
                closed != null
                        && ReviewFirst.article(closed.outcome(), withheld(history), closed.on())
                                .isPresent(),
                closed == null ? "" : closed.document(),
                closed == null ? null : closed.on(),
                request.steps()));
    }

    /** On which grounds the last answer withholds a part. */
    private static List<Outcome> withheld(List<RequestStep> history) {
        return history.reversed().stream()
                .filter(step -> step.event() instanceof RequestEvent.Answered)
                .map(step -> ((RequestEvent.Answered) step.event()).withheld())
                .findFirst()
                .orElse(List.of());
    }

    /** The history for the applicant, latest first: no officers, no inner workings, nothing of what third parties said. */
    public List<RequestPage.Event> story(String number, Text text) {
        var shown = requests.history(DisclosureDesk.number(number)).stream()
                .filter(step -> !inner(step.event()))
                .toList();
        var told = RequestStory.of(shown, text);
        var story = new ArrayList<RequestPage.Event>();
        for (int i = 0; i < told.size(); i++) {
            var event = told.get(i);
            var step = shown.get(shown.size() - 1 - i).event();
            story.add(new RequestPage.Event(
                    event.style(), event.title(), event.on(), "", details(step, event.details())));
        }
        return story;
    }

    private static boolean inner(RequestEvent event) {
        return event instanceof RequestEvent.Assigned
                || event instanceof RequestEvent.SearchReported
                || event instanceof RequestEvent.OpinionServed
                || event instanceof RequestEvent.PublicationProposed;
    }

    private static List<String> details(RequestEvent event, List<String> details) {
        if (event instanceof RequestEvent.Extended extended) {
            return extended.reason().isBlank() ? List.of() : List.of(extended.reason());
        }
        var ofOthers = event instanceof RequestEvent.OpinionAsked
                || event instanceof RequestEvent.OpinionGiven
                || event instanceof RequestEvent.ObjectionOverruled;
        return ofOthers ? details.stream().limit(1).toList() : details;
    }

    /** A working day of the period to reply, as the applicant sees it. */
    public record Day(LocalDate day, boolean paused, boolean past, boolean today, boolean last) {}

    /** Each working day of the period that runs now, or ran last. */
    public List<Day> days(String number) {
        var request = DisclosureRequest.of(requests.history(DisclosureDesk.number(number)));
        var today = Beijing.today(clock);
        var running = RequestClock.of(request, calendars.calendar(), today);
        var last = running.due().lastDay();
        return running.days().stream()
                .filter(day -> day.number() > 0 || day.reason() == RequestClock.Reason.PAUSED)
                .limit(LONGEST)
                .map(day -> new Day(
                        day.date(),
                        day.reason() == RequestClock.Reason.PAUSED,
                        day.date().isBefore(today),
                        day.date().equals(today),
                        day.date().equals(last)))
                .toList();
    }

    /** What the last call for correction or for reasons asks for; empty if there was none. */
    private static String wanted(List<RequestStep> history) {
        for (var step : history.reversed()) {
            if (step.event() instanceof RequestEvent.CorrectionAsked asked) {
                return asked.items();
            } else if (step.event() instanceof RequestEvent.ReasonsAsked asked) {
                return asked.what();
            }
        }
        return "";
    }
}
