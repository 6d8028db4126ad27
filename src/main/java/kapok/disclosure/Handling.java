package kapok.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kapok.audit.AuditTrail;
import kapok.identity.Colleagues;
import kapok.identity.Colleagues.Colleague;
import kapok.web.Caller;
import kapok.web.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who handles which case (承办人): given one by one, many at once, or all of a person's handed over. */
@Service
public class Handling {
    private final Handlers handlers;
    private final Colleagues colleagues;
    private final AuditTrail audit;

    Handling(Handlers handlers, Colleagues colleagues, AuditTrail audit) {
        this.handlers = handlers;
        this.colleagues = colleagues;
        this.audit = audit;
    }

    /**
     * What came of giving cases to somebody.
     *
     * @param refused the code of the reason by number
     */
    public record Given(List<String> numbers, Map<String, String> refused) {}

    /**
     * Gives cases to an officer of their organ (指定承办人). What cannot be given is named; the rest is given.
     *
     * @param login of the officer; empty takes the handler away
     * @throws RuleViolation if there is no such officer
     */
    @Transactional
    public Given give(Caller caller, List<String> numbers, String login) {
        caller.require(DisclosurePermissions.WRITE);
        var to = login.isEmpty() ? new Colleague("", "", "") : colleague(login);
        var given = new ArrayList<String>();
        var refused = new LinkedHashMap<String, String>();
        numbers.forEach(number -> refused.put(number, "disclosure.handler.unknown-request"));
        for (var one : handlers.standing(numbers)) {
            var refusal = refusal(caller, one, to);
            if (refusal.isEmpty()) {
                refused.remove(one.number());
                given.add(one.number());
            } else {
                refused.put(one.number(), refusal);
            }
        }
        write(caller, given, to);
        return new Given(given, refused);
    }

    /** Hands all open cases of a person over (移交). @throws RuleViolation if there is no such officer */
    @Transactional
    public Given handOver(Caller caller, String from, String to) {
        caller.require(DisclosurePermissions.WRITE);
        if (from.equals(to)) {
            throw new RuleViolation("disclosure.handover.same");
        }
        var numbers = handlers.openOf(from, caller.scope()).stream()
                .map(Handlers.Standing::number)
                .toList();
        return give(caller, numbers, to);
    }

    private static String refusal(Caller caller, Handlers.Standing one, Colleague to) {
        if (!caller.may(DisclosurePermissions.WRITE, one.organ())) {
            return "disclosure.handler.not-your-organ";
        }
        if (one.closed()) {
            return "disclosure.handler.closed";
        }
        return to.login().isEmpty() || to.organ().equals(one.organ()) ? "" : "disclosure.handler.other-organ";
    }

    private void write(Caller caller, List<String> numbers, Colleague to) {
        if (numbers.isEmpty()) {
            return;
        }
        handlers.give(numbers, to.login(), to.name());
        var sentence = to.login().isEmpty() ? "取消承办人" : "指定承办人：" + to.name();
        numbers.forEach(number -> audit.record(caller, "disclosure.handler", "request", number, sentence));
    }

    private Colleague colleague(String login) {
        return colleagues
                .find(login)
                .filter(one -> colleagues.whoMay(DisclosurePermissions.WRITE, one.organ()).stream()
                        .anyMatch(it -> it.login().equals(one.login())))
                .orElseThrow(() -> new RuleViolation("disclosure.handler.unknown", login));
    }
}
