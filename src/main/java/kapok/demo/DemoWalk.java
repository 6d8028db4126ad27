package kapok.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kapok.hotline.ticket.TicketDesk;
import kapok.hotline.ticket.TicketEvent;
import kapok.hotline.ticket.TicketStep;
import kapok.web.Caller;

/** One ticket on its way (演示工单办理): as far as the time since it was filed reaches; some stop on the way, some are late. */
final class DemoWalk {
    static final String AGENT = "吴倩文";
    static final String DISPATCHER = "谢振华";
    static final String UNIT = "承办联络员";

    private final TicketDesk desk;
    private final Caller caller;
    private final String number;
    private final Instant now;
    private final Random random;
    private final List<TicketStep> steps = new ArrayList<>();
    private Instant at;

    DemoWalk(TicketDesk desk, Caller caller, String number, Instant at, Instant now, Random random) {
        this.desk = desk;
        this.caller = caller;
        this.number = number;
        this.at = at;
        this.now = now;
        this.random = random;
    }

    void go(DemoTickets.Sample sample) {
        if (sample.kind().equals("consultation") && random.nextInt(3) > 0) {
            then(0, 1, AGENT, new TicketEvent.AnsweredAtOnce(sample.answer()));
        } else if (dispatched(sample) && random.nextInt(14) > 0 && answered(sample)) {
            asked(sample);
        }
        done();
    }

    /** Hands over what has gathered. */
    void done() {
        desk.takeOver(caller, number, steps);
        steps.clear();
    }

    /** False once the story would run ahead of today. */
    private boolean then(int leastHours, int mostHours, String by, TicketEvent event) {
        return after(60L * leastHours + random.nextInt(Math.max(1, 60 * (mostHours - leastHours))), by, event);
    }

    boolean after(long minutes, String by, TicketEvent event) {
        var next = at.plus(Duration.ofMinutes(minutes));
        if (next.isAfter(now)) {
            return false;
        }
        at = next;
        steps.add(new TicketStep(at, by, "", event));
        return true;
    }

    static TicketEvent dispatch(DemoTickets.Sample sample) {
        return new TicketEvent.Dispatched(sample.unit(), List.of(), List.of(), "派单目录：" + sample.category(), false);
    }

    private boolean dispatched(DemoTickets.Sample sample) {
        if (!then(0, 3, DISPATCHER, dispatch(sample))) {
            return false;
        }
        if (random.nextInt(14) == 0) {
            return then(2, 6, UNIT, new TicketEvent.ReturnAsked("所反映路段不在本单位管养范围"))
                    && then(1, 8, DISPATCHER, new TicketEvent.ReturnRefused("经核对权责清单，属本单位职责"))
                    && then(1, 3, UNIT, new TicketEvent.Signed());
        }
        return then(0, 6, UNIT, new TicketEvent.Signed());
    }

    private boolean answered(DemoTickets.Sample sample) {
        if (!then(1, 30, UNIT, new TicketEvent.Contacted("已电话联系诉求人，了解情况"))) {
            return false;
        }
        if (random.nextInt(10) == 0
                && !(then(2, 24, UNIT, new TicketEvent.ExtensionAsked(3, "配件到货需要时间"))
                        && then(1, 6, DISPATCHER, new TicketEvent.ExtensionGranted()))) {
            return false;
        }
        return replied(sample, 8, random.nextInt(6) == 0 ? 30 * 8 : 72);
    }

    private boolean replied(DemoTickets.Sample sample, int leastHours, int mostHours) {
        return then(leastHours, mostHours, UNIT, new TicketEvent.Replied(sample.answer(), ""))
                && then(1, 10, DISPATCHER, new TicketEvent.Approved());
    }

    /** Who says that nothing is solved is asked again after it was done again. */
    private void asked(DemoTickets.Sample sample) {
        if (random.nextInt(8) == 0) {
            then(4, 24, AGENT, new TicketEvent.CalledBack("phone", false, false, null, null, ""));
        }
        var mood = random.nextInt(12);
        var solved = mood == 0 ? "no" : mood < 3 ? "partly" : "yes";
        var satisfied = mood == 0 ? "no" : mood < 4 ? "basically" : "yes";
        var said = new TicketEvent.CalledBack("phone", true, mood != 1, solved, satisfied, "");
        if (then(4, 36, AGENT, said)
                && mood == 0
                && then(1, 4, UNIT, new TicketEvent.Signed())
                && replied(sample, 20, 72)) {
            then(4, 36, AGENT, new TicketEvent.CalledBack("phone", true, true, "no", "basically", ""));
        }
    }
}
