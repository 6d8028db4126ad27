package kapok.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kapok.privacy.PersonalData.Kind;

/** Finds what has a form of its own (有固定写法的个人信息): plates, documents, mail, WeChat and QQ, doors. */
final class PatternFinder {
    private static final String PROVINCE = Han.anyOf("京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼");
    private static final String SEP = "[ ·.．•・_—-]{0,3}";
    private static final String LETTER = "[A-Za-z]";
    private static final String SIGN = "[0-9A-Za-z]";
    private static final String NUMERAL = "[〇零一二三四五六七八九幺]";

    /** A plate; the signs of one may stand apart, and nothing of a code may touch it. */
    private static final List<Pattern> PLATES = List.of(
            Pattern.compile(
                    "(?:WJ|wj|武警)" + SEP + PROVINCE + "?" + SEP + "(?:\\d[ ]?){4,5}" + SIGN + "?(?!" + SIGN + ")"),
            Pattern.compile(PROVINCE + SEP + LETTER + SEP + "(?=(?:" + SIGN + SEP + "){0,4}\\d)(?:" + SIGN + SEP
                    + "){4,5}[港澳学警挂领试超](?!" + SIGN + ")"),
            Pattern.compile(PROVINCE + SEP + LETTER + SEP + "(?=(?:" + SIGN + "[ ·.-]?){0,5}\\d)(?:" + SIGN
                    + "[ ·.-]?){4,5}" + SIGN + "(?!" + SIGN + "|路|号线|公交)"),
            Pattern.compile(PROVINCE + SEP + "(?:\\d[ ]?){4,6}(?:领|使)?(?!" + SIGN + "|[年月日号件元个人路])(?<=领|(?=.)"
                    + PROVINCE + ".{0,3}\\d{6})"),
            Pattern.compile(PROVINCE + SEP + LETTER + SEP + "(?=[^，。；]{0,4}" + NUMERAL + "{3})(?:(?:" + SIGN + "|"
                    + NUMERAL + ") ?){4,5}(?:" + SIGN + "|" + NUMERAL + ")(?!" + SIGN + "|" + NUMERAL + ")"),
            Pattern.compile("使 ?\\d{3} ?\\d{3}(?!\\d)"),
            Pattern.compile(
                    "(?:车牌|牌照|号牌|车号|尾牌|plate)(?:号码|号|是|为|[:#\"“ ]|number|no\\.?|[挂的]){0,5}(?<value>"
                            + PROVINCE + "?" + SEP + LETTER + "?" + SEP + "(?=(?:" + SIGN + "[ ·.-]?){0,6}\\d)(?:"
                            + SIGN + "[ ·.-]?){3,7}"
                            + SIGN + ")(?!" + SIGN + ")",
                    Pattern.CASE_INSENSITIVE),
            Pattern.compile(
                    "(?<=(?:港牌|澳牌|两地牌|香港车|澳门车).{0,3})[A-Z]{2}[ -]?(?:\\d{4}|\\d{2}[ -]\\d{2})(?!" + SIGN + ")"));

    private static final List<Pattern> DOCUMENTS = List.of(
            Pattern.compile("(?<!" + SIGN
                    + ")(?:[EGDSPKegdspk]\\d{8}|[EGe][A-Za-z]\\d{7}|[CHMWchmw]\\d{8,10}|[CTct][A-Za-z]\\d{7})(?!" + SIGN
                    + ")"),
            Pattern.compile("(?<!" + SIGN + ")[A-Z]{1,2}\\d{6}[(]?[0-9A]?[)]?(?<=[)])"),
            Pattern.compile(
                    "(?:护照|通行证|回乡证|台胞证|居住证|驾驶证|驾照|军官证|士兵证|警官证|残疾证|学生证|工号|护士证|档案编号|社保卡|社保号|医保卡|医保号|学籍|passport|permit)"
                            + "(?:号码|编号|号|是|为|[:# ]|number|no\\.?){0,4}(?<value>[\\p{IsHan}]?字?第?[0-9A-Za-z]{5,20}号?)(?!"
                            + SIGN + ")",
                    Pattern.CASE_INSENSITIVE),
            Pattern.compile(
                    "(?:身份证|证件|手机|电话|卡|账号|帐号)(?:号码|号|的)?(?:后|末|最后|尾|前)(?:[一二三四五六八两\\d]{1,2}位)?(?:数|号|号码)?(?:是|为|[: ]){0,2}(?<value>\\d{3,8}[Xx]?)(?!"
                            + SIGN + ")"),
            Pattern.compile("尾号(?:是|为|[: ])?(?<value>\\d{3,4})(?!" + SIGN + ")"));
    private static final List<Pattern> MAILS = List.of(
            Pattern.compile(
                    "(?<![0-9A-Za-z._%+-])[0-9A-Za-z][0-9A-Za-z._%+-]{0,63} ?(?:@|[(\\[](?:at|AT|@)[)\\]]| at |艾特)"
                            + " ?[0-9A-Za-z-]+(?: ?(?:\\.|点|[(\\[](?:dot|点)[)\\]]| dot ) ?[0-9A-Za-z-]+)*"
                            + " ?(?:\\.|点|[(\\[](?:dot|点)[)\\]]| dot ) ?[A-Za-z]{2,24}(?![A-Za-z])"),
            Pattern.compile(
                    "(?<![0-9A-Za-z._%+-])[0-9A-Za-z._%+-]{2,64} ?# ?(?:qq|163|126|sina|gmail|foxmail|outlook|139|189)\\.com"));
    private static final List<Pattern> SOCIALS = List.of(
            Pattern.compile(
                    "(?:微信|威信|薇信|徽信|V信|v信|加[Vv][Xx]?|[Vv][Xx]|[Ww][Xx]|[Ww]e[Cc]hat|WECHAT|wechat)(?:账号|号码|同号|号|ID|id|是|为|[: ：]|加|名){0,4}"
                            + "(?<value>[A-Za-z0-9][-_A-Za-z0-9]{4,24})(?![-_A-Za-z0-9])"),
            Pattern.compile("(?:[Qq][Qq]|扣扣|企鹅)(?:账号|号码|群|号|是|为|[: ：]|加){0,4}(?<value>[1-9]\\d{4,11})(?!\\d)"),
            Pattern.compile(
                    "(?:抖音|快手|小红书|微博|钉钉|支付宝|闲鱼|淘宝|Telegram|telegram|电报|LINE|推特)(?:账号|号码|号|ID|昵称|名|是|为|[: ：]){1,4}(?<value>@?[-_.A-Za-z0-9]{4,30})"),
            Pattern.compile("(?:抖音|快手|小红书|微博|B站|公众号|昵称)[^，。；\\n]{0,3}?(?<value>@[-_\\p{IsHan}A-Za-z0-9]{2,20})"),
            Pattern.compile("(?<![0-9A-Za-z._%+-])(?<value>@[A-Za-z][-_A-Za-z0-9]{3,30})(?![-_A-Za-z0-9.])"));
    private static final String FIGURE = "(?:[0-9A-Za-z]{1,4}|[一二三四五六七八九十百零〇]{1,5}|[甲乙丙丁东南西北])";
    private static final String DOOR = "(?:" + FIGURE + "(?:[-—]" + FIGURE + "){0,3}号?(?:之[一二三四五六七八九十\\d]{1,2})?)";
    private static final String ROOM_WORD = "(?:室|房号|号房|房|户|铺|档|单元房|座房)";
    private static final String HOUSE_WORD = "(?:号楼|号院|栋|幢|座|单元|梯|楼|层|号|门|号门|巷|横巷)";
    private static final List<Pattern> DOORS = List.of(
            // 47号之二3栋2单元803房: from the first door or building word to the room
            Pattern.compile("(?<![0-9A-Za-z一二三四五六七八九十第])" + FIGURE + "(?:[-—]" + FIGURE + ")?" + HOUSE_WORD
                    + "(?:之[一二三四五六七八九十\\d]{1,2})?(?:[ ,自编]{0,3}" + FIGURE + "(?:[-—]" + FIGURE + ")?" + HOUSE_WORD
                    + "(?:之[一二三四五六七八九十\\d]{1,2})?){0,4}[ ,自编]{0,3}[A-Za-z]?(?:\\d{2,4}|[一二三四五六七八九零〇]{3,4}|\\d{1,2}[A-Za-z]|\\d{1,3}[-—]\\d{3,4}|[A-Za-z](?=室|房|座))"
                    + "(?:[-—]\\d{1,4})?" + ROOM_WORD + "?(?![0-9A-Za-z元年月日个件人次分米平%天岁路位万点时周栋座幢])"),
            Pattern.compile("(?<![0-9A-Za-z.])[A-Za-z]?\\d{3,4}[A-Za-z]?(?:室|房号|号房|房)(?!间|产|价|租|屋|管|型)"),
            Pattern.compile("(?<![0-9A-Za-z.-])(?![48]00)\\d{1,3}[-—]\\d{1,3}[-—]\\d{3,4}(?:室|房|户)?(?![0-9A-Za-z-])"),
            // 华利路61号, 三元里大道十二巷横二巷5号
            Pattern.compile(
                    "(?<=[路街巷道弄里坊村组社队围涌塘岗墩屯寨径坑])(?:[一二三四五六七八九十\\d]{1,3}(?:横|直)?[路街巷弄]|横[一二三四五六七八九十\\d]{1,3}巷|[东南西北中一二三四五六七八九十]){0,2} ?(?:自编)?"
                            + "(?<value>" + DOOR + "(?<=号|之[一二三四五六七八九十\\d]{1,2}))(?!线|令|文|公交|公告|通知|车|机|仓库?线|台风|煤|楼?电梯)"
                            + "(?:(?:" + FIGURE + HOUSE_WORD + "){0,3})"),
            Pattern.compile("(?=\\d)(?<=[组社队])\\d{1,4}号(?!线|令|文)"),
            Pattern.compile("(?=" + FIGURE
                    + ")(?<=(?:小区|花园|花苑|苑|公寓|新村|新城|家园|山庄|广场|大厦|名邸|华庭|豪庭|半岛|雅居|居|府|湾|城|阁|轩|庭|园|里|宿舍|大院))" + FIGURE
                    + "(?:号楼|栋|幢|座|期\\d{1,2}栋)(?:[ ,]?" + FIGURE
                    + "(?:单元|梯|楼|层|座)){0,2}(?![0-9A-Za-z]*(?:电梯|楼下|楼顶|门口|楼道|一楼|大堂|架空))(?:[ ,]?\\d{2,4}[A-Za-z]?"
                    + ROOM_WORD + "?)?"),
            Pattern.compile(
                    "(?i)\\b(?:flat|room|rm\\.?|apt\\.?|apartment|unit|suite|block|tower|house|no\\.)\\s?#?\\d{1,5}[A-Za-z]?(?:[,/ ]{1,3}(?:\\d{1,3}/F|floor \\d+|(?:block|tower|building|flat|room|unit)\\s?[0-9A-Za-z]{1,4}))*"),
            Pattern.compile(
                    "\\b\\d{1,5}[A-Za-z]?(?=(?: [A-Z][a-z]+){1,3} (?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Boulevard|Blvd)\\b)"));

    private final String plain;
    private final List<PersonalData> found = new ArrayList<>();

    PatternFinder(String plain) {
        this.plain = plain;
    }

    List<PersonalData> find() {
        MAILS.forEach(pattern -> collect(Kind.MAIL, pattern));
        PLATES.forEach(pattern -> collect(Kind.PLATE, pattern));
        DOCUMENTS.forEach(pattern -> collect(Kind.DOCUMENT, pattern));
        SOCIALS.forEach(pattern -> collect(Kind.SOCIAL, pattern));
        DOORS.forEach(pattern -> collect(Kind.ADDRESS, pattern));
        return found;
    }

    private void collect(Kind kind, Pattern pattern) {
        var matcher = pattern.matcher(plain);
        var named = pattern.namedGroups().containsKey("value");
        while (matcher.find()) {
            int start = named ? matcher.start("value") : matcher.start();
            int end = kind == Kind.ADDRESS ? matcher.end() : named ? matcher.end("value") : matcher.end();
            while (end > start && " .·-_".indexOf(plain.charAt(end - 1)) >= 0) {
                end--;
            }
            found.add(new PersonalData(kind, start, end, ""));
        }
    }
}
