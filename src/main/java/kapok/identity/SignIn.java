package kapok.identity;

import java.time.Clock;
import java.time.Duration;
import kapok.audit.AuditTrail;
import kapok.web.Caller;
import kapok.web.OrganScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Signing in with a name and a password (登录). */
@Component
class SignIn {
    private final Officers officers;
    private final Passwords passwords;
    private final AuditTrail trail;
    private final Clock clock;

    SignIn(Officers officers, Passwords passwords, AuditTrail trail, Clock clock) {
        this.officers = officers;
        this.passwords = passwords;
        this.trail = trail;
        this.clock = clock;
    }

    /** What came of it. */
    sealed interface Outcome {
        record Welcome(String login, boolean mustChange) implements Outcome {}

        /** Wrong name or password; which of the two is not told. */
        record Refused() implements Outcome {}

        /** Too many failures; try again later. */
        record Resting(Duration left) implements Outcome {}
    }

    @Transactional
    Outcome attempt(String login, String password) {
        var officer = officers.findForUpdate(login).orElse(null);
        if (officer == null || officer.disabled()) {
            passwords.pretendToCheck(password);
            return new Outcome.Refused();
        }
        var now = clock.instant();
        if (officer.lockedAt(now)) {
            return new Outcome.Resting(Duration.between(now, officer.lockedUntil()));
        }
        return passwords.matches(password, officer) ? welcome(officer) : refuse(officer);
    }

    private Outcome welcome(Officer officer) {
        officers.countFailures(officer.id(), 0, null);
        trail.record(asCaller(officer), "identity.sign-in", "officer", officer.login(), "登录");
        return new Outcome.Welcome(officer.login(), officer.mustChange());
    }

    private Outcome refuse(Officer officer) {
        var failures = officer.failures() + 1;
        var rest = Officer.lockAfter(failures);
        officers.countFailures(
                officer.id(), failures, rest.isZero() ? null : clock.instant().plus(rest));
        trail.record(asCaller(officer), "identity.sign-in-failed", "officer", officer.login(), "登录失败");
        return rest.isZero() ? new Outcome.Refused() : new Outcome.Resting(rest);
    }

    private static Caller asCaller(Officer officer) {
        @Nullable String organ = officer.organ();
        return new Caller(
                Caller.Kind.OFFICER,
                officer.login(),
                officer.name(),
                organ,
                java.util.Set.of(),
                OrganScope.of(java.util.Set.of(officer.organ())));
    }
}
