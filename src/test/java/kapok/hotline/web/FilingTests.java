package kapok.hotline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kapok.agency.AgencyDesk;
import kapok.agency.Division;
import kapok.hotline.ticket.TicketDesk;
import kapok.hotline.ticket.TicketEvent;
import kapok.hotline.ticket.TicketPermissions;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestCity;
import kapok.support.TestClock;
import kapok.web.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@KapokTest
class FilingTests {
    private static final Map<String, String> GOOD = Map.of(
            "kind", "complaint",
            "story", "体育东横街地铁口旁工地连续三晚打桩，希望查有没有许可。",
            "place", "天河区林和街道体育东横街 12 号旁",
            "phone", "13800138000",
            "publish", "yes");

    @Autowired
    private Site site;

    @Autowired
    private TestCity city;

    @Autowired
    private TestClock clock;

    @Autowired
    private AgencyDesk agency;

    @Autowired
    private TicketDesk tickets;

    @BeforeEach
    void nameTheCitysParts() {
        city.government();
        agency.takeOverDivisions(
                Caller.system("tests"),
                List.of(
                        new Division("440106000000", "天河区", "district", "440100000000"),
                        new Division("440106008000", "天河南街道", "town", "440106000000"),
                        new Division("440106009000", "林和街道", "town", "440106000000"),
                        new Division("440103000000", "荔湾区", "district", "440100000000")));
    }

    @Test
    void given_a_good_form_when_sent_then_a_number_and_a_query_code_are_shown() {
        var answer = site.visitor().submit("/hotline/new", "/hotline/new", GOOD);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(number(answer)).matches("[A-Z]{2}-2026-\\d{6,9}-[0-9A-Z]");
        assertThat(answer.page().select("#code").text()).isNotBlank();
    }

    @Test
    void given_the_same_form_when_sent_again_then_the_same_number_comes_back() {
        var visitor = site.visitor();
        var sent = fields(visitor, "/hotline/new", GOOD);
        var first = visitor.post("/hotline/new", sent);
        var second = visitor.post("/hotline/new", sent);
        assertThat(number(second)).isEqualTo(number(first)).isNotBlank();
        assertThat(second.page().select("#code").text())
                .isEqualTo(first.page().select("#code").text());
    }

    @Test
    void given_mistakes_when_sent_then_each_field_says_why_and_all_that_was_typed_stays() {
        var sent = new LinkedHashMap<>(GOOD);
        sent.put("phone", "12");
        sent.put("place", "");
        sent.put("kind", "suggestion");
        sent.put("publish", "no");
        var answer = site.visitor().submit("/hotline/new", "/hotline/new", sent);
        assertThat(answer.status()).isEqualTo(422);
        var page = answer.page();
        assertThat(page.select(".error-summary li")).hasSize(2);
        assertThat(page.select("#story").text()).isEqualTo(GOOD.get("story"));
        assertThat(page.select("#phone").attr("value")).isEqualTo("12");
        assertThat(page.select("#phone").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("input[name=kind][checked]").attr("value")).isEqualTo("suggestion");
        assertThat(page.select("input[name=publish][checked]").attr("value")).isEqualTo("no");
    }

    @Test
    void given_photos_when_another_field_is_wrong_then_they_are_kept_and_need_not_be_chosen_again() throws IOException {
        var visitor = site.visitor();
        var wrong = new LinkedHashMap<>(GOOD);
        wrong.put("phone", "");
        var answer = visitor.upload("/hotline/new", "/hotline/new", wrong, "photos", "工地.jpg", jpeg());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".files li").text()).contains("工地.jpg");
        var again = new LinkedHashMap<String, String>();
        answer.page().select("form[enctype]").stream()
                .map(org.jsoup.nodes.FormElement.class::cast)
                .forEach(form -> form.formData().forEach(field -> again.put(field.key(), field.value())));
        again.remove("photos");
        again.put("phone", "13800138000");
        var filed = number(visitor.post("/hotline/new", again));
        var centre = site.signedInAs(city.officer(city.newOrgan(), TicketPermissions.READ, TicketPermissions.CENTRE));
        var photo = centre.get("/desk/hotline/tickets/" + filed).page().select(".photos img");
        assertThat(photo.attr("alt")).isEqualTo("工地.jpg");
        assertThat(centre.get(photo.attr("src")).header("Content-Type")).isEqualTo("image/jpeg");
        var otherUnit = site.signedInAs(city.officer(city.newOrgan(), TicketPermissions.READ));
        assertThat(otherUnit.get(photo.attr("src")).status()).isEqualTo(404);
        assertThat(site.visitor().get(photo.attr("src")).status()).isEqualTo(404);
    }

    @Test
    void given_a_file_that_is_no_photo_when_sent_then_refused_with_a_sentence() {
        var answer = site.visitor()
                .upload(
                        "/hotline/new",
                        "/hotline/new",
                        GOOD,
                        "photos",
                        "notes.txt",
                        "hello".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#photos-err").text()).contains("notes.txt");
        var program = site.visitor()
                .upload("/hotline/new", "/hotline/new", GOOD, "photos", "run.exe", new byte[] {'M', 'Z', 0, 1});
        assertThat(program.status()).isEqualTo(422);
        assertThat(program.page().select("#photos-err").text()).isNotBlank();
    }

    @Test
    void given_a_report_when_anonymous_then_taken() {
        var sent = new LinkedHashMap<>(GOOD);
        sent.put("kind", "report");
        sent.put("phone", "");
        assertThat(number(site.visitor().submit("/hotline/new", "/hotline/new", sent)))
                .isNotBlank();
    }

    @Test
    void given_an_address_when_looked_up_then_the_divisions_it_names_come_best_first() {
        var found = site.get("/hotline/places?place=" + encode("天河区林和街道体育东横街 12 号"));
        assertThat(found.page().select("label").eachText()).first().isEqualTo("天河区 林和街道");
        assertThat(found.page().select("input[checked]").attr("value")).isEqualTo("440106009000");
        assertThat(site.get("/hotline/places?place=" + encode("天河南"))
                        .page()
                        .select("label")
                        .eachText())
                .containsExactly("天河区 天河南街道");
        assertThat(site.get("/hotline/places?place=").status()).isEqualTo(200);
        assertThat(site.get("/hotline/towns?district=440106000000")
                        .page()
                        .select("option")
                        .eachText())
                .contains("天河南街道", "林和街道");
    }

    @Test
    void given_no_script_when_the_place_is_asked_for_then_the_form_comes_back_with_places_to_pick() {
        var sent = new LinkedHashMap<>(GOOD);
        sent.put("find", "place");
        var answer = site.visitor().submit("/hotline/new", "/hotline/new", sent);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select("#places label").eachText()).contains("天河区 林和街道");
        assertThat(answer.page().select("#story").text()).isEqualTo(GOOD.get("story"));
    }

    @Test
    void given_a_letter_to_the_head_when_sent_then_filed() {
        assertThat(number(site.visitor().submit("/hotline/letters/new", "/hotline/letters/new", GOOD)))
                .isNotBlank();
    }

    @Test
    void given_an_error_on_a_site_when_reported_then_the_page_is_asked_for() {
        var visitor = site.visitor();
        var sent = Map.of("story", "办事指南里的电话已经停用了", "page", "not a page");
        var wrong = visitor.submit("/hotline/site-errors/new", "/hotline/site-errors/new", sent);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select("#page-err").text()).isNotBlank();
        var right = Map.of("story", "办事指南里的电话已经停用了", "page", "https://www.gz.gov.cn/a.html");
        assertThat(number(visitor.submit("/hotline/site-errors/new", "/hotline/site-errors/new", right)))
                .isNotBlank();
        assertThat(site.get("/hotline/site-errors/new?page=" + encode("https://x.cn/y"))
                        .page()
                        .select("#page")
                        .attr("value"))
                .isEqualTo("https://x.cn/y");
    }

    @Test
    void given_a_flood_from_one_address_when_sent_then_it_is_limited_and_others_are_not() {
        var flooder = site.visitor();
        for (int i = 0; i < 30; i++) {
            assertThat(from(flooder, "203.0.113.7", GOOD).status()).isEqualTo(200);
        }
        var limited = from(flooder, "203.0.113.7", GOOD);
        assertThat(limited.status()).isEqualTo(429);
        assertThat(limited.page().select("#story").text()).isEqualTo(GOOD.get("story"));
        assertThat(from(site.visitor(), "203.0.113.8", GOOD).status()).isEqualTo(200);
        clock.forward(Duration.ofMinutes(10));
        assertThat(from(flooder, "203.0.113.7", GOOD).status()).isEqualTo(200);
    }

    @Test
    void given_number_and_code_when_looked_up_then_the_way_shows_and_something_can_be_added() throws IOException {
        var visitor = site.visitor();
        var receipt = visitor.submit("/hotline/new", "/hotline/new", GOOD);
        var number = number(receipt);
        var code = receipt.page().select("#code").text();
        var tracked = visitor.submit(
                "/hotline/track",
                "/hotline/track",
                Map.of("number", number.toLowerCase(java.util.Locale.ROOT), "code", code));
        assertThat(tracked.status()).isEqualTo(200);
        assertThat(tracked.page().select("h1").text()).startsWith("体育东横街");
        assertThat(tracked.page().select("ol.timeline li")).hasSize(2);
        var sent = new LinkedHashMap<String, String>();
        tracked.page().select("form[action=/hotline/track/additions]").stream()
                .map(org.jsoup.nodes.FormElement.class::cast)
                .forEach(form -> form.formData().forEach(field -> sent.put(field.key(), field.value())));
        sent.remove("photos");
        sent.put("words", "昨晚又响到一点。");
        var added = visitor.post("/hotline/track/additions", sent);
        assertThat(added.status()).isEqualTo(200);
        assertThat(added.page().select("ol.timeline").text()).contains("昨晚又响到一点。");
        assertThat(added.page().select("[role=status]").text()).isNotBlank();
        sent.put("words", "");
        assertThat(visitor.post("/hotline/track/additions", sent).status()).isEqualTo(422);
    }

    @Test
    void given_an_answer_when_the_caller_confirms_on_the_web_then_it_is_settled_by_the_callers_own_word() {
        var visitor = site.visitor();
        var receipt = visitor.submit("/hotline/new", "/hotline/new", GOOD);
        var number = number(receipt);
        var sent =
                Map.of("number", number, "code", receipt.page().select("#code").text());
        var unit = city.newOrgan();
        happens(number, new TicketEvent.Dispatched(unit, List.of(), List.of(), "职责清单", false));
        happens(number, new TicketEvent.Signed());
        happens(number, new TicketEvent.Contacted("电话了解情况"));
        happens(number, new TicketEvent.Replied("您好：收到诉求后已现场核查，工地无夜间施工许可，已停工并立案。", "说明"));
        var reviewed = visitor.submit("/hotline/track", "/hotline/track", sent).page();
        assertThat(reviewed.text()).doesNotContain("已停工并立案");
        assertThat(reviewed.select("form[action=/hotline/track/rating]")).isEmpty();
        happens(number, new TicketEvent.Approved());
        var answered = visitor.submit("/hotline/track", "/hotline/track", sent);
        assertThat(answered.page().select("ol.timeline").text())
                .contains("已停工并立案")
                .doesNotContain("电话了解情况");
        var rating = new LinkedHashMap<String, String>();
        answered.page().select("form[action=/hotline/track/rating]").stream()
                .map(org.jsoup.nodes.FormElement.class::cast)
                .forEach(form -> form.formData().forEach(field -> rating.put(field.key(), field.value())));
        rating.put("solved", "maybe");
        assertThat(visitor.post("/hotline/track/rating", rating).status()).isEqualTo(422);
        rating.put("solved", "yes");
        rating.put("satisfied", "basically");
        rating.put("contacted", "yes");
        var rated = visitor.post("/hotline/track/rating", rating);
        assertThat(rated.status()).isEqualTo(200);
        assertThat(rated.page().select("[role=status]").text()).isNotBlank();
        assertThat(rated.page().select(".meta").text()).contains("已办结");
        assertThat(visitor.post("/hotline/track/rating", rating).status()).isEqualTo(422);
    }

    private void happens(String number, TicketEvent event) {
        clock.forward(Duration.ofMinutes(5));
        var somebody = Caller.system("tests");
        tickets.record(somebody, number, tickets.open(somebody, number).ticket().version(), event);
    }

    @Test
    void given_a_wrong_code_an_unknown_number_or_too_many_tries_when_looked_up_then_the_answers_are_alike() {
        var visitor = site.visitor();
        var receipt = visitor.submit("/hotline/new", "/hotline/new", GOOD);
        var number = number(receipt);
        var code = receipt.page().select("#code").text();
        var wrong = visitor.submit("/hotline/track", "/hotline/track", Map.of("number", number, "code", "00000000"));
        var unknown =
                visitor.submit("/hotline/track", "/hotline/track", Map.of("number", "HL-2026-999999-0", "code", code));
        assertThat(wrong.status()).isEqualTo(unknown.status()).isEqualTo(422);
        assertThat(said(wrong, number)).isEqualTo(said(unknown, "HL-2026-999999-0"));
        for (int i = 0; i < 20; i++) {
            visitor.submit("/hotline/track", "/hotline/track", Map.of("number", number, "code", "0000000" + i % 10));
        }
        var late = visitor.submit("/hotline/track", "/hotline/track", Map.of("number", number, "code", code));
        assertThat(late.status()).isEqualTo(422);
        clock.forward(Duration.ofMinutes(11));
        assertThat(visitor.submit("/hotline/track", "/hotline/track", Map.of("number", number, "code", code))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind=nonsense", "key=not-a-key", "division=440999", "story=%00abc", "publish=maybe", "x="})
    void given_nonsense_when_sent_then_never_an_incident(String nonsense) {
        var visitor = site.visitor();
        var sent = fields(visitor, "/hotline/new", GOOD);
        var name = nonsense.split("=", 2)[0];
        sent.put(name, java.net.URLDecoder.decode(nonsense.split("=", 2)[1], StandardCharsets.UTF_8));
        assertThat(visitor.post("/hotline/new", sent).status()).isIn(200, 422);
    }

    private static Map<String, String> fields(Site visitor, String path, Map<String, String> typed) {
        var sent = new LinkedHashMap<String, String>();
        visitor.get(path).page().select("form[enctype]").stream()
                .map(org.jsoup.nodes.FormElement.class::cast)
                .forEach(form -> form.formData().forEach(field -> sent.put(field.key(), field.value())));
        sent.remove("photos");
        sent.putAll(typed);
        return sent;
    }

    private static Site.Answer from(Site visitor, String address, Map<String, String> typed) {
        var body = fields(visitor, "/hotline/new", typed).entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return visitor.send(HttpRequest.newBuilder(URI.create(visitor.address("/hotline/new")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Forwarded-For", address)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The page but for the token of its form, which is another each time. */
    private static String said(Site.Answer answer, String number) {
        var main = answer.page().select("main");
        main.select("input[name=_csrf]").remove();
        return main.outerHtml().replace(number, "");
    }

    private static String number(Site.Answer answer) {
        return answer.page().select("#number").text();
    }

    private static byte[] jpeg() throws IOException {
        var out = new ByteArrayOutputStream();
        javax.imageio.ImageIO.write(
                new java.awt.image.BufferedImage(8, 8, java.awt.image.BufferedImage.TYPE_INT_RGB), "jpg", out);
        return out.toByteArray();
    }
}
