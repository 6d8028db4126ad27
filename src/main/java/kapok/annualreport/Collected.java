package kapok.annualreport;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A subordinate organ's report as its supervisor holds it (收到的下级报告).
 *
 * @param origin {@code upload} or {@code installation}
 * @param findings how many the check found; null before a check
 * @param cells what was read of its tables, by cell
 */
record Collected(
        long id,
        String organ,
        int year,
        String format,
        String title,
        String origin,
        String fileName,
        String text,
        LocalDate receivedOn,
        @Nullable Integer findings,
        Map<String, BigDecimal> cells) {
    Collected {
        cells = new LinkedHashMap<>(cells);
    }

    /** What the check found in it (检查发现). */
    record Finding(String code, String severity, String place, String printed, String expected, String message) {}
}
