package kapok.hotline.ticket;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kapok.agency.AgencyDirectory;
import kapok.agency.Organ;
import kapok.calendar.Beijing;
import kapok.hotline.ticket.DispatchRules.Rule;
import org.springframework.stereotype.Component;

/**
 * Whom a ticket should go to, and why (派单建议): the table first; without a rule the district where it is; after two returns the
 * unit that had it first. Never anybody who must not have it.
 *
 * <p>Source: 北京市接诉即办工作条例 第十二条、第十四条 and the like.
 */
@Component
public class Dispatching {
    /** So many returns, and the first unit leads (首接负责). */
    static final int RETURNS = 2;

    private static final Set<String> STREETS = Set.of("street_office", "town_government");

    private final DispatchRules rules;
    private final Policies policies;
    private final AgencyDirectory agencies;
    private final Clock clock;

    Dispatching(DispatchRules rules, Policies policies, AgencyDirectory agencies, Clock clock) {
        this.rules = rules;
        this.policies = policies;
        this.agencies = agencies;
        this.clock = clock;
    }

    public Optional<Rule> suggest(String title, Ticket ticket) {
        return candidate(title, ticket)
                .filter(rule -> !ticket.barred().contains(rule.unit()))
                .map(rule -> allowed(withDistrict(rule), ticket));
    }

    private Optional<Rule> candidate(String title, Ticket ticket) {
        if (disputed(ticket)) {
            return Optional.of(made(ticket.firstUnit(), "首接负责：已两次退单，由首接单位牵头办理，不再退单"));
        }
        var now = clock.instant();
        var office = policies.hours("").openAt(now);
        var ruled = rules.find(ticket.as().category(), title, ticket.as().division(), office, Beijing.day(now));
        return ruled.or(() -> district(ticket.as().division()))
                .filter(rule -> ticket.returns() == 0 || !rule.unit().equals(ticket.firstUnit()));
    }

    /** Returned so often that it would go round for ever. */
    static boolean disputed(Ticket ticket) {
        return ticket.returns() >= RETURNS && !ticket.firstUnit().isEmpty();
    }

    /** When only the district is certain, its government finds out who. */
    private Optional<Rule> district(String division) {
        if (division.length() != 12) {
            return Optional.empty();
        }
        var district = division.substring(0, 6) + "000000";
        return agencies.all().stream()
                .filter(organ -> organ.kind().equals("district_government"))
                .filter(organ -> organ.division().equals(district))
                .findFirst()
                .map(organ -> made(organ.code(), "只能确定所在区，派区政府分办"));
    }

    private Rule made(String unit, String basis) {
        return new Rule(0, "", "", "", "any", unit, List.of(), List.of(), basis, Beijing.today(clock), null);
    }

    /** What a street undertakes, its district learns of. */
    private Rule withDistrict(Rule rule) {
        var unit = agencies.find(rule.unit());
        var above = unit.map(Organ::parent).filter(parent -> !rule.copied().contains(parent));
        if (above.isEmpty() || !STREETS.contains(unit.get().kind())) {
            return rule;
        }
        var copied = new ArrayList<>(rule.copied());
        copied.add(above.get());
        return with(rule, rule.assisting(), copied);
    }

    private static Rule allowed(Rule rule, Ticket ticket) {
        return with(rule, without(rule.assisting(), ticket), without(rule.copied(), ticket));
    }

    private static List<String> without(List<String> organs, Ticket ticket) {
        return organs.stream().filter(organ -> !ticket.barred().contains(organ)).toList();
    }

    private static Rule with(Rule rule, List<String> assisting, List<String> copied) {
        return new Rule(
                rule.id(),
                rule.category(),
                rule.word(),
                rule.division(),
                rule.hours(),
                rule.unit(),
                assisting,
                copied,
                rule.basis(),
                rule.from(),
                rule.to());
    }
}
