package kapok.disclosure;

import java.time.LocalDate;
import kapok.history.CaseStep;

/**
 * One step in the life of a request (办理经过).
 *
 * @param on the legal day, in Beijing
 * @param by who did it, by name; the office's own people only, never the applicant
 */
public record RequestStep(LocalDate on, String by, RequestEvent event) implements CaseStep<RequestEvent> {}
