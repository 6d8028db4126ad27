package kapok.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Ways of writing that people find so that a number or a name passes a filter: none of them reaches the public. */
class OddSpellingsTests {
    /** What was written → what must not be left of it. */
    private static final Map<String, String> WRITTEN = Map.ofEntries(
            Map.entry("电话138\n0013\n8000", "8000"),
            Map.entry("打138，0013，8000", "0013"),
            Map.entry("打138/0013/8000", "0013"),
            Map.entry("电话𝟏𝟑𝟖𝟎𝟎𝟏𝟑𝟖𝟎𝟎𝟎", "𝟏𝟑𝟖"),
            Map.entry("电话1⃣3⃣8⃣0⃣0⃣1⃣3⃣8⃣0⃣0⃣0⃣", "8⃣0"),
            Map.entry("电话⒈⒊⒏⒈⒈⒈⒊⒏⒈⒈⒈", "⒊⒏"),
            Map.entry("手机幺三八〇〇幺三八〇〇〇", "〇〇〇"),
            Map.entry("请打+86 138-0013-8000", "0013"),
            Map.entry("座机(020)8333 1234-801", "801"),
            Map.entry("车牌粤A一二三四五", "三四五"),
            Map.entry("停着粤A.D12345", "12345"),
            Map.entry("社保卡号A1234567B", "1234567"),
            Map.entry("身份证四四零一零六一九九零零三零七一二三X", "九九零"),
            Map.entry("卡号6222 0210 0123 4567 890", "4567"),
            Map.entry("邮箱 li.ming # 163.com", "li.ming"),
            Map.entry("VX同号abc12345", "abc12345"),
            Map.entry("微博@李明在广州", "李明"),
            Map.entry("阿姨张桂芳摔倒", "桂芳"),
            Map.entry("联系人：陈 小 明", "小 明"),
            Map.entry("我姓黄，叫黄飞鸿", "飞鸿"),
            Map.entry("司机师傅何志强绕路", "志强"),
            Map.entry("邻居小王总吵", "小王"),
            Map.entry("我的名字叫Zhang Wei", "Zhang"),
            Map.entry("扎西次仁先生反映", "次仁"),
            Map.entry("诉求人阿卜杜拉·买买提", "买买提"),
            Map.entry("举报人杨过", "杨过"));

    @Test
    void given_an_odd_spelling_when_redacted_then_nothing_personal_is_left() {
        WRITTEN.forEach((written, left) ->
                assertThat(Redaction.of(written).text()).as(written).doesNotContain(left));
    }

    @Test
    void given_a_figure_of_two_chars_when_hidden_then_no_half_of_one_is_left() {
        var text = Redaction.of("请回𝟏𝟑𝟖𝟎𝟎𝟏𝟑𝟖𝟎𝟎𝟎。").text();

        assertThat(text).isEqualTo("请回〔电话〕。");
    }

    @Test
    void given_amounts_dates_and_lists_when_redacted_then_they_stay() {
        for (var harmless : new String[] {
            "总投资13,800,138,000元",
            "1. 路灯不亮\n2. 井盖松动\n3. 占道经营",
            "2026年3月2日，19:30至22:00",
            "拨打12345或者020-12345",
            "城管中队已于3月3日\n18时到场",
            "师傅来了又走，老人摔倒",
            "投诉人要求赔偿，举报人时常来电"
        }) {
            assertThat(Redaction.of(harmless).text()).isEqualTo(harmless);
        }
    }
}
