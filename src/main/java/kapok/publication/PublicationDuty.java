package kapok.publication;

import java.time.LocalDate;
import kapok.calendar.Deadline;
import kapok.calendar.WorkingCalendar;
import kapok.calendar.WorkingDays;
import kapok.law.LegalBasis;

/** By when information must be public (主动公开期限), counted from the day it was formed or changed, not from its entry. */
public final class PublicationDuty {
    @LegalBasis({"政府信息公开条例 第二十六条", "政府信息公开条例（2007） 第十八条"})
    private static final WorkingDays LIMIT = WorkingDays.of(20);

    private PublicationDuty() {}

    public static Deadline dueBy(LocalDate formedOrChanged, WorkingCalendar calendar) {
        return calendar.deadline(formedOrChanged, LIMIT);
    }
}
