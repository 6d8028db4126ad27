package kapok.hotline.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mailbox that is polled.
 *
 * @param host IMAP server; blank: no mailbox
 * @param tls from the first byte on, as on port 993
 * @param password a secret
 * @param doneFolder where letters go once they are filed; blank: they stay, flagged
 * @param hourly the most letters of one sender that become tickets within an hour
 */
@ConfigurationProperties("kapok.mailbox")
record MailboxSettings(
        @DefaultValue("") String host,
        @DefaultValue("993") int port,
        @DefaultValue("true") boolean tls,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("") String doneFolder,
        @DefaultValue("20") int hourly) {
    boolean ready() {
        return !host.isBlank();
    }
}
