package kapok.hotline.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import kapok.support.Browser;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestCity;
import kapok.web.AccessDenied;
import kapok.web.Caller;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KapokTest
class CategoriesTests {
    private static final LocalDate DAY = LocalDate.of(2198, 1, 1);

    @Autowired
    Categories categories;

    @Autowired
    Models models;

    @Autowired
    TestCity city;

    @Autowired
    Site site;

    @Test
    void given_settled_requests_when_trained_then_the_page_shows_how_well_and_the_model_suggests_with_its_words() {
        for (int i = 0; i < 80; i++) {
            categories.settle("HLCAT-A" + i, "我叫林晓华，工地夜间打桩，施工噪声很大，第" + i + "次", "cat-noise", DAY);
            categories.settle("HLCAT-B" + i, "小区路灯坏了，街灯不亮，编号" + i, "cat-light", DAY);
        }
        categories.train(Caller.system("test"));
        var told = categories.suggest("门口的路灯不亮", 2);
        assertThat(told.getFirst().category()).isEqualTo("cat-light");
        assertThat(told.getFirst().words()).isNotEmpty();
        assertThat(models.settled(1_000)).noneMatch(text -> text.text().contains("林晓华"));
        categories.addRule(Caller.system("test"), "哨兵雕像", "cat-statue", "特定地标");
        assertThat(categories.suggest("哨兵雕像旁的路灯不亮", 2).getFirst().byRule()).isTrue();
        try (var browser = Browser.open(site)) {
            browser.signIn(city.officer(city.newOrgan(), ClassificationPermissions.CLASSIFY));
            var page = browser.go("/desk/hotline/classification?tried=路灯不亮");
            assertThat(page.locator(".kpi-num").first().innerText()).endsWith("%");
            browser.demandAccessible();
        }
    }

    @Test
    void given_nobody_with_the_right_when_training_then_refused() {
        assertThatThrownBy(() -> categories.train(city.caller(city.newOrgan()))).isInstanceOf(AccessDenied.class);
    }

    @Test
    void given_a_word_twice_when_added_then_the_sentence_says_so() {
        var officer = site.signedInAs(city.officer(city.newOrgan(), ClassificationPermissions.CLASSIFY));
        var page = "/desk/hotline/classification";
        assertThat(officer.submit(page, page + "/words", Map.of("word", "双头鹰", "category", "cat-x"))
                        .status())
                .isEqualTo(302);
        var again = officer.submit(page, page + "/words", Map.of("word", "双头鹰", "category", "cat-y"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("已有分类");
    }
}
