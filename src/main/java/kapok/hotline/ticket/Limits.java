package kapok.hotline.ticket;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The limits of one class of tickets from a day on (时限规则); absent: none.
 *
 * @param giveBack until when it may be returned (退单)
 * @param contact until when the caller must hear from the unit
 * @param extensionDays working days, once; 0: no extension
 * @param warn percent of the answer's time after which it warns
 * @param basis where it stands; 默认值 for the defaults
 */
public record Limits(
        LimitClass of,
        LocalDate inForce,
        @Nullable Limit sign,
        @Nullable Limit giveBack,
        @Nullable Limit contact,
        Limit answer,
        int extensionDays,
        int warn,
        Limit callback,
        String basis) {
    boolean mayReturn() {
        return giveBack != null;
    }
}
