package kapok.disclosure.page;

import java.util.List;

/** The last check of table 3: when, how much, and which sums do not hold. */
public record BalancePage(String checkedAt, int organs, int sums, List<Wrong> wrong, boolean mayRun) {
    /** A sum that does not hold; {@code href} leads to the requests of that organ and year. */
    public record Wrong(String organ, int year, String column, long came, long went, String href) {}
}
