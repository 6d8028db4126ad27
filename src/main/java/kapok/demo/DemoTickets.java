package kapok.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import kapok.hotline.arrival.Arriving;
import kapok.hotline.arrival.FrontDoor;
import kapok.hotline.ticket.DispatchRules;
import kapok.hotline.ticket.TicketDesk;
import kapok.hotline.ticket.TicketEvent;
import kapok.web.Caller;
import org.springframework.stereotype.Component;

/** Some weeks of the hotline (演示工单), filed by every channel and in every stage; the people are invented. */
@Component
class DemoTickets {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final int COUNT = 280;
    private static final List<String> DISTRICTS = List.of(
            "440103000000",
            "440104000000",
            "440105000000",
            "440106000000",
            "440111000000",
            "440112000000",
            "440113000000",
            "440114000000",
            "440115000000",
            "440117000000",
            "440118000000");
    private static final List<String> ROADS =
            List.of("猎德大道", "黄埔大道西", "工业大道南", "东风东路", "芳村大道中", "机场路", "市桥大北路", "荔城大道", "建设北路", "环市西路");
    private static final List<String> NAMES = List.of("张伟明", "李雪梅", "陈志强", "黄丽华", "刘建华", "何秀英", "梁国栋", "罗小燕");
    private static final List<Arriving.Way> WAYS = List.of(
            Arriving.Way.PHONE,
            Arriving.Way.PHONE,
            Arriving.Way.PHONE,
            Arriving.Way.WECHAT,
            Arriving.Way.WECHAT,
            Arriving.Way.WEB,
            Arriving.Way.MAIL,
            Arriving.Way.MAYOR,
            Arriving.Way.OPEN311);

    private final FrontDoor door;
    private final TicketDesk desk;
    private final Clock clock;

    DemoTickets(FrontDoor door, TicketDesk desk, Clock clock) {
        this.door = door;
        this.desk = desk;
        this.clock = clock;
    }

    private record Sample(String category, String kind, String title, String text, String unit, String answer) {}

    /** One ticket on its way, and the moment it has reached. */
    private final class Walk {
        private final Caller caller;
        private final String number;
        private final Random random;
        private Instant at;

        private Walk(Caller caller, String number, Instant at, Random random) {
            this.caller = caller;
            this.number = number;
            this.at = at;
            this.random = random;
        }

        /** False once the story would run ahead of today. */
        private boolean then(int leastHours, int mostHours, String by, TicketEvent event) {
            var next = at.plus(
                    Duration.ofMinutes(60L * leastHours + random.nextInt(Math.max(1, 60 * (mostHours - leastHours)))));
            if (next.isAfter(clock.instant())) {
                return false;
            }
            at = next;
            desk.recordPast(caller, number, at, by, event);
            return true;
        }
    }

    void seed(Caller caller) {
        var samples = samples();
        rules(caller, samples);
        var random = new Random(12345);
        var now = clock.instant();
        for (int i = 0; i < COUNT; i++) {
            var sample = samples.get(random.nextInt(samples.size()));
            var at = now.minus(Duration.ofMinutes(20 + random.nextInt(34 * 24 * 60)));
            var number = door.file(arriving(sample, i, at, random)).number();
            walk(new Walk(caller, number, at, random), sample, random);
        }
    }

    private static List<Sample> samples() {
        return DemoFile.csv("tickets.csv").stream()
                .map(row -> new Sample(
                        row.getField("category"),
                        row.getField("kind"),
                        row.getField("title"),
                        row.getField("text"),
                        row.getField("unit"),
                        row.getField("answer")))
                .toList();
    }

    private void rules(Caller caller, List<Sample> samples) {
        var from = LocalDate.ofInstant(clock.instant(), BEIJING).minusYears(1);
        samples.stream().map(it -> it.category() + "\t" + it.unit()).distinct().forEach(pair -> {
            var parts = pair.split("\t");
            desk.addRule(
                    caller,
                    new DispatchRules.Rule(
                            0,
                            parts[0],
                            "",
                            "",
                            "any",
                            parts[1],
                            List.of(),
                            List.of(),
                            "派单目录：" + parts[0],
                            from,
                            null));
        });
    }

    private static Arriving arriving(Sample sample, int i, Instant at, Random random) {
        var road = ROADS.get(random.nextInt(ROADS.size()));
        var place = DISTRICTS.get(random.nextInt(DISTRICTS.size()));
        return new Arriving(
                WAYS.get(random.nextInt(WAYS.size())),
                "demo-" + i,
                sample.kind(),
                road + sample.title(),
                road + (1 + random.nextInt(300)) + "号附近，" + sample.text(),
                sample.category(),
                new Arriving.Site(place, road, null, null),
                new Arriving.Person(
                        NAMES.get(random.nextInt(NAMES.size())),
                        "1380013" + String.format("%04d", random.nextInt(10_000)),
                        "",
                        "",
                        ""),
                random.nextInt(20) == 0,
                true,
                at);
    }

    /** As far as the time since it was filed reaches; some stop on the way. */
    private static void walk(Walk walk, Sample sample, Random random) {
        if (sample.kind().equals("consultation") && random.nextInt(3) > 0) {
            walk.then(0, 1, "吴倩文", new TicketEvent.AnsweredAtOnce(sample.answer()));
        } else if (dispatched(walk, sample, random) && random.nextInt(12) > 0 && answered(walk, sample, random)) {
            asked(walk, random);
        }
    }

    private static boolean dispatched(Walk walk, Sample sample, Random random) {
        var to = new TicketEvent.Dispatched(sample.unit(), List.of(), List.of(), "派单目录：" + sample.category(), false);
        if (!walk.then(0, 3, "谢振华", to)) {
            return false;
        }
        if (random.nextInt(14) == 0) {
            return walk.then(2, 6, "承办联络员", new TicketEvent.ReturnAsked("所反映路段不在本单位管养范围"))
                    && walk.then(1, 8, "谢振华", new TicketEvent.ReturnRefused("经核对权责清单，属本单位职责"))
                    && walk.then(1, 3, "承办联络员", new TicketEvent.Signed());
        }
        return walk.then(0, 6, "承办联络员", new TicketEvent.Signed());
    }

    private static boolean answered(Walk walk, Sample sample, Random random) {
        if (!walk.then(1, 30, "承办联络员", new TicketEvent.Contacted("已电话联系诉求人，了解情况"))) {
            return false;
        }
        if (random.nextInt(10) == 0
                && !(walk.then(2, 24, "承办联络员", new TicketEvent.ExtensionAsked(3, "配件到货需要时间"))
                        && walk.then(1, 6, "谢振华", new TicketEvent.ExtensionGranted()))) {
            return false;
        }
        return walk.then(8, 30 * 8, "承办联络员", new TicketEvent.Replied(sample.answer(), ""))
                && walk.then(1, 10, "谢振华", new TicketEvent.Approved());
    }

    private static void asked(Walk walk, Random random) {
        if (random.nextInt(8) == 0) {
            walk.then(4, 24, "吴倩文", new TicketEvent.CalledBack("phone", false, false, null, null, ""));
        }
        var mood = random.nextInt(12);
        var solved = mood == 0 ? "no" : mood < 3 ? "partly" : "yes";
        var satisfied = mood == 0 ? "no" : mood < 4 ? "basically" : "yes";
        walk.then(4, 36, "吴倩文", new TicketEvent.CalledBack("phone", true, mood != 1, solved, satisfied, ""));
    }
}
