package kapok.hotline.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/** A mail server of its own, with the hotline's mailbox in it, for tests outside this package. */
public final class GreenPostbox implements AutoCloseable {
    private static final String BOX = "hotline@city.cn";

    private final GreenMail server = new GreenMail(new ServerSetup[] {ServerSetupTest.IMAP.dynamicPort()});

    public GreenPostbox() {
        server.start();
        server.setUser(BOX, BOX, "secret");
    }

    /** Delivers a letter as it comes over the wire, and has the hotline empty its box; gives how many letters it took. */
    public int deliver(String letter, org.springframework.context.ApplicationContext application)
            throws MessagingException, IOException {
        var wire = letter.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        server.getUserManager().getUser(BOX).deliver(new MimeMessage(null, new ByteArrayInputStream(wire)));
        var settings =
                new MailboxSettings("127.0.0.1", server.getImap().getPort(), false, BOX, "secret", "INBOX", "", 20);
        return new Postbox(settings, application.getBean(LetterDesk.class), application.getBean(Clock.class)).empty();
    }

    @Override
    public void close() {
        server.stop();
    }
}
