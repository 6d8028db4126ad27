package kapok.agency;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kapok.web.NotFound;
import kapok.web.RuleViolation;
import org.springframework.stereotype.Component;

/** The organs of the city, for reading (机关名录). */
@Component
public class AgencyDirectory {
    private final KnownOrgans organs;

    AgencyDirectory(KnownOrgans organs) {
        this.organs = organs;
    }

    /** @throws NotFound if no organ has this code */
    public Organ organ(String code) {
        return find(code).orElseThrow(() -> new NotFound("organ", code));
    }

    public Optional<Organ> find(String code) {
        return Optional.ofNullable(organs.get().byCode().get(code));
    }

    /** All organs, by code. */
    public List<Organ> all() {
        return List.copyOf(organs.get().byCode().values());
    }

    /** The codes of an organ and of all below it. */
    public Set<String> subordinatesOf(String code) {
        return organs.get().withSubordinates(code);
    }

    /**
     * The organ that owns this installation (主办单位).
     *
     * @throws kapok.web.RuleViolation {@code agency.no-owner} while none is set
     */
    public Organ owner() {
        return findOwner().orElseThrow(() -> new RuleViolation("agency.no-owner"));
    }

    /** The organ that owns this installation, once one is set. */
    public Optional<Organ> findOwner() {
        return organs.get().owner();
    }
}
