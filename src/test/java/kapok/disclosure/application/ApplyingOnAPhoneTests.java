package kapok.disclosure.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import kapok.support.KapokTest;
import kapok.support.Site;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody who applies with a telephone in the hand has to see: what is missing. */
@KapokTest
class ApplyingOnAPhoneTests {
    @Autowired
    private Site site;

    @Test
    void an_empty_form_is_told_by_name_what_is_missing() {
        var refused = site.visitor().submit("/requests/new", "/requests/new", Map.of("desc", ""));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".error-summary li").eachText())
                .doesNotHaveDuplicates()
                .contains("请填写姓名或者单位名称。", "请填写证件号码。", "请填写联系电话。", "请写明您要什么信息。");
    }

    @Test
    void an_organisation_with_an_agent_is_told_by_name_too() {
        var fields = new HashMap<>(Map.of("who", "o", "agent", "true", "how", "post", "desc", ""));

        var refused = site.visitor().submit("/requests/new", "/requests/new", fields);

        assertThat(refused.page().select(".error-summary li").eachText())
                .doesNotHaveDuplicates()
                .contains("请选择组织类型。", "请填写统一社会信用代码。", "请填写代理人姓名。", "请填写代理人证件号码。", "请填写邮寄地址。");
    }
}
