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
        String code, String name, String level, @Nullable String parent) {}
