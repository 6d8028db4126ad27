package kapok.annualreport.check;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells which national form a report uses (格式识别): by the labels of its tables, not by its year, which is only asked last. */
final class Formats {
    private static final Pattern OF_2021 = Pattern.compile("本年制发件数|本年废止件数|现行有效件|逾期不补正|本年处理决定数量");
    private static final Pattern OF_2019 = Pattern.compile("本年新制作数量|本年新公开数量|对外公开总数量|其他对外管理服务事项|采购项目数量|上一年项目数量");
    private static final Pattern OF_2018 = Pattern.compile("统计指标|同意部分公开答复数|告知作出更改补充数|属于已主动公开范围数");
    private static final int FIRST_OF_2019 = 2019;
    private static final int FIRST_OF_2021 = 2021;

    private Formats() {}

    static String of(String words, @Nullable Integer year) {
        var plain = Wording.plain(words).replaceAll("\\s", "");
        long new21 = OF_2021.matcher(plain).results().count();
        long new19 = OF_2019.matcher(plain).results().count();
        long old = OF_2018.matcher(plain).results().count();
        if (new21 + new19 + old > 0) {
            return new21 >= new19 && new21 >= old ? "2021" : new19 >= old ? "2019" : "2018";
        }
        if (year == null) {
            return plain.contains("本年新收政府信息公开申请") || plain.contains("未经复议直接起诉") ? "2021" : "2018";
        }
        return year < FIRST_OF_2019 ? "2018" : year < FIRST_OF_2021 ? "2019" : "2021";
    }
}
