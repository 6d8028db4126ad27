package kapok.figure;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kapok.audit.AuditTrail;
import kapok.figure.OfficialStatistics.Stored;
import kapok.web.Caller;
import kapok.web.NotFound;
import kapok.web.RuleViolation;
import kapok.web.StaleVersion;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every duty on official statistics (官方统计登记), one method each, one transaction each. */
@Service
public class OfficialStatisticDesk {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z0-9_]+)*");
    private static final BigDecimal MOST = BigDecimal.TEN.pow(13);
    private static final int DECIMALS = 6;

    private final OfficialStatistics statistics;
    private final OrganNames organs;
    private final ObjectProvider<Figures> figures;
    private final AuditTrail audit;
    private final Clock clock;

    OfficialStatisticDesk(
            OfficialStatistics statistics,
            OrganNames organs,
            ObjectProvider<Figures> figures,
            AuditTrail audit,
            Clock clock) {
        this.statistics = statistics;
        this.organs = organs;
        this.figures = figures;
        this.audit = audit;
        this.clock = clock;
    }

    /** Enters a statistic (登记). @throws RuleViolation if there is one already for figure, organ and year */
    @Transactional
    public long state(Caller caller, OfficialStatistic statistic) {
        check(caller, statistic, computed());
        if (statistics
                .find(statistic.figure(), statistic.organ(), statistic.year())
                .isPresent()) {
            throw new RuleViolation("figure.statistic.stated-already", statistic.figure());
        }
        var id = statistics.insert(caller, clock.instant(), statistic);
        record(caller, "figure.state", id, statistic, "");
        return id;
    }

    /**
     * Corrects the value, words or source of a statistic (更正).
     *
     * @param version that the caller saw
     * @throws StaleVersion if somebody else was faster
     */
    @Transactional
    public void correct(Caller caller, long id, int version, OfficialStatistic statistic) {
        var before = get(id);
        check(caller, statistic, computed());
        if (!statistics.update(caller, clock.instant(), id, version, statistic)) {
            throw new StaleVersion("official statistic", before.changedBy(), before.changedAt());
        }
        record(caller, "figure.correct", id, statistic, "由 " + words(before.statistic()) + " 更正为 ");
    }

    /** Takes a statistic out that should never have been entered (删除). The trail keeps what it said. */
    @Transactional
    public void withdraw(Caller caller, long id) {
        var before = get(id).statistic();
        caller.require(FigurePermissions.STATE, before.organ());
        statistics.delete(id);
        record(caller, "figure.withdraw", id, before, "删除 ");
    }

    /**
     * Takes over statistics (接收官方统计): for imports and the demo city. One that is there already, by figure, organ and
     * year, is replaced.
     *
     * @throws RuleViolation for the first that cannot be; nothing is stored then
     */
    @Transactional
    public void takeOver(Caller caller, List<OfficialStatistic> batch) {
        var computed = computed();
        for (var statistic : batch) {
            check(caller, statistic, computed);
            var before = statistics.find(statistic.figure(), statistic.organ(), statistic.year());
            if (before.isEmpty()) {
                statistics.insert(caller, clock.instant(), statistic);
            } else {
                var stored = before.get();
                statistics.update(caller, clock.instant(), stored.id(), stored.version(), statistic);
                record(caller, "figure.correct", stored.id(), statistic, "由 " + words(stored.statistic()) + " 更正为 ");
            }
        }
        if (!batch.isEmpty()) {
            audit.record(
                    caller,
                    "figure.take-over",
                    "official-statistic-batch",
                    batch.getFirst().figure(),
                    "接收官方统计 %d 项".formatted(batch.size()));
        }
    }

    Stored get(long id) {
        return statistics.find(id).orElseThrow(() -> new NotFound("official statistic", Long.toString(id)));
    }

    /** The ids that a register computes; nobody may state them. */
    Set<String> computed() {
        return figures.getObject().computed().stream().map(Figure::id).collect(Collectors.toSet());
    }

    /** @throws RuleViolation if it cannot be; for dry runs too */
    void check(Caller caller, OfficialStatistic statistic, Set<String> computed) {
        caller.require(FigurePermissions.STATE, statistic.organ());
        if (!ID.matcher(statistic.figure()).matches() || statistic.figure().length() > 80) {
            throw new RuleViolation("figure.statistic.not-an-id", statistic.figure());
        }
        if (computed.contains(statistic.figure())) {
            throw new RuleViolation("figure.statistic.computed", statistic.figure());
        }
        try {
            organs.name(statistic.organ());
        } catch (NotFound unknown) {
            throw new RuleViolation("figure.statistic.unknown-organ", statistic.organ());
        }
        demandRange(statistic);
    }

    private void demandRange(OfficialStatistic statistic) {
        if (statistic.year() < 1990 || statistic.year() > 2999) {
            throw new RuleViolation("figure.statistic.year");
        }
        if (statistic.value().abs().compareTo(MOST) >= 0
                || statistic.value().stripTrailingZeros().scale() > DECIMALS) {
            throw new RuleViolation("figure.statistic.value");
        }
        if (statistic.label().isBlank() || statistic.source().isBlank()) {
            throw new RuleViolation("figure.statistic.words");
        }
        if (statistic.sourceDate().isAfter(LocalDate.ofInstant(clock.instant(), BEIJING))) {
            throw new RuleViolation(
                    "figure.statistic.future", statistic.sourceDate().toString());
        }
    }

    private void record(Caller caller, String action, long id, OfficialStatistic statistic, String prefix) {
        audit.record(
                caller,
                action,
                "official-statistic",
                Long.toString(id),
                "官方统计 %s（%d 年）：%s%s".formatted(statistic.figure(), statistic.year(), prefix, words(statistic)));
    }

    private static String words(OfficialStatistic statistic) {
        return statistic.qualifier()
                + statistic.value().stripTrailingZeros().toPlainString()
                + statistic.unit()
                + "（"
                + statistic.source()
                + "）";
    }
}
