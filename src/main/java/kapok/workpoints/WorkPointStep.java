package kapok.workpoints;

import java.time.LocalDate;
import kapok.history.CaseStep;

/**
 * One step of a work point (办理经过).
 *
 * @param on the day, in Beijing
 * @param by who recorded it, by name
 */
public record WorkPointStep(LocalDate on, String by, WorkPointEvent event) implements CaseStep<WorkPointEvent> {}
