/**
 * The portal (门户): its home page and the pages that belong to no context.
 *
 * <p>Start reading at {@link kapok.portal.PortalController}. Not here: pages of a context; those stand with it.
 */
@ApplicationModule(allowedDependencies = {"web", "agency", "identifier", "figure", "publication"})
@NullMarked
package kapok.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
