package kapok.agency;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import kapok.audit.AuditTrail;
import kapok.web.Caller;
import kapok.web.NotFound;
import kapok.web.RuleViolation;
import kapok.web.StaleVersion;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps divisions and organs (维护区划与机关). */
@Component
public class AgencyDesk {
    private static final String GUANGDONG = "agency/divisions-guangdong-2023.csv.gz";

    private final Divisions divisions;
    private final Organs organs;
    private final KnownOrgans known;
    private final Staff staff;
    private final AuditTrail trail;
    private final JsonMapper json;
    private final Clock clock;

    AgencyDesk(
            Divisions divisions,
            Organs organs,
            KnownOrgans known,
            Staff staff,
            AuditTrail trail,
            JsonMapper json,
            Clock clock) {
        this.divisions = divisions;
        this.organs = organs;
        this.known = known;
        this.staff = staff;
        this.trail = trail;
        this.json = json;
        this.clock = clock;
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
     * Takes over organs (接收机关名录); parents stand before their children, and what is there already is brought up to date;
     * what is as it was keeps its version and whoever changed it last.
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
            if (organs.find(organ.code()).filter(organ::equals).isEmpty()) {
                organs.save(organ, caller.name(), clock.instant());
            }
        }
        known.changed();
        trail.record(caller, "agency.take-over", "organ", "batch", "接收机关 " + batch.size() + " 个");
    }

    /** Takes over staff (接收人员名单); whoever is there already gets the new telephone. */
    @Transactional
    public void takeOverStaff(Caller caller, List<StaffMember> batch) {
        caller.require(AgencyPermissions.MANAGE);
        staff.save(batch);
        trail.record(caller, "agency.take-over-staff", "staff", "batch", "接收工作人员 " + batch.size() + " 人");
    }

    /** Takes over divisions (接收区划); parents stand before their children, and what is there already is brought up to date. */
    @Transactional
    public void takeOverDivisions(Caller caller, List<Division> batch) {
        caller.require(AgencyPermissions.MANAGE);
        divisions.save(batch);
        trail.record(caller, "agency.take-over-divisions", "division", "batch", "接收区划 " + batch.size() + " 个");
    }

    /**
     * Adds one organ (新设机关).
     *
     * @throws RuleViolation if the code is taken or wrong, or the parent or division unknown
     */
    @Transactional
    public void create(Caller caller, Organ organ) {
        caller.require(AgencyPermissions.MANAGE);
        if (organs.find(organ.code()).isPresent()) {
            throw new RuleViolation("agency.code-taken", organ.code());
        }
        check(organ);
        organs.save(organ, caller.name(), clock.instant());
        known.changed();
        trail.record(caller, "agency.create", "organ", organ.code(), "新设" + organ.name());
    }

    /**
     * Changes one organ (变更机关).
     *
     * @throws StaleVersion if somebody else changed it since {@code version}
     */
    @Transactional
    public void change(Caller caller, Organ organ, int version) {
        caller.require(AgencyPermissions.MANAGE);
        var before = organs.entry(organ.code()).orElseThrow(() -> new NotFound("organ", organ.code()));
        if (!organs.lock(organ.code(), version)) {
            throw new StaleVersion("organ " + organ.code(), before.changedBy(), before.changedAt());
        }
        check(organ);
        organs.save(organ, caller.name(), clock.instant());
        known.changed();
        trail.record(
                caller,
                "agency.change",
                "organ",
                organ.code(),
                "变更" + organ.name(),
                json.writeValueAsString(Map.of("before", before.organ(), "after", organ)));
    }

    private void check(Organ organ) {
        if (OrganRules.codeRefusal(organ.code()) != null) {
            throw new RuleViolation("agency.bad-code", organ.code());
        } else if (divisions.find(organ.division()).isEmpty()) {
            throw new RuleViolation("agency.unknown-division", organ.division());
        } else if (organ.parent() != null && organs.find(organ.parent()).isEmpty()) {
            throw new RuleViolation("agency.unknown-parent", organ.parent());
        } else if (organ.parent() != null && organs.subordinatesOf(organ.code()).contains(organ.parent())) {
            throw new RuleViolation("agency.circular", organ.parent());
        }
    }

    /**
     * Abolishes an organ (撤销机关): its records stay, it can get no new ones.
     *
     * @throws RuleViolation while organs stand below it, or if it owns the installation
     */
    @Transactional
    public void abolish(Caller caller, String code, LocalDate on) {
        caller.require(AgencyPermissions.MANAGE);
        var organ = organs.entry(code).orElseThrow(() -> new NotFound("organ", code));
        if (organs.below(code).stream().anyMatch(one -> !one.abolished())) {
            throw new RuleViolation("agency.has-subordinates", organ.name());
        } else if (organs.owner().filter(code::equals).isPresent()) {
            throw new RuleViolation("agency.is-owner", organ.name());
        }
        organs.abolish(code, on, caller.name(), clock.instant());
        trail.record(caller, "agency.abolish", "organ", code, "撤销" + organ.name() + "，自 " + on);
    }

    /**
     * Enters the organ that owns a new installation (启用时登记主办单位), and its division where the tree that comes with
     * Kapok does not have it.
     *
     * @param place name of the division; may be empty if the division is known
     * @throws RuleViolation if an owner is set already, the code is wrong, or the division unknown and without a name
     */
    @Transactional
    public void found(Caller caller, Organ owner, String place) {
        caller.require(AgencyPermissions.MANAGE);
        if (organs.owner().isPresent()) {
            throw new RuleViolation("agency.has-owner");
        }
        loadGuangdong(caller);
        if (!place.isEmpty() && divisions.find(owner.division()).isEmpty()) {
            takeOverDivisions(
                    caller, List.of(new Division(owner.division(), place, Division.level(owner.division()), null)));
        }
        create(caller, owner);
        setOwner(caller, owner.code());
    }

    /** Says which organ owns this installation (设定主办单位). */
    @Transactional
    public void setOwner(Caller caller, String organ) {
        caller.require(AgencyPermissions.MANAGE);
        if (organs.find(organ).isEmpty()) {
            throw new RuleViolation("agency.unknown-parent", organ);
        }
        organs.setOwner(organ);
        known.changed();
        trail.record(caller, "agency.set-owner", "organ", organ, "设为主办单位");
    }
}
