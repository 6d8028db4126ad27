package kapok.annualreport;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import kapok.agency.Organ;

/** By when the report of an organ must be public (公布期限); {@link ReportDuty} is the rule. */
record ReportDue(LocalDate lastDay) {
    static ReportDue of(Organ organ, int year) {
        var body = isGovernment(organ) ? ReportDuty.Body.GOVERNMENT : ReportDuty.Body.DEPARTMENT;
        return new ReportDue(ReportDuty.dueBy(year, body));
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
