package kapok.annualreport;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import kapok.agency.Organ;

/**
 * By when a report must be public (公布期限): departments by 31 January, governments by 31 March of the next year.
 *
 * <p>政府信息公开条例 第四十九条; under the regulation of 2007 it was 31 March for all.
 */
record ReportDue(LocalDate lastDay) {
    private static final int FIRST_UNDER_2019 = 2019;

    static ReportDue of(Organ organ, int year) {
        var january = year >= FIRST_UNDER_2019 && !isGovernment(organ);
        return new ReportDue(january ? LocalDate.of(year + 1, 1, 31) : LocalDate.of(year + 1, 3, 31));
    }

    /** Governments at every level, townships included; their offices and departments are not. */
    private static boolean isGovernment(Organ organ) {
        return organ.kind().contains("government") || organ.kind().contains("政府");
    }

    /** Days until it is due; negative when it is late. */
    long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, lastDay);
    }
}
