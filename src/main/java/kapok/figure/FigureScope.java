package kapok.figure;

import java.time.LocalDate;
import java.time.Year;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whose records of which days (统计范围).
 *
 * @param organs codes of the organs, at least one
 * @param from first day, included
 * @param to last day, included
 */
public record FigureScope(Set<String> organs, LocalDate from, LocalDate to) {
    public FigureScope {
        organs = Set.copyOf(organs);
        if (organs.isEmpty() || to.isBefore(from)) {
            throw new IllegalArgumentException("Not a scope: " + organs + " " + from + ".." + to);
        }
    }

    public static FigureScope year(Set<String> organs, int year) {
        return new FigureScope(organs, Year.of(year).atDay(1), LocalDate.of(year, 12, 31));
    }

    /** The year, when the scope is exactly one; otherwise that of the last day. */
    public int year() {
        return to.getYear();
    }

    /** For {@code organ = any(:organs)}. */
    public String[] organArray() {
        return new TreeSet<>(organs).toArray(String[]::new);
    }
}
