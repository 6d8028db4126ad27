package kapok.disclosure;

import static kapok.disclosure.Refusal.no;
import static kapok.disclosure.Refusal.when;

import java.time.LocalDate;
import java.util.Optional;
import kapok.calendar.WorkingCalendar;
import kapok.disclosure.RequestEvent.Consulted;
import kapok.disclosure.RequestEvent.Finding;
import kapok.disclosure.RequestEvent.Opinion;
import kapok.law.LegalBasis;
import kapok.law.Regime;

/** What may come of a request on a day, by what happened before (各种办理结果的前提). That it must be open comes on top. */
final class OutcomeRules {
    private final DisclosureRequest request;
    private final LocalDate on;
    private final WorkingCalendar calendar;

    OutcomeRules(DisclosureRequest request, LocalDate on, WorkingCalendar calendar) {
        this.request = request;
        this.on = on;
        this.calendar = calendar;
    }

    /** Why this may not come of it now; empty if it may. */
    Optional<Refusal> refusal(Outcome outcome) {
        if (outcome.article(request.regime()) == null) {
            return no("outcome-unknown-then");
        }
        return switch (outcome) {
            case GRANTED -> heard().or(this::noObjection);
            case PARTIAL -> heard();
            case BUSINESS_SECRET, PRIVACY, THIRD_PARTY -> unheard().or(this::notConsented);
            case UNCLEAR -> unclear();
            case EXCESSIVE -> excessive();
            case NOT_EXISTING -> notExisting();
            case OVERDUE_CORRECTION ->
                when(!(request.stage() instanceof Stage.AwaitingCorrection), "no-correction-asked");
            case OVERDUE_FEE -> when(!(request.stage() instanceof Stage.AwaitingFee), "no-fee-asked");
            default -> Optional.empty();
        };
    }

    /** Whoever was asked has answered, or let the time pass. */
    @LegalBasis({"政府信息公开条例 第三十二条", "政府信息公开条例 第三十四条"})
    private Optional<Refusal> heard() {
        return waiting(Consulted.THIRD_PARTY, "third-party-pending")
                .or(() -> waiting(Consulted.CO_PRODUCER, "co-producer-pending"));
    }

    private Optional<Refusal> waiting(Consulted whom, String code) {
        return when(
                request.inquiries().stream()
                        .anyMatch(one -> one.whom() == whom && one.waiting(on, request.regime(), calendar)),
                code);
    }

    @LegalBasis("政府信息公开条例 第三十二条")
    private Optional<Refusal> noObjection() {
        return when(request.inquiries().stream().anyMatch(Inquiry::objects), "third-party-objects");
    }

    /** A refusal for the sake of somebody who still has time to consent comes too early. */
    @LegalBasis("政府信息公开条例 第三十二条")
    private Optional<Refusal> unheard() {
        return request.regime() == Regime.OF_2007
                ? Optional.empty()
                : waiting(Consulted.THIRD_PARTY, "third-party-unheard");
    }

    /** Who consents to disclosure is not protected by it (第三方同意公开的，予以公开). */
    @LegalBasis("政府信息公开条例 第十五条")
    private Optional<Refusal> notConsented() {
        var opinions = request.inquiries().stream()
                .filter(one -> one.whom() == Consulted.THIRD_PARTY)
                .map(Inquiry::opinion)
                .toList();
        return when(!opinions.isEmpty() && opinions.stream().allMatch(Opinion.AGREES::equals), "third-party-consents");
    }

    @LegalBasis("政府信息公开条例 第三十条")
    private Optional<Refusal> unclear() {
        var correction = request.correction();
        return when(correction == null || correction.corrected() == null, "unclear-needs-correction");
    }

    @LegalBasis("政府信息公开条例 第三十五条")
    private Optional<Refusal> excessive() {
        var reasons = request.reasons();
        if (reasons == null) {
            return no("excessive-needs-reasons");
        } else if (reasons.postponed()) {
            return no("excessive-postponed");
        }
        return when(
                reasons.given() == null && !on.isAfter(reasons.answerBy()),
                "excessive-needs-answer",
                reasons.answerBy());
    }

    @LegalBasis("政府信息公开条例 第三十六条第四项")
    private Optional<Refusal> notExisting() {
        var searches = request.holdings();
        if (searches.stream().anyMatch(DisclosureRequest.Holding::open)) {
            return no("search-open");
        } else if (searches.stream().anyMatch(one -> one.finding() != Finding.NOT_FOUND)) {
            return no("search-found");
        }
        return when(searches.isEmpty() && request.regime() == Regime.OF_2019, "search-needed");
    }
}
