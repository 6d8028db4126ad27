package kapok.hotline.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * What is counted (统计口径): days that are frozen, and the moments after them that are not yet.
 *
 * @param liveFrom equal to {@code liveTo} when everything is frozen
 * @param everything all units, those without one too
 * @param version of what is frozen; another one where any of it changed
 */
record Extent(
        LocalDate first,
        LocalDate last,
        Instant liveFrom,
        Instant liveTo,
        boolean everything,
        String[] units,
        String district,
        long version) {
    Extent in(String oneDistrict) {
        return new Extent(first, last, liveFrom, liveTo, everything, units, oneDistrict, version);
    }

    /** Whether every ticket of the city counts. */
    boolean city() {
        return everything && district.isEmpty();
    }

    boolean reaches(Unfrozen.Row row) {
        return (everything || List.of(units).contains(row.unit()))
                && (district.isEmpty() || district.equals(row.district()));
    }

    /** The first month whose frozen days are all counted; at or after {@link #endOfMonths} if there is none. */
    LocalDate firstMonth() {
        var month = first.withDayOfMonth(1);
        return month.equals(first) ? month : month.plusMonths(1);
    }

    /** The month after the last of them. Where the last day is not frozen yet, its month holds no frozen day beyond it. */
    LocalDate endOfMonths() {
        var open = liveFrom.isBefore(liveTo);
        var month = (open ? last : last.plusDays(1)).withDayOfMonth(1);
        return open ? month.plusMonths(1) : month;
    }

    /** Gives a statement the days, moments and places by name. */
    StatementSpec bind(StatementSpec statement) {
        var months = firstMonth().isBefore(endOfMonths());
        return statement
                .param("firstMonth", firstMonth())
                .param("endOfMonths", endOfMonths())
                .param("beforeMonths", months ? firstMonth().minusDays(1) : last)
                .param("afterMonths", months ? endOfMonths() : last.plusDays(1))
                .param("first", first)
                .param("last", last)
                .param("from", TicketFacts.time(liveFrom))
                .param("to", TicketFacts.time(liveTo))
                .param("everything", everything)
                .param("units", units)
                .param("district", district);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Extent that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @Override
    public String toString() {
        return first + ".." + last + " " + liveFrom + ".." + liveTo + " "
                + (everything ? "all" : String.join(",", units)) + " " + district + " " + version;
    }
}
