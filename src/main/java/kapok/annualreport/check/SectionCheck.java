package kapok.annualreport.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * {@code SECTION-MISSING}: the sections a format prescribes (规定部分). Organs word the headings in many ways, so a section
 * is recognised by its key words, in a heading or in the words below it.
 */
final class SectionCheck {
    private static final Map<String, Pattern> TABLED = Map.of(
            "一、总体情况", Pattern.compile("总体情况|总体要求|基本情况|主动公开(?:方面|情况)|概述"),
            "二、主动公开政府信息情况", Pattern.compile("主动公开政府信息情况|第二十条第"),
            "三、收到和处理政府信息公开申请情况", Pattern.compile("收到和处理政府信息公开申请|本年新收政府信息公开申请"),
            "四、政府信息公开行政复议、行政诉讼情况", Pattern.compile("四、[^。]{0,24}(?:复议|诉讼)|行政复议、?(?:和)?(?:提起)?行政诉讼情况|未经复议直接起诉"),
            "五、存在的主要问题及改进情况", Pattern.compile("(?:主要|存在)[^。]{0,6}问题|改进(?:情况|措施)|整改措施"),
            "六、其他需要报告的事项", Pattern.compile("其他需要报告|其他报告事项|信息(?:公开)?处理费"));
    private static final Map<String, Pattern> OLD = Map.of(
            "主动公开政府信息情况", Pattern.compile("主动公开"),
            "依申请公开政府信息情况", Pattern.compile("依申请|申请公开|公开申请|信息公开申请"),
            "收费及减免情况", Pattern.compile("收费|费用|收取"),
            "行政复议、行政诉讼情况", Pattern.compile("复议|诉讼|申诉"),
            "存在的主要问题及改进措施", Pattern.compile("问题|改进|不足"));
    private static final int SHORTEST_WHOLE_REPORT = 600;

    private SectionCheck() {}

    static List<Finding> of(ReportInput report) {
        var text = Wording.plain(report.text());
        if (!report.whole() || text.length() < SHORTEST_WHOLE_REPORT) {
            return List.of();
        }
        var findings = new ArrayList<Finding>();
        var sections = report.format().equals("2018") ? OLD : TABLED;
        sections.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(section -> !section.getValue().matcher(text).find())
                .filter(section -> !tableRead(report, section.getKey()))
                .forEach(section -> findings.add(Finding.error(
                        "SECTION-MISSING",
                        section.getKey(),
                        "",
                        section.getKey(),
                        "没有找到“" + section.getKey() + "”这一部分。")));
        return findings;
    }

    private static boolean tableRead(ReportInput report, String section) {
        var table = section.startsWith("二")
                ? "t2."
                : section.startsWith("三") ? "t3." : section.startsWith("四") ? "t4." : "none";
        return report.cells().keySet().stream().anyMatch(cell -> cell.startsWith(table));
    }
}
