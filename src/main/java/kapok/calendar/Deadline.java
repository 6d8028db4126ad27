package kapok.calendar;

import java.time.LocalDate;

/**
 * The last day on which a duty is still in time (期限届满之日): until 24:00 of that day, Beijing time.
 *
 * @param provisional it rests on days for which no notice is known yet, and may move (暂定)
 */
public record Deadline(LocalDate lastDay, boolean provisional) {
    public static Deadline of(LocalDate lastDay) {
        return new Deadline(lastDay, false);
    }

    public boolean missedOn(LocalDate today) {
        return today.isAfter(lastDay);
    }

    /** This, resting also on what another rests on. */
    Deadline restingOn(boolean alsoAssumed) {
        return provisional || !alsoAssumed ? this : new Deadline(lastDay, true);
    }
}
