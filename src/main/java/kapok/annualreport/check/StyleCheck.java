package kapok.annualreport.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Matters of form, each a notice (行文提示): a whole report without its title ({@code TITLE-MISSING}), sections headed
 * otherwise than the introduction announces ({@code SECTION-TITLE}), a percentage that is "about" and yet has two decimals
 * ({@code TEXT-APPROXIMATE}), words of the web page around the report ({@code TEXT-FURNITURE}).
 */
final class StyleCheck {
    private static final Pattern ABOUT = Pattern.compile("(?:大约|约占|约为|约|近|将近|接近)(\\d{1,3}\\.\\d{2,})%");
    private static final Pattern ANNOUNCED = Pattern.compile("本报告由([^。]{4,240}?)(?:等?[共]?[一二三四五六七八九\\d]{1,2}个?部分)?组成");
    private static final Pattern HEADING = Pattern.compile("(?m)^[#\\s]*[一二三四五六七八九]{1,2}[、.．]([^。，；：]{2,40})$");
    private static final Pattern FURNITURE = Pattern.compile("(?m)^(?:扫码(?:进入|打开|关注|阅读|查看).{0,8}|扫一扫.{0,16}|关注·.{0,16}"
            + "|[【\\[]?(?:打印|打印本页|关闭|关闭窗口|返回顶部)[】\\]]?|分享到.{0,12}|[上下]一篇：?.{0,60}|您?当前的?位置：?.{0,60})$");
    private static final int SHORTEST_WHOLE_REPORT = 600;

    private StyleCheck() {}

    static List<Finding> of(ReportInput report, String text, List<String> paragraphs) {
        var findings = new ArrayList<Finding>();
        if (report.whole()
                && text.length() >= SHORTEST_WHOLE_REPORT
                && report.title().isEmpty()) {
            findings.add(Finding.notice("TITLE-MISSING", "标题", "", "机关名称和年度", "没有找到写明年度的标题，年度是从正文里认出来的。"));
        }
        for (var paragraph : paragraphs) {
            ABOUT.matcher(paragraph)
                    .results()
                    .forEach(one -> findings.add(Finding.notice(
                            "TEXT-APPROXIMATE", one.group(), one.group(), "", "既说“大约”，又精确到两位小数；请写准确的数，或者只写整数。")));
        }
        headings(Wording.plain(text), findings);
        furniture(text, findings);
        return findings;
    }

    private static void furniture(String text, List<Finding> findings) {
        var lines = FURNITURE
                .matcher(text.lines().map(line -> Wording.plain(line.strip())).collect(Collectors.joining("\n")))
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        if (!lines.isEmpty()) {
            findings.add(Finding.notice(
                    "TEXT-FURNITURE", lines.getFirst(), String.join("；", lines), "", "这是网页上的按钮或提示，不是报告里的话；从网页复制时请删去。"));
        }
    }

    private static void headings(String text, List<Finding> findings) {
        var announced = ANNOUNCED.matcher(text);
        if (!announced.find()) {
            return;
        }
        var titles = List.of(announced.group(1).split("[、，,]"));
        var printed =
                HEADING.matcher(text).results().map(one -> one.group(1).strip()).toList();
        for (int i = 0; i < titles.size() && titles.size() == printed.size(); i++) {
            if (!titles.get(i).equals(printed.get(i))) {
                findings.add(Finding.notice(
                        "SECTION-TITLE",
                        printed.get(i),
                        printed.get(i),
                        titles.get(i),
                        "引言里说的这一部分叫“" + titles.get(i) + "”，与标题不同。"));
            }
        }
    }
}
