package kapok.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kapok.support.KapokTest;
import kapok.support.Site;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The portal under a thumb. */
@KapokTest
class PhonePagesTests {
    @Autowired
    private Site site;

    @Test
    void a_form_that_stood_open_too_long_says_so_and_speaks_of_no_administrator() {
        var refused = site.visitor().post("/hotline/new", Map.of("story", "路灯三天不亮"));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.page().select("main").text())
                .contains("还没有提交")
                .doesNotContain("管理员")
                .doesNotContain("没有权限");
        assertThat(site.visitor().get("/hotline/new").header("Set-Cookie"))
                .as("the form may wait while the telephone is put away")
                .contains("Max-Age");
    }
}
