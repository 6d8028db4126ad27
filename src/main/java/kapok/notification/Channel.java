package kapok.notification;

import java.util.Locale;
import java.util.regex.Pattern;
import kapok.privacy.PersonalData;

/** By which way a notice goes out (渠道). */
public enum Channel {
    /** 电子邮件; the recipient is an address. */
    MAIL("[^@\\s,;<>\"]{1,64}@[^@\\s,;<>\"]{1,190}", PersonalData.Kind.MAIL),
    /** 短信; the recipient is a mobile number of eleven digits. */
    SMS("1[3-9]\\d{9}", PersonalData.Kind.MOBILE),
    /** 微信服务号; the recipient is the follower's OpenID. */
    WECHAT("[0-9A-Za-z_-]{16,64}", PersonalData.Kind.BANK_CARD);

    private final Pattern recipient;
    private final PersonalData.Kind kind;

    Channel(String recipient, PersonalData.Kind kind) {
        this.recipient = Pattern.compile(recipient);
        this.kind = kind;
    }

    boolean reaches(String address) {
        return recipient.matcher(address).matches();
    }

    /** How the recipient is masked; of an OpenID the last four characters show, as of a card. */
    PersonalData.Kind kind() {
        return kind;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Channel of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
