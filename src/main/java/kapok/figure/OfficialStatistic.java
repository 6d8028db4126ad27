package kapok.figure;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A value that no register of ours holds, stated with its source (官方统计).
 *
 * @param figure id of the figure, such as {@code services.items}; never one that is computed
 * @param organ whose value it is, as its 统一社会信用代码
 * @param label in Chinese, as it stands in reports
 * @param unit in Chinese; empty for none
 * @param qualifier 超过, 接近, 超 and the like, or empty
 * @param source who stated it and where
 * @param sourceDate of the source
 */
public record OfficialStatistic(
        String figure,
        String organ,
        int year,
        BigDecimal value,
        String unit,
        String label,
        String qualifier,
        String source,
        LocalDate sourceDate) {}
