package kapok.disclosure;

import static kapok.disclosure.Stories.CALENDAR;
import static kapok.support.Properties.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import kapok.disclosure.RequestEvent.Consulted;
import kapok.disclosure.RequestEvent.Opinion;
import kapok.law.Regime;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What no history may come to, looked at from outside: nothing here asks the procedure. */
class LawfulHistoryTests {
    @Test
    void given_any_history_then_it_reaches_no_outcome_that_the_law_forbids() {
        var seen = EnumSet.noneOf(Outcome.class);
        forAll(Walks::any, request -> {
            for (var station : Walks.stations(request)) {
                demandOnce(station);
                if (station.closed() != null && endedJustNow(station)) {
                    seen.add(station.closed().outcome());
                    demandLawful(station, station.closed());
                }
            }
        });
        assertThat(seen).hasSizeGreaterThan(15).contains(Outcome.GRANTED);
    }

    private static boolean endedJustNow(DisclosureRequest station) {
        var last = station.history().getLast().event();
        return last instanceof RequestEvent.Answered
                || last instanceof RequestEvent.Abandoned
                || last instanceof RequestEvent.Withdrawn;
    }

    private static void demandOnce(DisclosureRequest station) {
        assertThat(Walks.count(station, RequestEvent.CorrectionAsked.class)).isLessThanOrEqualTo(1);
        assertThat(Walks.count(station, RequestEvent.Extended.class)).isLessThanOrEqualTo(1);
        assertThat(Walks.count(station, RequestEvent.FeeAsked.class)).isLessThanOrEqualTo(1);
        for (var step : station.history()) {
            if (step.event() instanceof RequestEvent.Extended extended) {
                assertThat(extended.days()).isBetween(1, station.regime() == Regime.OF_2007 ? 15 : 20);
                assertThat(extended.approvedBy()).isNotBlank();
            }
        }
    }

    private static void demandLawful(DisclosureRequest station, Stage.Closed end) {
        assertThat(end.outcome().article(station.regime())).isNotNull();
        switch (end.outcome()) {
            case UNCLEAR ->
                assertThat(Walks.count(station, RequestEvent.Corrected.class)).isPositive();
            case EXCESSIVE ->
                assertThat(Walks.count(station, RequestEvent.ReasonsAsked.class))
                        .isPositive();
            case OVERDUE_CORRECTION -> assertThat(lastDayToCorrect(station)).isBefore(end.on());
            case OVERDUE_FEE ->
                assertThat(station.paidOn())
                        .satisfiesAnyOf(
                                on -> assertThat(on).isNull(),
                                on -> assertThat(on).isAfterOrEqualTo(end.on()));
            case NOT_EXISTING ->
                assertThat(station.holdings()).allMatch(one -> one.finding() == RequestEvent.Finding.NOT_FOUND);
            case GRANTED -> demandHeard(station, end.on());
            case BUSINESS_SECRET, PRIVACY, THIRD_PARTY -> demandNotConsented(station);
            default -> {}
        }
    }

    private static void demandNotConsented(DisclosureRequest station) {
        var opinions = station.inquiries().stream()
                .filter(inquiry -> inquiry.whom() == Consulted.THIRD_PARTY)
                .map(Inquiry::opinion)
                .toList();
        assertThat(opinions.isEmpty() || opinions.stream().anyMatch(said -> said != Opinion.AGREES))
                .isTrue();
    }

    private static LocalDate lastDayToCorrect(DisclosureRequest station) {
        return station.history().stream()
                .map(RequestStep::event)
                .filter(RequestEvent.CorrectionAsked.class::isInstance)
                .map(RequestEvent.CorrectionAsked.class::cast)
                .findFirst()
                .orElseThrow()
                .correctBy();
    }

    private static void demandHeard(DisclosureRequest station, LocalDate on) {
        for (var inquiry : station.inquiries()) {
            if (inquiry.whom() == Consulted.THIRD_PARTY) {
                assertThat(inquiry.opinion() == Opinion.OBJECTS && !inquiry.overruled())
                        .isFalse();
                var from = inquiry.served() == null ? inquiry.sent() : inquiry.served();
                assertThat(inquiry.answered() != null
                                || station.regime() == Regime.OF_2019
                                        && CALENDAR.add(from, 15).isBefore(on))
                        .isTrue();
            }
        }
    }

    @Test
    void given_any_history_then_it_is_stored_and_read_again_the_same() {
        var steps = new RequestSteps(JsonMapper.builder().build());
        var kinds = new HashSet<Class<?>>();
        forAll(
                Walks::any,
                request -> request.history().forEach(step -> {
                    kinds.add(step.event().getClass());
                    var kind = RequestSteps.kind(step.event());
                    assertThat(steps.step(
                                    step.on(), step.by(), kind, steps.kinds().write(step.event())))
                            .isEqualTo(step);
                }));
        assertThat(kinds).hasSizeGreaterThan(20);
    }

    @Test
    void given_any_history_then_every_step_is_offered_or_refused_with_a_reason_and_the_desk_says_the_same() {
        forAll(Walks::any, request -> {
            var procedure = new Procedure(request, request.lastOn(), CALENDAR);
            assertThat(procedure.possible()).hasSize(Walks.kinds().size() - 1);
            for (var choice : procedure.outcomes()) {
                if (choice.outcome().ending() == Outcome.Ending.ANSWER) {
                    var refusal = procedure.refusal(Stories.answers(choice.outcome()));
                    assertThat(refusal.isEmpty()).isEqualTo(choice.possible());
                }
            }
        });
    }
}
