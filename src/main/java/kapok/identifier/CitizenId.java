package kapok.identifier;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The number of a citizen (公民身份号码), GB 11643-1999: division, date of birth, sequence, check character by ISO 7064 MOD
 * 11-2. Personal data: {@link #toString} masks it.
 */
public record CitizenId(String value) {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final int LENGTH = 18;
    private static final int FIRST_YEAR = 1800;

    /** 港澳台居民居住证 of people from Taiwan; the division codes know 71. */
    private static final String TAIWAN_RESIDENTS = "83";

    public CitizenId {
        var refusal = refusal(value);
        if (refusal != null) {
            throw refusal.of("citizen id", mask(value));
        }
    }

    /** Why the text is not such a number; null if it is one. Whether it was ever given to anybody is not known here. */
    public static @Nullable Refusal refusal(String value) {
        if (value.length() != LENGTH) {
            return Refusal.LENGTH;
        } else if (!value.matches("[0-9]{17}[0-9X]")) {
            return Refusal.CHARACTER;
        } else if (!DivisionCode.knowsProvince(value) && !value.startsWith(TAIWAN_RESIDENTS)) {
            return Refusal.DIVISION;
        } else if (birth(value) == null) {
            return Refusal.BIRTH_DATE;
        }
        return check(value) == value.charAt(LENGTH - 1) ? null : Refusal.CHECK_CHARACTER;
    }

    private static @Nullable LocalDate birth(String value) {
        try {
            var year = number(value, 6, 10);
            return year < FIRST_YEAR ? null : LocalDate.of(year, number(value, 10, 12), number(value, 12, 14));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(String value, int from, int to) {
        return Integer.parseInt(value.substring(from, to));
    }

    private static char check(String value) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (value.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }

    /** Where it was first given (地址码), six digits. */
    public String division() {
        return value.substring(0, 6);
    }

    public LocalDate birthDate() {
        return LocalDate.of(number(value, 6, 10), number(value, 10, 12), number(value, 12, 14));
    }

    /** Odd sequence numbers are given to men (顺序码). */
    public boolean male() {
        return value.charAt(16) % 2 == 1;
    }

    private static String mask(String value) {
        return value.length() < 8
                ? "********"
                : value.substring(0, 6) + "********" + value.substring(value.length() - 2);
    }

    @Override
    public String toString() {
        return mask(value);
    }
}
