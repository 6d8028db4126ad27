package kapok.privacy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds personal data in text (个人信息识别), before it is published. Numbers count only if their check digits hold, so
 * that document numbers and codes are left alone; names only after a label such as 姓名：.
 */
public final class PersonalDataFinder {
    private static final String NO_DIGIT_BEFORE = "(?<![0-9A-Za-z])";
    private static final String NO_DIGIT_AFTER = "(?![0-9A-Za-z])";
    private static final Pattern CITIZEN_ID =
            Pattern.compile(NO_DIGIT_BEFORE + "[1-9]\\d{5}(?:\\d{11}[0-9Xx]|\\d{9})" + NO_DIGIT_AFTER);
    private static final Pattern MOBILE =
            Pattern.compile("(?<![0-9])(?:(?:\\+|00)?86[- ]?)?1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}(?![0-9])");
    private static final Pattern LANDLINE = Pattern.compile(
            "(?<![0-9])(?:0\\d{2,3}[-—– ]{1,2}|[(]0\\d{2,3}[)] ?)[2-9]\\d{6,7}(?:(?:-|转)\\d{1,6})?(?![0-9])");
    private static final Pattern MAIL = Pattern.compile(
            "(?<![0-9A-Za-z._%+-])[0-9A-Za-z._%+-]+@[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*\\.[A-Za-z]{2,24}");
    private static final Pattern BANK_CARD =
            Pattern.compile(NO_DIGIT_BEFORE + "[3-6]\\d{3}(?:[ -]?\\d){11,15}" + NO_DIGIT_AFTER);
    private static final Pattern NAME = Pattern.compile("(?:姓名|申请人|联系人|投诉人|举报人|诉求人|来电人|来信人|当事人|收件人|代理人|报料人)\\s*:\\s*"
            + "(?<name>\\p{IsHan}{1,6}·\\p{IsHan}{1,8}|\\p{IsHan}{2,4}?)"
            + "(?=$|[^\\p{IsHan}·]|性别|电话|手机|身份|住址|地址|联系|单位|先生|女士|同志)");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private PersonalDataFinder() {}

    /** All places, in the order of the text, none overlapping another. Full-width figures are read too. */
    public static List<PersonalData> find(String text) {
        var plain = narrow(text);
        var found = new ArrayList<PersonalData>();
        collect(PersonalData.Kind.CITIZEN_ID, CITIZEN_ID, plain, text, found);
        collect(PersonalData.Kind.MAIL, MAIL, plain, text, found);
        collect(PersonalData.Kind.BANK_CARD, BANK_CARD, plain, text, found);
        collect(PersonalData.Kind.MOBILE, MOBILE, plain, text, found);
        collect(PersonalData.Kind.LANDLINE, LANDLINE, plain, text, found);
        collect(PersonalData.Kind.NAME, NAME, plain, text, found);
        found.sort(Comparator.comparingInt(PersonalData::start));
        return List.copyOf(found);
    }

    private static void collect(
            PersonalData.Kind kind, Pattern pattern, String plain, String text, List<PersonalData> found) {
        var matcher = pattern.matcher(plain);
        while (matcher.find()) {
            var start = kind == PersonalData.Kind.NAME ? matcher.start("name") : matcher.start();
            var end = kind == PersonalData.Kind.NAME ? matcher.end("name") : matcher.end();
            var free = found.stream().noneMatch(other -> start < other.end() && other.start() < end);
            if (free && holds(kind, plain.substring(start, end))) {
                found.add(new PersonalData(kind, start, end, text.substring(start, end)));
            }
        }
    }

    private static boolean holds(PersonalData.Kind kind, String value) {
        return switch (kind) {
            case CITIZEN_ID -> citizenId(value);
            case BANK_CARD -> luhn(value.replaceAll("[ -]", ""));
            case MOBILE, LANDLINE, MAIL, NAME, DOCUMENT, PLATE, ADDRESS, SOCIAL -> true;
        };
    }

    /** GB 11643—1999; the 15 digits of before 1999 have a date, but no check digit. */
    private static boolean citizenId(String value) {
        var born = value.length() == 18 ? value.substring(6, 14) : "19" + value.substring(6, 12);
        return birthday(born) && (value.length() == 15 || checkDigit(value));
    }

    private static boolean checkDigit(String value) {
        var sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += WEIGHTS[i] * (value.charAt(i) - '0');
        }
        return Character.toUpperCase(value.charAt(17)) == CHECKS.charAt(sum % 11);
    }

    private static boolean birthday(String digits) {
        try {
            var day = LocalDate.of(
                    Integer.parseInt(digits.substring(0, 4)),
                    Integer.parseInt(digits.substring(4, 6)),
                    Integer.parseInt(digits.substring(6)));
            return day.getYear() >= 1880 && day.getYear() < 2100;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean luhn(String digits) {
        var sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            var doubled = i % 2 == 1 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return digits.length() >= 15 && sum % 10 == 0;
    }

    /** Full-width ASCII made narrow, char by char, so that places stay where they are. */
    private static String narrow(String text) {
        var plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            var c = plain.charAt(i);
            if (c >= '！' && c <= '～') {
                plain.setCharAt(i, (char) (c - 0xFEE0));
            } else if (c == '\u3000') {
                plain.setCharAt(i, ' ');
            }
        }
        return plain.toString();
    }
}
