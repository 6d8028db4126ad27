package kapok.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import kapok.hotline.arrival.Arriving;
import kapok.hotline.arrival.FrontDoor;
import kapok.hotline.ticket.Refusal;
import kapok.hotline.ticket.TicketDesk;
import kapok.hotline.ticket.TicketEvent;
import kapok.hotline.ticket.TicketKind;
import kapok.web.Caller;
import org.springframework.stereotype.Component;

/** Tickets with a story of their own (演示个案): an emergency, joint ones, a burst, one that stands still, one before the meeting. */
@Component
class DemoStories {
    private static final String TIANHE = "440106000000";
    private static final List<Arriving.Way> WAYS =
            List.of(Arriving.Way.PHONE, Arriving.Way.WECHAT, Arriving.Way.WEB, Arriving.Way.OPEN311, Arriving.Way.MAIL);

    private final FrontDoor door;
    private final TicketDesk desk;
    private final Clock clock;

    DemoStories(FrontDoor door, TicketDesk desk, Clock clock) {
        this.door = door;
        this.desk = desk;
        this.clock = clock;
    }

    void seed(Caller caller, List<DemoTickets.Sample> samples) {
        emergencies(caller, of(samples, "停水停电"));
        joint(caller, of(samples, "施工噪声"));
        settledTogether(caller, of(samples, "路灯照明"));
        burst(of(samples, "停水停电"));
        still(caller, of(samples, "物业管理"));
        difficult(caller, of(samples, "河涌水环境"));
        refused(caller, of(samples, "规划建设"));
        withdrawn(caller, of(samples, "交通秩序"));
    }

    private static DemoTickets.Sample of(List<DemoTickets.Sample> samples, String category) {
        return samples.stream()
                .filter(sample -> sample.category().equals(category))
                .findFirst()
                .orElseThrow();
    }

    private DemoWalk file(
            Caller caller, DemoTickets.Sample sample, String key, String where, Arriving.Way way, Instant at) {
        return new DemoWalk(desk, caller, number(sample, key, where, way, at), at, clock.instant(), new Random(7));
    }

    private String number(DemoTickets.Sample sample, String key, String where, Arriving.Way way, Instant at) {
        return door.file(new Arriving(
                        way,
                        "demo-" + key,
                        sample.kind(),
                        where + sample.title(),
                        where + "：" + sample.text(),
                        sample.category(),
                        new Arriving.Site(TIANHE, where, null, null),
                        new Arriving.Person("林晓彤", "13800138000", "", "", ""),
                        false,
                        true,
                        at))
                .number();
    }

    private Instant ago(Duration length) {
        return clock.instant().minus(length);
    }

    private static TicketEvent urgent(DemoTickets.Sample sample) {
        return new TicketEvent.Classified(
                TicketKind.HELP, true, false, false, sample.category(), TIANHE, "", List.of());
    }

    /** One runs now, one was settled within the day. */
    private void emergencies(Caller caller, DemoTickets.Sample sample) {
        var now = file(caller, sample, "urgent-now", "棠下涌东路水管爆裂，", Arriving.Way.PHONE, ago(Duration.ofMinutes(34)));
        now.after(2, DemoWalk.AGENT, urgent(sample));
        now.after(5, DemoWalk.DISPATCHER, DemoWalk.dispatch(sample));
        now.after(6, DemoWalk.UNIT, new TicketEvent.Signed());
        now.done();
        var over = file(caller, sample, "urgent-over", "车陂路主管漏水，", Arriving.Way.PHONE, ago(Duration.ofHours(27)));
        over.after(1, DemoWalk.AGENT, urgent(sample));
        over.after(7, DemoWalk.DISPATCHER, DemoWalk.dispatch(sample));
        over.after(9, DemoWalk.UNIT, new TicketEvent.Signed());
        over.after(22, DemoWalk.UNIT, new TicketEvent.Contacted("已到场，告知预计恢复时间"));
        over.after(300, DemoWalk.UNIT, new TicketEvent.Replied(sample.answer(), ""));
        over.after(40, DemoWalk.DISPATCHER, new TicketEvent.Approved());
        over.after(90, DemoWalk.AGENT, new TicketEvent.CalledBack("phone", true, true, "yes", "yes", ""));
        over.done();
    }

    /** Five callers, one incident, still open. */
    private void joint(Caller caller, DemoTickets.Sample sample) {
        var where = "体育东横街地铁口旁";
        var number = number(sample, "joint", where, Arriving.Way.WEB, ago(Duration.ofHours(40)));
        var master = new DemoWalk(desk, caller, number, ago(Duration.ofHours(40)), clock.instant(), new Random(7));
        master.after(30, DemoWalk.DISPATCHER, DemoWalk.dispatch(sample));
        master.after(90, DemoWalk.UNIT, new TicketEvent.Signed());
        master.after(60, DemoWalk.UNIT, new TicketEvent.Contacted("已电话了解情况，约定夜间到场"));
        master.done();
        for (int i = 0; i < 4; i++) {
            var other = file(caller, sample, "joint-" + i, where, WAYS.get(i), ago(Duration.ofHours(34L - 6 * i)));
            other.after(20, DemoWalk.DISPATCHER, new TicketEvent.Joined(number));
            other.done();
        }
    }

    /** Three callers, answered once; each was told and asked. */
    private void settledTogether(Caller caller, DemoTickets.Sample sample) {
        var from = ago(Duration.ofDays(6));
        var where = "猎德大道猎德村牌坊旁";
        var number = number(sample, "together", where, Arriving.Way.WECHAT, from);
        var master = new DemoWalk(desk, caller, number, from, clock.instant(), new Random(7));
        master.after(45, DemoWalk.DISPATCHER, DemoWalk.dispatch(sample));
        master.after(60, DemoWalk.UNIT, new TicketEvent.Signed());
        master.done();
        var others = List.of(
                file(caller, sample, "together-1", where, Arriving.Way.MAIL, from.plus(Duration.ofHours(3))),
                file(caller, sample, "together-2", where, Arriving.Way.OPEN311, from.plus(Duration.ofHours(5))));
        others.forEach(other -> {
            other.after(30, DemoWalk.DISPATCHER, new TicketEvent.Joined(number));
            other.done();
        });
        master.after(24 * 60, DemoWalk.UNIT, new TicketEvent.Replied(sample.answer(), ""));
        master.after(120, DemoWalk.DISPATCHER, new TicketEvent.Approved());
        master.after(20 * 60, DemoWalk.AGENT, new TicketEvent.CalledBack("phone", true, true, "yes", "yes", ""));
        master.done();
        others.forEach(other -> {
            other.after(60 * 60, DemoWalk.AGENT, new TicketEvent.CalledBack("sms", true, true, "yes", "basically", ""));
            other.done();
        });
    }

    /** The same from many in the last hours, for a person to see and join. */
    private void burst(DemoTickets.Sample sample) {
        for (int i = 0; i < 7; i++) {
            number(sample, "burst-" + i, "棠下街棠德花园", WAYS.get(i % 3), ago(Duration.ofMinutes(12L + 14 * i)));
        }
    }

    private void still(Caller caller, DemoTickets.Sample sample) {
        var it = file(caller, sample, "still", "天河北路某小区，", Arriving.Way.WEB, ago(Duration.ofDays(5)));
        it.after(50, DemoWalk.DISPATCHER, DemoWalk.dispatch(sample));
        it.after(60, DemoWalk.UNIT, new TicketEvent.Signed());
        it.after(24 * 60, DemoWalk.DISPATCHER, new TicketEvent.Suspended("等业主大会表决结果"));
        it.done();
    }

    private void difficult(Caller caller, DemoTickets.Sample sample) {
        var it = file(caller, sample, "difficult", "车陂涌支涌，", Arriving.Way.MAYOR, ago(Duration.ofDays(3)));
        it.after(90, DemoWalk.DISPATCHER, new TicketEvent.FoundDifficult("涉及水务、城管、属地三方，职责须协调"));
        it.done();
    }

    private void refused(Caller caller, DemoTickets.Sample sample) {
        var it = file(caller, sample, "refused", "某小区", Arriving.Way.WEB, ago(Duration.ofHours(20)));
        it.after(30, DemoWalk.AGENT, new TicketEvent.Rejected(Refusal.OTHER_PROCEDURE, "您反映的处罚决定可以在收到之日起六十日内申请行政复议。"));
        it.done();
    }

    private void withdrawn(Caller caller, DemoTickets.Sample sample) {
        var it = file(caller, sample, "withdrawn", "中山大道，", Arriving.Way.WEB, ago(Duration.ofDays(2)));
        it.after(40, DemoWalk.DISPATCHER, DemoWalk.dispatch(sample));
        it.after(300, "citizen", new TicketEvent.Withdrawn("已经有人处理了"));
        it.done();
    }
}
