package kapok.hotline.results;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kapok.agency.AgencyDirectory;
import kapok.agency.Organ;
import kapok.calendar.Beijing;
import kapok.hotline.figures.Backlog;
import kapok.hotline.figures.Flow;
import kapok.hotline.figures.Unfrozen;
import kapok.hotline.results.page.Bars;
import kapok.hotline.results.page.BulletinPage;
import kapok.web.NotFound;
import kapok.web.Text;
import org.springframework.stereotype.Component;

/** Writes the bulletin of a month from its figures (民情月历). Nothing in it is typed in. */
@Component
class Bulletins {
    private static final int TOPICS = 10;

    private final Flow flow;
    private final Backlog backlog;
    private final ResultTally results;
    private final AgencyDirectory agencies;
    private final Clock clock;

    Bulletins(Flow flow, Backlog backlog, ResultTally results, AgencyDirectory agencies, Clock clock) {
        this.flow = flow;
        this.backlog = backlog;
        this.results = results;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** The months that are over, the newest first, back to the first in which anybody called. */
    List<BulletinPage.Month> months(Text text) {
        var months = new ArrayList<BulletinPage.Month>();
        var running = YearMonth.from(Beijing.today(clock));
        var first = flow.begun().map(YearMonth::from).orElse(running);
        for (var month = running.minusMonths(1); !month.isBefore(first); month = month.minusMonths(1)) {
            months.add(new BulletinPage.Month("/hotline/bulletins/" + month, label(month, text)));
        }
        return months;
    }

    /** @throws NotFound for a month that is not over, or lies before the hotline's time */
    BulletinPage write(YearMonth month, Text text) {
        if (!month.isBefore(YearMonth.from(Beijing.today(clock))) || month.getYear() < 2010) {
            throw new NotFound("bulletin", month.toString());
        }
        var live = new Unfrozen();
        var whole = flow.whole(month.atDay(1), month.atEndOfMonth(), live);
        var before =
                flow.whole(month.minusMonths(1).atDay(1), month.minusMonths(1).atEndOfMonth(), live);
        var topics = flow.topics(month.atDay(1), month.atEndOfMonth(), TOPICS);
        var districts = flow.districts(month.atDay(1), month.atEndOfMonth(), live);
        return new BulletinPage(
                text.localize("hotline.bulletin.title", label(month, text)),
                label(month, text),
                sentences(month, whole, before, topics, districts, text),
                numbers(month, whole, before, text),
                topics(topics, text),
                districts(districts, text),
                outcomes(month, text),
                "/hotline/bulletins/" + month + ".pdf",
                text.date(Beijing.today(clock)));
    }

    private static String label(YearMonth month, Text text) {
        return text.localize("hotline.bulletin.month", String.valueOf(month.getYear()), month.getMonthValue());
    }

    private List<String> sentences(
            YearMonth month,
            Flow.Part whole,
            Flow.Part before,
            Map<String, Long> topics,
            List<Flow.Part> districts,
            Text text) {
        var sentences = new ArrayList<String>();
        if (whole.received() == 0) {
            return List.of(text.localize("hotline.bulletin.nothing", label(month, text)));
        }
        sentences.add(text.localize(
                "hotline.bulletin.received",
                label(month, text),
                whole.received(),
                change(whole.received(), before.received(), text)));
        sentences.add(text.localize("hotline.bulletin.direct", whole.direct(), whole.dispatched()));
        if (whole.due() > 0) {
            sentences.add(text.localize("hotline.bulletin.in-time", whole.due(), percent(whole.inTime())));
        }
        if (whole.rated() > 0) {
            sentences.add(text.localize(
                    "hotline.bulletin.rated",
                    whole.rated(),
                    percent(whole.contacted()),
                    percent(whole.solved()),
                    percent(whole.satisfied())));
        }
        var names = backlog.categoryNames();
        topics.entrySet().stream()
                .findFirst()
                .ifPresent(first -> sentences.add(text.localize(
                        "hotline.bulletin.topic",
                        names.getOrDefault(first.getKey(), first.getKey()),
                        first.getValue())));
        var places = backlog.districtNames();
        districts.stream()
                .filter(part -> part.rated() > 0 && places.containsKey(part.key()))
                .max(java.util.Comparator.comparing(Flow.Part::solved))
                .ifPresent(best -> sentences.add(text.localize(
                        "hotline.bulletin.best", places.getOrDefault(best.key(), best.key()), percent(best.solved()))));
        return sentences;
    }

    private static String change(long now, long before, Text text) {
        if (before == 0) {
            return text.localize("hotline.bulletin.no-before");
        }
        var share = BigDecimal.valueOf(now - before)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(before), 2, java.math.RoundingMode.HALF_UP);
        return text.localize(
                share.signum() < 0 ? "hotline.bulletin.down" : "hotline.bulletin.up", percent(share.abs()));
    }

    /** What the month before had; where it had nothing at all, no 0 stands for a comparison. */
    private static String before(Flow.Part before, long value, Text text) {
        return text.localize(before.received() == 0 ? "hotline.bulletin.no-before" : "hotline.bulletin.before", value);
    }

    private static String percent(BigDecimal value) {
        return value.setScale(2, java.math.RoundingMode.HALF_UP).toPlainString() + "%";
    }

    private List<BulletinPage.Number> numbers(YearMonth month, Flow.Part whole, Flow.Part before, Text text) {
        return List.of(
                number(
                        "received",
                        "received",
                        text.number(whole.received()),
                        "",
                        month,
                        before(before, before.received(), text),
                        text),
                number(
                        "direct",
                        "direct",
                        text.number(whole.direct()),
                        "",
                        month,
                        before(before, before.direct(), text),
                        text),
                number(
                        "in-time",
                        "in_time.pct",
                        whole.due() == 0 ? "–" : whole.inTime().toPlainString(),
                        "%",
                        month,
                        text.localize("hotline.bulletin.of", whole.due()),
                        text),
                number(
                        "solved",
                        "solved.pct",
                        whole.rated() == 0 ? "–" : whole.solved().toPlainString(),
                        "%",
                        month,
                        text.localize("hotline.bulletin.of", whole.rated()),
                        text),
                number(
                        "satisfied",
                        "satisfied.pct",
                        whole.rated() == 0 ? "–" : whole.satisfied().toPlainString(),
                        "%",
                        month,
                        text.localize("hotline.bulletin.of", whole.rated()),
                        text));
    }

    private BulletinPage.Number number(
            String name, String figure, String value, String unit, YearMonth month, String note, Text text) {
        var organ = agencies.findOwner().map(Organ::code).orElse("");
        return new BulletinPage.Number(
                text.localize("hotline.bulletin.number." + name),
                value,
                unit,
                "/figures/hotline." + figure + "?organ=" + organ + "&from=" + month.atDay(1) + "&to="
                        + month.atEndOfMonth(),
                note);
    }

    private Bars topics(Map<String, Long> topics, Text text) {
        var names = backlog.categoryNames();
        return Bars.of(
                text.localize("hotline.results.topics"),
                text.localize("hotline.results.unit-count"),
                text.localize("hotline.results.category"),
                text.localize("hotline.results.unit-count"),
                400,
                28,
                topics.entrySet().stream()
                        .map(topic -> new Bars.Item(
                                names.getOrDefault(topic.getKey(), topic.getKey()),
                                topic.getValue(),
                                "/hotline/results?period=all&category=" + topic.getKey()))
                        .toList());
    }

    private Bars districts(List<Flow.Part> districts, Text text) {
        var places = backlog.districtNames();
        return Bars.of(
                text.localize("hotline.results.solved"),
                text.localize("hotline.results.solved.note"),
                text.localize("hotline.results.district"),
                "%",
                400,
                28,
                districts.stream()
                        .filter(part -> part.rated() > 0 && places.containsKey(part.key()))
                        .sorted(java.util.Comparator.comparing(Flow.Part::solved)
                                .reversed())
                        .map(part -> new Bars.Item(
                                places.getOrDefault(part.key(), part.key()),
                                part.solved(),
                                "/hotline/results?period=all&district=" + part.key(),
                                "f1"))
                        .toList());
    }

    private Bars outcomes(YearMonth month, Text text) {
        var published = results.published(month.atDay(1));
        return Bars.of(
                text.localize("hotline.bulletin.outcomes"),
                text.localize("hotline.results.unit-count"),
                text.localize("hotline.review.outcome"),
                text.localize("hotline.results.unit-count"),
                400,
                28,
                published.entrySet().stream()
                        .map(entry -> new Bars.Item(
                                text.localize("hotline.outcome.tab." + entry.getKey()),
                                entry.getValue(),
                                "/hotline/results?period=" + month + "&outcome=" + entry.getKey()))
                        .toList());
    }
}
