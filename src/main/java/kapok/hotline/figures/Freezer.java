package kapok.hotline.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import kapok.calendar.Beijing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fixes the denominators of each period once it is over (统计封账). A period lasts a day, cut where the rule in force says;
 * when the cut moves, one period is longer or shorter and none overlaps another.
 */
@Component
public class Freezer {
    private static final int MANY = 10;
    private static final int MOST = 10_000;
    private static final Logger LOG = LoggerFactory.getLogger(Freezer.class);

    private final Periods periods;
    private final AssessmentRules rules;
    private final Pace pace;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Freezer(Periods periods, AssessmentRules rules, Pace pace, TransactionTemplate transaction, Clock clock) {
        this.pace = pace;
        this.periods = periods;
        this.rules = rules;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void run() {
        try {
            freezeAll();
        } catch (DataAccessException | TransactionException away) {
            LOG.debug("freezing waits for the database", away);
        }
    }

    /** Freezes every period that is over; gives how many. */
    public int freezeAll() {
        int frozen =
                Optional.ofNullable(transaction.execute(_ -> freezeHistory())).orElse(0);
        while (Boolean.TRUE.equals(transaction.execute(_ -> freezeNext()))) {
            frozen++;
        }
        return frozen;
    }

    /** Opens periods again because history before them came late, such as an import; gives how many. */
    public int reopen(LocalDate from) {
        int reopened = Optional.ofNullable(transaction.execute(_ -> {
                    periods.lock();
                    return periods.reopen(from);
                }))
                .orElse(0);
        pace.forget();
        return reopened;
    }

    /** Many days that are over, under one rule, at once. */
    private int freezeHistory() {
        periods.lock();
        var first = periods.lastFrozen().map(on -> on.plusDays(1)).or(this::firstDay);
        if (first.isEmpty()) {
            return 0;
        }
        var rule = rules.on(first.get());
        var starts = rule.starts(first.get());
        if (!periods.frozenUntil().orElse(starts).equals(starts)) {
            return 0;
        }
        var spans = new ArrayList<Periods.Span>();
        for (var day = first.get();
                !rule.ends(day).isAfter(clock.instant())
                        && spans.size() < MOST
                        && rules.on(day).equals(rule);
                day = day.plusDays(1)) {
            spans.add(new Periods.Span(day, rule.starts(day), rule.ends(day)));
        }
        if (spans.size() < MANY) {
            return 0;
        }
        periods.addAll(spans, rule.dayCut(), clock.instant());
        return spans.size();
    }

    private boolean freezeNext() {
        periods.lock();
        var last = periods.lastFrozen();
        var day = last.map(on -> on.plusDays(1)).or(this::firstDay);
        if (day.isEmpty()) {
            return false;
        }
        var rule = rules.on(day.get());
        var ends = rule.ends(day.get());
        if (ends.isAfter(clock.instant())) {
            return false;
        }
        var starts = periods.frozenUntil().orElse(rule.starts(day.get()));
        periods.add(day.get(), starts, ends, clock.instant());
        return true;
    }

    private Optional<LocalDate> firstDay() {
        return periods.firstFact().map(Beijing::day);
    }
}
