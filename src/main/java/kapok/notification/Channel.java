package kapok.notification;

import java.util.Locale;
import java.util.regex.Pattern;
import kapok.privacy.Masking;
import kapok.privacy.PersonalData;

/** By which way a notice goes out (渠道). */
public enum Channel {
    /** 电子邮件; the recipient is an address. */
    MAIL("[^@\\s,;<>\"]{1,64}@[^@\\s,;<>\"]{1,190}", PersonalData.Kind.MAIL),
    /** 短信; the recipient is a mobile number of eleven digits. */
    SMS("1[3-9]\\d{9}", PersonalData.Kind.MOBILE),
    /** 微信服务号; the recipient is the follower's OpenID. */
    WECHAT("[0-9A-Za-z_-]{16,64}", PersonalData.Kind.NAME);

    private final Pattern recipient;
    private final PersonalData.Kind kind;

    Channel(String recipient, PersonalData.Kind kind) {
        this.recipient = Pattern.compile(recipient);
        this.kind = kind;
    }

    /** Whether something can be sent to such an address by this way. */
    public boolean reaches(String address) {
        return recipient.matcher(address).matches();
    }

    /** For the desk: enough to recognise the recipient by, and no more. */
    String mask(String recipient) {
        return this == WECHAT ? "****" + recipient.substring(recipient.length() - 4) : Masking.mask(kind, recipient);
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Channel of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
