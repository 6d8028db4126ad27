package kapok.hotline.settings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kapok.agency.AgencyDirectory;
import kapok.audit.AuditTrail;
import kapok.calendar.Beijing;
import kapok.hotline.supervision.SupervisionRules;
import kapok.hotline.ticket.Limits;
import kapok.hotline.ticket.Policies;
import kapok.hotline.ticket.Retiming;
import kapok.hotline.ticket.TicketPermissions;
import kapok.web.Caller;
import kapok.web.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps time limits, office hours and the beginnings of supervision (时限维护). What runs keeps the limits it began with. */
@Component
class LimitsDesk {
    private final Policies policies;
    private final SupervisionRules supervision;
    private final Retiming retiming;
    private final AgencyDirectory agencies;
    private final AuditTrail audit;
    private final Clock clock;

    LimitsDesk(
            Policies policies,
            SupervisionRules supervision,
            Retiming retiming,
            AgencyDirectory agencies,
            AuditTrail audit,
            Clock clock) {
        this.policies = policies;
        this.supervision = supervision;
        this.retiming = retiming;
        this.agencies = agencies;
        this.audit = audit;
        this.clock = clock;
    }

    List<Limits> limits() {
        return policies.all();
    }

    List<Policies.Hours> hours() {
        return policies.hours();
    }

    List<Policies.OwnDay> days() {
        return policies.ownDays();
    }

    List<SupervisionRules.Rule> triggers() {
        return supervision.all();
    }

    /** @throws RuleViolation {@code hotline.limits.too-soon} for today or before: tickets that run would get other limits */
    @Transactional
    public void set(Caller caller, Limits limits) {
        caller.require(TicketPermissions.SETTINGS);
        demandLater(limits.inForce());
        policies.put(limits, caller.name());
        audit.record(
                caller,
                "hotline.set-limits",
                "hotline.limits",
                limits.of().code(),
                "时限规则自 " + limits.inForce() + " 起：答复 " + limits.answer() + "，依据 " + limits.basis());
    }

    private void demandLater(LocalDate day) {
        if (!day.isAfter(Beijing.today(clock))) {
            throw new RuleViolation("hotline.limits.too-soon");
        }
    }

    /** What the unit holds is timed anew at once; gives how many. */
    @Transactional
    public int set(Caller caller, Policies.Hours hours) {
        caller.require(TicketPermissions.SETTINGS);
        demandOrgan(hours.organ());
        policies.put(hours);
        audit.record(caller, "hotline.set-hours", "hotline.hours", hours.organ(), "办公时间：" + hours.ranges());
        return retiming.of(hours.organ());
    }

    @Transactional
    public int set(Caller caller, Policies.OwnDay day) {
        caller.require(TicketPermissions.SETTINGS);
        demandOrgan(day.organ());
        policies.put(day);
        audit.record(
                caller,
                "hotline.set-day",
                "hotline.hours",
                day.organ(),
                day.day() + (day.works() ? " 上班：" : " 休息：") + day.note());
        return retiming.of(day.organ());
    }

    private void demandOrgan(String organ) {
        if (!organ.isEmpty() && agencies.find(organ).isEmpty()) {
            throw new RuleViolation("hotline.unknown-unit", organ);
        }
    }

    @Transactional
    public void add(Caller caller, SupervisionRules.Rule rule) {
        caller.require(TicketPermissions.SETTINGS);
        supervision.add(rule, caller.name());
        audit.record(
                caller,
                "hotline.add-trigger",
                "hotline.supervision",
                rule.cause(),
                "督办触发：" + rule.least() + " 起第 " + rule.level() + " 级");
    }

    @Transactional
    public void end(Caller caller, long id) {
        caller.require(TicketPermissions.SETTINGS);
        if (supervision.end(id, Beijing.today(clock).minusDays(1))) {
            audit.record(caller, "hotline.end-trigger", "hotline.supervision", Long.toString(id), "督办触发规则终止");
        }
    }
}
