package kapok.hotline.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kapok.calendar.Beijing;
import org.springframework.stereotype.Component;

/** The city's figures over time and place (全市流量), for the wall and the bulletin; the same counts as the figures'. */
@Component
public class Flow {
    private final Counts counts;
    private final Topics topics;
    private final Extents extents;
    private final AssessmentRules rules;

    Flow(Counts counts, Topics topics, Extents extents, AssessmentRules rules) {
        this.counts = counts;
        this.topics = topics;
        this.extents = extents;
        this.rules = rules;
    }

    /** One day, one district or the whole; rates in per cent. */
    public record Part(
            String key,
            long received,
            long direct,
            long dispatched,
            long finished,
            long due,
            BigDecimal inTime,
            BigDecimal returned,
            BigDecimal repeated,
            long rated,
            BigDecimal contacted,
            BigDecimal solved,
            BigDecimal satisfied) {}

    /** The first day, in Beijing, of which there are figures; empty as long as nobody has called. */
    public Optional<LocalDate> begun() {
        return counts.begun().map(Beijing::day);
    }

    public Part whole(LocalDate first, LocalDate last, Unfrozen live) {
        return part("", counts.totals(extents.city(first, last), live), rules.on(last));
    }

    /** Every day of the period, also those without any, oldest first. */
    public List<Part> days(LocalDate first, LocalDate last, Unfrozen live) {
        var byDay = counts.byDay(extents.city(first, last), live);
        var rule = rules.on(last);
        return first.datesUntil(last.plusDays(1))
                .map(day -> part(day.toString(), byDay.getOrDefault(day.toString(), Map.of()), rule))
                .toList();
    }

    /** District code → its part, by code; places outside any district are left out. */
    public List<Part> districts(LocalDate first, LocalDate last, Unfrozen live) {
        var parts = new ArrayList<Part>();
        counts.byDistrict(extents.city(first, last), live).forEach((district, bases) -> {
            if (!district.isEmpty()) {
                parts.add(part(district, bases, rules.on(last)));
            }
        });
        return parts;
    }

    /** Category → how many, most first. */
    public Map<String, Long> topics(LocalDate first, LocalDate last, int most) {
        return topics.whole(extents.city(first, last), new Unfrozen(), most);
    }

    /** District → the category that it reports most. */
    public Map<String, String> topicsByDistrict(LocalDate first, LocalDate last, Unfrozen live) {
        return topics.byDistrict(extents.city(first, last), live);
    }

    private static Part part(String key, Map<String, Counted> bases, Rule rule) {
        var received = Counted.of(bases, "received");
        var dispatched = Counted.of(bases, "dispatched");
        var due = Counted.of(bases, "due");
        var finished = Counted.of(bases, "finished");
        var rated = Counted.of(bases, "rated");
        return new Part(
                key,
                received.n(),
                received.c1(),
                dispatched.n(),
                finished.n(),
                due.n(),
                due.percent(1),
                dispatched.percent(2),
                received.percent(2),
                rated.n(),
                rated.percent(1),
                rated.percent(2),
                rule.satisfaction(rated.c3(), rated.c4(), rated.n()));
    }
}
