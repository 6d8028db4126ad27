/**
 * The desk (工作台): the first page after sign-in.
 *
 * <p>Start reading at {@link kapok.desk.DeskController}. Not here: work itself; each context has its own pages.
 */
@ApplicationModule(allowedDependencies = {"web", "identifier"})
@NullMarked
package kapok.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
