package kapok.disclosure;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kapok.calendar.Beijing;
import kapok.disclosure.Reminders.Due;
import kapok.identity.Colleagues;
import kapok.notification.Channel;
import kapok.notification.Notice;
import kapok.notification.Notifications;
import kapok.privacy.Secrets;
import kapok.web.Caller;
import kapok.web.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds officers of last days (催办), each of each once, and keeps how they want to be reached. */
@Service
class Reminding {
    static final String MAIL = "disclosure.reminding.mail";
    private static final String KEY = "disclosure.reminding.calendar_key";
    private static final int KEY_BYTES = 20;
    private static final int LISTED = 50;

    private final Reminders reminders;
    private final Colleagues colleagues;
    private final Notifications notifications;
    private final Secrets secrets;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Reminding(Reminders reminders, Colleagues colleagues, Notifications notifications, Secrets secrets, Clock clock) {
        this.reminders = reminders;
        this.colleagues = colleagues;
        this.notifications = notifications;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * Tells somebody of what is due, in one mail; what was told before is left out.
     *
     * @return how many cases were new to this person
     */
    @Transactional
    public int remind(String login, List<Due> cases) {
        var today = Beijing.today(clock);
        var fresh = new LinkedHashMap<String, List<String>>();
        for (var due : cases) {
            var kind = due.replyBy().isBefore(today) ? "overdue" : due.replyBy().equals(today) ? "today" : "soon";
            if (reminders.first(due, kind, login, clock.instant())) {
                fresh.computeIfAbsent(kind, _ -> new ArrayList<>()).add(due.number() + "  " + due.replyBy());
            }
        }
        if (!fresh.isEmpty()) {
            mail(login).ifPresent(address -> send(login, address, fresh));
        }
        return fresh.values().stream().mapToInt(List::size).sum();
    }

    private void send(String login, String address, Map<String, List<String>> fresh) {
        var lines = fresh.values().stream().flatMap(List::stream).limit(LISTED).collect(Collectors.joining("\n"));
        var args = List.<Object>of(
                fresh.getOrDefault("overdue", List.of()).size(),
                fresh.getOrDefault("today", List.of()).size(),
                fresh.getOrDefault("soon", List.of()).size(),
                lines);
        notifications.send(new Notice(Channel.MAIL, address, "disclosure.remind", args, "disclosure-reminder", login));
    }

    Optional<String> mail(String login) {
        return reminders
                .way(login)
                .flatMap(way -> Optional.ofNullable(way.mail()))
                .map(it -> secrets.open(MAIL, it));
    }

    /** Whether there is a feed. */
    boolean feed(String login) {
        return reminders.way(login).map(Reminders.Way::feed).orElse(false);
    }

    /** Where reminders go; empty for nowhere. @throws RuleViolation if it is no address */
    @Transactional
    public void keepMail(Caller caller, String address) {
        if (!address.isEmpty() && !address.matches("[^@\\s,;<>\"]{1,64}@[^@\\s,;<>\"]{1,190}")) {
            throw new RuleViolation("disclosure.reminders.bad-mail");
        }
        reminders.keepMail(caller.id(), address.isEmpty() ? null : secrets.seal(MAIL, address), clock.instant());
    }

    /** Makes a feed with a new key; an older key opens nothing any more. Only its hash is kept. */
    @Transactional
    public String newKey(Caller caller) {
        var bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        var key = HexFormat.of().formatHex(bytes);
        reminders.keepKey(caller.id(), secrets.blindIndex(KEY, key), clock.instant());
        return key;
    }

    @Transactional
    public void closeFeed(Caller caller) {
        reminders.keepKey(caller.id(), null, clock.instant());
    }

    /** What a key opens; empty for a key that opens nothing, and once its owner may no longer read requests. */
    Optional<List<Reminders.Entry>> feedOf(String key) {
        return reminders
                .owner(secrets.blindIndex(KEY, key))
                .flatMap(colleagues::find)
                .filter(one -> colleagues
                        .whoMay(DisclosurePermissions.READ, one.organ())
                        .contains(one))
                .map(one -> reminders.feed(one.login()));
    }
}
