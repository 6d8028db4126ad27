package kapok.hotline.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import kapok.hotline.ticket.TicketPermissions;
import kapok.support.Browser;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestCity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KapokTest
class RulesTests {
    private static final String PATH = "/desk/hotline/rules";

    @Autowired
    private Site site;

    @Autowired
    private TestCity city;

    private Site dispatcher() {
        return site.signedInAs(city.officer(
                city.newOrgan(),
                TicketPermissions.READ,
                TicketPermissions.CENTRE,
                TicketPermissions.ANSWER,
                TicketPermissions.DISPATCH,
                TicketPermissions.SETTINGS));
    }

    @Test
    void given_a_rule_added_on_the_page_when_a_ticket_of_its_kind_comes_then_the_unit_is_suggested_with_the_basis() {
        var dispatcher = dispatcher();
        var unit = city.newOrgan();
        var added = dispatcher.submit(
                PATH, PATH, Map.of("category", "规则测试甲", "unit", unit, "basis", "穗编字〔2026〕7 号", "from", "2026-01-01"));
        assertThat(added.status()).isEqualTo(302);

        var filed = dispatcher.submit(
                "/desk/hotline/new",
                "/desk/hotline/new",
                Map.of("text", "按规则派单的一件事", "otherCategory", "规则测试甲", "kind", "help"));

        var page = dispatcher.get(filed.location()).page();
        assertThat(page.select(".hint").text()).contains("穗编字〔2026〕7 号");
        assertThat(page.select("#dispatched-unit option[selected]").attr("value"))
                .isEqualTo(unit);
    }

    @Test
    void given_a_rule_without_category_when_added_then_the_form_says_so_and_keeps_the_words() {
        var answer = dispatcher()
                .submit(PATH, PATH, Map.of("unit", city.newOrgan(), "basis", "不全的规则", "from", "2026-01-01"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#category-err").text()).contains("至少填一项");
        assertThat(answer.page().select("#basis").attr("value")).isEqualTo("不全的规则");
    }

    @Test
    void given_a_table_when_imported_then_bad_rows_are_named_and_a_second_import_doubles_nothing() {
        var dispatcher = dispatcher();
        var unit = city.newOrgan();
        var bad = "类别,主办,依据,起\n规则测试乙,没有这个局,依据,2026-01-01\n";
        var refused = upload(dispatcher, bad);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("没有这个局");

        var good = "类别,标题含,时段,主办,依据,起,止\n规则测试丙,路灯,全天," + unit + ",权责清单,2026-01-01,\n";
        assertThat(upload(dispatcher, good).status()).isEqualTo(200);
        assertThat(upload(dispatcher, good).status()).isEqualTo(200);
        assertThat(dispatcher.get(PATH + "?words=规则测试丙").page().select("tbody tr"))
                .hasSize(1);
        assertThat(dispatcher.get(PATH + ".csv").body()).contains("规则测试丙,路灯,,全天," + unit);
    }

    private static Site.Answer upload(Site who, String table) {
        return who.upload(
                PATH + "/import",
                PATH + "/import",
                Map.of("dryRun", "false"),
                "file",
                "rules.csv",
                table.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void given_the_page_of_rules_when_opened_then_it_is_accessible_and_a_rule_ends_by_a_click() {
        var login = city.officer(city.newOrgan(), TicketPermissions.READ, TicketPermissions.SETTINGS);
        var officer = site.signedInAs(login);
        officer.submit(
                PATH, PATH, Map.of("category", "规则测试丁", "unit", city.newOrgan(), "basis", "依据", "from", "2026-01-01"));
        try (var browser = Browser.open(site)) {
            var page = browser.signIn(login);
            browser.go(PATH + "?words=规则测试丁");
            browser.demandAccessible();
            page.locator("tbody button").first().click();
            browser.go(PATH + "?words=规则测试丁");
            assertThat(page.locator("tbody td").allInnerTexts()).anyMatch(cell -> cell.contains("– 2026-11-23"));
        }
    }
}
