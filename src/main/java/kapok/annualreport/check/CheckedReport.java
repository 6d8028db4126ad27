package kapok.annualreport.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the check of one report found (检查结果).
 *
 * @param cellsRead how many cells were found in it, blank ones included
 * @param notChecked ids of the constraints that could not be looked at, because cells are missing or blank
 */
public record CheckedReport(
        String file,
        String organ,
        @Nullable Integer year,
        String format,
        int cellsRead,
        List<String> notChecked,
        List<Finding> findings) {
    public CheckedReport {
        notChecked = List.copyOf(notChecked);
        findings = List.copyOf(findings);
    }
}
