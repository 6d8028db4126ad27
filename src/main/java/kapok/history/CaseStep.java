package kapok.history;

import java.time.LocalDate;

/**
 * One step in the life of a case (办理经过中的一步).
 *
 * @param <E> the sealed kind of events that a case of this sort knows
 */
public interface CaseStep<E> {
    /** The legal day, in Beijing. */
    LocalDate on();

    /** Which officer did it, by name. */
    String by();

    /** What was done. */
    E event();
}
