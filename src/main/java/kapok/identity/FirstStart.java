package kapok.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kapok.agency.AgencyDesk;
import kapok.agency.AgencyDirectory;
import kapok.agency.Organ;
import kapok.web.Caller;
import kapok.web.RuleViolation;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts an empty installation into use (首次启用): its organ, the standard roles and the first account. Whoever can read the
 * console may do that, once: the code printed there is asked for.
 */
@Component
class FirstStart {
    /** Without the letters and digits that people mix up. */
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int GROUPS = 4;
    private static final int GROUP = 4;

    /** A console command runs without a server; then there is no page to send anybody to. */
    private static final int NO_SERVER = -1;

    private final AgencyDirectory agencies;
    private final AgencyDesk organs;
    private final Accounts accounts;
    private final StandardRoles roles;
    private final Environment environment;
    private final String code = newCode();

    FirstStart(
            AgencyDirectory agencies,
            AgencyDesk organs,
            Accounts accounts,
            StandardRoles roles,
            Environment environment) {
        this.agencies = agencies;
        this.organs = organs;
        this.accounts = accounts;
        this.roles = roles;
        this.environment = environment;
    }

    boolean due() {
        return agencies.findOwner().isEmpty();
    }

    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        var port = environment.getProperty("local.server.port", Integer.class, NO_SERVER);
        if (port > 0 && due()) {
            System.out.printf(
                    "Kapok: this installation is empty. Open http://localhost:%s/setup and enter the code %s%n",
                    port, code);
        }
    }

    /** @throws RuleViolation if the code is wrong, the installation is in use, or an entry is refused */
    @Transactional
    public void complete(String typedCode, Organ owner, String place, NewOfficer first) {
        if (!same(typedCode)) {
            throw new RuleViolation("identity.setup.wrong-code");
        }
        var caller = Caller.system("setup");
        organs.found(caller, owner, place);
        roles.define(caller);
        accounts.open(caller, first);
    }

    String code() {
        return code;
    }

    private boolean same(String typed) {
        var plain = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return MessageDigest.isEqual(
                plain.getBytes(StandardCharsets.UTF_8), code.replace("-", "").getBytes(StandardCharsets.UTF_8));
    }

    private static String newCode() {
        var random = new SecureRandom();
        return IntStream.range(0, GROUPS)
                .mapToObj(_ -> random.ints(GROUP, 0, LETTERS.length())
                        .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }
}
