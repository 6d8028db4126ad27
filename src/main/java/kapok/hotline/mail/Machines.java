package kapok.hotline.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Knows letters that no person wrote (自动回复、退信识别), as RFC 3834 and RFC 3464 let them be known. Answering one would begin a
 * talk among machines that never ends.
 */
final class Machines {
    private static final Pattern SENDER = Pattern.compile(
            "(mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?|auto-?reply|listserv|majordomo)(\\+.*|-.*)?@.*");
    private static final Pattern SUBJECT = Pattern.compile(
            "(?i)(自动回复|自動回覆|自动答复|系统退信|退信通知|automatic reply|auto(matic)?[- ]?(response|reply)|out of (the )?office"
                    + "|undeliver(ed|able)|delivery status notification|mail delivery failed|returned mail).*");
    private static final Set<String> PRECEDENCE = Set.of("bulk", "junk", "list", "auto_reply");

    private Machines() {}

    /** Why it is one, for the register; null if a person seems to have written it. */
    static @Nullable String why(MimeMessage message, String from) throws MessagingException {
        var submitted = header(message, "Auto-Submitted");
        if (!submitted.isEmpty() && !submitted.startsWith("no")) {
            return "auto-submitted";
        }
        if (message.isMimeType("multipart/report")
                || header(message, "Return-Path").equals("<>")) {
            return "bounce";
        }
        if (PRECEDENCE.contains(header(message, "Precedence"))
                || !header(message, "List-Id").isEmpty()) {
            return "bulk";
        }
        if (!header(message, "X-Autoreply").isEmpty()
                || !header(message, "X-Autorespond").isEmpty()) {
            return "auto-reply";
        }
        if (from.isEmpty() || SENDER.matcher(from.toLowerCase(Locale.ROOT)).matches()) {
            return "machine-sender";
        }
        var subject = message.getSubject();
        return subject != null && SUBJECT.matcher(subject.strip()).matches() ? "auto-reply" : null;
    }

    private static String header(MimeMessage message, String name) throws MessagingException {
        var values = message.getHeader(name);
        return values == null || values.length == 0 ? "" : values[0].strip().toLowerCase(Locale.ROOT);
    }
}
