package kapok.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTests {
    /** None is anybody's: the numbers only satisfy their check digits. */
    @ParameterizedTest
    @CsvSource({
        "身份证号 11010519491231002X。, CITIZEN_ID, 11010519491231002X",
        "证号：１１０１０５１９４９１２３１００２Ｘ, CITIZEN_ID, １１０１０５１９４９１２３１００２Ｘ",
        "旧号110105491231002, CITIZEN_ID, 110105491231002",
        "请致电13800138000联系, MOBILE, 13800138000",
        "手机 +86 138-0013-8000, MOBILE, +86 138-0013-8000",
        "电话：020-38920000转801, LANDLINE, 020-38920000转801",
        "电话（020）38920000, LANDLINE, （020）38920000",
        "寄到 some.one@example.gov.cn。, MAIL, some.one@example.gov.cn",
        "卡号6222 0212 3456 7890 128, BANK_CARD, 6222 0212 3456 7890 128",
        "姓名：林晓华电话, NAME, 林晓华",
        "申请人: 𠮷某，男, NAME, 𠮷某",
        "联系人：阿依古丽·买买提。, NAME, 阿依古丽·买买提",
    })
    void given_personal_data_in_a_text_when_searched_then_its_place_and_kind_are_found(
            String text, PersonalData.Kind kind, String expected) {
        var found = PersonalDataFinder.find(text);
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().kind()).isEqualTo(kind);
        assertThat(found.getFirst().text()).isEqualTo(expected);
        assertThat(text.substring(found.getFirst().start(), found.getFirst().end()))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "穗政数公开〔2018〕147 号",
                "统一社会信用代码 11440100MB2C92162X",
                "110105194912310021",
                "11010519491331002X",
                "共 13800138 件，金额 1380013800012 元",
                "2018-03-01 至 2018-12-31",
                "6222021234567890123",
                "申请人：广州某科技有限公司",
                "热线 12345，邮编 510000",
            })
    void given_a_text_without_personal_data_when_searched_then_nothing_is_found(String text) {
        assertThat(PersonalDataFinder.find(text)).isEmpty();
    }

    @Test
    void given_a_text_when_masked_then_only_the_personal_data_changes() {
        assertThat(Masking.mask("申请人：林晓华，身份证11010519491231002X，手机13800138000，邮箱linxh@example.cn，申请公开 2018 年预算。"))
                .isEqualTo("申请人：林*华，身份证110***********002X，手机138****8000，邮箱l****@example.cn，申请公开 2018 年预算。");
        assertThat(Masking.name("张三")).isEqualTo("张*");
        assertThat(Masking.name("𠮷野家")).isEqualTo("𠮷*家");
        assertThat(Masking.mask(PersonalData.Kind.LANDLINE, "020-38920000")).isEqualTo("020-3892****");
        assertThat(Masking.mask(PersonalData.Kind.CITIZEN_ID, "12")).isEqualTo("**");
    }

    @Test
    void given_a_masked_text_when_searched_again_then_no_number_is_left() {
        var masked = Masking.mask("13800138000 11010519491231002X 020-38920000 6222021234567890128");
        assertThat(PersonalDataFinder.find(masked)).isEmpty();
    }
}
