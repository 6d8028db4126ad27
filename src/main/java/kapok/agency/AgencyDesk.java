package kapok.agency;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import kapok.audit.AuditTrail;
import kapok.web.Caller;
import kapok.web.RuleViolation;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps divisions and organs (维护区划与机关). */
@Component
public class AgencyDesk {
    private static final String GUANGDONG = "agency/divisions-guangdong-2023.csv.gz";

    private final Divisions divisions;
    private final Organs organs;
    private final AuditTrail trail;

    AgencyDesk(Divisions divisions, Organs organs, AuditTrail trail) {
        this.divisions = divisions;
        this.organs = organs;
        this.trail = trail;
    }

    /** Loads the tree of Guangdong to village level that comes with Kapok; what is there already stays. */
    @Transactional
    public int loadGuangdong(Caller caller) {
        caller.require(AgencyPermissions.MANAGE);
        var loaded = read();
        divisions.add(loaded);
        trail.record(caller, "agency.load-divisions", "division", "440000000000", "载入广东省行政区划，" + loaded.size() + " 个");
        return loaded.size();
    }

    private static List<Division> read() {
        try (var stream = new GZIPInputStream(new ClassPathResource(GUANGDONG).getInputStream());
                var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(cell -> new Division(cell[0], cell[1], cell[2], cell[3].isEmpty() ? null : cell[3]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The divisions are missing from the program", e);
        }
    }

    /**
     * Takes over organs (接收机关名录); parents stand before their children, and what is there already is brought up to date.
     *
     * @throws RuleViolation {@code agency.unknown-division} or {@code agency.unknown-parent}
     */
    @Transactional
    public void takeOver(Caller caller, List<Organ> batch) {
        caller.require(AgencyPermissions.MANAGE);
        for (var organ : batch) {
            if (divisions.find(organ.division()).isEmpty()) {
                throw new RuleViolation("agency.unknown-division", organ.division());
            }
            if (organ.parent() != null && organs.find(organ.parent()).isEmpty()) {
                throw new RuleViolation("agency.unknown-parent", organ.parent());
            }
            organs.save(organ);
        }
        trail.record(caller, "agency.take-over", "organ", "batch", "接收机关 " + batch.size() + " 个");
    }

    /** Says which organ owns this installation (设定主办单位). */
    @Transactional
    public void setOwner(Caller caller, String organ) {
        caller.require(AgencyPermissions.MANAGE);
        if (organs.find(organ).isEmpty()) {
            throw new RuleViolation("agency.unknown-parent", organ);
        }
        organs.setOwner(organ);
        trail.record(caller, "agency.set-owner", "organ", organ, "设为主办单位");
    }
}
