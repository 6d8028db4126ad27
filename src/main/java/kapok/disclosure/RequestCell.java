package kapok.disclosure;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one figure counts (指标口径): which requests of the period, and of these which. The same cell adds up the groups of
 * {@link RequestTally} and selects its records, so that a figure and its list cannot differ.
 *
 * @param kind of applicant; absent for all
 * @param outcomes empty for all, open requests included
 * @param onTime absent for all
 * @param base of a percentage: the id of its denominator; empty for a plain count
 */
record RequestCell(
        Population population,
        @Nullable String kind,
        @Nullable String channel,
        @Nullable String topic,
        Set<String> outcomes,
        @Nullable Boolean onTime,
        String base) {

    /** Which requests of a period are meant. */
    enum Population {
        /** Received in it (新收). */
        FRESH,
        /** Open on its first day, received before (上年结转). */
        CARRIED_IN,
        /** Ended in it (办结). */
        HANDLED,
        /** Open when it ended (结转下年). */
        CARRIED_OUT,
        /** A fee was paid in it (收费); its value is money, in yuan. */
        PAID,
        /** The same, each counted once (收费件数). */
        PAYING;

        boolean ofMoney() {
            return this == PAID || this == PAYING;
        }
    }

    private static final String RECEIVED = "requests.received";
    private static final String ANSWERED = "requests.answered";

    static RequestCell of(Population population) {
        return new RequestCell(population, null, null, null, Set.of(), null, "");
    }

    RequestCell kind(@Nullable String code) {
        return new RequestCell(population, code, channel, topic, outcomes, onTime, base);
    }

    RequestCell channel(String code) {
        return new RequestCell(population, kind, code, topic, outcomes, onTime, base);
    }

    RequestCell topic(String code) {
        return new RequestCell(population, kind, channel, code, outcomes, onTime, base);
    }

    RequestCell outcomes(Predicate<Outcome> which) {
        var codes = Arrays.stream(Outcome.values())
                .filter(which)
                .map(Outcome::code)
                .collect(Collectors.toUnmodifiableSet());
        return new RequestCell(population, kind, channel, topic, codes, onTime, base);
    }

    RequestCell onTime(boolean value) {
        return new RequestCell(population, kind, channel, topic, outcomes, value, base);
    }

    RequestCell shareOf(String denominator) {
        return new RequestCell(population, kind, channel, topic, outcomes, onTime, denominator);
    }

    RequestCell plain() {
        return shareOf("");
    }

    boolean percentage() {
        return !base.isEmpty();
    }

    BigDecimal value(List<RequestTally.Group> groups) {
        var sum = BigDecimal.ZERO;
        for (var group : groups) {
            if (matches(group)) {
                sum = sum.add(
                        switch (population) {
                            case FRESH -> BigDecimal.valueOf(group.fresh());
                            case CARRIED_IN -> BigDecimal.valueOf(group.carriedIn());
                            case HANDLED -> BigDecimal.valueOf(group.handled());
                            case CARRIED_OUT -> BigDecimal.valueOf(group.carriedOut());
                            case PAID -> group.paid();
                            case PAYING -> BigDecimal.valueOf(group.paying());
                        });
            }
        }
        return sum;
    }

    private boolean matches(RequestTally.Group group) {
        return (kind == null || kind.equals(group.applicantKind()))
                && (channel == null || channel.equals(group.channel()))
                && (topic == null || topic.equals(group.topic()))
                && (outcomes.isEmpty() || group.outcome() != null && outcomes.contains(group.outcome()))
                && (onTime == null || onTime == group.onTime());
    }

    /** Every figure of this context by its id. */
    static Map<String, RequestCell> all() {
        var cells = new LinkedHashMap<String, RequestCell>();
        received(cells);
        handled(cells);
        answered(cells);
        cells.put("fees", of(Population.PAID));
        cells.put("fees.cases", of(Population.PAYING));
        table3(cells);
        return cells;
    }

    private static void received(Map<String, RequestCell> cells) {
        var received = of(Population.FRESH);
        cells.put(RECEIVED, received);
        for (var channel : Channel.values()) {
            withShare(cells, RECEIVED + "." + channel.row(), received.channel(channel.code()), RECEIVED);
        }
        for (var topic : Topics.CODES) {
            withShare(cells, "requests.by_topic." + topic, received.topic(topic), RECEIVED);
        }
    }

    private static void handled(Map<String, RequestCell> cells) {
        var handled = of(Population.HANDLED);
        cells.put("requests.closed", handled);
        withShare(cells, "requests.closed.on_time", handled.onTime(true), "requests.closed");
        withShare(cells, "requests.closed.extended", handled.onTime(false), "requests.closed");
    }

    private static void answered(Map<String, RequestCell> cells) {
        var handled = of(Population.HANDLED);
        cells.put(ANSWERED, handled.outcomes(outcome -> outcome.row2018() != null));
        withShare(cells, ANSWERED + ".denied", handled.outcomes(RequestCell::denied2018), ANSWERED);
        for (var row : rows(Outcome::row2018)) {
            withShare(
                    cells, ANSWERED + "." + row, handled.outcomes(outcome -> row.equals(outcome.row2018())), ANSWERED);
        }
    }

    private static boolean denied2018(Outcome outcome) {
        var row = outcome.row2018();
        return row != null && row.startsWith("denied.");
    }

    private static void table3(Map<String, RequestCell> cells) {
        columns(cells, "new", of(Population.FRESH));
        columns(cells, "carried_in", of(Population.CARRIED_IN));
        var handled = of(Population.HANDLED);
        for (var row : rows(Outcome::row2021)) {
            columns(cells, row, handled.outcomes(outcome -> row.equals(outcome.row2021())));
        }
        columns(cells, "other", handled.outcomes(outcome -> outcome.row2019().equals("other")));
        columns(cells, "total_handled", handled);
        columns(cells, "carried_out", of(Population.CARRIED_OUT));
    }

    private static void columns(Map<String, RequestCell> cells, String row, RequestCell cell) {
        for (var kind : ApplicantKind.values()) {
            cells.put("t3." + row + "." + kind.code(), cell.kind(kind.code()));
        }
        cells.put("t3." + row + ".total", cell);
    }

    private static void withShare(Map<String, RequestCell> cells, String id, RequestCell cell, String base) {
        cells.put(id, cell);
        cells.put(id + ".pct", cell.shareOf(base));
    }

    /** The rows of a format in the order of the outcomes. */
    private static List<String> rows(Function<Outcome, @Nullable String> row) {
        return Arrays.stream(Outcome.values())
                .map(row)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
    }
}
