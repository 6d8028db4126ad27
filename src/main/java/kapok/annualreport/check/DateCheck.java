package kapok.annualreport.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * {@code TEXT-YEAR} and {@code TEXT-DATE}: sentences about another year than the one reported on (年份错误), plans dated with
 * the year that is over, days that no calendar has, and a report dated before its year was out.
 */
final class DateCheck {
    private static final Pattern DAY = Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日");
    private static final Pattern DAY_WITHOUT_YEAR = Pattern.compile("(?<![年\\d])(\\d{1,2})月(\\d{1,2})日");
    private static final Pattern MONTH_ALONE = Pattern.compile("(?<![\\d.])(\\d{1,2})月(?!\\d{1,2}日)");
    private static final Pattern REPORT_DAY = Pattern.compile(
            "(?m)^\\s*[（(]?\\s*(?:(?:发布|公开|公布|成文|生成|印发)?(?:日期|时间)[：: ]*)?(\\d{4})\\s*[年/-]\\s*(\\d{1,2})\\s*[月/-]\\s*(\\d{1,2})\\s*日?\\s*[)）]?\\s*$");
    private static final Pattern ABOUT_A_YEAR = Pattern.compile(
            "(?<![较比与同自从至到《〔\\[(（\\d年、])(20\\d\\d)年度?，?(?:发生|未发生|没有发生|共|收到|受理|新收|主动公开|全年|累计|我[局单镇乡街区县市委办院处]|本[局单机镇乡街区县]|全[市区县镇局])");
    /** 将 also means 把 (将政务公开纳入考核): only what can follow a plan tells one. */
    private static final Pattern PLAN =
            Pattern.compile("(20\\d\\d)年(?:度)?，?[^，。；0-9]{0,10}?将(?:继续|进一步|从|重点|围绕|着力|着重|切实|不断|"
                    + "加大|加强|严格|按照|以下|坚持|紧紧|认真|大力|积极|持续|努力|采取|做好|抓好|更加|主要从|在以下)");

    private static final Pattern COUNTED = Pattern.compile("(?:收到|受理|公开|发生|发布|办结|答复)[^。；]{0,20}?\\d+(?:件|条|宗|份|次)");

    private DateCheck() {}

    static List<Finding> of(ReportInput report, List<String> paragraphs) {
        var findings = new ArrayList<Finding>();
        impossibleDays(report.text(), findings);
        if (report.year() != null) {
            reportDay(report.text(), report.year(), findings);
            for (var paragraph : paragraphs) {
                Prose.sentences(paragraph).forEach(sentence -> otherYear(sentence, report.year(), findings));
            }
        }
        return findings;
    }

    private static void impossibleDays(String text, List<Finding> findings) {
        var plain = Wording.plain(text);
        DAY.matcher(plain)
                .results()
                .filter(day -> !exists(number(day.group(1)), number(day.group(2)), number(day.group(3))))
                .forEach(day -> add(findings, day.group(), "", "日历上没有这一天。"));
        DAY_WITHOUT_YEAR
                .matcher(plain)
                .results()
                .filter(day -> !exists(2024, number(day.group(1)), number(day.group(2))))
                .forEach(day -> add(findings, day.group(), "", "日历上没有这一天。"));
        MONTH_ALONE
                .matcher(plain)
                .results()
                .filter(month -> number(month.group(1)) == 0 || number(month.group(1)) > 12)
                .forEach(month -> add(findings, month.group(), "", "日历上没有这个月。"));
    }

    private static void add(List<Finding> findings, String printed, String expected, String message) {
        findings.add(Finding.error("TEXT-DATE", printed, printed, expected, message));
    }

    private static boolean exists(int year, int month, int day) {
        try {
            LocalDate.of(year, month, day);
            return true;
        } catch (DateTimeException none) {
            return false;
        }
    }

    /** The report on a year is written when it is over. */
    private static void reportDay(String text, int year, List<Finding> findings) {
        REPORT_DAY
                .matcher(Wording.narrow(text))
                .results()
                .filter(day -> number(day.group(1)) <= year && number(day.group(1)) >= year - 1)
                .map(day -> "%s年%s月%s日".formatted(day.group(1), day.group(2), day.group(3)))
                .distinct()
                .forEach(day -> add(findings, day, (year + 1) + "年", "%d 年度的报告不可能在这一天写成：那一年还没有过完。".formatted(year)));
    }

    private static void otherYear(String sentence, int year, List<Finding> findings) {
        if (sentence.contains("今天是")) {
            return;
        }
        var planned = PLAN.matcher(sentence);
        if (planned.find() && number(planned.group(1)) == year) {
            findings.add(Finding.error(
                    "TEXT-YEAR",
                    excerpt(sentence),
                    String.valueOf(year),
                    String.valueOf(year + 1),
                    "这是今后的打算，年份却写成了报告年度。"));
            return;
        }
        var about = ABOUT_A_YEAR.matcher(sentence);
        while (about.find()) {
            var named = number(about.group(1));
            var plan = named > year
                    && (sentence.contains("将") || !COUNTED.matcher(sentence).find());
            if (named != year && !plan && Math.abs(named - year) <= 3 && !sentence.contains(year + "年")) {
                findings.add(Finding.error(
                        "TEXT-YEAR",
                        excerpt(sentence),
                        about.group(1),
                        String.valueOf(year),
                        "报告的是 %d 年，这句话说的是 %d 年，可能沿用了别的年度的文字。".formatted(year, named)));
                return;
            }
        }
    }

    private static String excerpt(String sentence) {
        return sentence.length() <= 60 ? sentence : sentence.substring(0, 60) + "…";
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
