package kapok.disclosure.balance;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kapok.calendar.Beijing;
import kapok.disclosure.ApplicantKind;
import kapok.disclosure.Outcome;
import kapok.figure.FigureScope;
import kapok.figure.Figures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks every night that table 3 adds up for every organ, year and kind of applicant (每夜核对): new + carried in = the rows of
 * the results + carried out; carried in = carried out of the year before. It asks for the very figures that the report prints.
 */
@Service
public class BalanceCheck {
    private static final Logger LOG = LoggerFactory.getLogger(BalanceCheck.class);
    private static final Set<String> ROWS = rows();

    private final Balances balances;
    private final Figures figures;
    private final TransactionTemplate transactions;
    private final Clock clock;

    BalanceCheck(Balances balances, Figures figures, TransactionTemplate transactions, Clock clock) {
        this.balances = balances;
        this.figures = figures;
        this.transactions = transactions;
        this.clock = clock;
    }

    private static Set<String> rows() {
        var rows = new LinkedHashSet<String>();
        Arrays.stream(Outcome.values()).map(Outcome::row2021).forEach(rows::add);
        return rows;
    }

    @Scheduled(cron = "0 50 3 * * *", zone = "Asia/Shanghai")
    void nightly() {
        var wrong = run();
        if (wrong > 0) {
            LOG.error("disclosure figures do not balance sums={}", wrong);
        }
    }

    /** Checks all and keeps what it found; gives how many sums are wrong. */
    public int run() {
        return transactions.execute(_ -> check());
    }

    private int check() {
        int thisYear = Beijing.today(clock).getYear();
        var organs = balances.organs();
        var wrong = new ArrayList<>(balances.crooked(thisYear));
        int sums = 0;
        for (var organ : organs) {
            Map<String, Long> before = Map.of();
            for (int year = organ.since(); year <= thisYear; year++) {
                var found = sums(organ.code(), year, before);
                sums += found.balances().size();
                found.balances().stream().filter(one -> !one.holds()).forEach(wrong::add);
                before = found.carriedOut();
            }
        }
        balances.keep(wrong, organs.size(), sums, clock.instant());
        return wrong.size();
    }

    private record Year(List<Balance> balances, Map<String, Long> carriedOut) {}

    private Year sums(String organ, int year, Map<String, Long> before) {
        var values = new HashMap<String, BigDecimal>();
        figures.values(ids(), FigureScope.year(Set.of(organ), year))
                .forEach((id, value) -> values.put(id, value.value()));
        var found = new ArrayList<Balance>();
        var carried = new HashMap<String, Long>();
        for (var column : columns()) {
            var in = count(values, "carried_in", column);
            var out = count(values, "carried_out", column);
            var handled =
                    ROWS.stream().mapToLong(row -> count(values, row, column)).sum();
            found.add(new Balance(organ, year, column, count(values, "new", column) + in, handled + out));
            found.add(new Balance(organ, year, "carried." + column, in, before.getOrDefault(column, 0L)));
            carried.put(column, out);
        }
        return new Year(found, carried);
    }

    private static long count(Map<String, BigDecimal> values, String row, String column) {
        return values.getOrDefault("t3." + row + "." + column, BigDecimal.ZERO).longValueExact();
    }

    private static List<String> columns() {
        var columns = new ArrayList<>(
                Arrays.stream(ApplicantKind.values()).map(ApplicantKind::code).toList());
        columns.add("total");
        return columns;
    }

    private static List<String> ids() {
        var rows = new ArrayList<>(ROWS);
        rows.addAll(List.of("new", "carried_in", "carried_out"));
        return rows.stream()
                .flatMap(row -> columns().stream().map(column -> "t3." + row + "." + column))
                .toList();
    }
}
