package kapok.disclosure.timing;

import java.time.LocalDate;
import kapok.disclosure.Standstill;
import org.jspecify.annotations.Nullable;

/**
 * An open request whose last day is another under a calendar (期限变化), or rests on other grounds.
 *
 * @param standstill how long the consultations still open stop the period; absent if none does
 */
record DueMove(
        String number,
        String subject,
        int version,
        @Nullable LocalDate before,
        LocalDate after,
        boolean provisional,
        @Nullable Standstill standstill) {
    boolean toAnotherDay() {
        return !after.equals(before);
    }
}
