/**
 * The yearly work points of openness (政务公开工作要点分工): who must do what by when, and whether it was done.
 *
 * <p>Law: none; the 要点 of the State Council's office and the 分工方案 that follow from it each year. Start reading at
 * {@link kapok.workpoints.WorkPointDesk}. Not here: assessment and scores.
 */
@ApplicationModule(allowedDependencies = {"web", "audit", "history", "table", "figure", "agency", "calendar"})
@NullMarked
package kapok.workpoints;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
