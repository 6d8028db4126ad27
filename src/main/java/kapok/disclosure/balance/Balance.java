package kapok.disclosure.balance;

/**
 * Two sums that must be the same (收办平衡): what came and what went, of an organ in a year.
 *
 * @param kind of applicant, by code; with {@code carried.} before it: carried in against carried out of the year before;
 *     {@code rows}: requests against those whose row is that of their last event
 */
record Balance(String organ, int year, String kind, long came, long went) {
    boolean holds() {
        return came == went;
    }
}
