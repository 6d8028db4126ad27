package kapok.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import kapok.support.Browser;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestCity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@KapokTest
class CalendarDeskTests {
    private static final String PAGE = "/desk/calendar";
    private static final String FORM = "/desk/calendar/notices";

    @Autowired
    private CalendarDesk desk;

    @Autowired
    private Site site;

    @Autowired
    private TestCity city;

    private Site officer() {
        return site.signedInAs(city.officer(city.newOrgan(), CalendarPermissions.MANAGE));
    }

    private static Map<String, String> notice(String number, String days, boolean dryRun) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("number", number);
        fields.put("issued", "2013-06-01");
        fields.put("year", "2013");
        fields.put("noticeTitle", "关于调整放假安排的通知");
        fields.put("days", days);
        fields.put("dryRun", String.valueOf(dryRun));
        return fields;
    }

    @Test
    void every_year_shows_the_notice_it_rests_on() {
        var page = officer().get(PAGE).page();
        assertThat(page.select("tbody").text()).contains("国办发明电〔2025〕7号", "国办发明电〔2019〕3号", "暂定");
    }

    @ParameterizedTest
    @EnumSource
    void the_page_is_accessible_on_a_desktop_and_on_a_phone(Browser.Window window) {
        try (var browser = Browser.open(site, window)) {
            browser.signIn(city.officer(city.newOrgan(), CalendarPermissions.MANAGE));
            browser.go(PAGE);
            browser.demandAccessible();
        }
    }

    @Test
    void given_a_notice_typed_in_when_taken_over_then_the_calendar_follows_at_once() {
        var day = LocalDate.of(2013, 7, 2);
        assertThat(desk.calendar().works(day)).isTrue();
        var answer = officer()
                .upload(PAGE, FORM, notice("测试发〔2013〕1号", "2013-07-02,放假,纪念日", false), "file", "", new byte[0]);
        assertThat(answer.status()).isEqualTo(302);
        assertThat(desk.calendar().works(day)).isFalse();
        assertThat(desk.calendar().day(day).notice()).isEqualTo("测试发〔2013〕1号");
    }

    @Test
    void a_dry_run_lists_every_bad_row_and_writes_nothing() {
        var table = "日期,安排,节日\n2013-07-03,放假,纪念日\n2013-13-01,放假,纪念日\n2013-07-03,放假,纪念日\n2019-07-03,也许,\n";
        var answer = officer()
                .upload(
                        PAGE,
                        FORM,
                        notice("测试发〔2013〕2号", "", true),
                        "file",
                        "days.csv",
                        table.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("td.num").eachText()).contains("3", "4", "5");
        assertThat(desk.calendar().works(LocalDate.of(2013, 7, 3))).isTrue();
    }

    @Test
    void a_notice_is_taken_over_only_once() {
        var answer = officer()
                .upload(PAGE, FORM, notice("国办发明电〔2012〕33号", "2013-07-04,放假,纪念日", false), "file", "", new byte[0]);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("已经有字号为");
    }

    @Test
    void a_form_with_slips_says_what_to_do() {
        var answer = officer().upload(PAGE, FORM, Map.of("dryRun", "true"), "file", "", new byte[0]);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".error-summary a")).hasSize(5);
    }
}
