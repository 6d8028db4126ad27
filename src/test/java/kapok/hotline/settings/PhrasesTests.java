package kapok.hotline.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import kapok.hotline.ticket.TicketPermissions;
import kapok.support.Browser;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestCity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KapokTest
class PhrasesTests {
    private static final String PATH = "/desk/hotline/phrases";
    private static final String ANSWER = "您反映猎德大道路灯坏了的问题，正在走流程当中，请您留意。";

    @Autowired
    private Site site;

    @Autowired
    private TestCity city;

    private Site centre() {
        return site.signedInAs(city.officer(
                city.newOrgan(),
                TicketPermissions.READ,
                TicketPermissions.CENTRE,
                TicketPermissions.ANSWER,
                TicketPermissions.DISPATCH,
                TicketPermissions.SETTINGS));
    }

    private static Site.Answer act(Site who, String address, Map<String, String> fields) {
        var sent = new java.util.HashMap<>(fields);
        sent.put(
                "version",
                Objects.requireNonNull(who.get(address).page().selectFirst("input[name=version]"))
                        .val());
        return who.submit(address, address + "/steps", sent);
    }

    @Test
    void given_a_phrase_added_on_the_page_when_an_answer_rests_on_it_then_it_is_held_until_the_phrase_is_removed() {
        var centre = centre();
        var unit = city.newOrgan();
        var undertaker = site.signedInAs(city.officer(unit, TicketPermissions.READ, TicketPermissions.UNDERTAKE));
        var address = centre.submit(
                        "/desk/hotline/new", "/desk/hotline/new", Map.of("kind", "help", "text", "猎德大道路灯坏了一个月没人修。"))
                .location();
        act(centre, address, Map.of("event", "dispatched", "unit", unit, "basis", "路灯归其管理"));
        act(undertaker, address, Map.of("event", "signed"));

        assertThat(centre.submit(PATH, PATH, Map.of("phrase", "正在走流程")).status())
                .isEqualTo(302);
        var held = act(undertaker, address, Map.of("event", "replied", "answer", ANSWER));
        assertThat(held.status()).isEqualTo(422);
        assertThat(held.body()).contains("正在走流程");

        assertThat(centre.submit(PATH, PATH + "/remove", Map.of("phrase", "正在走流程"))
                        .status())
                .isEqualTo(302);
        assertThat(act(undertaker, address, Map.of("event", "replied", "answer", ANSWER))
                        .status())
                .isEqualTo(302);
    }

    @Test
    void given_a_phrase_too_short_or_known_when_added_then_the_form_says_so_and_keeps_it() {
        var centre = centre();

        var tooShort = centre.submit(PATH, PATH, Map.of("phrase", "嗯"));
        assertThat(tooShort.status()).isEqualTo(422);
        assertThat(tooShort.page().select("#phrase-err").text()).contains("至少 2 个字");
        assertThat(tooShort.page().select("#phrase").attr("value")).isEqualTo("嗯");

        var known = centre.submit(PATH, PATH, Map.of("phrase", "爱莫能助"));
        assertThat(known.status()).isEqualTo(422);
        assertThat(known.page().select("#phrase-err").text()).contains("已在表里");
    }

    @Test
    void given_the_page_when_opened_then_it_is_accessible() {
        var login = city.officer(city.newOrgan(), TicketPermissions.READ, TicketPermissions.SETTINGS);
        try (var browser = Browser.open(site)) {
            browser.signIn(login);
            browser.go(PATH);
            browser.demandAccessible();
        }
    }
}
