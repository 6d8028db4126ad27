/**
 * Divisions and organs (区划与机关): the tree from city to village, the organs with their 统一社会信用代码, their staff.
 *
 * <p>Start reading at {@link kapok.agency.AgencyDirectory}. Not here: accounts and permissions ({@code identity}).
 */
@ApplicationModule(allowedDependencies = {"web", "audit", "identifier", "table", "figure", "installation"})
@NullMarked
package kapok.agency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
