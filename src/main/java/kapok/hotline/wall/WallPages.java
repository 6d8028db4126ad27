package kapok.hotline.wall;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kapok.agency.AgencyDirectory;
import kapok.agency.Organ;
import kapok.calendar.Beijing;
import kapok.hotline.figures.AssessmentDesk;
import kapok.hotline.figures.Backlog;
import kapok.hotline.figures.Flow;
import kapok.hotline.figures.Unfrozen;
import kapok.hotline.queue.Emergencies;
import kapok.hotline.text.Hotspots;
import kapok.hotline.ticket.DueChips;
import kapok.hotline.wall.page.WallPage;
import kapok.web.Caller;
import kapok.web.Text;
import kapok.web.page.Choice;
import org.springframework.stereotype.Component;

/** Makes the wall (运行看板). */
@Component
class WallPages {
    private static final Duration HOT = Duration.ofHours(6);
    private static final int LISTED = 5;

    private final Flow flow;
    private final Backlog backlog;
    private final AssessmentDesk assessment;
    private final Hotspots hotspots;
    private final WallLooks looks;
    private final AgencyDirectory agencies;
    private final Emergencies emergencies;
    private final Clock clock;

    WallPages(
            Flow flow,
            Backlog backlog,
            AssessmentDesk assessment,
            Hotspots hotspots,
            WallLooks looks,
            AgencyDirectory agencies,
            Emergencies emergencies,
            Clock clock) {
        this.flow = flow;
        this.backlog = backlog;
        this.assessment = assessment;
        this.hotspots = hotspots;
        this.looks = looks;
        this.agencies = agencies;
        this.emergencies = emergencies;
        this.clock = clock;
    }

    WallPage show(String period, Caller caller, Text text) {
        var today = Beijing.today(clock);
        var first = first(period, today);
        var look = looks.now();
        var days = flow.days(first, today, look.live());
        var scores = assessment.scores(first, today, look.live());
        var ranked = scores.stream().filter(score -> score.rated() > 0).toList();
        return new WallPage(
                now(caller, look, text),
                List.of("weeks", "year").stream()
                        .map(code -> new Choice(code, text.localize("hotline.wall.period." + code)))
                        .toList(),
                period,
                "/desk/hotline/assessment.csv?from=" + first + "&to=" + today,
                WallCharts.flowLines(days, text),
                WallCharts.solvedLines(days, text),
                WallCharts.todayLines(look, text),
                WallCharts.late(look.units(), text),
                WallCharts.ages(look.units(), text),
                ranked.stream()
                        .limit(Math.min(LISTED, ranked.size() - ranked.size() / 2))
                        .map(score -> unit(score, first, today))
                        .toList(),
                ranked.reversed().stream()
                        .limit(Math.min(LISTED, ranked.size() / 2))
                        .map(score -> unit(score, first, today))
                        .toList(),
                districts(first, today, look.live(), text));
    }

    private static LocalDate first(String period, LocalDate today) {
        var monday = today.with(WeekFields.ISO.dayOfWeek(), 1);
        return period.equals("year")
                ? today.minusMonths(12).with(WeekFields.ISO.dayOfWeek(), 1)
                : monday.minusWeeks(11);
    }

    /** What changes by the minute: the figures of today and what is hot. */
    WallPage.Now now(Caller caller, Text text) {
        return now(caller, looks.now(), text);
    }

    private WallPage.Now now(Caller caller, WallLooks.Look look, Text text) {
        var instant = look.at();
        var hot = hot(instant);
        return new WallPage.Now(
                kpis(look, text),
                hot,
                hot.stream().anyMatch(WallPage.Hot::burst),
                alarms(caller, instant, text),
                text.dateTime(instant));
    }

    private List<WallPage.Hot> hot(Instant instant) {
        var places = backlog.districtNames();
        var categories = backlog.categoryNames();
        return hotspots.at(instant, HOT, 6).stream()
                .map(one -> new WallPage.Hot(
                        one.title(),
                        place(
                                places.getOrDefault(one.district(), ""),
                                categories.getOrDefault(one.category(), one.category())),
                        one.size(),
                        one.usual() < 0.05 ? "0" : String.format(java.util.Locale.ROOT, "%.1f", one.usual()),
                        one.burst(),
                        "/desk/hotline/wall/tickets?of="
                                + String.join(
                                        ",", one.tickets().stream().limit(60).toList())))
                .toList();
    }

    private List<WallPage.Kpi> kpis(WallLooks.Look look, Text text) {
        var today = Beijing.day(look.at());
        var week = flow.whole(today.minusDays(6), today, look.live());
        var before = flow.whole(today.minusDays(13), today.minusDays(7), look.live());
        var day = flow.whole(today, today, look.live());
        var yesterday = flow.whole(today.minusDays(1), today.minusDays(1), look.live());
        var standing = Backlog.together(look.units());
        var kpis = new ArrayList<WallPage.Kpi>();
        kpis.add(kpi(
                "received",
                text.number(day.received()),
                "",
                figure("received", today, today),
                text.localize("hotline.wall.yesterday", yesterday.received()),
                "",
                text));
        kpis.add(kpi(
                "open",
                text.number(standing.open()),
                "",
                "/desk/hotline/wall/open",
                text.localize("hotline.wall.late", standing.late(), standing.soon()),
                standing.late() > 0 ? "down" : "up",
                text));
        kpis.add(rate(
                "in-time",
                week.inTime(),
                before.inTime(),
                week.due(),
                figure("in_time.pct", today.minusDays(6), today),
                text));
        kpis.add(rate(
                "solved",
                week.solved(),
                before.solved(),
                week.rated(),
                figure("solved.pct", today.minusDays(6), today),
                text));
        kpis.add(rate(
                "satisfied",
                week.satisfied(),
                before.satisfied(),
                week.rated(),
                figure("satisfied.pct", today.minusDays(6), today),
                text));
        return kpis;
    }

    private List<WallPage.Alarm> alarms(Caller caller, Instant now, Text text) {
        return emergencies.waiting(caller, LISTED).stream()
                .map(one -> new WallPage.Alarm(
                        one.number(),
                        one.title(),
                        text.localize(
                                one.dueAt().isBefore(now) ? "hotline.wall.alarm-late" : "hotline.wall.alarm-due",
                                DueChips.moment(one.dueAt(), text))))
                .toList();
    }

    private static String place(String district, String category) {
        return district.isEmpty() ? category : district + " · " + category;
    }

    private WallPage.Kpi kpi(String name, String value, String unit, String href, String note, String tone, Text text) {
        return new WallPage.Kpi(text.localize("hotline.wall.kpi." + name), value, unit, href, note, tone);
    }

    private WallPage.Kpi rate(String name, BigDecimal now, BigDecimal before, long of, String href, Text text) {
        if (of == 0) {
            return kpi(name, "–", "", href, text.localize("hotline.wall.nothing"), "", text);
        }
        var change = now.subtract(before);
        var sign = change.signum() >= 0 ? "+" + change : "−" + change.abs();
        return kpi(name, now.toPlainString(), "%", href, sign, change.signum() < 0 ? "down" : "up", text);
    }

    private String figure(String name, LocalDate from, LocalDate to) {
        var organ = agencies.findOwner().map(Organ::code).orElse("");
        return "/figures/hotline." + name + "?organ=" + organ + "&from=" + from + "&to=" + to;
    }

    private static WallPage.Unit unit(AssessmentDesk.Score score, LocalDate first, LocalDate last) {
        return new WallPage.Unit(
                score.rank(),
                score.name(),
                score.score().toPlainString(),
                score.inTime() + "%",
                score.solved() + "%",
                score.returned() + "%",
                "/figures/hotline.rated?organ=" + score.unit() + "&from=" + first + "&to=" + last);
    }

    private List<WallPage.District> districts(LocalDate first, LocalDate last, Unfrozen live, Text text) {
        var names = backlog.districtNames();
        var parts = flow.districts(first, last, live);
        double mean = parts.stream()
                .filter(part -> part.rated() > 0)
                .mapToDouble(part -> part.solved().doubleValue())
                .average()
                .orElse(0);
        var categories = backlog.categoryNames();
        var topics = flow.topicsByDistrict(first, last, live);
        return parts.stream()
                .filter(part -> names.containsKey(part.key()))
                .sorted(java.util.Comparator.comparingLong(Flow.Part::received).reversed())
                .limit(20)
                .map(part -> new WallPage.District(
                        names.getOrDefault(part.key(), part.key()),
                        text.number(part.received()),
                        "",
                        part.due() == 0 ? "–" : part.inTime() + "%",
                        part.rated() == 0 ? "–" : part.solved() + "%",
                        part.solved().intValue(),
                        part.solved().doubleValue() < mean - 2,
                        part.dispatched() == 0 ? "–" : part.returned() + "%",
                        part.repeated() + "%",
                        topic(topics.getOrDefault(part.key(), ""), categories)))
                .toList();
    }

    private static String topic(String category, Map<String, String> names) {
        return names.getOrDefault(category, category);
    }
}
