package kapok.annualreport.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Slips of wording: the same phrase twice in a row ({@code TEXT-REPEAT}), personal data left in ({@code TEXT-PRIVATE}). */
final class WordCheck {
    private static final Pattern REPEAT = Pattern.compile("([\\p{IsHan}“”《》]{5,40})[，；、。]?\\1");
    private static final Pattern CITIZEN_ID = Pattern.compile(
            "(?<!\\d)[1-9]\\d{5}(?:18|19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx](?!\\d)");
    private static final Pattern MOBILE = Pattern.compile("(?<![\\d-])1[3-9]\\d(?:\\d{8}|-\\d{4}-\\d{4})(?![\\d-])");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private WordCheck() {}

    static List<Finding> of(List<String> paragraphs) {
        var findings = new ArrayList<Finding>();
        for (var paragraph : paragraphs) {
            REPEAT.matcher(paragraph)
                    .results()
                    .map(one -> one.group(1))
                    .filter(phrase -> phrase.chars().distinct().count() > 2 && !phrase.endsWith("报告"))
                    .forEach(phrase -> findings.add(
                            Finding.error("TEXT-REPEAT", phrase, phrase + "，" + phrase, phrase, "同一句话连着写了两遍。")));
            CITIZEN_ID
                    .matcher(paragraph)
                    .results()
                    .filter(one -> checks(one.group()))
                    .forEach(one -> findings.add(privately("公民身份号码", one.group())));
            MOBILE.matcher(paragraph).results().forEach(one -> findings.add(privately("手机号码", one.group())));
        }
        return findings;
    }

    private static Finding privately(String kind, String value) {
        var masked = value.substring(0, 3) + "*".repeat(value.length() - 5) + value.substring(value.length() - 2);
        return Finding.error("TEXT-PRIVATE", kind, masked, "", "正文里留有" + kind + "，公开前应当删去。");
    }

    private static boolean checks(String id) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (id.charAt(i) - '0') * WEIGHTS[i];
        }
        return "10X98765432".charAt(sum % 11) == Character.toUpperCase(id.charAt(17));
    }
}
