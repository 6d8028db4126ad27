package kapok.hotline.mail;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Empties the mailbox (收信), a minute at a time. A letter is flagged, or moved, only after its ticket is committed: whatever
 * fails in between, the letter is still there, and its Message-ID keeps it from being filed twice.
 */
@Component
class Postbox {
    private static final Logger LOG = LoggerFactory.getLogger(Postbox.class);
    /** A flag of our own: whether a person has looked at a letter says nothing about whether it is filed. */
    private static final Flags FILED = new Flags("KapokFiled");

    private static final int MOST = 200;
    private static final int LARGEST = 40 << 20;

    private final MailboxSettings settings;
    private final LetterDesk desk;
    private final Clock clock;

    Postbox(MailboxSettings settings, LetterDesk desk, Clock clock) {
        this.settings = settings;
        this.desk = desk;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 30_000)
    void run() {
        if (!settings.ready()) {
            return;
        }
        try {
            empty();
        } catch (MessagingException | IOException away) {
            LOG.warn(
                    "mailbox away host={} cause={}",
                    settings.host(),
                    away.getClass().getSimpleName());
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("letters wait for the database cause={}", away.getClass().getSimpleName());
        }
    }

    /** Takes in what is new; gives how many letters became tickets or were added to one. */
    int empty() throws MessagingException, IOException {
        try (var store = open()) {
            var folder = store.getFolder(settings.folder());
            folder.open(Folder.READ_WRITE);
            try (folder) {
                var taken = 0;
                var waiting = folder.search(new FlagTerm(FILED, false));
                for (int i = 0; i < Math.min(MOST, waiting.length); i++) {
                    var outcome = take(waiting[i]);
                    taken += outcome == LetterDesk.Outcome.TAKEN ? 1 : 0;
                    finish(store, folder, waiting[i], outcome);
                }
                return taken;
            }
        }
    }

    private Store open() throws MessagingException {
        var protocol = settings.tls() ? "imaps" : "imap";
        var properties = new Properties();
        properties.put("mail." + protocol + ".connectiontimeout", "10000");
        properties.put("mail." + protocol + ".timeout", "30000");
        properties.put("mail." + protocol + ".writetimeout", "30000");
        properties.put("mail." + protocol + ".ssl.checkserveridentity", "true");
        properties.put("mail.mime.address.strict", "false");
        var store = Session.getInstance(properties).getStore(protocol);
        store.connect(settings.host(), settings.port(), settings.user(), settings.password());
        return store;
    }

    /** Fetched whole first: what is then read cannot fail half way because the server went away. */
    private LetterDesk.Outcome take(Message message) throws MessagingException, IOException {
        if (message.getSize() > LARGEST) {
            return desk.refuse(identity(message), "too-large");
        }
        var bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        return read(bytes.toByteArray())
                .map(letter -> desk.take(letter).isPresent() ? LetterDesk.Outcome.TAKEN : LetterDesk.Outcome.PASSED)
                .orElseGet(() -> desk.refuse(identity(message), "unreadable"));
    }

    /** One letter that no program can read must not keep the others waiting. */
    private Optional<Letter> read(byte[] bytes) {
        try {
            return Optional.of(LetterReader.read(LetterReader.parse(bytes), clock.instant()));
        } catch (MessagingException | IOException | RuntimeException unreadable) {
            LOG.warn("letter cannot be read cause={}", unreadable.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private static String identity(Message message) {
        try {
            var id = message instanceof MimeMessage mime ? mime.getMessageID() : null;
            return id == null ? "number:" + message.getMessageNumber() + ":" + message.getSize() : id;
        } catch (MessagingException none) {
            return "number:" + message.getMessageNumber();
        }
    }

    /** What was refused stays where it is, unread, for a person. */
    private void finish(Store store, Folder folder, Message message, LetterDesk.Outcome outcome)
            throws MessagingException {
        message.setFlags(FILED, true);
        if (outcome == LetterDesk.Outcome.REFUSED) {
            return;
        }
        message.setFlag(Flags.Flag.SEEN, true);
        if (!settings.doneFolder().isBlank()) {
            var done = store.getFolder(settings.doneFolder());
            if (!done.exists()) {
                done.create(Folder.HOLDS_MESSAGES);
            }
            folder.copyMessages(new Message[] {message}, done);
            message.setFlag(Flags.Flag.DELETED, true);
        }
    }
}
