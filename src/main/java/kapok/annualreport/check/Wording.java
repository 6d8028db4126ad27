package kapok.annualreport.check;

import java.util.HashMap;
import java.util.Map;

/** Brings the words of a report into one shape (统一字形), so that figures are found however it was typeset. */
final class Wording {
    /** Traditional characters of the words that announce figures, each followed by its simplified form. */
    private static final String PAIRS = "請请開开機机關关條条來来網网數数據据訴诉訟讼議议復复維维糾纠結结轉转辦办報报項项從从總总類类屬属與与無无佔占當当現现實实"
            + "於于為为務务會会場场聞闻釋释讀读舉举熱热輿舆應应發发佈布達达員员單单個个們们過过號号長长間间門门風风責责權权"
            + "處处預预決决業业動动態态設设團团見见謝谢謂谓規规範范圍围覽览將将進进體体種种內内兩两幹干國国務务產产協协調调"
            + "廣广東东區区縣县鄉乡鎮镇衛卫監监審审計计財财稅税價价費费減减補补續续繼继終终經经營营貫贯徹彻執执認认識识學学習习"
            + "訪访談谈話话語语說说詢询問问題题證证較较輸输轄辖遷迁選选邊边還还這这適适確确導导層层嚴严隊队際际險险雖虽離离難难電电"
            + "領领頭头頻频願愿類类飛飞館馆驗验務务標标準准樓楼構构樣样檢检歷历歸归殘残沒没測测滿满潔洁濟济準准獲获環环產产異异療疗"
            + "眾众稱称穩稳積积籤签級级給给統统絡络線线縮缩績绩義义聯联聲声職职膽胆臺台節节藥药號号蘭兰術术衝冲裝装製制訂订訊讯訓训記记許许診诊詳详誤误論论諮谘護护譯译讓让財财貧贫責责貨货費费資资賢贤賴赖購购贈赠趨趋車车輔辅輕轻軟软軍军運运違违鄰邻釐厘鐘钟鐵铁鑒鉴閉闭閱阅隨随雙双雜杂響响頁页順顺須须顧顾顯显養养馬马驅驱點点黨党齊齐齡龄"
            + "備备傳传傾倾優优則则創创參参圖图壓压專专對对庫库廳厅強强戶户掃扫擇择斷断時时暢畅欄栏氣气況况碼码簡简籌筹約约納纳細细組组綜综緊紧編编緩缓織织繞绕聽听華华萬万蓋盖觀观評评該该變变質质贏赢踐践載载郵邮針针錄录陳陈陽阳靈灵鞏巩饋馈駐驻";

    private static final Map<Character, Character> SIMPLIFIED = pairs();

    private Wording() {}

    private static Map<Character, Character> pairs() {
        var map = new HashMap<Character, Character>();
        for (int i = 0; i + 1 < PAIRS.length(); i += 2) {
            map.put(PAIRS.charAt(i), PAIRS.charAt(i + 1));
        }
        return map;
    }

    /** Full-width digits, letters and signs become narrow; Chinese punctuation that has a meaning of its own stays. */
    static String narrow(String text) {
        var narrow = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == 0x3000 || c == 0xA0) {
                narrow.append(' ');
            } else if (c >= 0xFF01 && c <= 0xFF5E && c != '，' && c != '；' && c != '：' && c != '？' && c != '！') {
                narrow.appendCodePoint(c - 0xFEE0);
            } else {
                narrow.appendCodePoint(c);
            }
        });
        return narrow.toString();
    }

    /** Simplified characters, narrow digits, {@code ，；：} for their ASCII sisters, no blanks between characters. */
    static String plain(String text) {
        var plain = new StringBuilder(text.length());
        narrow(text).chars().forEach(c -> {
            char simple = SIMPLIFIED.getOrDefault((char) c, (char) c);
            plain.append(simple == ';' ? '；' : simple);
        });
        return plain.toString()
                .replaceAll("(?<!\\d),|,(?!\\d{3}(?!\\d))", "，")
                .replaceAll("(?<!\\d):|:(?!\\d\\d)", "：")
                .replaceAll("[ \\t]+", "");
    }
}
