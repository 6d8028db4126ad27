package kapok.identifier;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number on a receipt (回执编号), for people to read out: kind, year, running number, check character, as in {@code
 * HL-2026-000318-7}. The check character is that of ISO 7064 MOD 37,36 over the rest without hyphens, so that a slip or a
 * swap of neighbours is noticed.
 */
public record ReceiptNumber(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Z]{2,4}-[0-9]{4}-[0-9]{6,9}-[0-9A-Z]");
    private static final Pattern KIND = Pattern.compile("[A-Z]{2,4}");
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int MOST = 999_999_999;

    public ReceiptNumber {
        var refusal = refusal(value);
        if (refusal != null) {
            throw refusal.of("receipt number", value);
        }
    }

    /** @throws IllegalArgumentException if the kind is not two to four capitals, or a number is out of range */
    public static ReceiptNumber of(String kind, int year, int running) {
        if (!KIND.matcher(kind).matches() || year < 1000 || year > 9999 || running < 1 || running > MOST) {
            throw new IllegalArgumentException("No receipt number for " + kind + ", " + year + ", " + running);
        }
        var body = "%s-%04d-%06d".formatted(kind, year, running);
        return new ReceiptNumber(body + "-" + check(body));
    }

    /** Why the text is not such a number; null if it is one. */
    public static @Nullable Refusal refusal(String value) {
        if (!FORM.matcher(value).matches()) {
            return Refusal.CHARACTER;
        }
        boolean right = check(value.substring(0, value.length() - 2)) == value.charAt(value.length() - 1);
        return right ? null : Refusal.CHECK_CHARACTER;
    }

    private static char check(String body) {
        int product = 36;
        for (var c : body.replace("-", "").toCharArray()) {
            int sum = (product + ALPHABET.indexOf(c)) % 36;
            product = (sum == 0 ? 36 : sum) * 2 % 37;
        }
        return ALPHABET.charAt((37 - product) % 36);
    }

    public String kind() {
        return value.substring(0, value.indexOf('-'));
    }

    public int year() {
        int start = value.indexOf('-') + 1;
        return Integer.parseInt(value.substring(start, start + 4));
    }

    public int running() {
        return Integer.parseInt(value.substring(value.indexOf('-') + 6, value.length() - 2));
    }

    @Override
    public String toString() {
        return value;
    }
}
