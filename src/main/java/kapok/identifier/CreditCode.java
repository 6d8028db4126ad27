package kapok.identifier;

import org.jspecify.annotations.Nullable;

/**
 * The code of an organisation (统一社会信用代码), GB 32100-2015: 18 characters, of which the last checks the others.
 *
 * <p>The check character of the organisation code inside (GB 11714) is not demanded: codes are in use in which it is
 * wrong and the outer one right.
 */
public record CreditCode(String value) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int LENGTH = 18;

    public CreditCode {
        var refusal = refusal(value);
        if (refusal != null) {
            throw refusal.of("credit code", value);
        }
    }

    /** Why the text is not a credit code; null if it is one. Small letters, blanks and full width are refused. */
    public static @Nullable Refusal refusal(String value) {
        if (value.length() != LENGTH) {
            return Refusal.LENGTH;
        } else if (!value.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0) || !digits(value.substring(2, 8))) {
            return Refusal.CHARACTER;
        }
        return check(value) == value.charAt(LENGTH - 1) ? null : Refusal.CHECK_CHARACTER;
    }

    private static boolean digits(String part) {
        return part.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static char check(String value) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(value.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /** Who registered it (登记管理部门): 1 机构编制, 5 民政, 9 市场监管 and so on. */
    public String authority() {
        return value.substring(0, 1);
    }

    /** What it is (机构类别), two characters with the authority: 11 机关, 12 事业单位, 13 群众团体. */
    public String category() {
        return value.substring(0, 2);
    }

    /** Where it was registered (登记管理机关行政区划码), six digits. */
    public String division() {
        return value.substring(2, 8);
    }

    /** 组织机构代码, nine characters. */
    public String organisation() {
        return value.substring(8, 17);
    }

    @Override
    public String toString() {
        return value;
    }
}
