package kapok.disclosure.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import kapok.privacy.Secrets;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestCity;
import kapok.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** An applicant who signs in by mobile number (手机号登录) and follows the own matters without their query codes (我的办件). */
@KapokTest
@TestPropertySource(properties = "kapok.notification.sms.url=http://127.0.0.1:9/sms")
class SignedInApplicantTests {
    private static final Pattern CODE = Pattern.compile("\\d{6}");
    private static final AtomicInteger PHONES = new AtomicInteger(10_000_000);

    @Autowired
    private Site site;

    @Autowired
    private TestCity city;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Secrets secrets;

    private Citizens citizens;
    private String organ = "";
    private String phone = "";

    @BeforeEach
    void open_the_office() {
        citizens = new Citizens(site, city, jdbc);
        organ = city.newOrgan();
        phone = "139" + PHONES.incrementAndGet();
    }

    @Test
    void what_was_applied_for_while_signed_in_is_listed_and_opens_without_its_code() {
        var citizen = signedIn(phone);
        var receipt = citizens.apply(citizen, organ);

        var mine = citizen.get("/my").page();
        assertThat(mine.select("main article h2").text()).contains("占道施工噪声工单处理记录");
        assertThat(mine.select("main article .mono").eachText()).containsExactly(receipt.number());
        assertThat(mine.select("main .lede").text()).contains("139").doesNotContain(phone);

        // another device: nothing but the telephone
        var elsewhere = signedIn(phone);
        assertThat(elsewhere
                        .submit("/my", "/requests/track/mine", Map.of("number", receipt.number()))
                        .location())
                .isEqualTo("/requests/track");
        assertThat(elsewhere
                        .get("/requests/track")
                        .page()
                        .select(".page-head .eyebrow")
                        .text())
                .contains(receipt.number());
    }

    @Test
    void given_number_and_code_were_shown_once_then_the_matter_can_be_kept_and_is_taken_off_again() {
        var citizen = site.visitor();
        var receipt = citizens.apply(citizen, organ);
        signIn(citizen, phone);
        assertThat(citizen.get("/my").page().select("main article")).isEmpty();

        citizens.open(citizen, receipt);
        assertThat(citizen.submit("/requests/track", "/requests/track/keeping", Map.of())
                        .location())
                .isEqualTo("/requests/track?done=keeping");
        assertThat(citizen.get("/my").page().select("main article .mono").eachText())
                .containsExactly(receipt.number());
        assertThat(citizen.get("/requests/track").page().select("form[action$=keeping]"))
                .isEmpty();

        citizen.submit("/my", "/my/matters/removal", Map.of("number", receipt.number()));
        assertThat(citizen.get("/my").page().select("main article")).isEmpty();
    }

    @Test
    void nobody_opens_the_matter_of_another_by_its_number() {
        var owner = signedIn(phone);
        var receipt = citizens.apply(owner, organ);
        citizens.apply(signedIn("139" + PHONES.incrementAndGet()), organ);

        for (var other : new Site[] {signedIn("139" + PHONES.incrementAndGet()), site.visitor()}) {
            var token = other.get("/requests/track")
                    .page()
                    .select("input[name=_csrf]")
                    .val();
            assertThat(other.post("/requests/track/mine", Map.of("_csrf", token, "number", receipt.number()))
                            .location())
                    .isEqualTo("/my");
            assertThat(other.get("/requests/track").page().select("#code")).isNotEmpty();
        }
    }

    @Test
    void given_five_wrong_codes_then_the_right_one_is_worth_nothing_and_each_says_the_same() {
        var citizen = site.visitor();
        var code = code(citizen, phone);
        var wrong = code.equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 5; i++) {
            assertThat(Citizens.slip(enter(citizen, phone, wrong), "code")).startsWith("验证码不对，或者已经过期");
        }
        assertThat(Citizens.slip(enter(citizen, phone, code), "code")).startsWith("验证码不对，或者已经过期");
        assertThat(Citizens.slip(enter(citizen, "139" + PHONES.incrementAndGet(), code), "code"))
                .startsWith("验证码不对，或者已经过期");
        assertThat(citizen.get("/my").location()).isEqualTo("/my/login");
    }

    @Test
    void given_a_code_is_old_or_used_then_it_opens_nothing() {
        var citizen = site.visitor();
        var code = code(citizen, phone);
        clock.forward(Duration.ofMinutes(11));
        assertThat(enter(citizen, phone, code).status()).isEqualTo(422);

        var next = code(citizen, phone);
        assertThat(enter(citizen, phone, next).location()).isEqualTo("/my");
        assertThat(enter(site.visitor(), phone, next).status()).isEqualTo(422);
    }

    @Test
    void codes_come_a_minute_apart_and_what_is_no_mobile_number_is_told() {
        var citizen = site.visitor();
        code(citizen, phone);
        var soon = citizen.submit("/my/login", "/my/codes", Map.of("phone", phone));
        assertThat(Citizens.slip(soon, "code")).contains("60 秒");
        assertThat(soon.page().select("form[action$=login] input[name=phone]").val())
                .as("the code of a moment ago can be typed in")
                .isEqualTo(phone);
        assertThat(Citizens.slip(citizen.submit("/my/login", "/my/codes", Map.of("phone", "020-8325")), "phone"))
                .contains("11 位手机号码");
    }

    @Test
    void given_the_account_is_deleted_then_nothing_of_it_is_left_and_number_and_code_still_open_the_matter() {
        var citizen = signedIn(phone);
        var receipt = citizens.apply(citizen, organ);
        citizen.submit("/my", "/my/removal", Map.of());

        assertThat(citizen.get("/my").location()).isEqualTo("/my/login");
        assertThat(signedIn(phone).get("/my").page().select("main article")).isEmpty();
        assertThat(citizens.open(site.visitor(), receipt).status()).isEqualTo(302);
    }

    @Test
    void an_officer_is_no_citizen_and_a_citizen_no_officer() {
        var officer = site.signedInAs(city.officer(organ, Citizens.STAFF));
        assertThat(officer.get("/my").location()).isEqualTo("/my/login");
        assertThat(signedIn(phone).get("/desk").location()).startsWith("/login");
    }

    private Site signedIn(String phone) {
        return signIn(site.visitor(), phone);
    }

    private Site signIn(Site citizen, String phone) {
        var code = code(citizen, phone);
        assertThat(enter(citizen, phone, code).location()).isEqualTo("/my");
        return citizen;
    }

    private static Site.Answer enter(Site citizen, String phone, String code) {
        var token = citizen.get("/my/login").page().select("input[name=_csrf]").val();
        return citizen.post("/my/login", Map.of("_csrf", token, "phone", phone, "code", code));
    }

    /** As it stands in the SMS that is on its way. */
    private String code(Site citizen, String phone) {
        clock.forward(Duration.ofSeconds(61));
        var spaced = phone.substring(0, 3) + " " + phone.substring(3, 7) + "-" + phone.substring(7);
        assertThat(citizen.submit("/my/login", "/my/codes", Map.of("phone", spaced))
                        .status())
                .isEqualTo(200);
        var sms = jdbc.sql("""
                        select body from notification.notice where template = 'identity.citizen.code'
                         order by position desc limit 1
                        """)
                .query((row, _) -> secrets.open("notification.notice", row.getBytes("body")))
                .single();
        var code = CODE.matcher(sms);
        assertThat(code.find()).as(sms).isTrue();
        return code.group();
    }
}
