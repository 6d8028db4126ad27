package kapok.hotline.results;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Days from {@code from} until before {@code until} (时段). */
record Stretch(LocalDate from, LocalDate until) {
    private static final int LONGEST = 48;

    /** Whole months are counted by months. */
    String grain() {
        return from.getDayOfMonth() == 1 ? "month" : "day";
    }

    /** Ever longer ones of whole months, the newest first: what is looked for is mostly new. */
    List<Stretch> newestFirst() {
        var stretches = new ArrayList<Stretch>();
        var end = until;
        int months = 1;
        while (end.isAfter(from)) {
            var begin = end.minusDays(1).withDayOfMonth(1).minusMonths(months - 1L);
            stretches.add(new Stretch(begin.isBefore(from) ? from : begin, end));
            end = begin;
            months = Math.min(LONGEST, 2 * months);
        }
        return stretches;
    }
}
