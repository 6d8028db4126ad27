package kapok.remedy;

import java.time.LocalDate;
import kapok.history.CaseStep;

/**
 * One step of a case (案件经过).
 *
 * @param on the legal day, in Beijing
 * @param by which officer recorded it, by name
 */
public record RemedyStep(LocalDate on, String by, RemedyEvent event) implements CaseStep<RemedyEvent> {}
