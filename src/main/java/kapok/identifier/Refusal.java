package kapok.identifier;

import java.util.Locale;

/** Why a text is not the code it claims to be (不合格原因). The sentence for people is the message {@link #key()}. */
public enum Refusal {
    LENGTH("wrong length"),
    CHARACTER("a character that may not stand there"),
    DIVISION("no such division code"),
    BIRTH_DATE("no such date of birth"),
    LEVEL("no such level of exercise"),
    CREDIT_CODE("the credit code inside is not valid"),
    CHECK_CHARACTER("wrong check character");

    private final String english;

    Refusal(String english) {
        this.english = english;
    }

    /** For programs and logs. */
    public String english() {
        return english;
    }

    public String key() {
        return "identifier.refusal." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    IllegalArgumentException of(String kind, String value) {
        return new IllegalArgumentException("Not a " + kind + ": " + value + " (" + english + ")");
    }
}
