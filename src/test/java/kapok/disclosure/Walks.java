package kapok.disclosure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import kapok.calendar.WorkingCalendar;
import kapok.disclosure.RequestEvent.Consulted;
import kapok.disclosure.RequestEvent.Finding;
import kapok.disclosure.RequestEvent.Opinion;

/** Random histories of requests: at each step something that the procedure allows, or nothing. */
final class Walks {
    private static final WorkingCalendar CALENDAR = Stories.CALENDAR;

    private final Random random;
    private DisclosureRequest request;
    private LocalDate day;

    private Walks(Random random) {
        this.random = random;
        day = LocalDate.of(2014, 1, 2).plusDays(random.nextInt(4_500));
        request = Stories.received(day.toString()).request();
    }

    static DisclosureRequest any(Random random) {
        var walk = new Walks(random);
        for (int steps = 3 + random.nextInt(22); steps > 0; steps--) {
            walk.step();
        }
        return walk.request;
    }

    private void step() {
        day = day.plusDays(random.nextInt(9) * (random.nextInt(8) == 0 ? 8 : 1));
        var event = candidates().get(random.nextInt(candidates().size())).get();
        if (new Procedure(request, day, CALENDAR).refusal(event).isEmpty()) {
            request = request.then(day, "经办", event);
        } else {
            day = request.lastOn();
        }
    }

    private List<Supplier<RequestEvent>> candidates() {
        return List.of(
                () -> new RequestEvent.CorrectionAsked(day.plusDays(1 + random.nextInt(20)), "文号"),
                () -> new RequestEvent.CorrectionAsked(day.plusDays(15), "文号"),
                () -> new RequestEvent.CorrectionAsked(day.plusDays(15), "文号"),
                () -> new RequestEvent.Corrected("住院"),
                () -> new RequestEvent.Corrected("住院"),
                () -> new RequestEvent.Corrected(random.nextBoolean() ? "" : "住院"),
                () -> new RequestEvent.OpinionAsked(one(Consulted.values()), "甲"),
                () -> new RequestEvent.OpinionAsked(one(Consulted.values()), "乙"),
                () -> new RequestEvent.OpinionServed(inquiry()),
                this::opinion,
                this::opinion,
                () -> new RequestEvent.ObjectionOverruled(inquiry(), "重大公共利益"),
                () -> new RequestEvent.Assigned(
                        unit(), random.nextBoolean() ? null : day.plusDays(random.nextInt(9)), ""),
                () -> new RequestEvent.SearchReported(unit(), one(Finding.values()), ""),
                () -> Stories.extends_(1 + random.nextInt(22)),
                () -> new RequestEvent.ReasonsAsked(day.plusDays(3), "为何"),
                () -> new RequestEvent.ReasonsAsked(day.plusDays(1 + random.nextInt(20)), "为何"),
                () -> new RequestEvent.ReasonsGiven("研究"),
                () -> new RequestEvent.Postponed(day.plusDays(random.nextInt(90)), "量大"),
                this::fee,
                RequestEvent.FeeServed::new,
                () -> new RequestEvent.FeePaid(
                        request.fee() == null ? BigDecimal.TEN : request.fee().yuan()),
                () -> new RequestEvent.FeeWaived("困难"),
                () -> Stories.answers(outcome()),
                () -> new RequestEvent.Abandoned(
                        random.nextBoolean() ? Outcome.OVERDUE_FEE : Outcome.OVERDUE_CORRECTION),
                () -> new RequestEvent.Abandoned(Outcome.OVERDUE_CORRECTION),
                () -> new RequestEvent.Withdrawn(""),
                () -> new RequestEvent.Delivered(RequestEvent.Way.MAIL, "EMS"),
                () -> new RequestEvent.DecisionCorrected(RequestEvent.Cause.COURT, random.nextInt(20), "撤销"),
                () -> new RequestEvent.Reopened("误登"));
    }

    private RequestEvent opinion() {
        var open = request.inquiries().stream().filter(Inquiry::open).toList();
        if (open.isEmpty()) {
            return new RequestEvent.OpinionServed(1);
        }
        var chosen = open.get(random.nextInt(open.size()));
        return new RequestEvent.OpinionGiven(chosen.whom(), chosen.number(), one(Opinion.values()), "");
    }

    private RequestEvent fee() {
        var method = one(ProcessingFee.values());
        var count = 1 + random.nextInt(120);
        return new RequestEvent.FeeAsked(method, count, BigDecimal.valueOf(method.yuan(count)));
    }

    /** What had something come before it is tried more often: few walks get there. */
    private Outcome outcome() {
        if (request.reasons() != null && random.nextBoolean()) {
            return Outcome.EXCESSIVE;
        } else if (request.correction() != null && random.nextBoolean()) {
            return Outcome.UNCLEAR;
        }
        return one(Outcome.values());
    }

    private int inquiry() {
        return 1 + random.nextInt(Math.max(1, request.inquiries().size()));
    }

    private String unit() {
        return List.of("热线处", "法规处", "综合处").get(random.nextInt(3));
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }

    /** Every event of a history with the request as it stood before it. */
    static List<DisclosureRequest> stations(DisclosureRequest request) {
        var stations = new ArrayList<DisclosureRequest>();
        for (int length = 1; length <= request.history().size(); length++) {
            stations.add(DisclosureRequest.of(request.history().subList(0, length)));
        }
        return stations;
    }

    static <E extends RequestEvent> long count(DisclosureRequest request, Class<E> kind) {
        return request.history().stream()
                .filter(step -> kind.isInstance(step.event()))
                .count();
    }

    static List<Class<?>> kinds() {
        return Arrays.asList(RequestEvent.class.getPermittedSubclasses());
    }
}
