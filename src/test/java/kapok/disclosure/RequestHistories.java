package kapok.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import kapok.law.Regime;

/** Requests for tests. */
final class RequestHistories {
    private RequestHistories() {}

    static Application application(String organ, LocalDate receivedOn) {
        return new Application(
                organ, receivedOn, Channel.ONLINE, ApplicantKind.NATURAL_PERSON, "hotline", "热线工单处理记录", "");
    }

    static RequestRecord open(Application application) {
        return record(application, List.of());
    }

    static RequestRecord answered(Application application, LocalDate on, Outcome outcome) {
        return record(application, List.of(new RequestStep(on, "经办", new RequestEvent.Answered(outcome, ""))));
    }

    static RequestRecord record(Application application, List<RequestStep> further) {
        var steps = new ArrayList<RequestStep>();
        steps.add(new RequestStep(application.receivedOn(), "经办", new RequestEvent.Received(application)));
        steps.addAll(further);
        return new RequestRecord(null, Applicant.unknown(), steps);
    }

    /** Anything that can have happened between two days. */
    static RequestRecord any(RandomGenerator random, String organ, LocalDate from, LocalDate to) {
        var received = from.plusDays(random.nextLong(to.toEpochDay() - from.toEpochDay() + 1));
        var application = new Application(
                organ,
                received,
                one(random, Channel.values()),
                one(random, ApplicantKind.values()),
                Topics.CODES.get(random.nextInt(Topics.CODES.size())),
                "申请 " + random.nextInt(1_000_000),
                "");
        var further = new ArrayList<RequestStep>();
        var due = received.plusDays(28);
        var day = received;
        further.add(new RequestStep(day, "经办", new RequestEvent.Registered(due)));
        if (random.nextInt(5) == 0) {
            day = later(random, day, to);
            further.add(new RequestStep(day, "经办", new RequestEvent.Extended(15, "案情复杂", "主任", null)));
        }
        if (random.nextInt(4) != 0) {
            day = later(random, day, to);
            further.add(new RequestStep(day, "经办", ending(random, Regime.on(received))));
        }
        return record(application, further);
    }

    private static RequestEvent ending(RandomGenerator random, Regime regime) {
        var outcome = one(random, Outcome.under(regime).toArray(Outcome[]::new));
        return switch (outcome.ending()) {
            case ANSWER -> new RequestEvent.Answered(outcome, "");
            case LAPSE -> new RequestEvent.Abandoned(outcome);
            case WITHDRAWAL -> new RequestEvent.Withdrawn("");
            case MERGER -> new RequestEvent.Merged("");
        };
    }

    private static LocalDate later(RandomGenerator random, LocalDate day, LocalDate to) {
        var later = day.plusDays(random.nextInt(50));
        return later.isAfter(to) ? to : later;
    }

    static <T> T one(RandomGenerator random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
