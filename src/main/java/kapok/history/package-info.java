/**
 * The history of a case (办理经过): what happened to it, in order, never changed afterwards. A request, a remedy and a work
 * point each are their events; this is how such events are written and read.
 *
 * <p>Start reading at {@link kapok.history.EventTable}. Not here: what the events are and what follows from them, which is
 * the business of the context that owns the case; nor the tables of the hotline, which are split by month.
 */
@ApplicationModule(allowedDependencies = {"web"})
@NullMarked
package kapok.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
