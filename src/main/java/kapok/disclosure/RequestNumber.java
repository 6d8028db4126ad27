package kapok.disclosure;

import java.time.DateTimeException;
import java.time.Year;
import java.util.regex.Pattern;

/**
 * The number of a request (申请编号): {@code RQ}, year of receipt, running number, check character. The check character is
 * that of ISO 7064 MOD 37,36 over the rest without hyphens, so that a slip or a swap of neighbours is noticed.
 */
public record RequestNumber(String value) {
    private static final Pattern FORM = Pattern.compile("RQ-(\\d{4})-(\\d{6})-[0-9A-Z]");
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    public RequestNumber {
        if (!FORM.matcher(value).matches()
                || value.charAt(value.length() - 1) != check(value.substring(0, value.length() - 2))) {
            throw new IllegalArgumentException("Not a request number: " + value);
        }
    }

    static RequestNumber of(int year, int running) {
        if (running < 1 || running > 999_999) {
            throw new DateTimeException("No number left in " + Year.of(year));
        }
        var body = "RQ-%04d-%06d".formatted(year, running);
        return new RequestNumber(body + "-" + check(body));
    }

    int year() {
        return Integer.parseInt(value.substring(3, 7));
    }

    int running() {
        return Integer.parseInt(value.substring(8, 14));
    }

    private static char check(String body) {
        int product = 36;
        for (var c : body.replace("-", "").toCharArray()) {
            int sum = (product + ALPHABET.indexOf(c)) % 36;
            product = (sum == 0 ? 36 : sum) * 2 % 37;
        }
        return ALPHABET.charAt((37 - product) % 36);
    }

    @Override
    public String toString() {
        return value;
    }
}
