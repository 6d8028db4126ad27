package kapok.hotline.figures;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What is counted (统计口径): days that are frozen, and the moments after them that are not yet.
 *
 * @param liveFrom equal to {@code liveTo} when everything is frozen
 * @param everything all units, those without one too
 */
record Extent(
        LocalDate first,
        LocalDate last,
        Instant liveFrom,
        Instant liveTo,
        boolean everything,
        String[] units,
        String district) {
    Extent in(String oneDistrict) {
        return new Extent(first, last, liveFrom, liveTo, everything, units, oneDistrict);
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
                + (everything ? "all" : String.join(",", units)) + " " + district;
    }
}
