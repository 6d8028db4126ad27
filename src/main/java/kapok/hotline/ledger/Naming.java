package kapok.hotline.ledger;

import kapok.agency.AgencyDirectory;
import kapok.agency.Division;
import kapok.agency.DivisionTree;
import kapok.agency.Organ;
import org.springframework.stereotype.Component;

/** What districts and units are called in what is kept of tickets (名称). */
@Component
class Naming {
    private final AgencyDirectory agencies;
    private final DivisionTree divisions;

    Naming(AgencyDirectory agencies, DivisionTree divisions) {
        this.agencies = agencies;
        this.divisions = divisions;
    }

    /** The district that a place lies in; empty if the place is not known. */
    String district(String division) {
        return division.length() == 12
                ? divisions
                        .find(division.substring(0, 6) + "000000")
                        .map(Division::name)
                        .orElse("")
                : "";
    }

    String unit(String code) {
        return code.isEmpty() ? "" : agencies.find(code).map(Organ::shortName).orElse(code);
    }
}
