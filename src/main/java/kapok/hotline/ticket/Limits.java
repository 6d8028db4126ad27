package kapok.hotline.ticket;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The limits of one class of tickets from a day on (时限规则); absent: none.
 *
 * @param dispatch until when the centre sends it out (派单)
 * @param giveBack until when it may be returned (退单)
 * @param contact until when the caller must hear from the unit
 * @param extensionDays working days, once; 0: no extension
 * @param warn percent of the answer's time after which it warns
 * @param decide until when the centre decides on a return or an extension (审批)
 * @param review until when the centre reads an answer (审核)
 * @param basis where it stands; 默认值 for the defaults
 */
public record Limits(
        LimitClass of,
        LocalDate inForce,
        Limit dispatch,
        @Nullable Limit sign,
        @Nullable Limit giveBack,
        @Nullable Limit contact,
        Limit answer,
        int extensionDays,
        int warn,
        Limit decide,
        Limit review,
        Limit callback,
        String basis) {
    /** What comes along with the program, and no city has set (默认值). */
    public boolean byDefault() {
        return basis.equals("默认值");
    }

    boolean mayReturn() {
        return giveBack != null;
    }
}
