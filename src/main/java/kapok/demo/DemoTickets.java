package kapok.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import kapok.hotline.arrival.Arriving;
import kapok.hotline.arrival.FrontDoor;
import kapok.hotline.results.ResultDesk;
import kapok.hotline.ticket.DispatchRules;
import kapok.hotline.ticket.TicketDesk;
import kapok.web.Caller;
import org.springframework.stereotype.Component;

/** Some weeks of the hotline (演示工单), filed by every channel and in every stage; the people are invented. */
@Component
class DemoTickets {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final int COUNT = 320;
    private static final int WAITING = 12;
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
    private final DemoStories stories;
    private final ResultDesk results;
    private final Clock clock;

    DemoTickets(FrontDoor door, TicketDesk desk, DemoStories stories, ResultDesk results, Clock clock) {
        this.door = door;
        this.desk = desk;
        this.stories = stories;
        this.results = results;
        this.clock = clock;
    }

    /** Something that people bring, and what is answered. */
    record Sample(String category, String kind, String title, String text, String unit, String answer) {}

    void seed(Caller caller) {
        var samples = samples();
        rules(caller, samples);
        var random = new Random(12345);
        for (int i = 0; i < COUNT; i++) {
            var sample = samples.get(random.nextInt(samples.size()));
            var at = moment(i, random);
            var number = door.file(arriving(sample, "demo-" + i, at, random)).number();
            new DemoWalk(desk, caller, number, at, clock.instant(), random).go(sample);
        }
        stories.seed(caller, samples);
        results.publishPast(caller, WAITING, DemoFile.lines("unsolved.txt"));
    }

    /** From the first day of last month on, in the day more than at night; every tenth of today. */
    private Instant moment(int i, Random random) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, BEIJING);
        if (i % 10 == 0) {
            var sinceMidnight = Duration.between(today.atStartOfDay(BEIJING).toInstant(), now);
            return now.minusSeconds(120 + (long) (random.nextDouble() * sinceMidnight.toSeconds()));
        }
        var from = today.minusMonths(1).withDayOfMonth(1);
        var day = from.plusDays(random.nextInt((int) from.until(today, ChronoUnit.DAYS)));
        var minute = random.nextInt(5) == 0 ? random.nextInt(24 * 60) : 7 * 60 + random.nextInt(15 * 60);
        return day.atStartOfDay(BEIJING).plusMinutes(minute).toInstant();
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

    private static Arriving arriving(Sample sample, String key, Instant at, Random random) {
        var road = ROADS.get(random.nextInt(ROADS.size()));
        var place = DISTRICTS.get(random.nextInt(DISTRICTS.size()));
        return new Arriving(
                WAYS.get(random.nextInt(WAYS.size())),
                key,
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
}
