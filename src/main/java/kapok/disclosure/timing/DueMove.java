package kapok.disclosure.timing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An open request whose last day is another under a calendar (期限变化), or rests on other grounds. */
record DueMove(
        String number,
        String subject,
        int version,
        @Nullable LocalDate before,
        LocalDate after,
        boolean provisional) {
    boolean toAnotherDay() {
        return !after.equals(before);
    }
}
