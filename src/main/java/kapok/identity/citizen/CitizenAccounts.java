package kapok.identity.citizen;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import kapok.notification.Channel;
import kapok.notification.Notice;
import kapok.notification.Notifications;
import kapok.web.RateLimit;
import kapok.web.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every duty towards somebody of the public who signs in (公众登录). */
@Service
class CitizenAccounts {
    private static final int CODES_OF_NUMBER = 6;

    private final Citizens citizens;
    private final OneTimeCodes codes;
    private final Notifications notifications;
    private final CitizenSettings settings;
    private final RateLimit codesOfAddress;
    private final RateLimit codesOfNumber;
    private final RateLimit triesOfAddress;

    CitizenAccounts(
            Citizens citizens, OneTimeCodes codes, Notifications notifications, CitizenSettings settings, Clock clock) {
        this.citizens = citizens;
        this.codes = codes;
        this.notifications = notifications;
        this.settings = settings;
        this.codesOfAddress = new RateLimit(settings.codes(), Duration.ofHours(1), clock);
        this.codesOfNumber = new RateLimit(CODES_OF_NUMBER, Duration.ofHours(1), clock);
        this.triesOfAddress = new RateLimit(settings.tries(), Duration.ofMinutes(10), clock);
    }

    /** Whether a code can reach anybody. */
    boolean open(boolean here) {
        return notifications.ready(Channel.SMS) || shown(here);
    }

    /** The demo city has no gateway; who sits at its machine reads the code on the page. Never where codes can be sent. */
    private boolean shown(boolean here) {
        return settings.shown() && here && !notifications.ready(Channel.SMS);
    }

    /**
     * Sends a code. Whether the number has an account shows nowhere.
     *
     * @param here whether the person sits at this machine
     * @return the code, where it is shown instead
     * @throws RuleViolation {@code identity.citizen.closed} where no code can be sent, {@code identity.citizen.too-often}
     */
    @Transactional
    public Optional<String> ask(String phone, String address, boolean here) {
        if (!open(here)) {
            throw new RuleViolation("identity.citizen.closed");
        }
        var allowed = codesOfAddress.admits(address) & codesOfNumber.admits(phone);
        var code = allowed ? codes.issue(phone) : Optional.<String>empty();
        if (code.isEmpty()) {
            throw new RuleViolation("identity.citizen.too-often", OneTimeCodes.APART.toSeconds());
        }
        if (shown(here)) {
            return code;
        }
        notifications.send(new Notice(
                Channel.SMS,
                phone,
                "identity.citizen.code",
                List.of(code.get(), OneTimeCodes.LIFE.toMinutes()),
                "citizen",
                "sign-in"));
        return Optional.empty();
    }

    /** The account, if the code is right; wrong, late and too many tries look alike. */
    @Transactional
    public OptionalLong enter(String phone, String code, String address) {
        return triesOfAddress.admits(address) && codes.accept(phone, code)
                ? OptionalLong.of(citizens.of(phone))
                : OptionalLong.empty();
    }
}
