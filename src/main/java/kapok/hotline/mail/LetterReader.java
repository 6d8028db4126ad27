package kapok.hotline.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a {@link Letter} of a MIME message (邮件解析), whatever program wrote it. */
final class LetterReader {
    private static final int LARGEST = 40 << 20;
    private static final int MOST_FILES = 10;
    private static final Session LENIENT = lenient();
    private static final int DEEPEST = 8;
    private static final Pattern ID = Pattern.compile("[\\x21-\\x7e]{3,500}");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"(),;:@]{1,64}@[^\\s<>\"(),;:@]{1,190}");

    private final List<Letter.Enclosure> enclosures = new ArrayList<>();
    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder html = new StringBuilder();

    private LetterReader() {}

    private static Session lenient() {
        var properties = new Properties();
        properties.put("mail.mime.address.strict", "false");
        return Session.getInstance(properties);
    }

    static Letter read(MimeMessage message, Instant arrived) throws MessagingException, IOException {
        var reader = new LetterReader();
        reader.walk(message, 0);
        var from = sender(message);
        var words = reader.plain.isEmpty() ? LetterText.ofHtml(reader.html.toString()) : reader.plain.toString();
        var subject = clean(message.getSubject());
        var sent = message.getSentDate();
        var text = LetterText.own(words);
        return new Letter(
                id(message, from == null ? "" : from.getAddress(), subject, text),
                from == null || from.getAddress() == null
                        ? ""
                        : from.getAddress().toLowerCase(Locale.ROOT),
                from == null ? "" : clean(from.getPersonal()),
                subject,
                text,
                sent == null || sent.toInstant().isAfter(arrived) ? arrived : sent.toInstant(),
                reader.enclosures,
                Machines.why(message, from == null ? "" : String.valueOf(from.getAddress())));
    }

    /** A header that follows no rule may still hold an address. */
    private static @Nullable InternetAddress sender(MimeMessage message) throws MessagingException {
        try {
            var from = message.getFrom();
            return from != null && from.length > 0 && from[0] instanceof InternetAddress address ? address : null;
        } catch (AddressException malformed) {
            var found = ADDRESS.matcher(String.join(" ", message.getHeader("From")));
            return found.find() ? new InternetAddress(found.group(), false) : null;
        }
    }

    /** Without a usable Message-ID: what it says, so that reading it again gives the same. */
    private static String id(MimeMessage message, String from, String subject, String text) throws MessagingException {
        var id = message.getMessageID();
        if (id != null && ID.matcher(id.strip()).matches()) {
            return id.strip();
        }
        try {
            var all = String.join("\n", from, subject, text, String.valueOf(message.getSentDate()));
            var hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }

    private void walk(Part part, int depth) throws MessagingException, IOException {
        var attached = Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
        if (depth > DEEPEST || part.isMimeType("message/delivery-status")) {
            return;
        }
        var parts = parts(part);
        if (!parts.isEmpty()) {
            for (var inner : parts) {
                walk(inner, depth + 1);
            }
        } else if (part.isMimeType("multipart/*")) {
            plain.append(plain.isEmpty() ? "" : "\n").append(text(part));
        } else if (part.isMimeType("text/plain") && !attached && fileName(part).isEmpty()) {
            plain.append(plain.isEmpty() ? "" : "\n").append(text(part));
        } else if (part.isMimeType("text/html") && !attached) {
            html.append(text(part));
        } else if (part instanceof BodyPart && !fileName(part).isEmpty()) {
            enclose(part);
        }
    }

    /** What a letter consists of; nothing if it is one piece, or says that it is of several but cannot be taken apart. */
    private static List<Part> parts(Part part) throws MessagingException, IOException {
        var parts = new ArrayList<Part>();
        try {
            if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart several) {
                for (int i = 0; i < several.getCount(); i++) {
                    parts.add(several.getBodyPart(i));
                }
            }
        } catch (MessagingException torn) {
            parts.clear();
        }
        return parts;
    }

    private void enclose(Part part) throws MessagingException, IOException {
        if (enclosures.size() < MOST_FILES) {
            try (var content = content(part)) {
                var bytes = content.readNBytes(LARGEST + 1);
                if (bytes.length <= LARGEST && bytes.length > 0) {
                    enclosures.add(new Letter.Enclosure(fileName(part), bytes));
                }
            }
        }
    }

    private static String fileName(Part part) throws MessagingException {
        var name = part.getFileName();
        try {
            return name == null ? "" : clean(MimeUtility.decodeText(name));
        } catch (UnsupportedEncodingException unknown) {
            return clean(name);
        }
    }

    /** As it stands where its encoding is none that is known. */
    private static InputStream content(Part part) throws MessagingException, IOException {
        try {
            return part.getInputStream();
        } catch (MessagingException | IOException unknown) {
            return switch (part) {
                case MimeMessage whole -> whole.getRawInputStream();
                case MimeBodyPart piece -> piece.getRawInputStream();
                default -> throw unknown;
            };
        }
    }

    /** In the charset it names; what calls itself gb2312 is nearly always GBK, and what names none may be either. */
    private static String text(Part part) throws MessagingException, IOException {
        try (var content = content(part)) {
            var bytes = content.readNBytes(LARGEST);
            return new String(bytes, charset(part.getContentType(), bytes));
        }
    }

    private static Charset charset(String contentType, byte[] bytes) {
        var named = Pattern.compile("charset\\s*=\\s*\"?([\\w.:-]+)", Pattern.CASE_INSENSITIVE)
                .matcher(contentType);
        try {
            if (named.find() && !named.group(1).equalsIgnoreCase("us-ascii")) {
                var name = MimeUtility.javaCharset(named.group(1));
                return name.toLowerCase(Locale.ROOT).matches("gb_?2312|gbk|euc-?cn|x-euc-cn")
                        ? Charset.forName("GB18030")
                        : Charset.forName(name);
            }
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            // Guessed below like a letter that names none.
        }
        var asUtf8 = new String(bytes, StandardCharsets.UTF_8);
        return asUtf8.indexOf('\uFFFD') < 0 ? StandardCharsets.UTF_8 : Charset.forName("GB18030");
    }

    private static String clean(@Nullable String line) {
        return line == null ? "" : line.replaceAll("[\\p{Cntrl}\\p{Cs}]+", " ").strip();
    }

    static MimeMessage parse(byte[] bytes) throws MessagingException {
        return new MimeMessage(LENIENT, new ByteArrayInputStream(bytes));
    }
}
