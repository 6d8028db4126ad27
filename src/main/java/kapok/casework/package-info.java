/**
 * Applications for service items (办件): so far the statutory clocks of administrative licences.
 *
 * <p>Law: 行政许可法. Start reading at {@link kapok.casework.LicenceClock}. Not here: what a service item is ({@code
 * catalogue}) and the windows of the hall ({@code hall}).
 */
@ApplicationModule(allowedDependencies = {"law", "calendar"})
@NullMarked
package kapok.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
