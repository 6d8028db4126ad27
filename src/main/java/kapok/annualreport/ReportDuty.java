package kapok.annualreport;

import java.time.LocalDate;
import kapok.law.LegalBasis;
import kapok.law.Regime;

/**
 * By when the report on a year must be public (年度报告公布期限), by the text in force when it falls due. A date, not a period:
 * it does not move if the day is a day off.
 */
public final class ReportDuty {
    private ReportDuty() {}

    /** Who reports (报告主体). */
    public enum Body {
        /** 县级以上人民政府部门. */
        DEPARTMENT,
        /** 县级以上地方人民政府. */
        GOVERNMENT
    }

    @LegalBasis({"政府信息公开条例 第四十九条", "政府信息公开条例（2007） 第三十一条"})
    public static LocalDate dueBy(int reportYear, Body body) {
        var january = LocalDate.of(reportYear + 1, 1, 31);
        var revised = Regime.on(january) == Regime.OF_2019;
        return revised && body == Body.DEPARTMENT ? january : LocalDate.of(reportYear + 1, 3, 31);
    }
}
