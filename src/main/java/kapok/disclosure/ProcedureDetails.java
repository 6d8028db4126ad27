package kapok.disclosure;

import static kapok.disclosure.Refusal.first;
import static kapok.disclosure.Refusal.no;
import static kapok.disclosure.Refusal.when;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import kapok.calendar.WorkingCalendar;
import kapok.calendar.WorkingDays;
import kapok.disclosure.RequestEvent.Consulted;
import kapok.disclosure.RequestEvent.Opinion;
import kapok.law.Regime;

/** What an event itself must say to be lawful (办理事项的内容要求); whether its kind may come is for {@link Procedure}. */
final class ProcedureDetails {
    private static final int LONGEST_LINE = 500;

    private final DisclosureRequest request;
    private final LocalDate on;
    private final WorkingCalendar calendar;

    ProcedureDetails(DisclosureRequest request, LocalDate on, WorkingCalendar calendar) {
        this.request = request;
        this.on = on;
        this.calendar = calendar;
    }

    Optional<Refusal> refusal(RequestEvent event) {
        return switch (event) {
            case RequestEvent.Received _ -> no("first-receipt");
            case RequestEvent.Registered _,
                    RequestEvent.ReasonsGiven _,
                    RequestEvent.FeeServed _,
                    RequestEvent.Withdrawn _,
                    RequestEvent.Delivered _ -> Optional.empty();
            case RequestEvent.CorrectionAsked it -> first(said(it.items()), reasonable(it.correctBy()));
            case RequestEvent.Corrected it -> corrected(it);
            case RequestEvent.OpinionAsked it -> asked(it);
            case RequestEvent.OpinionServed it -> inquiry(it.consultation());
            case RequestEvent.OpinionGiven it -> given(it);
            case RequestEvent.ObjectionOverruled it -> overruled(it);
            case RequestEvent.Assigned it -> assigned(it);
            case RequestEvent.SearchReported _ -> Optional.empty();
            case RequestEvent.Extended it -> extended(it);
            case RequestEvent.ReasonsAsked it -> first(said(it.what()), reasonable(it.answerBy()));
            case RequestEvent.Postponed it -> postponed(it);
            case RequestEvent.FeeAsked it -> feeAsked(it);
            case RequestEvent.FeePaid it -> feePaid(it.yuan());
            case RequestEvent.FeeWaived it -> said(it.reason());
            case RequestEvent.Merged it -> when(!DisclosureDesk.valid(it.into()), "not-a-number", it.into());
            case RequestEvent.Transferred it ->
                first(
                        said(it.reason()),
                        when(it.organ().equals(request.application().organ()), "same-organ"));
            case RequestEvent.Answered it -> answered(it);
            case RequestEvent.Abandoned it -> ending(it.outcome(), Outcome.Ending.LAPSE);
            case RequestEvent.Rectified it -> rectified(it.application());
            case RequestEvent.Reopened it -> said(it.reason());
            case RequestEvent.DecisionCorrected it ->
                first(
                        said(it.reason()),
                        when(
                                it.days() < 0 || it.days() > DisclosureLimits.LONGEST_RULING.count(),
                                "days-range",
                                0,
                                DisclosureLimits.LONGEST_RULING.count()));
            case RequestEvent.RecordCorrectionAsked it -> said(it.what());
            case RequestEvent.RecordCorrected it -> said(it.told());
            case RequestEvent.PublicationProposed it -> said(it.reason());
        };
    }

    private static Optional<Refusal> said(String words) {
        return when(words.isBlank(), "note-needed");
    }

    /** A day that somebody is given must lie ahead, and not beyond reason. */
    private Optional<Refusal> reasonable(LocalDate day) {
        var latest = DisclosureLimits.latest(on);
        return first(
                when(!day.isAfter(on), "correct-by-past", day), when(day.isAfter(latest), "by-too-far", day, latest));
    }

    private Optional<Refusal> corrected(RequestEvent.Corrected it) {
        return request.stage() instanceof Stage.AwaitingCorrection(var by)
                ? when(CorrectionNotice.abandoned(by, on, !it.goodReason().isBlank()), "correction-over", by)
                : Optional.empty();
    }

    private Optional<Refusal> asked(RequestEvent.OpinionAsked it) {
        if (it.whom() == Consulted.CO_PRODUCER && request.regime() == Regime.OF_2007) {
            return no("co-producer-not-then");
        }
        return when(it.who().isBlank() || it.who().length() > LONGEST_LINE, "who-needed");
    }

    private Optional<Refusal> inquiry(int number) {
        return when(
                request.inquiries().stream().noneMatch(one -> one.number() == number && one.open()),
                "no-such-inquiry",
                number);
    }

    private Optional<Refusal> given(RequestEvent.OpinionGiven it) {
        var meant = request.inquiries().stream()
                .filter(one -> one.open()
                        && one.whom() == it.whom()
                        && (it.consultation() == 0 || one.number() == it.consultation()))
                .toList();
        if (meant.isEmpty()) {
            return no("no-such-inquiry", it.consultation());
        } else if (it.opinion() != Opinion.SILENT) {
            return Optional.empty();
        }
        return when(meant.stream().anyMatch(this::hasTime), "silence-too-early");
    }

    /** Whom the text in force sets no time, the organ need not wait for. */
    private boolean hasTime(Inquiry one) {
        return one.answerBy(request.regime(), calendar).isPresent() && one.waiting(on, request.regime(), calendar);
    }

    private Optional<Refusal> overruled(RequestEvent.ObjectionOverruled it) {
        var objects = request.inquiries().stream().anyMatch(one -> one.number() == it.consultation() && one.objects());
        return first(said(it.reasons()), when(!objects, "no-objection"));
    }

    private Optional<Refusal> assigned(RequestEvent.Assigned it) {
        if (it.unit().isBlank() || it.unit().length() > LONGEST_LINE) {
            return no("unit-needed");
        } else if (request.holdings().stream()
                .anyMatch(one -> one.open() && one.unit().equals(it.unit()))) {
            return no("unit-has-it", it.unit());
        }
        var due = it.dueOn();
        return due == null || due.equals(on) ? Optional.empty() : reasonable(due);
    }

    private Optional<Refusal> extended(RequestEvent.Extended it) {
        var most = DisclosureLimits.extension(request.regime()).count();
        if (it.days() < 1 || it.days() > most) {
            return no("extension-days", most, DisclosureLimits.replyArticle(request.regime()));
        }
        var refused = request.clock(calendar, on).refusesExtension(WorkingDays.of(it.days()), on, calendar);
        return first(said(it.reason()), when(it.approvedBy().isBlank(), "approval-needed"))
                .or(() -> refused.flatMap(why -> switch (why) {
                    case OVER_THE_MAXIMUM ->
                        no("extension-days", most, DisclosureLimits.replyArticle(request.regime()));
                    case PERIOD_OVER ->
                        no("period-over", request.due(calendar, on).lastDay());
                }));
    }

    private Optional<Refusal> postponed(RequestEvent.Postponed it) {
        var due = request.due(calendar, on).lastDay();
        return first(said(it.reason()), when(!it.replyBy().isAfter(due), "extension-shortens", it.replyBy(), due))
                .or(() -> reasonable(it.replyBy()))
                .or(() -> when(!calendar.works(it.replyBy()), "not-worked", it.replyBy()));
    }

    private Optional<Refusal> feeAsked(RequestEvent.FeeAsked it) {
        if (it.method() == null || it.count() < 1 || it.before() < 0 || it.before() + it.count() > ProcessingFee.MOST) {
            return no("fee-count");
        }
        var right = it.method().yuan(it.before(), it.count());
        return first(
                when(right == 0, "fee-nothing", it.count()),
                when(it.yuan().compareTo(BigDecimal.valueOf(right)) != 0, "fee-differs", right));
    }

    private Optional<Refusal> feePaid(BigDecimal yuan) {
        var fee = request.fee();
        return fee == null
                ? Optional.empty()
                : when(
                        fee.yuan().compareTo(yuan) != 0,
                        "fee-differs",
                        fee.yuan().toPlainString());
    }

    /** Reasons are owed for whatever is not disclosed as asked (第三十六条第三项), and where to find what is public already. */
    private Optional<Refusal> answered(RequestEvent.Answered it) {
        var mute = it.ground().isBlank();
        return first(
                        ending(it.outcome(), Outcome.Ending.ANSWER),
                        when(mute && it.outcome().refuses(), "ground-needed"))
                .or(() -> when(it.outcome() == Outcome.PARTIAL && it.withheld().isEmpty(), "withheld-needed"))
                .or(() -> when(mute && it.outcome() == Outcome.ALREADY_PUBLIC, "where-needed"))
                .or(() -> when(
                        it.withheld().stream().anyMatch(one -> !one.withholds(request.regime())), "withheld-unknown"));
    }

    private static Optional<Refusal> ending(Outcome outcome, Outcome.Ending ending) {
        return when(outcome.ending() != ending, "outcome-unknown-then");
    }

    private Optional<Refusal> rectified(Application right) {
        var closed = request.closed();
        if (right.receivedOn().isAfter(closed == null ? on : closed.on())) {
            return no("received-after-end");
        }
        return first(
                Plain.refusal(right),
                when(
                        closed != null && closed.outcome().article(Regime.on(right.receivedOn())) == null,
                        "outcome-unknown-then"));
    }

    /** What every application must be, however it came. */
    static final class Plain {
        private Plain() {}

        static Optional<Refusal> refusal(Application application) {
            if (!Topics.CODES.contains(application.topic())) {
                return no("unknown-topic", application.topic());
            }
            var length = application
                    .subject()
                    .codePointCount(0, application.subject().length());
            return when(length < 1 || length > 500, "subject-length", length);
        }
    }
}
