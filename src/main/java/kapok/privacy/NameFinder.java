package kapok.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kapok.privacy.PersonalData.Kind;

/** Finds names of people (人名识别): after a label, before a title, after words that introduce a person. */
final class NameFinder {
    private static final String COMPOUND = Han.words(
            "欧阳|司徒|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|宇文|长孙|轩辕|端木|独孤|南宫|夏侯|申屠|钟离|澹台|东郭|百里|呼延|闻人|太史|公冶|濮阳|赫连|鲜于|淳于|单于|拓跋|西门|第五|完颜|纳兰");
    private static final String SINGLE = Han.anyOf(
                    "王李张刘陈杨黄赵周吴徐孙马胡朱郭何罗高林郑梁谢唐许冯宋韩邓彭曹曾田于萧潘袁董叶杜丁蒋程余吕魏苏任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷龙黎史陶贺毛段郝顾龚邵覃武钱戴严莫孔向常汤康易乔赖文樊兰殷施洪翟安倪季俞章鲁葛伍申尤毕聂柴焦柳邢岳齐梅庄辛管祝左涂谷时费耿牟卜路詹关苗凌纪靳欧瞿祁房骆应尚阮柯艾盛翁阳冼麦霍简植区招邝劳利成古全包车屈项舒司巫蔡甘温欧饶符连植蓝丘池冉游温揭佘辜鄢涂岑桂仇单米娄")
            + "[\\u200b]?";
    private static final String SURNAME = "(?:" + COMPOUND + "|" + SINGLE + ")";
    private static final String TITLE = Han.words(
            "先生|女士|小姐|阿姨|大爷|大叔|叔叔|伯伯|阿伯|阿婆|老师|师傅|医生|护士|同志|经理|主任|太太|奶奶|爷爷|大妈|大姐|大哥|大娘|大嫂|老人|老板娘|老板|婆婆|公公|局长|科长|所长|书记|校长|院长|律师|警官|警察|队长|店长|站长|处长|股长|镇长|村长|区长|厂长|同学|教练|教授|工程师|科员|某某|生|小姐姐|姨|叔|婶|姐|哥|嫂|伯|婆|姓男子|姓女子|某");
    private static final Set<String> SOFT_TITLES = Set.of("生", "姨", "叔", "婶", "姐", "哥", "嫂", "伯", "婆", "某");
    private static final String GIVEN = "[\\p{IsHan}&&[^"
            + Han.anyOf(
                    "的在于和与及把被对向从到将是有说称反要想来去因等们多未不没已也都就还很先女小老大阿师医经主局科所书校院律警队店站处股镇村区厂同教这那哪该此其我你您他她它吗呢吧啊了着过会能可应给让请叫问答复您一二三四五六七八九十个件位名者员工作公司业")
            + "]]";

    /** Words that begin like a name and are none. */
    private static final Pattern NO_NAME = Pattern.compile(
            "^(?:安全|安保|安排|安装|高级|高中|高速|高层|高空|方便|方面|方向|成人|成为|成立|包装|包括|包工|时任|时间|常务|常年|车间|车队|车主|车位|车辆|车站|项目|区域|区级|区政|管理|管道|全体|全市|全区|全部|路面|路边|路灯|路口|房东|房产|房屋|房间|应该|应急|向上|于是|连续|连锁|单位|单元|单独|文化|文明|文件|白天|白云|石油|金融|金额|武装|向导|通讯|商场|广场|市场|古城|古树|利用|利益|劳动|劳务|简单|简直|成功|司机|司法|任何|任务|任职|关于|关系|关注|程序|程度|方案|方式|申请|申报|时候|水电|温度|温馨|毛病|马上|马路|江边|江南|何时|何种|常常|易燃|尚未|应当|左右|左边|纪检|纪委|游客|游泳|季度|施工|华侨|田地|柴油|史上|许多|许可|许久|莫名|甘蔗|郑重|严重|严格|段时|段路|龙头|龙洞|龙口|黄金|黄色|黄埔|白色|连接|招聘|招生|招商|路段|康复|康王|余额|余下|任意|成本|章程|明显|利息|利率|解决|石牌|天河|番禺|雷雨|夏天|夏季|秦皇|苏州|江西|江苏|海南|云南|广州|广东|广西|汤料|金沙|梅花|梅州|东风|林和|林业|林地|杨梅|杨箕|麦当劳|兰州|温泉|水务|钱款|钱包|毕业|毕竟|孔洞|常住|关闭|管网|管线|管委|车道|车库|米饭|游戏|古建|包裹|单车|单双|项工|文员|文具|古玩|符合|连廊|蓝色|池塘|盛夏|阳台|阳光|艾滋|翁城|应付|骆驼|谷物|时段|费用|耿直|路过|路人|凌晨|尤其|聂政|焦虑|齐全|庄稼|辛苦|祝愿|沈阳|金属|周边|周围|周末|周一|周二|周三|周四|周五|周六|周日|周期|高峰|高温|高考|高价|马桶|马达|罗湖|何况|何处|徐州|孙子|朱红|郭村|胡同|胡乱|唐朝|许愿|冯如|宋代|韩国(?![栋强华平伟庆良])|邓小平|曾多|田径|于今|潘多拉|杜绝|丁香|蒋介石|余款|任由|姚明|钟表|钟头|姜葱|谭村|陆续|陆地|范围|汪汪|石头|石块|金子|方形|熊猫|白癜风|侯机|江水|薛家|雷电|龙舟|黎明|史料|陶瓷|贺卡|毛巾|段落|顾客|严禁|莫非|孔雀|向来|常见|汤圆|康养|乔木|赖账|文字|洪水|安静|章鱼|伍仟|申诉|左转|牟取|占道|施救|屈臣氏|时常|高龄|高度|成长|成年|成员|成交|全国|全程|全天|全年|全额|全家|全靠)");

    private static final Pattern LABELLED = Pattern.compile(Han.words(
                    "姓名|名字|申请人|联系人|投诉人|举报人|诉求人|来电人|来信人|当事人|收件人|收款人|代理人|报料人|户名|户主|法人代表|法定代表人|法人|负责人|经办人|开户名|开户人|业主|租客|承租人|出租人|房东|患者|死者|伤者|家长|监护人|学生|车主|店主|老板|司机|邻居|中介|保安|包工头|经理|班主任|工人|员工|职工|同事|丈夫|妻子|老公|老婆|儿子|女儿|父亲|母亲|爸爸|妈妈|爷爷|奶奶|孙子|孙女|弟弟|妹妹|哥哥|姐姐|被投诉人|被举报人|市民|居民|村民|群众|客服|教师|老师|医生|护士|阿姨|大爷|叔叔|大叔|大妈|师傅|民警|警官|城管|老人|孕妇|同学|小朋友|残疾人|先生|女士|男子|女子")
            + "(?:本人|名字|姓名|名叫|名为|叫做|叫|是|为|[:（(“\"\\s]){0,3}\\s*"
            + "(?<name>" + SURNAME + "[·]?" + GIVEN + "{1,2}|" + COMPOUND + GIVEN
            + "|\\p{IsHan}{1,6}·\\p{IsHan}{1,8})");
    private static final Pattern STAFF =
            Pattern.compile("(?:街道|居委会?|村委会?|派出所|物业|学校|公司|医院|社区|中心|窗口|大队|支行|门店|前台|[科局所处室])(?:里)?的" + "(?<name>"
                    + SURNAME + GIVEN + "{1,2})(?=[又说在是来不告回也就都没把给打推让要却]|负责|态度|答复|解释|，|。)");
    private static final Pattern COLON_LABEL = Pattern.compile(
            Han.words("姓名|名字|申请人|联系人|投诉人|举报人|诉求人|来电人|来信人|当事人|收件人|收款人|代理人|报料人|户名|开户名|业主|负责人|法定代表人|签名|落款|此致")
                    + "\\s*:\\s*"
                    + "(?<name>\\p{IsHan}{1,6}·\\p{IsHan}{1,8}|\\p{IsHan}(?: \\p{IsHan}){1,3}|\\p{IsHan}{2,4}?)"
                    + "(?=$|[^\\p{IsHan}·]|性别|电话|手机|身份|住址|地址|联系|单位|先生|女士|同志)");
    private static final Pattern SELF =
            Pattern.compile(Han.words("我的名字是|我的名字叫|我名叫|我叫做|我叫|我是|本人是|本人叫|本人|名叫|名字叫|全名叫|姓名是|叫做|自称|化名|真名")
                    + "\\s*" + "(?<name>" + SURNAME + GIVEN
                    + "{1,2}|\\p{IsHan}{1,6}·\\p{IsHan}{1,8})(?=$|[^\\p{IsHan}]|[的，,。住在是今现家因为反要想投有和与来从于也电于]|先生|女士|同志)");
    /** Who says 我叫 says a name: any signs may follow the surname, also those that begin words elsewhere, as in 陈一鸣. */
    private static final Pattern INTRODUCED =
            Pattern.compile(Han.words("我的名字是|我的名字叫|我名叫|我叫做|我叫|本人叫|姓名是|举报人|投诉人|诉求人|联系人|来电人")
                    + "\\s*(?<name>" + SURNAME
                    + "\\p{IsHan}{1,2}?)(?=$|[^\\p{IsHan}]|[的住在是今现家因为反要想投有和与来从于也电我]|先生|女士|同志)");

    /** 我姓黄，叫黄飞鸿. */
    private static final Pattern SURNAMED = Pattern.compile("姓" + SURNAME + "[, ]{0,2}(?:名字叫|名叫|叫|单名|名)\\s*(?<name>"
            + SURNAME + "?\\p{IsHan}{1,2})(?=$|[^\\p{IsHan}]|[的住在是今现家因为反要想投有和与来从于也电我])");

    /** Names of Tibetans, Uyghurs and Mongols written without a dot, known by how they begin. */
    private static final Pattern NATIONAL = Pattern.compile(Han.words(
                    "扎西|卓玛|次仁|格桑|洛桑|丹增|旦增|央金|尼玛|达娃|平措|多吉|白玛|拉姆|仁增|阿卜|买买提|古丽|热孜|艾力|吐尔|努尔|木合|阿依|帕提|迪丽|麦麦|库尔班|巴特尔|乌云|娜仁|萨仁|斯琴|格日勒|苏日|朝鲁|布仁")
            + "(?!路|街|村|县|镇)\\p{IsHan}{0,4}?(?=$|[^\\p{IsHan}]|[的住在是今现说反来给打让被把和与]|先生|女士|同志|老人|老师)");

    private static final Pattern TITLED =
            Pattern.compile("(?<name>" + SURNAME + "\\p{IsHan}{0,2}?)(?<title>" + TITLE + ")");
    private static final Pattern FAMILIAR = Pattern.compile(
            "(?<![\\p{IsHan}&&[^和与跟找叫给让由请向问联系，的是居主东友]])(?<name>[小老阿][王李张刘陈杨黄赵周吴徐孙胡朱郭何罗林郑梁谢唐冯宋韩邓彭曹曾潘袁董叶杜蒋吕魏苏卢姚沈姜崔谭陆范汪廖贾邹熊孟秦邱侯薛雷黎])(?=$|[^\\p{IsHan}]|[说的他她在给打让告接反来是和跟总每常家天晚又也被从往半养乱]|电话|联系)");
    private static final Pattern FOREIGN = Pattern.compile(
            "(?<name>\\p{IsHan}{2,5}·\\p{IsHan}{2,8}?)(?=$|[^\\p{IsHan}·]|[的在是说反住被把给让要来去向对和与也没不就从]|先生|女士|同志|老人)");
    private static final Pattern ENGLISH = Pattern.compile("(?=[A-Za-z])(?:"
            + "(?:[Mm]y (?:full )?name is|[Ii] am|[Ii]'m|[Tt]his is|called|[Nn]amed|[Nn]ame:|[Cc]ontact(?: person)?:|[Nn]eighbou?r|[Ll]andlord|[Oo]wner|[Tt]enant|[Ss]igned,?|Yours,?)\\s+"
            + "(?<name>(?:Mr|Mrs|Ms|Miss|Dr)?\\.?\\s?[A-Z][a-z]+(?:[ -][A-Z][a-z]+){0,3})(?![a-z])"
            + "|(?<name2>(?:Mr|Mrs|Ms|Miss|Dr)\\.?\\s[A-Z][a-z]+(?:[ -][A-Z][a-z]+){0,2}))");
    /** 我叫 Zhang Wei. */
    private static final Pattern LATIN = Pattern.compile(Han.words("我叫|名字叫|名字是|姓名|联系人|叫做")
            + "[: ]{0,2}(?<name>[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+){0,3})(?![A-Za-z0-9])");

    private static final Set<String> NO_ENGLISH =
            Set.of("The", "A", "An", "Very", "Not", "Writing", "Calling", "In", "At", "On", "Chinese");
    private static final String BEFORE_SURNAME = "关对由至基属居位处终等陷限源善过便归易鉴";

    private static final Pattern ONLY_SURNAME = Pattern.compile(SURNAME);

    /** Words that end like a surname. */
    private static final Pattern WORD_END = Pattern.compile(
            "(?:小区|社区|园区|片区|辖区|地区|郊区|校区|景区|城区|市区|全区|本区|我区|该区|街区|库房|住房|客房|厨房|门房|机房|楼房|平房|公房|病房|药房|药店|公路|马路|道路|铁路|线路|电路|网管|城管|主管|监管|保管|协管|客车|汽车|公交车|货车|出租车|的车|停车|面包车|随时|及时|临时|小时|当时|同时|按时|准时|何时|论文|中文|语文|英文|学文|完成|建成|造成|达成|形成|组成|健康|社康|安康|小康|治安|公安|保安|平安|西安|党史|历史|完全|齐全|健全|承包|面包|钱包|荷包|相关|有关|机关|海关|把关|攻关|平方|地方|双方|对方|官方|东方|南方|北方|警方|院方|校方|厂方|店方|资方|单方|多方|各方|处方|配方|订单|工单|名单|账单|菜单|清单|保单|公司|上司|水利|便利|福利|权利|顺利|有利|胜利|疲劳|功劳|勤劳|人力|黄金|现金|公积金|资金|基金|奖金|租金|押金|现场任|信任|责任|担任|历任|一任|新任|主任|容易|交易|贸易|简易|轻易|经常|正常|异常|非常|平常|日常|通常|时常|志向|方向|一向|家长|会计|规范|示范|防范|模范|师范|课程|工程|流程|路程|教程|行程|日程|全程|进程|消费|学费|电费|水费|收费|免费|缴费|欠费|浪费|公费|物业费|岩石|宝石|泥石|水石|白天|明白|空白|表白|安全|任何|长江|珠江|机关)"
                    + "$");

    private final String plain;
    private final List<PersonalData> found = new ArrayList<>();

    NameFinder(String plain) {
        this.plain = plain;
    }

    List<PersonalData> find() {
        each(COLON_LABEL, matcher -> add(matcher.start("name"), matcher.end("name")));
        each(LABELLED, this::plausible);
        each(SELF, this::plausible);
        each(INTRODUCED, this::plausible);
        each(SURNAMED, matcher -> add(matcher.start("name"), matcher.end("name")));
        each(NATIONAL, matcher -> add(matcher.start(), matcher.end()));
        each(STAFF, this::plausible);
        each(TITLED, this::titled);
        each(FAMILIAR, matcher -> add(matcher.start("name"), matcher.end("name")));
        if (plain.indexOf('·') >= 0) {
            each(FOREIGN, matcher -> add(matcher.start("name"), matcher.end("name")));
        }
        each(ENGLISH, this::english);
        each(LATIN, matcher -> add(matcher.start("name"), matcher.end("name")));
        return found;
    }

    private void each(Pattern pattern, java.util.function.Consumer<Matcher> taker) {
        var matcher = pattern.matcher(plain);
        for (int at = 0; at <= plain.length() && matcher.find(at); ) {
            taker.accept(matcher);
            at = matcher.start() + 1;
        }
    }

    private void plausible(Matcher matcher) {
        var name = matcher.group("name");
        if (!NO_NAME.matcher(name).find()) {
            add(matcher.start("name"), matcher.end("name"));
        }
    }

    /** 林女士, 欧阳建国先生; not 关于女士, not 安全主任, not 学生. */
    private void titled(Matcher matcher) {
        var name = matcher.group("name");
        var title = matcher.group("title");
        int start = matcher.start("name");
        char before = start == 0 ? ' ' : plain.charAt(start - 1);
        if (SOFT_TITLES.contains(title)
                && (name.length() != 1 || Character.isIdeographic(before) && "的和与跟给找是叫，邻居家位".indexOf(before) < 0)) {
            return;
        }
        if (name.startsWith("于") && BEFORE_SURNAME.indexOf(before) >= 0 || name.startsWith("和")) {
            return;
        }
        if (title.equals("某") && !ONLY_SURNAME.matcher(name).matches()
                || NO_NAME.matcher(name + title).find()
                || inWord(matcher, name)) {
            return;
        }
        add(start, matcher.end("name"));
    }

    /** A surname that is the tail of another word: 小区主任, 物业公司项目经理, 社康医生. */
    private boolean inWord(Matcher matcher, String name) {
        int start = matcher.start("name");
        var window = plain.substring(Math.max(0, start - 2), start) + name;
        return WORD_END.matcher(window.substring(
                        0, Math.min(window.length(), Math.max(0, window.length() - name.length()) + 1)))
                .find();
    }

    private void english(Matcher matcher) {
        var group = matcher.group("name") == null ? "name2" : "name";
        var first = matcher.group(group).split("[ .]")[0];
        if (!NO_ENGLISH.contains(first)) {
            add(matcher.start(group), matcher.end(group));
        }
    }

    private void add(int start, int end) {
        found.add(new PersonalData(Kind.NAME, start, end, ""));
    }
}
