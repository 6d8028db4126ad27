package kapok.hotline.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import kapok.hotline.ticket.TicketPermissions;
import kapok.support.Browser;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestCity;
import kapok.support.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KapokTest
class LimitsTests {
    private static final String PATH = "/desk/hotline/limits";

    @Autowired
    private Site site;

    @Autowired
    private TestCity city;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private String login() {
        return city.officer(
                city.newOrgan(),
                TicketPermissions.READ,
                TicketPermissions.CENTRE,
                TicketPermissions.ANSWER,
                TicketPermissions.DISPATCH,
                TicketPermissions.SETTINGS);
    }

    private static Map<String, String> version(String from) {
        return Map.ofEntries(
                Map.entry("class", "praise"),
                Map.entry("inForce", from),
                Map.entry("dispatch", "1工作日"),
                Map.entry("sign", "2工作小时"),
                Map.entry("answer", "2 个工作日"),
                Map.entry("decide", "1wd"),
                Map.entry("review", "4wh"),
                Map.entry("callback", "1wd"),
                Map.entry("warn", "80"),
                Map.entry("basis", "穗政数规字〔2026〕1 号"));
    }

    @Test
    void given_a_new_version_from_a_day_when_that_day_comes_then_new_tickets_run_by_it_and_old_ones_keep_theirs() {
        var officer = site.signedInAs(login());
        var unit = city.newOrgan();
        var before = dispatched(officer, unit);
        assertThat(officer.submit(PATH, PATH, version("2026-11-24")).status()).isEqualTo(302);
        assertThat(officer.get(PATH).body()).contains("穗政数规字〔2026〕1 号", "未生效", "默认值");

        clock.turnTo(Instant.parse("2026-11-24T02:00:00Z"));
        var after = dispatched(officer, unit);

        assertThat(answerDue(before)).isEqualTo(Instant.parse("2026-11-26T16:00:00Z"));
        assertThat(answerDue(after)).isEqualTo(Instant.parse("2026-11-26T16:00:00Z"));
        assertThat(signDue(officer, after)).startsWith("2026-11-24 12:00");
        assertThat(signDue(officer, before)).startsWith("2026-11-24 24:00");
    }

    private String dispatched(Site officer, String unit) {
        var filed = officer.submit(
                "/desk/hotline/new", "/desk/hotline/new", Map.of("kind", "praise", "text", "表扬窗口人员耐心细致"));
        var version = filed.location();
        var page = officer.get(version).page();
        var sent = new HashMap<>(Map.of("event", "dispatched", "unit", unit, "basis", "表扬转本人单位"));
        sent.put("version", page.select("input[name=version]").attr("value"));
        assertThat(officer.submit(version, version + "/steps", sent).status()).isEqualTo(302);
        return version.replaceAll(".*/", "");
    }

    private Instant answerDue(String number) {
        return jdbc.sql("select answer_due from hotline.ticket where number = :number")
                .param("number", number)
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .single();
    }

    private static String signDue(Site officer, String number) {
        return officer.get("/desk/hotline/tickets/" + number)
                .page()
                .select(".rows li:contains(签收) .muted")
                .text();
    }

    @Test
    void given_a_version_from_today_when_set_then_refused_and_the_words_stay() {
        var answer = site.signedInAs(login()).submit(PATH, PATH, version("2026-11-23"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#inForce-err").text()).contains("明天起");
        assertThat(answer.page().select("#basis").attr("value")).contains("穗政数规字");
    }

    @Test
    void given_hours_and_a_day_of_a_unit_s_own_when_set_then_its_tickets_are_timed_anew() {
        var officer = site.signedInAs(login());
        var unit = city.newOrgan();
        var number = dispatched(officer, unit);
        var before = answerDue(number);

        officer.submit(PATH, PATH + "/hours", Map.of("organ", unit, "ranges", "08:30-12:00，14:30-18:00"));
        var wrong = officer.submit(PATH, PATH + "/hours", Map.of("organ", unit, "ranges", "12:00-08:30"));
        officer.submit(
                PATH, PATH + "/days", Map.of("dayOrgan", unit, "day", "2026-11-24", "works", "false", "note", "搬迁"));

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(answerDue(number)).isEqualTo(before.plusSeconds(86_400));
    }

    @Test
    void given_the_page_of_limits_when_opened_then_it_is_accessible_and_a_trigger_is_added_and_ended() {
        var login = login();
        var officer = site.signedInAs(login);
        officer.submit(
                PATH,
                PATH + "/triggers",
                Map.of(
                        "cause",
                        "joint",
                        "least",
                        "777",
                        "level",
                        "3",
                        "triggerFrom",
                        "2026-11-23",
                        "triggerBasis",
                        "督办办法"));
        var page = officer.get(PATH).page();
        assertThat(page.select("tr:contains(777 人) button")).hasSize(1);
        var end = page.select("tr:contains(777 人) form").attr("action");
        officer.submit(PATH, end, Map.of());
        assertThat(officer.get(PATH).page().select("tr:contains(777 人) button")).isEmpty();
        try (var browser = Browser.open(site)) {
            browser.signIn(login);
            browser.go(PATH);
            browser.demandAccessible();
        }
    }
}
