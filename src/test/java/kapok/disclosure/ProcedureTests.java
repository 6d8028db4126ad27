package kapok.disclosure;

import static kapok.disclosure.Stories.CALENDAR;
import static kapok.disclosure.Stories.answers;
import static kapok.disclosure.Stories.asks;
import static kapok.disclosure.Stories.extends_;
import static kapok.disclosure.Stories.gives;
import static kapok.disclosure.Stories.received;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import kapok.disclosure.RequestEvent.Consulted;
import kapok.disclosure.RequestEvent.Opinion;
import kapok.web.RuleViolation;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ProcedureTests {
    private static void refused(String code, ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOf(RuleViolation.class).hasMessage("disclosure." + code);
    }

    @Test
    void given_a_correction_was_asked_once_then_not_again_and_it_starts_the_period_anew() {
        var it = received("2025-03-03")
                .then("2025-03-12", new RequestEvent.CorrectionAsked(LocalDate.of(2025, 3, 28), "文号"))
                .then("2025-03-17", new RequestEvent.Corrected(""));

        assertThat(it.due())
                .isEqualTo(ReplyClock.receivedOn(LocalDate.of(2025, 3, 17))
                        .replyBy(CALENDAR)
                        .lastDay());
        refused(
                "correction-once",
                () -> it.then("2025-03-18", new RequestEvent.CorrectionAsked(LocalDate.of(2025, 3, 28), "文号")));
    }

    @Test
    void given_seven_working_days_are_over_then_no_correction_may_be_asked() {
        refused(
                "correction-late",
                () -> received("2025-03-03")
                        .then("2025-03-13", new RequestEvent.CorrectionAsked(LocalDate.of(2025, 3, 28), "文号")));
    }

    @Test
    void given_a_correction_is_late_then_it_needs_a_good_reason_and_before_that_nothing_lapses() {
        var it = received("2025-03-03")
                .then("2025-03-05", new RequestEvent.CorrectionAsked(LocalDate.of(2025, 3, 20), "文号"));

        refused(
                "correction-not-over",
                () -> it.then("2025-03-20", new RequestEvent.Abandoned(Outcome.OVERDUE_CORRECTION)));
        refused("correction-over", () -> it.then("2025-03-21", new RequestEvent.Corrected("")));
        assertThat(it.then("2025-03-21", new RequestEvent.Abandoned(Outcome.OVERDUE_CORRECTION))
                        .request()
                        .closed())
                .isNotNull();
    }

    @Test
    void given_the_worked_example_of_a_pause_then_the_day_of_sending_counts_and_the_day_of_the_answer_does_not() {
        var it = received("2025-03-03")
                .then("2025-03-10", asks(Consulted.THIRD_PARTY))
                .then("2025-03-28", gives(Consulted.THIRD_PARTY, 1, Opinion.AGREES));

        assertThat(it.due()).isEqualTo(LocalDate.of(2025, 4, 21));
    }

    @Test
    void given_several_are_asked_at_once_then_the_days_are_left_out_only_once() {
        var one = received("2025-03-03")
                .then("2025-03-10", asks(Consulted.THIRD_PARTY))
                .then("2025-03-28", gives(Consulted.THIRD_PARTY, 1, Opinion.AGREES));
        var three = received("2025-03-03")
                .then("2025-03-10", asks(Consulted.THIRD_PARTY))
                .then("2025-03-11", asks(Consulted.CO_PRODUCER))
                .then("2025-03-12", asks(Consulted.OTHER_ORGAN))
                .then("2025-03-14", gives(Consulted.OTHER_ORGAN, 3, Opinion.AGREES))
                .then("2025-03-20", gives(Consulted.CO_PRODUCER, 2, Opinion.AGREES))
                .then("2025-03-28", gives(Consulted.THIRD_PARTY, 1, Opinion.AGREES));

        assertThat(three.due()).isEqualTo(one.due());
    }

    @Test
    void given_a_third_party_is_silent_then_fifteen_working_days_are_left_out_and_not_a_day_more() {
        var it = received("2025-03-03").then("2025-03-10", asks(Consulted.THIRD_PARTY));
        var open = it.due();

        refused("third-party-pending", () -> it.then("2025-03-31", answers(Outcome.GRANTED)));
        refused("silence-too-early", () -> it.then("2025-03-31", gives(Consulted.THIRD_PARTY, 1, Opinion.SILENT)));
        it.then("2025-04-08", gives(Consulted.THIRD_PARTY, 1, Opinion.SILENT));
        assertThat(it.due()).isEqualTo(open).isEqualTo(CALENDAR.add(LocalDate.of(2025, 3, 3), 35));
        assertThat(it.then("2025-04-09", answers(Outcome.GRANTED)).request().closed())
                .isNotNull();
    }

    @Test
    void given_a_third_party_objects_then_disclosure_needs_the_notice_to_it() {
        var it = received("2025-03-03")
                .then("2025-03-10", asks(Consulted.THIRD_PARTY))
                .then("2025-03-14", gives(Consulted.THIRD_PARTY, 1, Opinion.OBJECTS));

        refused("third-party-objects", () -> it.then("2025-03-17", answers(Outcome.GRANTED)));
        it.then("2025-03-17", new RequestEvent.ObjectionOverruled(1, "涉及重大公共利益"));
        assertThat(it.then("2025-03-24", answers(Outcome.GRANTED)).request().closed())
                .isNotNull();
    }

    @Test
    void given_an_extension_then_only_once_at_most_twenty_days_approved_and_before_the_period_is_over() {
        refused("extension-days", () -> received("2025-03-03").then("2025-03-10", extends_(21)));
        refused(
                "approval-needed",
                () -> received("2025-03-03").then("2025-03-10", new RequestEvent.Extended(5, "情况复杂", "", null)));
        refused("period-over", () -> received("2025-03-03").then("2025-04-01", extends_(5)));
        var it = received("2025-03-03").then("2025-03-31", extends_(20));
        assertThat(it.due()).isEqualTo(CALENDAR.add(LocalDate.of(2025, 3, 3), 40));
        refused("extended-already", () -> it.then("2025-04-02", extends_(1)));
    }

    @Test
    void given_the_text_of_2007_then_fifteen_and_fifteen_and_none_of_the_later_steps() {
        var it = received("2019-05-14");

        assertThat(it.due()).isEqualTo(CALENDAR.add(LocalDate.of(2019, 5, 14), 15));
        refused("extension-days", () -> it.then("2019-05-20", extends_(16)));
        refused(
                "reasons-not-then",
                () -> it.then("2019-05-20", new RequestEvent.ReasonsAsked(LocalDate.of(2019, 5, 30), "为何")));
        refused("outcome-unknown-then", () -> it.then("2019-05-20", answers(Outcome.EXCESSIVE)));
    }

    @Test
    void given_excessive_or_unclear_or_not_existing_then_the_step_that_the_law_wants_before_it() {
        refused("unclear-needs-correction", () -> received("2025-03-03").then("2025-03-10", answers(Outcome.UNCLEAR)));
        refused("excessive-needs-reasons", () -> received("2025-03-03").then("2025-03-10", answers(Outcome.EXCESSIVE)));
        refused("search-needed", () -> received("2025-03-03").then("2025-03-10", answers(Outcome.NOT_EXISTING)));
        refused(
                "search-open",
                () -> received("2025-03-03")
                        .then("2025-03-04", new RequestEvent.Assigned("热线处", LocalDate.of(2025, 3, 7), ""))
                        .then("2025-03-10", answers(Outcome.NOT_EXISTING)));
        refused(
                "ground-needed",
                () -> received("2025-03-03").then("2025-03-10", new RequestEvent.Answered(Outcome.PRIVACY, "")));
    }

    @Test
    void given_fair_reasons_then_the_later_day_replaces_the_period() {
        var it = received("2025-03-03")
                .then("2025-03-05", new RequestEvent.ReasonsAsked(LocalDate.of(2025, 3, 20), "为何"))
                .then("2025-03-10", new RequestEvent.ReasonsGiven("课题研究"))
                .then("2025-03-12", new RequestEvent.Postponed(LocalDate.of(2025, 6, 30), "数量大"));

        assertThat(it.due()).isEqualTo(LocalDate.of(2025, 6, 30));
        refused("postponed-already", () -> it.then("2025-03-13", extends_(5)));
    }

    @Test
    void given_a_fee_then_its_amount_follows_from_the_pages_and_the_payment_starts_the_period_anew() {
        var method = ProcessingFee.PAGES;
        refused(
                "fee-differs",
                () -> received("2025-03-03")
                        .then("2025-03-10", new RequestEvent.FeeAsked(method, 68, BigDecimal.valueOf(400))));
        refused(
                "fee-nothing",
                () -> received("2025-03-03")
                        .then("2025-03-10", new RequestEvent.FeeAsked(method, 30, BigDecimal.ZERO)));
        var it = received("2025-03-03")
                .then("2025-03-10", new RequestEvent.FeeAsked(method, 68, BigDecimal.valueOf(380)));
        refused("fee-not-over", () -> it.then("2025-04-08", new RequestEvent.Abandoned(Outcome.OVERDUE_FEE)));
        it.then("2025-03-17", new RequestEvent.FeePaid(BigDecimal.valueOf(380)));
        assertThat(it.due()).isEqualTo(CALENDAR.add(LocalDate.of(2025, 3, 17), 20));
    }

    @Test
    void given_a_decision_is_set_aside_then_it_has_a_new_period_and_still_counts_once_where_it_was_counted() {
        var it = received("2025-03-03")
                .then("2025-03-10", answers(Outcome.PRIVACY))
                .then("2025-06-03", new RequestEvent.DecisionCorrected(RequestEvent.Cause.REVIEW, 15, "撤销原答复"));

        assertThat(it.request().closed()).isNull();
        assertThat(it.due()).isEqualTo(CALENDAR.add(LocalDate.of(2025, 6, 3), 15));
        it.then("2025-12-01", answers(Outcome.GRANTED));
        assertThat(it.request().counted()).extracting(Stage.Closed::outcome).isEqualTo(Outcome.PRIVACY);
        assertThat(it.request().late(CALENDAR)).isFalse();
        assertThat(it.request().closed()).extracting(Stage.Closed::outcome).isEqualTo(Outcome.GRANTED);
    }

    @Test
    void given_an_opinion_without_a_time_limit_is_waited_for_then_the_period_stands_still_and_is_not_over() {
        var it = received("2025-03-03").then("2025-03-10", asks(Consulted.OTHER_ORGAN));

        it.then("2025-04-07", extends_(5)).then("2025-04-08", answers(Outcome.STATE_SECRET));

        assertThat(it.request().late(CALENDAR)).isFalse();
        assertThat(Lateness.of(it.request(), CALENDAR)).isEmpty();
        assertThat(RequestClock.of(it.request(), CALENDAR, LocalDate.of(2025, 4, 8))
                        .due()
                        .lastDay())
                .isEqualTo(it.due());
    }

    @Test
    void given_another_organ_that_never_answers_then_the_consultation_can_be_ended() {
        var it = received("2025-03-03")
                .then("2025-03-10", asks(Consulted.OTHER_ORGAN))
                .then("2025-03-17", gives(Consulted.OTHER_ORGAN, 1, Opinion.SILENT));

        assertThat(it.request().stage()).isEqualTo(new Stage.UnderReview());
        assertThat(it.due()).isEqualTo(LocalDate.of(2025, 4, 8));
    }

    @Test
    void given_a_third_party_then_a_refusal_for_its_sake_waits_for_it_and_yields_to_its_consent() {
        var it = received("2025-03-03").then("2025-03-10", asks(Consulted.THIRD_PARTY));

        refused("third-party-unheard", () -> it.then("2025-03-11", answers(Outcome.PRIVACY)));
        it.then("2025-03-12", gives(Consulted.THIRD_PARTY, 1, Opinion.AGREES));
        refused("third-party-consents", () -> it.then("2025-03-13", answers(Outcome.BUSINESS_SECRET)));
        assertThat(it.then("2025-03-13", answers(Outcome.STATE_SECRET))
                        .request()
                        .closed())
                .isNotNull();
    }

    @Test
    void given_something_public_already_then_the_answer_says_where() {
        refused(
                "where-needed",
                () -> received("2025-03-03").then("2025-03-10", new RequestEvent.Answered(Outcome.ALREADY_PUBLIC, "")));
    }

    @Test
    void given_reasons_found_fair_then_the_request_cannot_be_turned_away_as_excessive() {
        var it = received("2025-03-03")
                .then("2025-03-05", new RequestEvent.ReasonsAsked(LocalDate.of(2025, 3, 20), "为何"))
                .then("2025-03-10", new RequestEvent.ReasonsGiven("课题研究"))
                .then("2025-03-12", new RequestEvent.Postponed(LocalDate.of(2025, 6, 30), "数量大"));

        refused("excessive-postponed", () -> it.then("2025-03-13", answers(Outcome.EXCESSIVE)));
    }

    @Test
    void given_a_day_beyond_reason_then_it_is_a_slip_of_the_pen() {
        var far = LocalDate.of(2062, 3, 3);
        refused(
                "by-too-far",
                () -> received("2025-03-03").then("2025-03-05", new RequestEvent.CorrectionAsked(far, "文号")));
        refused(
                "by-too-far",
                () -> received("2025-03-03").then("2025-03-05", new RequestEvent.ReasonsAsked(far, "为何")));
        refused(
                "days-range",
                () -> received("2025-03-03")
                        .then("2025-03-10", answers(Outcome.GRANTED))
                        .then(
                                "2025-03-11",
                                new RequestEvent.DecisionCorrected(RequestEvent.Cause.COURT, 10_000_000, "撤销")));
    }

    @Test
    void given_the_call_for_payment_was_served_later_then_the_time_to_pay_runs_from_that_day() {
        var it = received("2025-03-03")
                .then("2025-03-10", new RequestEvent.FeeAsked(ProcessingFee.PAGES, 68, BigDecimal.valueOf(380)))
                .then("2025-03-14", new RequestEvent.FeeServed());

        refused("fee-not-over", () -> it.then("2025-04-14", new RequestEvent.Abandoned(Outcome.OVERDUE_FEE)));
        refused("no-fee-asked", () -> it.then("2025-04-14", new RequestEvent.FeeServed()));
        assertThat(it.then("2025-04-15", new RequestEvent.Abandoned(Outcome.OVERDUE_FEE))
                        .request()
                        .closed())
                .isNotNull();
    }

    @Test
    void given_nobody_knows_that_the_call_for_payment_came_then_the_request_does_not_lapse_for_want_of_it() {
        var it = received("2025-03-03")
                .then("2025-03-10", new RequestEvent.FeeAsked(ProcessingFee.PAGES, 68, BigDecimal.valueOf(380)));

        refused("fee-not-served", () -> it.then("2025-06-10", new RequestEvent.Abandoned(Outcome.OVERDUE_FEE)));
        it.then("2025-06-10", new RequestEvent.FeeServed());
        refused("fee-not-over", () -> it.then("2025-07-08", new RequestEvent.Abandoned(Outcome.OVERDUE_FEE)));
        it.then("2025-07-09", new RequestEvent.Abandoned(Outcome.OVERDUE_FEE));
    }

    @Test
    void every_refusal_is_a_sentence_in_both_languages_and_every_kind_of_event_has_a_name() throws IOException {
        var codes = new TreeSet<String>();
        for (var rules : List.of("Procedure", "StepRules", "OutcomeRules", "ProcedureDetails", "PastHistory")) {
            var source = Files.readString(Path.of("src/main/java/kapok/disclosure/" + rules + ".java"));
            Pattern.compile("\"([a-z0-9-]+)\"").matcher(source).results().forEach(it -> codes.add(it.group(1)));
        }
        for (var kind : RequestEvent.class.getPermittedSubclasses()) {
            codes.add("event." + RequestSteps.kind(kind));
        }
        var chinese = words("");
        var english = words("_en");
        assertThat(codes).hasSizeGreaterThan(50).allSatisfy(code -> {
            assertThat(chinese.getProperty("disclosure." + code)).as(code).isNotBlank();
            assertThat(english.getProperty("disclosure." + code)).as(code).isNotBlank();
        });
    }

    private static java.util.Properties words(String language) throws IOException {
        var words = new java.util.Properties();
        for (var name : List.of("disclosure", "disclosure-procedure")) {
            try (var reader = Files.newBufferedReader(
                    Path.of("src/main/resources/messages/" + name + language + ".properties"))) {
                words.load(reader);
            }
        }
        return words;
    }

    @Test
    void given_a_request_just_received_then_every_step_and_outcome_is_offered_or_refused_with_a_reason() {
        var it = new Procedure(received("2025-03-03").request(), LocalDate.of(2025, 3, 4), CALENDAR);

        assertThat(it.possible()).hasSize(RequestEvent.class.getPermittedSubclasses().length - 1);
        assertThat(it.possible())
                .filteredOn(Procedure.Move::possible)
                .extracting(Procedure.Move::kind)
                .contains("answered", "extended", "assigned", "transferred")
                .doesNotContain("delivered", "abandoned", "fee_paid", "corrected");
    }
}
