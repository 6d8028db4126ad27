package kapok.hotline.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kapok.calendar.Break;

/**
 * What a ticket owes and until when (工单时限): a pure function of its steps, the limits in force at dispatch, the unit's hours and
 * the calendar.
 *
 * @param dues those still to be met, the soonest first; of a closed one none
 */
public record TicketClock(Limits limits, List<Due> dues) {
    public TicketClock {
        dues = List.copyOf(dues);
    }

    /** @param warnAt from when it warns */
    public record Due(String kind, Instant from, Instant at, Instant warnAt) {
        public static final String DISPATCH = "dispatch";
        public static final String SIGN = "sign";
        public static final String RETURN = "return";
        public static final String CONTACT = "contact";
        public static final String ANSWER = "answer";
        public static final String DECIDE = "decide";
        public static final String REVIEW = "review";
        public static final String CALLBACK = "callback";
    }

    /** @param hours of the unit that holds it; before dispatch, of the centre */
    public static TicketClock of(Ticket ticket, Limits limits, WorkHours hours, Instant now) {
        var dues = new ArrayList<Due>();
        var pauses = pauses(ticket, now);
        switch (stage(ticket)) {
            case Stage.Accepted _ -> {
                add(dues, Due.DISPATCH, ticket.stageSince(), limits.dispatch(), hours);
                answer(ticket, limits, hours, pauses).ifPresent(dues::add);
            }
            case Stage.Dispatched _, Stage.Forwarded _ -> {
                add(dues, Due.SIGN, ticket.stageSince(), limits.sign(), hours);
                returnBy(ticket, limits, hours).ifPresent(dues::add);
                contact(ticket, limits, hours, pauses).ifPresent(dues::add);
                answer(ticket, limits, hours, pauses).ifPresent(dues::add);
            }
            case Stage.Signed _ -> {
                returnBy(ticket, limits, hours).ifPresent(dues::add);
                contact(ticket, limits, hours, pauses).ifPresent(dues::add);
                answer(ticket, limits, hours, pauses).ifPresent(dues::add);
            }
            case Stage.ReturnRequested _,
                    Stage.ExtensionRequested _,
                    Stage.SuspensionRequested _,
                    Stage.TerminationRequested _ -> {
                add(dues, Due.DECIDE, ticket.stageSince(), limits.decide(), hours);
                answer(ticket, limits, hours, pauses).ifPresent(dues::add);
            }
            case Stage.Handling _, Stage.Rework _ -> {
                contact(ticket, limits, hours, pauses).ifPresent(dues::add);
                answer(ticket, limits, hours, pauses).ifPresent(dues::add);
            }
            case Stage.Difficult _ -> answer(ticket, limits, hours, pauses).ifPresent(dues::add);
            case Stage.Suspended _ -> {}
            case Stage.Review _ -> add(dues, Due.REVIEW, ticket.stageSince(), limits.review(), hours);
            case Stage.Callback _ -> add(dues, Due.CALLBACK, ticket.stageSince(), limits.callback(), hours);
            case Stage.Closed _, Stage.Archived _, Stage.Merged _ -> {}
        }
        dues.sort(Comparator.comparing(Due::at).thenComparing(Due::kind));
        return new TicketClock(limits, dues);
    }

    /** One that is joined runs on as if it were not: joining is no way to win time. */
    private static Stage stage(Ticket ticket) {
        var stage = ticket.stage();
        while (stage instanceof Stage.Merged merged) {
            stage = merged.before();
        }
        return stage;
    }

    private static List<Break> pauses(Ticket ticket, Instant now) {
        var pauses = new ArrayList<>(ticket.pauses());
        if (ticket.stage() instanceof Stage.Suspended stood && now.isAfter(stood.since())) {
            pauses.add(new Break(stood.since(), now));
        }
        return pauses;
    }

    private static Optional<Due> returnBy(Ticket ticket, Limits limits, WorkHours hours) {
        var from = ticket.dispatchedAt();
        return limits.giveBack() == null || ticket.fixed() || from == null
                ? Optional.empty()
                : Optional.of(due(Due.RETURN, from, hours.end(from, limits.giveBack(), 0, List.of()), 100));
    }

    private static Optional<Due> contact(Ticket ticket, Limits limits, WorkHours hours, List<Break> pauses) {
        var from = ticket.clockFrom();
        return limits.contact() == null || ticket.contactedAt() != null || from == null
                ? Optional.empty()
                : Optional.of(due(Due.CONTACT, from, hours.end(from, limits.contact(), 0, pauses), 70));
    }

    private static Optional<Due> answer(Ticket ticket, Limits limits, WorkHours hours, List<Break> pauses) {
        var from = ticket.clockFrom();
        return from == null
                ? Optional.empty()
                : Optional.of(due(
                        Due.ANSWER, from, hours.end(from, limits.answer(), ticket.extension(), pauses), limits.warn()));
    }

    /** Until when the answer was or is due; empty before dispatch. */
    public static Optional<Instant> answerDue(Ticket ticket, Limits limits, WorkHours hours) {
        return answer(ticket, limits, hours, ticket.pauses()).map(Due::at);
    }

    private static void add(
            List<Due> dues,
            String kind,
            Instant from,
            @org.jspecify.annotations.Nullable Limit limit,
            WorkHours hours) {
        if (limit != null) {
            dues.add(due(kind, from, hours.end(from, limit, 0, List.of()), 70));
        }
    }

    private static Due due(String kind, Instant from, Instant at, int warn) {
        var length = Duration.between(from, at);
        return new Due(kind, from, at, from.plus(length.multipliedBy(warn).dividedBy(100)));
    }

    public Optional<Due> find(String kind) {
        return dues.stream().filter(due -> due.kind().equals(kind)).findFirst();
    }

    /** What is due next; the end of the time to return is nobody's debt. */
    public Optional<Due> next() {
        return dues.stream().filter(due -> !due.kind().equals(Due.RETURN)).findFirst();
    }
}
