package kapok.annualreport.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * {@code TEXT-SUM}: a total printed with its parts must be their sum (分项之和).
 *
 * <p>Only lists that mean to be complete are judged: after a colon, or numbered, or ending in 其他. What is counted in
 * several channels may add up to more than the total, and a list that begins with 其中 may name only some parts.
 */
final class BreakdownCheck {
    private static final String COUNT = "(\\d[\\d,]*)(件|宗|条|份|次|篇|起|项|个|期|类)";
    private static final Pattern HEAD = Pattern.compile("([^，。；：（）()\\d]{0,24})(?<![\\d.])" + COUNT
            + "(?:，(?:含|包括)[^，。；：]{1,16})?(?:，[^，。；：\\d]{1,8})?(：|，?其中：?|（(?!含|包括|其中含|另)|\\((?!含|包括|另))");
    private static final Pattern NESTED = Pattern.compile("（[^（）]*）|\\([^()]*\\)");
    private static final Pattern NUMBERING = Pattern.compile("(^|[；，：、])\\d{1,2}[.．、](?=\\D)|[(（]\\d{1,2}[)）]");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d年");
    private static final Pattern PART =
            Pattern.compile("^[^\\d]{0,30}?(\\d[\\d,]*)(?!\\d*\\.?\\d*[%％])(件|宗|条|份|次|篇|起|项|个|期|类)?");
    private static final Pattern CHANNEL = Pattern.compile("网站|微信|微博|公众号|新媒体|媒体|公报|电视|报纸|广播|公开栏|客户端");

    private BreakdownCheck() {}

    static List<Finding> of(List<String> paragraphs, List<ReportInput.Breakdown> listed) {
        var findings = new ArrayList<Finding>();
        for (var paragraph : paragraphs) {
            for (var sentence : Prose.sentences(paragraph)) {
                judge(sentence, findings);
            }
        }
        for (var breakdown : listed) {
            if (breakdown.sum().compareTo(breakdown.total()) != 0) {
                add(findings, breakdown.name(), breakdown.total(), breakdown.parts());
            }
        }
        return findings;
    }

    private static void judge(String sentence, List<Finding> findings) {
        var head = HEAD.matcher(sentence);
        for (int from = 0; head.find(from); from = head.end(2)) {
            var label = head.group(1).replaceFirst("^年度?，?", "");
            var total = number(head.group(2));
            var opener = head.group(4);
            var rest = sentence.substring(head.end());
            if (label.matches("(含|包括|较|比).*|.*(回应|舆情|热点|会议|培训).*")) {
                continue;
            }
            var list = opener.startsWith("（") || opener.startsWith("(")
                    ? inside(rest)
                    : NESTED.matcher(rest).replaceAll("");
            weigh(label, total, head.group(3), opener.endsWith("："), list, findings);
        }
    }

    private static String inside(String rest) {
        var end = rest.indexOf('）') >= 0 ? rest.indexOf('）') : rest.indexOf(')');
        return end < 0 ? rest : rest.substring(0, end);
    }

    private static void weigh(
            String label, BigDecimal total, String unit, boolean colon, String list, List<Finding> findings) {
        var numbered = NUMBERING.matcher(list).results().count() >= 2;
        var parts = new ArrayList<BigDecimal>();
        var labels = new ArrayList<String>();
        var sum = BigDecimal.ZERO;
        for (var piece : NUMBERING.matcher(list).replaceAll("$1").split("[，；、]")) {
            var part = PART.matcher(YEAR.matcher(piece).replaceAll(""));
            if (!part.find() || part.group(2) != null && !sameUnit(unit, part.group(2))) {
                continue;
            }
            parts.add(number(part.group(1)));
            labels.add(piece);
            sum = sum.add(parts.getLast());
            if (parts.size() >= 2 && sum.compareTo(total) == 0) {
                return;
            }
        }
        var channels =
                labels.stream().filter(one -> CHANNEL.matcher(one).find()).count();
        var complete = colon && (numbered || labels.stream().anyMatch(one -> one.startsWith("其他")) || parts.size() >= 4)
                || numbered
                || labels.size() >= 3 && labels.getLast().startsWith("其他");
        var tooMuch = sum.compareTo(total) > 0;
        if (parts.size() >= 3
                && (tooMuch && channels < 2 && (colon || numbered) || !tooMuch && complete && channels == 0)) {
            add(findings, label, total, parts);
        }
    }

    private static boolean sameUnit(String total, String part) {
        return total.equals(part) || "件宗条份起".contains(total) && "件宗条份起".contains(part);
    }

    private static void add(List<Finding> findings, String label, BigDecimal total, List<BigDecimal> parts) {
        var sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var printed = TableCheck.show(total);
        var known = findings.stream()
                .anyMatch(one -> one.printed().equals(printed) && one.expected().equals(TableCheck.show(sum)));
        if (!known) {
            findings.add(Finding.error(
                    "TEXT-SUM",
                    label.isBlank() ? "分项" : label,
                    printed,
                    TableCheck.show(sum),
                    "印的总数是 %s，各分项相加是 %s（%s）。"
                            .formatted(
                                    printed,
                                    TableCheck.show(sum),
                                    String.join(
                                            "+",
                                            parts.stream().map(TableCheck::show).toList()))));
        }
    }

    private static BigDecimal number(String digits) {
        return new BigDecimal(digits.replace(",", ""));
    }
}
