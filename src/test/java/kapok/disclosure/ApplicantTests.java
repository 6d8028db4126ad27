package kapok.disclosure;

import static kapok.disclosure.RequestHistories.answered;
import static kapok.disclosure.RequestHistories.application;
import static kapok.disclosure.RequestHistories.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kapok.disclosure.person.PersonDesk;
import kapok.disclosure.person.Retention;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestCity;
import kapok.web.AccessDenied;
import kapok.web.Caller;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KapokTest
class ApplicantTests {
    private static final String NUMBER = "11010519491231002X";
    private static final Applicant LIN = new Applicant(
            "林晓华",
            new Applicant.Paper(Applicant.PaperKind.CITIZEN_ID, NUMBER),
            new Applicant.Contact("13800006620", "lin@example.org", "广州市天河区华利路 61 号 502 房"),
            null,
            new Applicant.Agent(
                    "陈嘉敏", new Applicant.Paper(Applicant.PaperKind.CITIZEN_ID, NUMBER), "13900001234", "授权委托书 2026-1"));
    private static final String[] ALL = {
        DisclosurePermissions.READ,
        DisclosurePermissions.WRITE,
        DisclosurePermissions.IMPORT,
        DisclosurePermissions.REVEAL,
        DisclosurePermissions.ERASE
    };

    @Autowired
    private DisclosureDesk desk;

    @Autowired
    private PersonDesk persons;

    @Autowired
    private Retention retention;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Site site;

    @Autowired
    private TestCity city;

    private String of(RequestRecord request, Applicant applicant) {
        return desk.takeOver(
                        Caller.system("tests"),
                        List.of(new RequestRecord(request.number(), applicant, request.steps())))
                .getFirst();
    }

    @Test
    void given_an_applicant_when_kept_then_nothing_stands_in_the_clear_in_the_table() {
        var number = of(open(application(city.newOrgan(), LocalDate.of(2026, 11, 3))), LIN);

        var row = jdbc.sql("select applicant::text from disclosure.applicant where request = :number")
                .param("number", number)
                .query(String.class)
                .single();
        for (var value : List.of("林晓华", NUMBER, "13800006620", "lin@example.org", "陈嘉敏")) {
            assertThat(row)
                    .doesNotContain(value)
                    .doesNotContain(java.util.HexFormat.of().formatHex(value.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void given_a_case_then_its_person_is_masked_until_an_officer_says_why() {
        var organ = city.newOrgan();
        var number = of(open(application(organ, LocalDate.of(2026, 11, 3))), LIN);
        var officer = site.signedInAs(city.officer(organ, ALL));
        var page = "/desk/requests/" + number + "/applicant";

        assertThat(officer.get(page).body())
                .contains("林*华", "138****6620")
                .doesNotContain("林晓华", NUMBER, "13800006620", "502 房", "陈嘉敏");
        var refused = officer.submit(page, page + "/readings", Map.of("revealReason", "看"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("至少 4 个字").doesNotContain("林晓华");
        var shown = officer.submit(page, page + "/readings", Map.of("revealReason", "电话核对申请内容"));
        assertThat(shown.body()).contains("林晓华", NUMBER, "13800006620", "502 房", "陈嘉敏");
        assertThat(jdbc.sql(
                                "select count(*) from audit.entry where object_id = :number and action = 'disclosure.reveal'")
                        .param("number", number)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void given_an_officer_without_the_permission_then_nothing_is_revealed() {
        var organ = city.newOrgan();
        var number = of(open(application(organ, LocalDate.of(2026, 11, 3))), LIN);

        assertThatThrownBy(() -> persons.reveal(city.caller(organ, DisclosurePermissions.READ), number, "电话核对申请内容"))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void given_two_requests_of_one_person_then_each_officer_sees_the_other_one_and_nobody_elses() {
        var organ = city.newOrgan();
        var elsewhere = city.newOrgan();
        var first = of(open(application(organ, LocalDate.of(2026, 11, 3))), LIN);
        var second = of(open(application(organ, LocalDate.of(2026, 11, 4))), LIN);
        var hidden = of(open(application(elsewhere, LocalDate.of(2026, 11, 4))), LIN);
        var officer = site.signedInAs(city.officer(organ, ALL));

        assertThat(officer.get("/desk/requests/" + first + "/similar").body())
                .contains(second, "证件号码相同", "内容相近")
                .doesNotContain(hidden);
    }

    @Test
    void given_a_case_closed_eleven_years_ago_when_retention_runs_then_the_contact_goes_and_the_name_stays() {
        var organ = city.newOrgan();
        var old = of(
                answered(application(organ, LocalDate.of(2013, 3, 1)), LocalDate.of(2013, 3, 8), Outcome.GRANTED), LIN);
        var young = of(
                answered(application(organ, LocalDate.of(2026, 3, 2)), LocalDate.of(2026, 3, 9), Outcome.GRANTED), LIN);
        var officer = city.caller(organ, ALL);

        retention.run();

        var kept = persons.reveal(officer, old, "核对保存期限");
        assertThat(kept.name()).isEqualTo("林晓华");
        assertThat(kept.contact().known()).isEmpty();
        assertThat(kept.paper().number()).isEmpty();
        assertThat(persons.reveal(officer, young, "核对保存期限")).isEqualTo(LIN);
    }

    @Test
    void given_an_open_case_when_erasure_is_asked_then_refused_and_the_reason_is_still_there() {
        var organ = city.newOrgan();
        var open = of(open(application(organ, LocalDate.of(2026, 11, 3))), LIN);
        var closed = of(
                answered(application(organ, LocalDate.of(2026, 3, 2)), LocalDate.of(2026, 3, 9), Outcome.GRANTED), LIN);
        var officer = site.signedInAs(city.officer(organ, ALL));
        var page = "/desk/requests/" + closed + "/applicant";

        assertThatThrownBy(() -> persons.erase(city.caller(organ, ALL), open, true, "申请人要求删除"))
                .hasMessage("disclosure.person.erase-open");
        assertThat(officer.submit(page, page + "/erasure", Map.of("extent", "all", "eraseReason", "申请人要求删除"))
                        .status())
                .isEqualTo(302);
        assertThat(officer.get(page).body()).contains("申请人信息已经删除").doesNotContain("林*华");
    }
}
