package kapok.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Mail by the SMTP server of {@code spring.mail.*} (电子邮件); without one, mail is refused. */
@Component
class MailCarrier implements Carrier {
    private final ObjectProvider<JavaMailSender> server;
    private final NotificationSettings settings;

    MailCarrier(ObjectProvider<JavaMailSender> server, NotificationSettings settings) {
        this.server = server;
        this.settings = settings;
    }

    @Override
    public boolean carries(Channel channel) {
        return channel == Channel.MAIL;
    }

    @Override
    public Delivery deliver(Outgoing notice) {
        var sender = server.getIfAvailable();
        if (sender == null) {
            return new Delivery.Refused("not-configured");
        }
        try {
            var message = sender.createMimeMessage();
            var helper = new MimeMessageHelper(message, "UTF-8");
            helper.setFrom(settings.mailFrom());
            helper.setTo(notice.recipient());
            helper.setSubject(notice.subject().replaceAll("[\\r\\n]+", " "));
            helper.setText(notice.body());
            message.setHeader("Message-ID", "<" + notice.id() + "@kapok>");
            message.setHeader("Auto-Submitted", "auto-generated");
            sender.send(message);
            return new Delivery.Accepted();
        } catch (MailSendException e) {
            return refusedRecipient(e) ? new Delivery.Refused("bad-recipient") : new Delivery.Delayed("unreachable");
        } catch (MailAuthenticationException e) {
            return new Delivery.Delayed("not-authorised");
        } catch (MailException | MessagingException e) {
            return new Delivery.Delayed("unreachable");
        }
    }

    /** The server knows no such mailbox: another attempt changes nothing. */
    private static boolean refusedRecipient(MailSendException failure) {
        for (Throwable cause : failure.getMessageExceptions()) {
            if (cause instanceof SendFailedException sent
                    && sent.getInvalidAddresses() != null
                    && sent.getInvalidAddresses().length > 0) {
                return true;
            }
        }
        return false;
    }
}
