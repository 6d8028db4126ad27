package kapok.agency;

import org.jspecify.annotations.Nullable;

/**
 * An administrative division (行政区划), from province to village.
 *
 * @param code 12-digit statistical code (统计用区划代码)
 * @param level {@code province}, {@code city}, {@code district}, {@code town} or {@code village}
 * @param parent code of the division above it
 */
public record Division(
        String code, String name, String level, @Nullable String parent) {
    /** The level that a 12-digit code stands for: 省 2 digits, 市 4, 区县 6, 街镇 9, 村居 12. */
    static String level(String code) {
        if (code.endsWith("0000000000")) {
            return "province";
        } else if (code.endsWith("00000000")) {
            return "city";
        } else if (code.endsWith("000000")) {
            return "district";
        }
        return code.endsWith("000") ? "town" : "village";
    }
}
