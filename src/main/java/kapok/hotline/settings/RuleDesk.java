package kapok.hotline.settings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kapok.agency.AgencyDirectory;
import kapok.agency.DivisionTree;
import kapok.audit.AuditTrail;
import kapok.calendar.Beijing;
import kapok.hotline.ticket.DispatchRules;
import kapok.hotline.ticket.DispatchRules.Rule;
import kapok.hotline.ticket.TicketPermissions;
import kapok.web.Caller;
import kapok.web.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the table of who undertakes what (派单目录维护). A rule is never changed: it ends, and another begins. */
@Component
class RuleDesk {
    private static final String KIND = "hotline.rule";

    private final DispatchRules rules;
    private final AgencyDirectory agencies;
    private final DivisionTree divisions;
    private final AuditTrail audit;
    private final Clock clock;

    RuleDesk(DispatchRules rules, AgencyDirectory agencies, DivisionTree divisions, AuditTrail audit, Clock clock) {
        this.rules = rules;
        this.agencies = agencies;
        this.divisions = divisions;
        this.audit = audit;
        this.clock = clock;
    }

    List<Rule> all() {
        return rules.all();
    }

    @Transactional
    public void add(Caller caller, Rule rule) {
        caller.require(TicketPermissions.SETTINGS);
        check(rule);
        rules.add(rule, caller.name());
        audit.record(caller, "hotline.add-rule", KIND, rule.unit(), "派单规则：" + rule.category() + rule.word());
    }

    /** Takes over those that are not there yet, all or none; gives how many were new. */
    @Transactional
    public int addAll(Caller caller, List<Rule> some) {
        caller.require(TicketPermissions.SETTINGS);
        var known = rules.all().stream().map(RuleDesk::same).collect(Collectors.toSet());
        var fresh = some.stream().filter(rule -> known.add(same(rule))).toList();
        fresh.forEach(rule -> rules.add(rule, caller.name()));
        audit.record(caller, "hotline.add-rules", KIND, "all", "导入派单规则 " + fresh.size() + " 条");
        return fresh.size();
    }

    private static List<String> same(Rule rule) {
        return List.of(
                rule.category(),
                rule.word(),
                rule.division(),
                rule.hours(),
                rule.unit(),
                rule.from().toString());
    }

    /** @throws RuleViolation if it cannot be; the field to blame is the last word of the code */
    void check(Rule rule) {
        var to = rule.to();
        if (rule.category().isEmpty() && rule.word().isEmpty()) {
            throw new RuleViolation("hotline.dispatch-rule.category");
        } else if (to != null && to.isBefore(rule.from())) {
            throw new RuleViolation("hotline.dispatch-rule.to");
        } else if (!rule.division().isEmpty() && divisions.find(rule.division()).isEmpty()) {
            throw new RuleViolation("hotline.dispatch-rule.division", rule.division());
        }
        var organs = new ArrayList<>(List.of(rule.unit()));
        organs.addAll(rule.assisting());
        organs.addAll(rule.copied());
        organs.removeIf(organ -> agencies.find(organ).isPresent());
        if (!organs.isEmpty()) {
            throw new RuleViolation("hotline.dispatch-rule.unit", organs.getFirst());
        }
    }

    /** Its last day; not before today, so that what was sent by it stays explained. */
    @Transactional
    public void end(Caller caller, long id, LocalDate last) {
        caller.require(TicketPermissions.SETTINGS);
        if (last.isBefore(Beijing.today(clock))) {
            throw new RuleViolation("hotline.dispatch-rule.past");
        }
        if (rules.end(id, last)) {
            audit.record(caller, "hotline.end-rule", KIND, Long.toString(id), "派单规则终止于 " + last);
        }
    }
}
