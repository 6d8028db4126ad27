package kapok.calendar;

import java.time.LocalDate;

/**
 * Days that a period leaves out (不计入期限): the days after {@code after} up to and including {@code until}. The day on which
 * the pause begins still counts, as the first day of any legal period is not part of it.
 */
public record Pause(LocalDate after, LocalDate until) {
    public Pause {
        if (until.isBefore(after)) {
            throw new IllegalArgumentException("A pause cannot end before it begins: " + after + ", " + until);
        }
    }
}
