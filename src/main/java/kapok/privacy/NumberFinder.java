package kapok.privacy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kapok.privacy.DigitRun.Group;
import kapok.privacy.PersonalData.Kind;

/**
 * Finds telephone, identity and account numbers before a text is published (号码识别): rather one too many than one too few.
 * A number need not have a right check digit, since people mistype their own.
 */
final class NumberFinder {
    private static final Pattern MOBILE = Pattern.compile("(?:00)?(?:86)?0?1[3-9]\\d{9}");
    private static final Pattern LANDLINE =
            Pattern.compile("(?:(?:00)?86)?0?(?:10|2[0-57-9]|[3-9]\\d{2})[2-9]\\d{6,7}");
    private static final Pattern ABROAD = Pattern.compile("(?:00)?(?:852|853|886)0?[2-9]\\d{7,8}");
    private static final Pattern CITIZEN_ID = Pattern.compile("[1-9]\\d{16,17}|[1-9]\\d{14}");
    private static final Pattern CARD = Pattern.compile("[3-69]\\d{14,18}");
    private static final Pattern PUBLIC_LINE =
            Pattern.compile("[48]00\\d{7}|1[012]\\d{1,3}|1[012]\\d{3}|9[56]\\d{3,6}");
    private static final Pattern PHONE_LABEL = Pattern.compile(
            "(?:电话|手机|座机|固话|致电|拨打|来电|回电|去电|打给|号码|联系方式|传真|短信|tel|phone|call|mobile|fax|dial|ring|text|contact)"
                    + "[^0-9一二三四五六七八九零〇，。；;\\n]{0,10}$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ACCOUNT_LABEL = Pattern.compile(
            "(?:账号|帐号|账户|帐户|卡号|银行卡|储蓄卡|信用卡|借记卡|存折|户头|收款|汇款|转账|转帐|打款|退款|打到|支付宝|社保卡|公积金|医保卡|[^电]卡|银行|农商行|信用社|account|card|bank|IBAN|a/c)"
                    + "[^0-9，。；;\\n]{0,14}$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern IDENTITY_LABEL = Pattern.compile(
            "(?:身份证|证件|证号|身份号|公民身份|社会保障号|ID|identity|passport)[^0-9，。；;\\n]{0,12}$", Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_PERSON = Pattern.compile(
            "(?:工单|单|订单|运单|快递|流水|受理|案|文|编|(?<!证)件|批|项目|合同|发票|事项|实施|统一代|信用代|机构代|条形|条|许可|备案|档案|标识|校验|版本|序列|机身|设备|路灯|灯杆|井盖|表|(?<![账帐储开])户|车架|发动机|追溯|物料|商品)"
                    + "(?:编号|编码|号码|代码|码|号|杆号|No\\.?)[\\s:为是#()（）\"“]{0,4}$"
                    + "|(?:编号|文号|案号|条码|No\\.|NO\\.|SN|ISBN|IMEI|VIN)[\\s:为是#]{0,3}$");
    private static final Pattern EXTENSION = Pattern.compile("^\\s?(?:-|转|分机|ext\\.?)\\s?(?:号|机)?\\d{1,6}");
    private static final int LONGEST = 24;

    private final String plain;
    private final List<PersonalData> found = new ArrayList<>();

    NumberFinder(String plain) {
        this.plain = plain;
    }

    List<PersonalData> find() {
        for (var run : DigitRun.in(plain)) {
            search(run.groups());
        }
        return found;
    }

    /** From each group the longest number that begins there. */
    private void search(List<Group> groups) {
        for (int from = 0; from < groups.size(); ) {
            var next = from + 1;
            for (int to = last(groups, from); to > from; to--) {
                var part = groups.subList(from, to);
                var kind = kind(part);
                if (kind.isPresent()) {
                    add(kind.get(), part);
                    next = to;
                    break;
                }
            }
            from = next;
        }
    }

    private static int last(List<Group> groups, int from) {
        int digits = 0;
        int to = from;
        while (to < groups.size() && digits + groups.get(to).digits().length() <= LONGEST) {
            digits += groups.get(to++).digits().length();
        }
        return to;
    }

    private void add(Kind kind, List<Group> part) {
        int start = part.getFirst().start();
        int end = part.getLast().end();
        if (kind == Kind.CITIZEN_ID && end < plain.length() && "Xx".indexOf(plain.charAt(end)) >= 0) {
            end++;
        } else if (kind == Kind.LANDLINE || kind == Kind.MOBILE) {
            end = trimmed(kind, part, end);
            var rest = plain.substring(end, Math.min(plain.length(), end + 10));
            var extension = EXTENSION.matcher(rest);
            end += extension.find() ? extension.end() : 0;
            start -= opening(start);
        }
        found.add(new PersonalData(kind, start, end, ""));
    }

    /** Of Chinese numerals the number alone: in 一三八…零零一直 the last one belongs to the next word. */
    private static int trimmed(Kind kind, List<Group> part, int end) {
        var digits = digits(part);
        int surplus = digits.length() - 11;
        return kind == Kind.MOBILE
                        && part.size() == 1
                        && part.getFirst().chinese()
                        && surplus > 0
                        && digits.startsWith("1")
                ? end - surplus
                : end;
    }

    /** A bracket or plus sign that belongs to the number. */
    private int opening(int start) {
        int length = 0;
        while (start - length > 0 && "+(".indexOf(plain.charAt(start - length - 1)) >= 0) {
            length++;
        }
        return length;
    }

    private Optional<Kind> kind(List<Group> part) {
        var digits = digits(part);
        var before = plain.substring(
                Math.max(0, part.getFirst().start() - 24), part.getFirst().start());
        if (digits.length() < 7 || glued(part)) {
            return Optional.empty();
        }
        if (NO_PERSON.matcher(before).find()) {
            return Optional.empty();
        }
        if (identity(part, digits, before)) {
            return Optional.of(Kind.CITIZEN_ID);
        }
        if (mobile(part, digits)) {
            return Optional.of(Kind.MOBILE);
        }
        if (account(part, digits, before)) {
            return Optional.of(Kind.BANK_CARD);
        }
        return landline(part, digits, before) ? Optional.of(Kind.LANDLINE) : Optional.empty();
    }

    private boolean mobile(List<Group> part, String digits) {
        var chineseTail = part.size() == 1 && part.getFirst().chinese() && digits.length() <= 13;
        var matches = MOBILE.matcher(digits).matches()
                || chineseTail
                        && MOBILE.matcher(digits.substring(0, Math.min(11, digits.length())))
                                .matches();
        return matches && (uniform(part, 1) && !amount(part) || shape(part).endsWith("3-4-4"));
    }

    /** 13,800,138,000: commas stand in amounts, and in a telephone number only where people pause. */
    private static boolean amount(List<Group> part) {
        return part.stream().anyMatch(group -> group.gap().contains(","));
    }

    private boolean identity(List<Group> part, String digits, String before) {
        var ends = part.getLast().end();
        var letter = ends < plain.length() && "Xx".indexOf(plain.charAt(ends)) >= 0;
        if (IDENTITY_LABEL.matcher(before).find()
                && digits.length() >= 14
                && digits.length() <= 19
                && uniform(part, 0)) {
            return true;
        }
        var whole = letter ? digits + "0" : digits;
        return CITIZEN_ID.matcher(whole).matches()
                && (whole.length() == 18 || whole.length() == 15 && !letter)
                && uniform(part, 0)
                && born(whole.length() == 18 ? whole.substring(6, 14) : "19" + whole.substring(6, 12))
                && Integer.parseInt(whole.substring(0, 2)) <= 83;
    }

    private boolean account(List<Group> part, String digits, String before) {
        if (!uniform(part, 0) || amount(part)) {
            return false;
        }
        var day = digits.length() == 8 && digits.matches("(?:19|20).*") && born(digits);
        var labelled = ACCOUNT_LABEL.matcher(before).find() && digits.length() >= 8 && digits.length() <= 24 && !day;
        return labelled && !PHONE_LABEL.matcher(before).find()
                || CARD.matcher(digits).matches() && (luhn(digits) || digits.startsWith("62") && digits.length() >= 16);
    }

    private boolean landline(List<Group> part, String digits, String before) {
        var first = part.getFirst();
        var plus = first.start() > 0 && plain.charAt(first.start() - 1) == '+';
        if (plus && digits.length() <= 15) {
            return true;
        }
        if (ABROAD.matcher(digits).matches() && (part.size() > 1 || digits.startsWith("00"))) {
            return true;
        }
        var withCode = LANDLINE.matcher(digits).matches() && (digits.startsWith("0") || digits.startsWith("86"));
        if (withCode && areaStandsAlone(part, digits)) {
            return true;
        }
        return PHONE_LABEL.matcher(before).find()
                && digits.length() <= 13
                && !amount(part)
                && !PUBLIC_LINE.matcher(digits).matches()
                && uniform(part, 1);
    }

    /** 020-38920000 or 02038920000, but not 03-01 2345678. */
    private static boolean areaStandsAlone(List<Group> part, String digits) {
        if (part.size() == 1) {
            return true;
        }
        int code = part.getFirst().digits().length();
        return code >= 2 && code <= 6 && digits.length() - code >= 7 || part.size() >= 10 || code == 1;
    }

    /** Part of a longer code: letters touch it, as in 11440100MB2C92162X; a label such as tel or QQ does not count. */
    private boolean glued(List<Group> part) {
        int start = part.getFirst().start();
        int end = part.getLast().end();
        var letters = Pattern.compile("[A-Za-z0-9]*[0-9][A-Za-z]+$|[-][A-Z]{1,4}$|[A-Z]{2,}[-]?$")
                .matcher(plain.substring(Math.max(0, start - 12), start));
        var label = Pattern.compile("(?i)(tel|phone|mobile|call|no|wechat|wx|vx|qq|id|card|account|a/c|fax)[-:. ]?$")
                .matcher(plain.substring(Math.max(0, start - 8), start));
        var codeAfter = end < plain.length()
                && Character.isLetter(plain.charAt(end))
                && plain.charAt(end) < 0x80
                && end + 1 < plain.length()
                && Character.isLetterOrDigit(plain.charAt(end + 1))
                && plain.charAt(end + 1) < 0x80
                && !plain.regionMatches(true, end, "ext", 0, 3);
        var suffix =
                plain.startsWith("-", end) && end + 1 < plain.length() && Character.isUpperCase(plain.charAt(end + 1));
        return letters.find() && !label.find() || codeAfter || suffix;
    }

    /** Whether the same stands between all its groups; {@code free} gaps at the front may differ: those of the codes. */
    private static boolean uniform(List<Group> part, int free) {
        var gaps = part.stream()
                .skip(1)
                .map(Group::gap)
                .map(gap -> gap.isBlank() ? " " : gap.strip())
                .toList();
        var rest = gaps.stream().skip(gaps.size() > free ? free : 0).distinct().count() <= 1;
        var mixedScripts = gaps.stream().allMatch(" "::equals);
        return rest || mixedScripts;
    }

    private static String shape(List<Group> part) {
        return String.join(
                "-",
                part.stream()
                        .map(group -> String.valueOf(group.digits().length()))
                        .toList());
    }

    private static String digits(List<Group> part) {
        return String.join("", part.stream().map(Group::digits).toList());
    }

    private static boolean born(String day) {
        try {
            var born = LocalDate.of(
                    Integer.parseInt(day.substring(0, 4)),
                    Integer.parseInt(day.substring(4, 6)),
                    Integer.parseInt(day.substring(6)));
            return born.getYear() >= 1900 && born.getYear() <= 2035;
        } catch (DateTimeException impossible) {
            return false;
        }
    }

    static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 1 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
