package kapok.disclosure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import kapok.calendar.WorkingDays;
import kapok.disclosure.DisclosureRequest.CorrectionRound;
import kapok.disclosure.DisclosureRequest.Extension;
import kapok.disclosure.DisclosureRequest.FeeRound;
import kapok.disclosure.DisclosureRequest.Holding;
import kapok.disclosure.DisclosureRequest.ReasonsRound;
import kapok.law.LegalBasis;
import kapok.law.Regime;
import kapok.web.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Reads a history once from its first event to its last (回放). Used for one reading and thrown away. */
final class RequestReading {
    private @Nullable Application application;
    private @Nullable RunningPeriod running;
    private @Nullable CorrectionRound correction;
    private @Nullable Extension extension;
    private @Nullable FeeRound fee;
    private @Nullable ReasonsRound reasons;
    private @Nullable LocalDate told;
    private Stage.@Nullable Closed closed;
    private Stage.@Nullable Closed counted;
    private boolean delivered;
    private final List<Inquiry> inquiries = new ArrayList<>();
    private final List<Holding> holdings = new ArrayList<>();

    DisclosureRequest request(List<RequestStep> history) {
        return new DisclosureRequest(
                history,
                application(),
                stage(),
                running(),
                correction,
                extension,
                inquiries,
                holdings,
                fee,
                reasons,
                told,
                counted,
                delivered);
    }

    private Stage stage() {
        if (closed != null) {
            return closed;
        } else if (correction != null && correction.corrected() == null) {
            return new Stage.AwaitingCorrection(correction.correctBy());
        } else if (fee != null && fee.asked() != null && fee.paidOn() == null && !fee.waived()) {
            return new Stage.AwaitingFee();
        }
        var open = inquiries.stream().filter(Inquiry::open).toList();
        return open.isEmpty() ? new Stage.UnderReview() : new Stage.Consulting(open);
    }

    void read(RequestStep step) {
        var on = step.on();
        switch (step.event()) {
            case RequestEvent.Received it -> receive(it.application());
            case RequestEvent.Registered it -> told = it.replyBy() == null ? told : it.replyBy();
            case RequestEvent.CorrectionAsked it -> correction = new CorrectionRound(on, it.correctBy(), null);
            case RequestEvent.Corrected _ -> corrected(on);
            case RequestEvent.OpinionAsked it ->
                inquiries.add(Inquiry.asked(inquiries.size() + 1, it.whom(), it.who(), on));
            case RequestEvent.OpinionServed it -> inquiry(it.consultation(), one -> one.servedOn(on));
            case RequestEvent.OpinionGiven it -> opinion(it, on);
            case RequestEvent.ObjectionOverruled it -> inquiry(it.consultation(), Inquiry::overrule);
            case RequestEvent.Assigned it -> holdings.add(new Holding(it.unit(), on, it.dueOn(), null, null));
            case RequestEvent.SearchReported it -> reported(it, on);
            case RequestEvent.Extended it -> extend(it, on);
            case RequestEvent.ReasonsAsked it -> reasons = new ReasonsRound(on, it.answerBy(), null, false);
            case RequestEvent.ReasonsGiven _ -> reasonsGiven(on);
            case RequestEvent.Postponed it -> postpone(it.replyBy(), on);
            case RequestEvent.FeeAsked it -> fee = FeeRound.asked(it.method(), it.count(), it.yuan(), on);
            case RequestEvent.FeeServed _ -> fee = fee == null ? null : fee.servedOn(on);
            case RequestEvent.FeePaid it -> pay(it.yuan(), on);
            case RequestEvent.FeeWaived _ -> fee = (fee == null ? FeeRound.unasked(BigDecimal.ZERO) : fee).waive();
            case RequestEvent.Merged it -> close(Outcome.MERGED, it.into(), on);
            case RequestEvent.Transferred it -> application = application().at(it.organ());
            case RequestEvent.Answered it -> close(it.outcome(), it.document(), on);
            case RequestEvent.Abandoned it -> close(it.outcome(), "", on);
            case RequestEvent.Withdrawn _ -> close(Outcome.WITHDRAWN, "", on);
            case RequestEvent.Rectified it -> rectify(it.application());
            case RequestEvent.Reopened _ -> reopen();
            case RequestEvent.DecisionCorrected it -> decideAnew(it, on);
            case RequestEvent.Delivered _ -> delivered = true;
            case RequestEvent.RecordCorrectionAsked _,
                    RequestEvent.RecordCorrected _,
                    RequestEvent.PublicationProposed _ -> {}
        }
    }

    private void receive(Application first) {
        if (application != null) {
            throw new RuleViolation("disclosure.first-receipt");
        }
        application = first;
        running = RunningPeriod.statutory(first.receivedOn(), regime());
    }

    @LegalBasis("政府信息公开条例 第三十条")
    private void corrected(LocalDate on) {
        if (correction != null) {
            correction = new CorrectionRound(correction.asked(), correction.correctBy(), on);
        }
        running = RunningPeriod.statutory(on, regime());
    }

    private void inquiry(int number, UnaryOperator<Inquiry> change) {
        inquiries.replaceAll(one -> one.number() == number ? change.apply(one) : one);
    }

    private void opinion(RequestEvent.OpinionGiven given, LocalDate on) {
        Predicate<Inquiry> meant = given.consultation() == 0
                ? one -> one.whom() == given.whom()
                : one -> one.number() == given.consultation();
        inquiries.replaceAll(one -> one.open() && meant.test(one) ? one.answered(on, given.opinion()) : one);
    }

    private void reported(RequestEvent.SearchReported report, LocalDate on) {
        for (int i = 0; i < holdings.size(); i++) {
            var one = holdings.get(i);
            if (one.open() && one.unit().equals(report.unit())) {
                holdings.set(i, new Holding(one.unit(), one.from(), one.dueOn(), on, report.finding()));
                return;
            }
        }
        holdings.add(new Holding(report.unit(), on, null, on, report.finding()));
    }

    private void extend(RequestEvent.Extended by, LocalDate on) {
        extension = new Extension(on, by.days());
        running = running().extended(WorkingDays.of(by.days()), by.days() == 0 ? by.replyBy() : null);
        told = by.replyBy() == null ? told : by.replyBy();
    }

    private void reasonsGiven(LocalDate on) {
        if (reasons != null) {
            reasons = new ReasonsRound(reasons.asked(), reasons.answerBy(), on, reasons.postponed());
        }
    }

    private void postpone(LocalDate replyBy, LocalDate on) {
        if (reasons != null) {
            reasons = new ReasonsRound(reasons.asked(), reasons.answerBy(), reasons.given(), true);
        }
        running = RunningPeriod.fixed(on, replyBy);
    }

    private void pay(BigDecimal yuan, LocalDate on) {
        fee = (fee == null ? FeeRound.unasked(yuan) : fee).paidOn(on, yuan);
        if (closed == null) {
            running = RunningPeriod.statutory(on, regime());
        }
    }

    private void close(Outcome outcome, String document, LocalDate on) {
        closed = new Stage.Closed(outcome, document, on);
        counted = counted == null ? closed : counted;
        delivered = false;
    }

    private void rectify(Application right) {
        var moved = running().start().equals(application().receivedOn())
                && running().fixed() == null;
        application = right;
        if (moved) {
            var fresh = RunningPeriod.statutory(right.receivedOn(), regime());
            running = fresh.extended(running().extended(), running().extendedTo());
        }
    }

    /** The ending was an error of the register: nothing of it is left, nor counted; what was paid since starts the period. */
    private void reopen() {
        if (fee != null
                && fee.paidOn() != null
                && closed != null
                && !fee.paidOn().isBefore(closed.on())) {
            running = RunningPeriod.statutory(fee.paidOn(), regime());
        }
        counted = closed != null && closed.equals(counted) ? null : counted;
        closed = null;
    }

    private void decideAnew(RequestEvent.DecisionCorrected order, LocalDate on) {
        closed = null;
        delivered = false;
        running = order.days() == 0
                ? RunningPeriod.statutory(on, regime())
                : RunningPeriod.given(on, WorkingDays.of(order.days()), "重新作出决定的期限");
    }

    private Regime regime() {
        return Regime.on(application().receivedOn());
    }

    private Application application() {
        return Objects.requireNonNull(application);
    }

    private RunningPeriod running() {
        return Objects.requireNonNull(running);
    }
}
