package kapok.identifier;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The code of a division (行政区划代码), GB/T 2260, GB/T 10114 and 统计用区划代码: 2 digits for a province, 4 for a city, 6 for a
 * county, 9 for a street or town, 12 for a village; or one of the longer forms filled up with zeros.
 */
public record DivisionCode(String value) {
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82");

    private static final int[] ENDS = {2, 4, 6, 9, 12};

    /** How far down the tree (级别). */
    public enum Level {
        PROVINCE,
        CITY,
        COUNTY,
        TOWN,
        VILLAGE
    }

    public DivisionCode {
        var refusal = refusal(value);
        if (refusal != null) {
            throw refusal.of("division code", value);
        }
    }

    /** Why the text is not such a code; null if it is one. Whether the division still exists is not known here. */
    public static @Nullable Refusal refusal(String value) {
        if (depth(value.length()) < 0) {
            return Refusal.LENGTH;
        } else if (!value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Refusal.CHARACTER;
        }
        return knowsProvince(value) && filledFromTheTop(value) ? null : Refusal.DIVISION;
    }

    static boolean knowsProvince(String value) {
        return PROVINCES.contains(value.substring(0, 2));
    }

    private static int depth(int length) {
        for (int i = 0; i < ENDS.length; i++) {
            if (ENDS[i] == length) {
                return i;
            }
        }
        return -1;
    }

    /** No level is left out (440001 would be a county of no city), but that some cities, 东莞 for one, have no counties. */
    private static boolean filledFromTheTop(String value) {
        boolean empty = false;
        for (int i = 1; i <= depth(value.length()); i++) {
            var zeros = zeros(value, i);
            if (empty && !zeros) {
                return false;
            }
            empty = zeros && (i != Level.COUNTY.ordinal() || zeros(value, 1));
        }
        return true;
    }

    private static boolean zeros(String value, int level) {
        return value.substring(ENDS[level - 1], ENDS[level]).chars().allMatch(c -> c == '0');
    }

    public Level level() {
        int found = 0;
        for (int i = 1; i <= depth(value.length()); i++) {
            if (!zeros(value, i)) {
                found = i;
            }
        }
        return Level.values()[found];
    }

    /** The part up to a level, short form: of 440103001101 the county is 440103. */
    public @Nullable String upTo(Level level) {
        return level.compareTo(level()) > 0 ? null : value.substring(0, ENDS[level.ordinal()]);
    }

    /** The form of twelve digits, filled up with zeros. */
    public String padded() {
        return value + "0".repeat(12 - value.length());
    }

    @Override
    public String toString() {
        return value;
    }
}
