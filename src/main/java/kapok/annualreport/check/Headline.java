package kapok.annualreport.check;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a report says it is (标题): title, organ and year. The year is taken from the title, else from the period the
 * figures cover, else from the year that is named most; never from the date printed, which may be of the page.
 */
record Headline(String title, String organ, @Nullable Integer year) {
    private static final String NAME = "信息公开(?:工作)?(?:情况)?(?:的)?(?:年度)?(?:工作)?(?:总结)?(?:报告|年报)";
    private static final Pattern TITLE = Pattern.compile("[^。；\\n]{0,60}?" + NAME);
    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d\\d)年?(?:度)?");
    private static final Pattern SHORT_TITLE = Pattern.compile("((?:19|20)\\d\\d)年?(?:工作)?年?度?(?:报告|年报)");
    private static final Pattern PERIOD =
            Pattern.compile("统计(?:期限|时限|时间|数据)[^。；]{0,16}?((?:19|20)\\d\\d)年(?:1月1日|度|全年)?");
    private static final Pattern NAMED = Pattern.compile("((?:19|20)\\d\\d)年");
    private static final Pattern ORGAN = Pattern.compile(
            "(?:公布|编制)?([\\p{IsHan}（）()]{2,30}?(?:人民政府|政府|办公厅|办公室|办事处|委员会|局|厅|院|街道|街|镇|乡|管委会|中心|支队|总队|大队|公司|学校|大学|[省市县区]))(?:关于)?[（(]?(?:(?:19|20)\\d\\d年?度?)?[）)]?(?:政府)?"
                    + NAME);
    private static final Pattern CHINESE_YEAR = Pattern.compile("二[〇○零][一二][〇○零一二三四五六七八九](?=年)");
    private static final int HEAD_LINES = 8;

    /** @param fileTitle title that the file gives itself, may be empty */
    static Headline of(String fileTitle, String text) {
        var head = arabic(Wording.plain(text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(HEAD_LINES)
                .collect(Collectors.joining("\n"))));
        var joined = head.replace("\n", "").replace("#", "");
        var title = title(fileTitle, head, joined);
        var organ = Stream.of(title, joined, Wording.plain(first(text)))
                .map(Headline::organ)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
        return new Headline(title, organ, year(title, Wording.plain(fileTitle) + "\n" + head, text));
    }

    /** 二〇二一年 is 2021年. */
    private static String arabic(String text) {
        return CHINESE_YEAR
                .matcher(text)
                .replaceAll(year -> year.group()
                        .chars()
                        .map(digit -> "〇○零一二三四五六七八九".indexOf(digit) < 3 ? 0 : "〇○零一二三四五六七八九".indexOf(digit) - 2)
                        .mapToObj(String::valueOf)
                        .collect(Collectors.joining()));
    }

    private static String first(String text) {
        return text.length() < 1200 ? text : text.substring(0, 1200);
    }

    private static String title(String fileTitle, String head, String joined) {
        var own = TITLE.matcher(Wording.plain(fileTitle));
        if (own.find() && YEAR.matcher(own.group()).find()) {
            return own.group();
        }
        for (var text : new String[] {head, joined}) {
            var found = TITLE.matcher(text);
            while (found.find()) {
                if (YEAR.matcher(found.group()).find() && !found.group().contains("《")) {
                    return found.group().strip();
                }
            }
        }
        return "";
    }

    private static String organ(String text) {
        var found = ORGAN.matcher(text.replaceFirst("^[（(][^（()）]*[)）]", "").replaceFirst("^(?:19|20)\\d\\d年?度?", ""));
        return found.find() ? found.group(1).replaceFirst("^(?:现)?(?:向社会)?公布|^关于|^[年度]+", "") : "";
    }

    private static @Nullable Integer year(String title, String head, String text) {
        for (var found : List.of(YEAR.matcher(title), SHORT_TITLE.matcher(head))) {
            if (found.find()) {
                return Integer.valueOf(found.group(1));
            }
        }
        var plain = Wording.plain(text);
        var period = PERIOD.matcher(plain);
        if (period.find()) {
            return Integer.valueOf(period.group(1));
        }
        return NAMED
                .matcher(plain)
                .results()
                .collect(Collectors.groupingBy(one -> one.group(1), Collectors.counting()))
                .entrySet()
                .stream()
                .max(java.util.Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(java.util.Map.Entry.comparingByKey()))
                .map(most -> Integer.valueOf(most.getKey()))
                .orElse(null);
    }
}
