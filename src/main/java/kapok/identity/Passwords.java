package kapok.identity;

import kapok.web.RuleViolation;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Passwords (密码): Argon2id, 16 MiB, two passes, as OWASP's cheat sheet has it. */
@Component
class Passwords {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 200;

    private final PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final String nobodysHash = encoder.encode("a password that opens nothing");

    String hash(String password) {
        return encoder.encode(password);
    }

    boolean matches(String typed, Officer officer) {
        return encoder.matches(typed, officer.passwordHash());
    }

    /** Takes the time of a check, so that an unknown name answers no sooner than a wrong password. */
    void pretendToCheck(String typed) {
        encoder.matches(typed, nobodysHash);
    }

    /** @throws RuleViolation {@code identity.password-weak} if it is too short, too long, or the login itself */
    void demandStrength(String password, String login) {
        var distinct = password.chars().distinct().count();
        if (password.length() < SHORTEST
                || password.length() > LONGEST
                || distinct < 5
                || password.toLowerCase(java.util.Locale.ROOT).contains(login)) {
            throw new RuleViolation("identity.password-weak", SHORTEST);
        }
    }
}
