package kapok.annualreport;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Totals that went up or down so much since last year that somebody should look (与上年相差悬殊). */
final class Jump {
    private static final List<String> TOTALS = List.of(
            "t3.new.total",
            "t3.total_handled.total",
            "t4.review.total",
            "t2.item5.licensing.decisions",
            "t2.item6.penalty.decisions",
            "active.total",
            "requests.received");
    private static final BigDecimal TIMES = BigDecimal.valueOf(5);
    private static final BigDecimal SMALL = BigDecimal.valueOf(20);

    private Jump() {}

    static List<Collected.Finding> between(Map<String, BigDecimal> before, Collected report) {
        var findings = new ArrayList<Collected.Finding>();
        for (var total : TOTALS) {
            var was = before.get(total);
            var is = report.cells().get(total);
            if (was != null && is != null && jumped(was, is)) {
                findings.add(new Collected.Finding(
                        "X-JUMP",
                        "notice",
                        total,
                        Printed.plain(is),
                        "",
                        "与上年（" + Printed.plain(was) + "）相差五倍以上，请核对是否填错行或者单位。"));
            }
        }
        return findings;
    }

    private static boolean jumped(BigDecimal was, BigDecimal is) {
        var larger = was.max(is);
        var smaller = was.min(is);
        return larger.compareTo(SMALL) >= 0 && larger.compareTo(smaller.multiply(TIMES)) > 0;
    }
}
