package kapok.hotline.figures;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import kapok.agency.AgencyDirectory;
import kapok.audit.AuditTrail;
import kapok.calendar.Beijing;
import kapok.web.Caller;
import kapok.web.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Assessment of units (承办单位考核): scores by the rule in force, rules, exclusions with their reasons. */
@Component
public class AssessmentDesk {
    private final Counts counts;
    private final Extents extents;
    private final Periods periods;
    private final AssessmentRules rules;
    private final Exclusions exclusions;
    private final AgencyDirectory agencies;
    private final AuditTrail audit;
    private final Clock clock;

    AssessmentDesk(
            Counts counts,
            Extents extents,
            Periods periods,
            AssessmentRules rules,
            Exclusions exclusions,
            AgencyDirectory agencies,
            AuditTrail audit,
            Clock clock) {
        this.counts = counts;
        this.extents = extents;
        this.periods = periods;
        this.rules = rules;
        this.exclusions = exclusions;
        this.agencies = agencies;
        this.audit = audit;
        this.clock = clock;
    }

    /** How one unit did, all in per cent but the counts. */
    public record Score(
            int rank,
            String unit,
            String name,
            long dispatched,
            long due,
            BigDecimal signedInTime,
            BigDecimal returned,
            BigDecimal inTime,
            BigDecimal extended,
            BigDecimal reworked,
            long rated,
            BigDecimal contacted,
            BigDecimal solved,
            BigDecimal satisfied,
            BigDecimal score,
            long excluded) {}

    /** Within how many days the same from the same caller is a repeat (重复诉求). */
    public int repeatDays(LocalDate on) {
        return rules.on(on).repeatDays();
    }

    /** Units of a period, the best first; those without a single effective call-back stand last. */
    public List<Score> scores(LocalDate first, LocalDate last) {
        return scores(first, last, new Unfrozen());
    }

    /** As {@link #scores(LocalDate, LocalDate)}, for a page that shows more than them. */
    public List<Score> scores(LocalDate first, LocalDate last, Unfrozen live) {
        var rule = rules.on(last);
        var unranked = new ArrayList<Score>();
        counts.byUnit(extents.city(first, last), live).forEach((unit, bases) -> {
            if (!unit.isEmpty()) {
                unranked.add(score(unit, bases, rule));
            }
        });
        unranked.sort(Comparator.comparing((Score score) -> score.rated() == 0)
                .thenComparing(Comparator.comparing(Score::score).reversed())
                .thenComparing(Comparator.comparing(Score::inTime).reversed())
                .thenComparing(Score::unit));
        return ranked(unranked);
    }

    private Score score(String unit, Map<String, Counted> bases, Rule rule) {
        var dispatched = Counted.of(bases, "dispatched");
        var due = Counted.of(bases, "due");
        var finished = Counted.of(bases, "finished");
        var rated = Counted.of(bases, "rated");
        var satisfied = rule.satisfaction(rated.c3(), rated.c4(), rated.n());
        return new Score(
                0,
                unit,
                agencies.find(unit).map(organ -> organ.shortName()).orElse(unit),
                dispatched.n(),
                due.n(),
                dispatched.percent(1),
                dispatched.percent(2),
                due.percent(1),
                due.percent(2),
                finished.percent(1),
                rated.n(),
                rated.percent(1),
                rated.percent(2),
                satisfied,
                rule.score(rated.percent(1), rated.percent(2), satisfied),
                dispatched.excluded());
    }

    private static List<Score> ranked(List<Score> scores) {
        var ranked = new ArrayList<Score>();
        for (var one : scores) {
            ranked.add(new Score(
                    ranked.size() + 1,
                    one.unit(),
                    one.name(),
                    one.dispatched(),
                    one.due(),
                    one.signedInTime(),
                    one.returned(),
                    one.inTime(),
                    one.extended(),
                    one.reworked(),
                    one.rated(),
                    one.contacted(),
                    one.solved(),
                    one.satisfied(),
                    one.score(),
                    one.excluded()));
        }
        return ranked;
    }

    /**
     * Takes a ticket out of the assessment, also out of periods that are frozen; it stays in the register.
     *
     * @throws RuleViolation {@code hotline.exclusion.unknown}, {@code hotline.exclusion.twice}, {@code
     *     hotline.exclusion.reason}
     */
    @Transactional
    public void exclude(Caller caller, String ticket, String reason) {
        caller.require(FigurePermissions.ASSESS);
        if (reason.isBlank()) {
            throw new RuleViolation("hotline.exclusion.reason");
        }
        if (!exclusions.known(ticket)) {
            throw new RuleViolation("hotline.exclusion.unknown", ticket);
        }
        periods.lock();
        if (!exclusions.add(ticket, reason, caller.name(), clock.instant())) {
            throw new RuleViolation("hotline.exclusion.twice", ticket);
        }
        exclusions.mark(ticket, reason).forEach(periods::total);
        audit.record(caller, "hotline.exclude", "hotline.ticket", ticket, "剔除考核：" + reason);
    }

    /**
     * Sets how units are assessed from a day on; the past keeps its rule.
     *
     * @throws RuleViolation {@code hotline.rule.past} for a day that is frozen, {@code hotline.rule.weights} unless the
     *     weights make 1
     */
    @Transactional
    void setRule(Caller caller, Rule rule) {
        caller.require(FigurePermissions.ASSESS);
        if (!rule.inForce().isAfter(Beijing.today(clock))) {
            throw new RuleViolation("hotline.rule.past");
        }
        var sum = rule.contacted().add(rule.solved()).add(rule.satisfied());
        if (sum.compareTo(BigDecimal.ONE) != 0) {
            throw new RuleViolation("hotline.rule.weights", sum.toPlainString());
        }
        rules.add(rule);
        audit.record(caller, "hotline.set-rule", "hotline.rule", rule.inForce().toString(), "设定考核规则：" + rule.note());
    }
}
