package kapok.agency;

import kapok.figure.OrganNames;
import org.springframework.stereotype.Component;

/** Tells the pages of figures what organs are called. */
@Component
class OrganNaming implements OrganNames {
    private final AgencyDirectory agencies;

    OrganNaming(AgencyDirectory agencies) {
        this.agencies = agencies;
    }

    @Override
    public String name(String code) {
        return agencies.organ(code).name();
    }

    @Override
    public String owner() {
        return agencies.owner().code();
    }
}
