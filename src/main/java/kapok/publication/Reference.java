package kapok.publication;

import java.util.Locale;

/**
 * From one publication to another (关联).
 *
 * @param target index number of the other; when a batch is taken over, also the key of another record of the batch
 */
public record Reference(Role role, String target) {
    /** What the first does to the second. */
    public enum Role {
        /** 解读. */
        INTERPRETS,
        /** 替代. */
        REPLACES,
        /** 修改. */
        AMENDS,
        /** 相关. */
        RELATES;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Role of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
