package kapok.agency;

import kapok.installation.InUse;
import org.springframework.stereotype.Component;

/** An installation with organs is in use. */
@Component
class OrgansInUse implements InUse {
    private final Organs organs;

    OrgansInUse(Organs organs) {
        this.organs = organs;
    }

    @Override
    public boolean inUse() {
        return organs.count("", "") > 0;
    }
}
