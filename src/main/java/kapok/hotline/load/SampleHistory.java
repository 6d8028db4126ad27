package kapok.hotline.load;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import kapok.hotline.arrival.Arriving;
import kapok.hotline.ticket.Histories;
import kapok.hotline.ticket.Histories.Course;
import kapok.hotline.ticket.Histories.History;
import kapok.hotline.ticket.TicketEvent;
import kapok.hotline.ticket.TicketKind;
import kapok.hotline.ticket.TicketStep;

/**
 * One made-up ticket from its receipt to the present (造数): every step is one that the procedure lets happen, at an hour at
 * which people are about; the same number always makes the same ticket.
 */
final class SampleHistory {
    private static final String AGENT = "坐席";
    private static final String CENTRE = "派单员";
    private static final String OFFICER = "承办人";

    /** How many of a thousand. */
    private static final int CONSULTATIONS = 400;

    private final SampleCity city;
    private final Instant now;
    private final SplittableRandom random;
    private final Course course;
    private final Arriving arriving;
    private final SampleCity.Place place;
    private final SampleCity.Unit unit;
    private Instant at;

    private SampleHistory(Histories histories, SampleCity city, long number, Instant now, int days) {
        this.city = city;
        this.now = now;
        random = new SplittableRandom(number * 0x9E3779B97F4A7C15L);
        at = awake(now.minusSeconds(1 + random.nextLong(days * 86_400L)));
        place = city.place(random.nextInt());
        var category = city.category(random.nextDouble());
        unit = city.unit(category.hashCode() + random.nextInt(3));
        arriving = arriving(number, category);
        course = histories.begin(new TicketStep(at, "", "", received(category)));
    }

    static History of(Histories histories, SampleCity city, long number, Instant now, int days) {
        var made = new SampleHistory(histories, city, number, now, days);
        made.live();
        var unit = made.course.ticket().unit();
        return new History(
                name(number),
                made.arriving,
                made.course.steps(),
                new Histories.Names(
                        made.arriving.category(), made.place.name(), unit.isEmpty() ? "" : city.name(unit)));
    }

    static String name(long number) {
        return "S-%010d".formatted(number);
    }

    /** Few call at night: what falls there comes in the day. */
    private Instant awake(Instant moment) {
        var hour = moment.atZone(kapok.calendar.Beijing.ZONE).getHour();
        var later = hour < 7 ? moment.plus(Duration.ofHours(8)) : moment;
        return later.isAfter(now) ? moment : later.truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    }

    private Arriving arriving(long number, String category) {
        int dice = random.nextInt(1_000);
        var kind = dice < CONSULTATIONS
                ? TicketKind.CONSULTATION
                : dice < 660
                        ? TicketKind.HELP
                        : dice < 870
                                ? TicketKind.COMPLAINT
                                : dice < 910
                                        ? TicketKind.REPORT
                                        : dice < 960 ? TicketKind.SUGGESTION : TicketKind.PRAISE;
        var street = city.street(random.nextInt());
        var matter = city.matter(random.nextInt());
        return new Arriving(
                Arriving.Way.SAMPLE,
                Long.toString(number),
                kind.code(),
                place.name() + street + category,
                place.name() + street + "附近" + category + "，" + matter + "，" + city.matter(random.nextInt()) + "，编号 "
                        + number,
                category,
                new Arriving.Site(place.code(), street, null, null),
                new Arriving.Person("", "139" + (10_000_000 + number * 7_919 % 3_000_000), "", "", ""),
                kind == TicketKind.REPORT,
                kind != TicketKind.REPORT && random.nextInt(10) < 6,
                at);
    }

    private TicketEvent.Received received(String category) {
        return new TicketEvent.Received(
                Arriving.Way.SAMPLE.code(),
                TicketKind.of(arriving.kind()),
                random.nextInt(50) == 0,
                random.nextInt(16) == 0,
                arriving.confidential(),
                category,
                place.code());
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** Some time between the two later; false once that is yet to come, or it may not happen. */
    private boolean then(Duration least, Duration most, String by, String organ, TicketEvent event) {
        at = at.plusMillis(least.toMillis() + random.nextLong(most.minus(least).toMillis() + 1));
        return !at.isAfter(now) && course.then(new TicketStep(at, by, organ, event));
    }

    private boolean soon(String by, String organ, TicketEvent event) {
        return then(Duration.ofMinutes(1), Duration.ofMinutes(12), by, organ, event);
    }

    private boolean hours(int least, int most, String by, String organ, TicketEvent event) {
        return then(Duration.ofHours(least), Duration.ofHours(most), by, organ, event);
    }

    private void live() {
        var as = course.ticket().as();
        soon(
                AGENT,
                "",
                new TicketEvent.Classified(
                        as.kind(),
                        as.urgent(),
                        as.business(),
                        as.confidential(),
                        as.category(),
                        as.division(),
                        "",
                        List.of()));
        if (as.kind() == TicketKind.CONSULTATION && chance(45)) {
            soon(AGENT, "", new TicketEvent.AnsweredAtOnce("已按知识库口径答复：" + city.matter(random.nextInt())));
        } else if (sent(unit.code())) {
            handle();
        }
        if (course.ticket().stage().over()) {
            hours(720, 721, "", "", new TicketEvent.Archived());
        }
    }

    private boolean sent(String to) {
        return soon(
                CENTRE,
                "",
                new TicketEvent.Dispatched(to, List.of(), List.of(), "按派单目录：" + arriving.category(), false));
    }

    private void handle() {
        if (chance(5)
                && hours(0, 3, OFFICER, unit.code(), new TicketEvent.ReturnAsked("不属本单位职责"))
                && hours(0, 4, CENTRE, "", new TicketEvent.ReturnAccepted("经核实转派"))
                && !sent(city.unit(random.nextInt(1_000)).code())) {
            return;
        }
        var holder = course.ticket().unit();
        if (!hours(0, 3, OFFICER, holder, new TicketEvent.Signed())
                || !hours(0, 8, OFFICER, holder, new TicketEvent.Contacted("已电话联系诉求人了解情况"))) {
            return;
        }
        if (chance(6) && hours(1, 20, OFFICER, holder, new TicketEvent.ExtensionAsked(2, "需要现场检测"))) {
            hours(1, 6, CENTRE, "", new TicketEvent.ExtensionGranted());
        } else if (chance(2) && hours(1, 20, CENTRE, "", new TicketEvent.Suspended("等待诉求人补充材料"))) {
            hours(10, 60, CENTRE, "", new TicketEvent.Resumed());
        }
        if (answered(holder, chance(4) ? 340 : 110)) {
            callBack(holder);
        }
    }

    private boolean answered(String holder, int longest) {
        var reply = new TicketEvent.Replied(
                "已到现场核查" + arriving.category() + "问题，" + city.matter(random.nextInt()) + "，督促整改并回复群众。", "");
        return hours(2, longest, OFFICER, holder, reply)
                && (!chance(3)
                        || hours(0, 5, CENTRE, "", new TicketEvent.SentBack("答复不具体"))
                                && hours(1, 20, OFFICER, holder, reply))
                && hours(0, 5, CENTRE, "", new TicketEvent.Approved());
    }

    private void callBack(String holder) {
        if (chance(12)) {
            hours(1, 4, AGENT, "", new TicketEvent.CalledBack("phone", false, false, null, null, ""));
        }
        var solved = chance(86) ? "yes" : chance(43) ? "partly" : "no";
        var satisfied = solved.equals("no") ? "no" : chance(80) ? "yes" : "basically";
        hours(1, 20, AGENT, "", new TicketEvent.CalledBack("phone", true, true, solved, satisfied, ""));
        if (solved.equals("no") && hours(1, 3, OFFICER, holder, new TicketEvent.Signed()) && answered(holder, 40)) {
            hours(1, 20, AGENT, "", new TicketEvent.CalledBack("phone", true, true, "partly", "basically", ""));
        }
    }
}
