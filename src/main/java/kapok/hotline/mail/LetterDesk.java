package kapok.hotline.mail;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kapok.hotline.arrival.Arriving;
import kapok.hotline.arrival.Arriving.Person;
import kapok.hotline.arrival.Arriving.Site;
import kapok.hotline.arrival.Enquiries;
import kapok.hotline.arrival.Filed;
import kapok.hotline.arrival.FrontDoor;
import kapok.hotline.arrival.Turns;
import kapok.notification.Channel;
import kapok.notification.Notice;
import kapok.notification.Notifications;
import kapok.privacy.Secrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes letters in (来信受理), each once. A letter that answers a receipt is added to its ticket; a machine's letter, or one
 * too many of one sender, is noted and neither filed nor answered.
 */
@Component
class LetterDesk {
    private static final Logger LOG = LoggerFactory.getLogger(LetterDesk.class);
    private static final Pattern NUMBER = Pattern.compile("[A-Z]{2,4}-\\d{4}-\\d{6,9}-[0-9A-Z]");
    private static final Pattern ANSWER = Pattern.compile("(?i)^\\s*(re|回复|回覆|答复|转发|fw|fwd)\\s*[:：]\\s*");
    private static final Pattern ANSWERABLE = Pattern.compile("[^@\\s,;<>\"]{1,64}@[^@\\s,;<>\"]{1,190}");
    private static final int TITLE = 60;
    private static final int LONGEST = 2_000;

    private final Letters letters;
    private final FrontDoor door;
    private final Enquiries enquiries;
    private final Turns turns;
    private final Notifications notifications;
    private final Secrets secrets;
    private final MailboxSettings settings;
    private final Clock clock;

    LetterDesk(
            Letters letters,
            FrontDoor door,
            Enquiries enquiries,
            Turns turns,
            Notifications notifications,
            Secrets secrets,
            MailboxSettings settings,
            Clock clock) {
        this.letters = letters;
        this.door = door;
        this.enquiries = enquiries;
        this.turns = turns;
        this.notifications = notifications;
        this.secrets = secrets;
        this.settings = settings;
        this.clock = clock;
    }

    /** What became of a letter. */
    enum Outcome {
        /** It is a ticket, or was added to one. */
        TAKEN,
        /** A machine wrote it, or it was taken before. */
        PASSED,
        /** It cannot be taken in. */
        REFUSED
    }

    /** Gives the number of the ticket it became or was added to; nothing if it was passed over or taken before. */
    @Transactional
    public Optional<String> take(Letter letter) {
        turns.await(Arriving.Way.MAIL, letter.id());
        if (letters.taken(letter.id())) {
            return Optional.empty();
        }
        var sender = secrets.blindIndex(Letters.COLUMN, letter.from());
        var refusal = refusal(letter, sender);
        if (refusal != null) {
            letters.insert(letter.id(), sender, "ignored", refusal, null, clock.instant());
            LOG.info("letter ignored reason={}", refusal);
            return Optional.empty();
        }
        var answered = answered(letter);
        var number = answered.isPresent() ? add(letter, answered.get()) : file(letter);
        letters.insert(letter.id(), sender, answered.isPresent() ? "added" : "filed", null, number, clock.instant());
        return Optional.of(number);
    }

    /** Notes a letter that cannot be read, so that it is not tried for ever; it stays in the mailbox for a person. */
    @Transactional
    public Outcome refuse(String id, String reason) {
        turns.await(Arriving.Way.MAIL, id);
        if (!letters.taken(id)) {
            letters.insert(id, secrets.blindIndex(Letters.COLUMN, id), "refused", reason, null, clock.instant());
        }
        return Outcome.REFUSED;
    }

    private @org.jspecify.annotations.Nullable String refusal(Letter letter, byte[] sender) {
        if (letter.machine() != null) {
            return letter.machine();
        }
        if (letter.from().equalsIgnoreCase(settings.user())) {
            return "own-letter";
        }
        if (letter.subject().isEmpty()
                && letter.text().isEmpty()
                && letter.enclosures().isEmpty()) {
            return "empty";
        }
        var hourAgo = clock.instant().minus(Duration.ofHours(1));
        return letters.filedSince(sender, hourAgo) >= settings.hourly() ? "too-many" : null;
    }

    /** The ticket whose number stands in the subject, if this sender filed it. */
    private Optional<String> answered(Letter letter) {
        var number = NUMBER.matcher(letter.subject());
        return number.find() && enquiries.filedBy(number.group(), Arriving.Way.MAIL, letter.from())
                ? Optional.of(number.group())
                : Optional.empty();
    }

    private String add(Letter letter, String number) {
        door.add(number, cut(letter.text(), LONGEST));
        enclose(letter, number);
        return number;
    }

    private String file(Letter letter) {
        var subject = ANSWER.matcher(letter.subject()).replaceFirst("").strip();
        var text = letter.text().isEmpty() ? letter.subject() : letter.text();
        var filed = door.file(new Arriving(
                Arriving.Way.MAIL,
                letter.id(),
                "help",
                cut(subject.isEmpty() ? text.lines().findFirst().orElse("") : subject, TITLE),
                cut(text, LONGEST),
                "",
                Site.UNKNOWN,
                new Person(letter.name(), "", letter.from(), "", ""),
                false,
                true,
                clock.instant()));
        enclose(letter, filed.number());
        acknowledge(letter, filed);
        return filed.number();
    }

    private void enclose(Letter letter, String number) {
        for (var enclosure : letter.enclosures()) {
            door.attach(number, enclosure.name(), new ByteArrayInputStream(enclosure.content()));
        }
    }

    /** The mail says that a machine wrote it, so that no other machine answers. */
    private void acknowledge(Letter letter, Filed filed) {
        if (!ANSWERABLE.matcher(letter.from()).matches()) {
            return;
        }
        notifications.send(new Notice(
                Channel.MAIL,
                letter.from(),
                "hotline.mail.receipt",
                List.of(filed.number(), filed.queryCode()),
                "ticket",
                filed.number()));
    }

    private static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)) + "…";
    }
}
