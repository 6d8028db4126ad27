package kapok.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import kapok.privacy.PersonalData.Kind;

/**
 * Sentences as callers write them, with the places of personal data known (脱敏测试集). {@code docs/masking.md} describes it.
 * A template holds slots such as {@code {MOBILE}} for personal data and {@code {#date}} for what only looks like it.
 */
final class MaskingSet {
    /** A sentence and what a masker must find in it. */
    record Sample(String template, String text, List<PersonalData> expected) {}

    private static final Pattern SLOT = Pattern.compile("\\{(#?[A-Za-z_]+)}");
    private static final String PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤粤粤粤粤粤青藏川宁琼";
    private static final String PLATE_SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ0123456789";
    private static final String CHINESE = "零一二三四五六七八九";
    private static final String[] SURNAMES =
            ("王 李 张 刘 陈 杨 黄 赵 周 吴 徐 孙 马 胡 朱 郭 何 罗 高 林 郑 梁 谢 唐 许 冯 宋 韩 邓 彭 曹 曾 田 萧 潘 袁 董 叶 杜 丁 蒋 程 余 吕 魏 苏 卢 "
                            + "姚 沈 钟 姜 崔 谭 陆 范 廖 贾 夏 邹 熊 邱 侯 江 尹 薛 黎 欧阳 司徒 上官 诸葛 司马 冼 区 麦 霍 简 莫")
                    .split(" ");
    private static final String[] GIVEN =
            ("伟 芳 娜 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 霞 平 刚 桂英 秀兰 建国 志强 晓华 家豪 嘉欣 子轩 浩然 雨桐 思琪 美玲 国栋 海燕 春梅 文博 "
                            + "俊杰 丽华 玉珍 振华 淑贞 伟民 慧敏 永康 婉婷 梓涵 锦辉 冠华 少芬 锡荣")
                    .split(" ");
    private static final String[] TITLES = "先生 女士 小姐 阿姨 大爷 大叔 老师 师傅 医生 经理 老人 奶奶 爷爷 叔叔 伯伯".split(" ");
    private static final String[] ROADS =
            "华利路 天河北路 侨林街 三元里大道 中山五路 龙津东路 工业大道南 广园中路 黄埔东路 石牌西路 宝岗大道 人民北路 新港西路 康王路 下渡路".split(" ");
    private static final String[] ESTATES = "金碧花园 骏景花园 丽江花园 祈福新村 东方新世界 天朗明居 汇景新城 逸景翠园 南国花园 锦绣香江 星河湾 保利公寓".split(" ");

    private final Random random;

    MaskingSet(long seed) {
        random = new Random(seed);
    }

    Sample sample(String template) {
        var text = new StringBuilder();
        var expected = new ArrayList<PersonalData>();
        var matcher = SLOT.matcher(template);
        int from = 0;
        while (matcher.find()) {
            text.append(template, from, matcher.start());
            var slot = matcher.group(1);
            var value = slot.startsWith("#") ? harmless(slot) : personal(slot);
            if (!slot.startsWith("#")) {
                var kind = Kind.valueOf(slot.replaceFirst("_.*$", "")
                        .replace("ID", "CITIZEN_ID")
                        .replace("CARD", "BANK_CARD"));
                expected.add(new PersonalData(kind, text.length(), text.length() + value.length(), value));
            }
            text.append(value);
            from = matcher.end();
        }
        return new Sample(template, text.append(template.substring(from)).toString(), expected);
    }

    private String personal(String slot) {
        return switch (slot) {
            case "MOBILE" ->
                mobile(pick(
                        "plain", "plain", "plain", "344", "344-", "334", "+86", "wide", "chinese", "dots", "0086",
                        "singles"));
            case "MOBILE_held" ->
                mobile(pick(
                        "plain",
                        "443",
                        "344-",
                        "wide",
                        "chinese",
                        "344_",
                        "86-344",
                        "widespace",
                        "yao",
                        "zero",
                        "344·",
                        "mixed",
                        "5-6"));
            case "LANDLINE" -> landline(pick("dash", "paren", "space", "joined", "ext", "wide", "chinese", "+86"));
            case "LANDLINE_held" ->
                landline(pick("dash44", "wideparen", "longdash", "zhuan", "hk", "chinese-", "+86-", "joined"));
            case "LANDLINE_bare" -> local();
            case "ID" -> id(pick("plain", "plain", "plain", "684", "wide", "x", "15"));
            case "ID_held" -> id(pick("plain", "6444", "dash", "chinese", "lowerx", "15", "wide", "wrong"));
            case "CARD" -> card(pick("plain", "plain", "4444", "dash", "wide"), 16 + random.nextInt(4));
            case "CARD_held" -> card(pick("plain", "4444", "64", "chinese", "wrong"), 16 + random.nextInt(4));
            case "CARD_account" -> digits(10 + random.nextInt(8));
            case "PLATE" -> plate(pick("plain", "plain", "dot", "energy", "energybig", "hk", "wide", "space"));
            case "PLATE_held" ->
                plate(pick(
                        "plain", "dash", "lower", "energy", "macau", "learn", "police", "trailer", "spaced", "wj",
                        "embassy"));
            case "MAIL" -> mail(pick("@", "@", "＠"));
            case "MAIL_held" -> mail(pick("@", "(at)", " @ ", "艾特"));
            case "SOCIAL_wx" -> wechat();
            case "SOCIAL_qq" -> (1 + random.nextInt(9)) + digits(5 + random.nextInt(5));
            case "DOCUMENT" -> pick("E", "G", "EA", "EJ").concat(digits(8)).substring(0, 9);
            case "DOCUMENT_hk" -> pick("C", "H", "M") + digits(8);
            case "DOCUMENT_tail" -> digits(4);
            case "NAME" -> name();
            case "NAME_surname" -> pick(SURNAMES);
            case "NAME_minority" -> pick("阿依古丽·买买提", "买买提·吐尔逊", "古丽娜尔·阿不都", "扎西·多吉");
            case "NAME_english" ->
                pick("John Smith", "Mary Chen", "Wong Ka Ming", "Li Xiaohua", "Peter O", "Anna-Maria Lee")
                        .replace(" O", " Oliver");
            case "ADDRESS" -> door(pick("door", "doorroom", "block", "blockunit", "roomshi"));
            case "ADDRESS_held" -> door(pick("doorzhi", "chineseblock", "dashes", "doorfloor", "roomletter"));
            case "ADDRESS_estate" -> estate(pick("block", "blockunit", "zuo"));
            case "ADDRESS_estate_held" -> estate(pick("haolou", "dash", "chinese"));
            default -> throw new IllegalArgumentException(slot);
        };
    }

    /** What looks like personal data and is none. */
    private String harmless(String slot) {
        return switch (slot) {
            case "#date" ->
                pick(
                        "2018-10-0" + (1 + random.nextInt(9)),
                        "2026年" + (1 + random.nextInt(12)) + "月" + (1 + random.nextInt(28)) + "日",
                        "20180312",
                        "二〇一八年十月一日",
                        "2026.03.15");
            case "#time" -> (8 + random.nextInt(12)) + ":" + (10 + random.nextInt(49));
            case "#docno" ->
                pick(
                        "穗府办规〔2017〕18号",
                        "国办发〔2020〕53号",
                        "粤办函〔2021〕216号",
                        "穗政数规字〔2020〕1号",
                        "(2018)粤01民终" + digits(4) + "号");
            case "#amount" ->
                pick(
                        digits1(5) + "元",
                        digits1(4) + "." + digits(2) + "元",
                        digits1(2) + "万元",
                        "1,280,000元",
                        "人民币" + digits1(7) + "元",
                        digits1(3) + "." + digits(2) + "平方米");
            case "#hotline" ->
                pick("12345", "110", "12315", "12329", "12333", "119", "120", "12306", "95598", "10086", "96900");
            case "#item" ->
                pick(
                        "11440100MB2C92162X",
                        "440113012000-GF",
                        "11440000006940140R4440111012000",
                        "511Z07001006-511602000000-000-11511301008778183N-1-00");
            case "#ticket" ->
                pick(
                        "HL-2026-" + digits(6) + "-K",
                        "工单编号" + "2026" + digits(10),
                        "RQ-2018-000089-K",
                        "受理编号" + digits(12));
            case "#line" -> pick("8号线", "B25路", "地铁3号线", "61路公交车", "21号线", "BRT B2");
            case "#floor" -> pick("3号电梯", "第5号令", "2号桥", "18层", "7楼", "36个月", "第12条");
            case "#org" -> pick("广州市天河区人民政府", "越秀区政务服务中心", "广州公积金管理中心", "海珠区城管局", "某物业公司", "市第一人民医院");
            case "#law" -> pick("《政府信息公开条例》第三十三条", "《个人信息保护法》第五十一条", "第12345号公告");
            case "#free" -> pick("400-830-0110", "4008123123", "800-820-8820", "95588");
            case "#device" ->
                pick(
                        "路灯编号" + digits(8),
                        "井盖编号" + digits(7),
                        "订单号" + digits(16),
                        "快递单号" + digits(13),
                        "设备编号" + digits(11));
            case "#phrase" ->
                pick(
                        "关于女士优先车厢",
                        "安全主任不在",
                        "项目经理更换",
                        "小学老师不足",
                        "社区医生太少",
                        "小区主任一职",
                        "方便老人",
                        "公共卫生间",
                        "老人免费乘车",
                        "高级教师职称",
                        "全体同学",
                        "任何先生",
                        "新任局长");
            default -> throw new IllegalArgumentException(slot);
        };
    }

    private String mobile(String form) {
        var n = "1" + pick("3", "5", "7", "8", "9", "6") + digits(9);
        var a = n.substring(0, 3);
        var b = n.substring(3, 7);
        var c = n.substring(7);
        return switch (form) {
            case "344" -> a + " " + b + " " + c;
            case "344-" -> a + "-" + b + "-" + c;
            case "344_" -> a + "_" + b + "_" + c;
            case "344·" -> a + "·" + b + "·" + c;
            case "334" -> a + " " + n.substring(3, 6) + " " + n.substring(6);
            case "443" -> n.substring(0, 4) + " " + n.substring(4, 8) + " " + n.substring(8);
            case "5-6" -> n.substring(0, 5) + " " + n.substring(5);
            case "+86" -> "+86 " + n;
            case "0086" -> "0086" + n;
            case "86-344" -> "86-" + a + "-" + b + "-" + c;
            case "dots" -> a + "." + b + "." + c;
            case "singles" -> String.join(" ", n.split(""));
            case "wide" -> wide(n);
            case "widespace" -> wide(a) + "　" + wide(b) + "　" + wide(c);
            case "chinese" -> chinese(n);
            case "zero" -> chinese(n).replace('零', '〇');
            case "yao" -> chinese(n).replace('一', '幺');
            case "mixed" -> a + chinese(b) + c;
            default -> n;
        };
    }

    private String landline(String form) {
        var code = pick("020", "0755", "0757", "010", "0769");
        var n = local();
        return switch (form) {
            case "paren" -> "(" + code + ")" + n;
            case "wideparen" -> "（" + code + "）" + n;
            case "space" -> code + " " + n;
            case "joined" -> code + n;
            case "ext" -> code + "-" + n + "-" + (100 + random.nextInt(900));
            case "zhuan" -> code + "-" + n + "转" + (100 + random.nextInt(900));
            case "wide" -> wide(code + "-" + n);
            case "chinese" -> chinese(code + n);
            case "chinese-" -> chinese(code) + "—" + chinese(n);
            case "+86" -> "+86 " + code.substring(1) + " " + n;
            case "+86-" -> "+86-" + code.substring(1) + "-" + n;
            case "dash44" -> code + "-" + n.substring(0, 4) + "-" + n.substring(4);
            case "longdash" -> code + "——" + n;
            case "hk" -> "+852 " + n.substring(0, 4) + " " + n.substring(4);
            default -> code + "-" + n;
        };
    }

    private String local() {
        return (2 + random.nextInt(7)) + digits(7);
    }

    private String id(String form) {
        var area = pick("440106", "440103", "430102", "110105", "510104", "362401");
        var year =
                form.equals("15") ? String.valueOf(40 + random.nextInt(50)) : String.valueOf(1940 + random.nextInt(75));
        var born = year + String.format("%02d%02d", 1 + random.nextInt(12), 1 + random.nextInt(28));
        if (form.equals("15")) {
            return area + born + digits(3);
        }
        var n = area + born + digits(3);
        int sum = 0;
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        for (int i = 0; i < 17; i++) {
            sum += weights[i] * (n.charAt(i) - '0');
        }
        n += "10X98765432".charAt(sum % 11);
        return switch (form) {
            case "684" -> n.substring(0, 6) + " " + n.substring(6, 14) + " " + n.substring(14);
            case "6444" ->
                n.substring(0, 6) + " " + n.substring(6, 10) + " " + n.substring(10, 14) + " " + n.substring(14);
            case "dash" -> n.substring(0, 6) + "-" + n.substring(6, 14) + "-" + n.substring(14);
            case "wide" -> wide(n);
            case "x", "lowerx" -> n.substring(0, 17) + (form.equals("x") ? "X" : "x");
            case "chinese" -> n.endsWith("X") ? n : chinese(n);
            case "wrong" -> n.substring(0, 17) + (n.endsWith("3") ? "4" : "3");
            default -> n;
        };
    }

    private String card(String form, int length) {
        var n = pick("6222", "6217", "6228", "4367", "5187", "3568") + digits(length - 5);
        for (int check = 0; check < 10; check++) {
            if (NumberFinder.luhn(n + check)) {
                n += check;
                break;
            }
        }
        return switch (form) {
            case "4444" -> n.replaceAll("(.{4})(?=.)", "$1 ");
            case "dash" -> n.replaceAll("(.{4})(?=.)", "$1-");
            case "64" -> n.substring(0, 6) + " " + n.substring(6);
            case "wide" -> wide(n);
            case "chinese" -> chinese(n);
            case "wrong" ->
                "6222" + n.substring(4, n.length() - 1) + (char) ('0' + (n.charAt(n.length() - 1) - '0' + 1) % 10);
            default -> n;
        };
    }

    private String plate(String form) {
        var province = String.valueOf(PROVINCES.charAt(random.nextInt(PROVINCES.length())));
        var letter = String.valueOf(PLATE_SIGNS.charAt(random.nextInt(18)));
        var five = signs(4) + random.nextInt(10);
        return switch (form) {
            case "dot" -> province + letter + "·" + five;
            case "dash" -> province + letter + "-" + five;
            case "space" -> province + letter + " " + five;
            case "spaced" -> province + " " + letter + " " + five;
            case "lower" -> province + (letter + five).toLowerCase(java.util.Locale.ROOT);
            case "wide" -> province + wide(letter + five);
            case "energy" -> province + letter + pick("D", "F", "A", "C") + signs(1) + digits(4);
            case "energybig" -> province + letter + digits(5) + pick("D", "F");
            case "hk" -> "粤Z" + pick("", "·") + signs(3) + random.nextInt(10) + "港";
            case "macau" -> "粤Z" + signs(3) + random.nextInt(10) + "澳";
            case "learn" -> province + letter + signs(3) + random.nextInt(10) + "学";
            case "police" -> province + letter + digits(4) + "警";
            case "trailer" -> province + letter + digits(4) + "挂";
            case "wj" -> "WJ" + province + digits(5);
            case "embassy" -> "使" + digits(6);
            default -> province + letter + five;
        };
    }

    private String mail(String at) {
        var domain = pick("qq.com", "163.com", "example.cn", "gmail.com", "mail.example.com");
        return pick("linxh", "zhang.wei", "gz_2018", "a1234567", "chan-siu-ming") + at + domain;
    }

    private String wechat() {
        return pick("wxid_", "lin", "gz-", "Chan_", "abc")
                + Integer.toString(100_000 + random.nextInt(900_000), 36)
                + digits(3);
    }

    private String name() {
        return pick(SURNAMES) + pick(GIVEN);
    }

    private String door(String form) {
        int door = 1 + random.nextInt(600);
        int floor = 2 + random.nextInt(28);
        var room = floor + "0" + (1 + random.nextInt(9));
        return switch (form) {
            case "doorroom" -> door + "号" + room + "房";
            case "block" -> door + "号" + (1 + random.nextInt(9)) + "栋" + room;
            case "blockunit" ->
                door + "号" + (1 + random.nextInt(9)) + "栋" + (1 + random.nextInt(4)) + "单元" + room + "室";
            case "roomshi" -> door + "号" + room + "室";
            case "doorzhi" -> door + "号之" + pick("一", "二", "三") + room + "房";
            case "chineseblock" -> door + "号" + pick("一", "二", "三") + "座" + room;
            case "dashes" -> door + "号" + (1 + random.nextInt(9)) + "-" + room;
            case "doorfloor" -> door + "号" + floor + "楼" + pick("A", "B", "C") + "室";
            case "roomletter" -> door + "号" + pick("A", "B") + room + "室";
            default -> door + "号";
        };
    }

    private String estate(String form) {
        int block = 1 + random.nextInt(30);
        var room = (2 + random.nextInt(28)) + "0" + (1 + random.nextInt(9));
        return switch (form) {
            case "blockunit" -> block + "栋" + (1 + random.nextInt(4)) + "单元" + room + "室";
            case "zuo" -> pick("A", "B", "C") + "座" + room + "房";
            case "haolou" -> block + "号楼" + room;
            case "dash" -> block + "-" + (1 + random.nextInt(4)) + "-" + room;
            case "chinese" -> pick("一", "三", "十二") + "栋" + room + "室";
            default -> block + "栋" + room;
        };
    }

    static String road(Random random) {
        return ROADS[random.nextInt(ROADS.length)];
    }

    static String estateName(Random random) {
        return ESTATES[random.nextInt(ESTATES.length)];
    }

    private String signs(int count) {
        var signs = new StringBuilder();
        for (int i = 0; i < count; i++) {
            signs.append(PLATE_SIGNS.charAt(random.nextInt(PLATE_SIGNS.length())));
        }
        return signs.toString();
    }

    private String digits(int count) {
        var digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    private String digits1(int count) {
        return (1 + random.nextInt(9)) + digits(count - 1);
    }

    private static String wide(String narrow) {
        return narrow.chars()
                .map(c -> c > ' ' && c < 0x7f ? c + 0xFEE0 : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String chinese(String digits) {
        return digits.chars()
                .map(c -> CHINESE.charAt(c - '0'))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
