package kapok.hotline.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import kapok.calendar.Beijing;

/**
 * How units are assessed from a day on (考核规则): data of the city, not law.
 *
 * @param dayCut when a day of counting ends: 00:00, or 12:00 for noon to noon
 * @param contacted weight of 响应率; with the next two it makes 1
 * @param basically what 基本满意 counts, against 1 for 满意
 */
record Rule(
        LocalDate inForce,
        LocalTime dayCut,
        BigDecimal contacted,
        BigDecimal solved,
        BigDecimal satisfied,
        BigDecimal basically,
        int repeatDays,
        String note,
        String setBy) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Where the period of a day begins: at the cut of the day before, or at its own midnight. */
    Instant starts(LocalDate day) {
        return dayCut.equals(LocalTime.MIDNIGHT) ? Beijing.start(day) : cut(day.minusDays(1));
    }

    Instant ends(LocalDate day) {
        return dayCut.equals(LocalTime.MIDNIGHT) ? Beijing.end(day) : cut(day);
    }

    private Instant cut(LocalDate day) {
        return day.atTime(dayCut).atZone(Beijing.ZONE).toInstant();
    }

    /** 满意率 counts 基本满意 in part: (满意 + 系数 × 基本满意) ÷ 有效回访, in per cent. */
    BigDecimal satisfaction(long satisfiedCount, long basicallyCount, long rated) {
        return rated == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(satisfiedCount)
                        .add(basically.multiply(BigDecimal.valueOf(basicallyCount)))
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(rated), 2, RoundingMode.HALF_UP);
    }

    /** 综合得分: the three rates by their weights, in per cent. */
    BigDecimal score(BigDecimal contactedRate, BigDecimal solvedRate, BigDecimal satisfiedRate) {
        return contacted
                .multiply(contactedRate)
                .add(solved.multiply(solvedRate))
                .add(satisfied.multiply(satisfiedRate))
                .setScale(2, RoundingMode.HALF_UP);
    }
}
