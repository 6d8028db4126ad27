package kapok.hotline.figures;

import java.time.LocalDate;
import java.util.Set;
import kapok.agency.AgencyDirectory;
import kapok.agency.Organ;
import org.springframework.stereotype.Component;

/** Draws the line between what is frozen and what is not yet (口径). */
@Component
class Extents {
    private final Periods periods;
    private final AssessmentRules rules;
    private final AgencyDirectory agencies;

    Extents(Periods periods, AssessmentRules rules, AgencyDirectory agencies) {
        this.periods = periods;
        this.rules = rules;
        this.agencies = agencies;
    }

    /** The whole city. */
    Extent city(LocalDate first, LocalDate last) {
        return of(first, last, true, new String[0], "");
    }

    Extent units(LocalDate first, LocalDate last, Set<String> units) {
        return of(first, last, false, units.toArray(String[]::new), "");
    }

    /** Organs with everything where the owner of the installation is among them: it answers for the city. */
    Extent organs(LocalDate first, LocalDate last, Set<String> organs) {
        var city =
                agencies.findOwner().map(Organ::code).filter(organs::contains).isPresent();
        return city ? city(first, last) : units(first, last, organs);
    }

    private Extent of(LocalDate first, LocalDate last, boolean everything, String[] units, String district) {
        var starts = rules.on(first).starts(first);
        var ends = rules.on(last).ends(last);
        var version = periods.version();
        var frozen = periods.frozenUntil().orElse(starts);
        var liveFrom = frozen.isAfter(starts) ? frozen : starts;
        var liveTo = liveFrom.isAfter(ends) ? liveFrom : ends;
        return new Extent(first, last, liveFrom, liveTo, everything, units, district, version);
    }
}
