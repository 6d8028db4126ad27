/**
 * A living city to walk through (演示城市): Guangzhou with its real divisions, the seed year 2018 record by record, and a
 * livelier current year, all brought in through the contexts' own front doors.
 *
 * <p>On only where {@code kapok.demo} says so and no organ owns the installation yet. Start reading at {@link
 * kapok.demo.DemoCity}. Not here: anything a real installation needs. Names of people and texts are invented.
 */
@ApplicationModule(
        allowedDependencies = {
            "web",
            "installation",
            "table",
            "agency",
            "identity",
            "figure",
            "hotline :: arrival",
            "hotline :: results",
            "hotline :: ticket",
            "publication",
            "disclosure",
            "disclosure :: application",
            "disclosure :: letter",
            "remedy",
            "workpoints",
            "annualreport"
        })
@NullMarked
package kapok.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
