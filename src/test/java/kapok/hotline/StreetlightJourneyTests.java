package kapok.hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import kapok.calendar.Beijing;
import kapok.hotline.figures.Freezer;
import kapok.hotline.mail.GreenPostbox;
import kapok.hotline.ticket.TicketPermissions;
import kapok.privacy.Secrets;
import kapok.support.Browser;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestCity;
import kapok.support.TestClock;
import kapok.table.FileImport;
import kapok.table.TableFile;
import kapok.table.TableImport;
import kapok.web.Caller;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Three people complain about one streetlight, each by another channel: from the first letter to the month's bulletin, all of it
 * through the doors that people and programs use.
 */
@KapokTest
class StreetlightJourneyTests {
    private static final Pattern NUMBER = Pattern.compile("HL-\\d{4}-\\d{6,9}-[0-9A-Z]");
    private static final Pattern LINK = Pattern.compile("/hotline/ratings/[0-9A-Za-z_-]{22}");
    private static final String MAIL = "chen.yi.lamp@example.cn";
    private static final String MOBILE = "13800138066";
    private static final String FOLLOWER = "oStreetlight_20150302";
    private static final List<String> PERSONAL = List.of(MAIL, MOBILE, "陈一鸣", "何丽娟", FOLLOWER, "13922220000");

    @Autowired
    private Site site;

    @Autowired
    private TestCity city;

    @Autowired
    private TestClock clock;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Secrets secrets;

    @Autowired
    private Freezer freezer;

    @Autowired
    private List<FileImport> files;

    @Autowired
    private List<TableImport> tables;

    private String letter() throws Exception {
        try (var box = new GreenPostbox()) {
            var taken = box.deliver(
                    "From: =?UTF-8?B?6ZmI5LiA6bij?= <" + MAIL + ">\nTo: hotline@city.cn\n"
                            + "Subject: =?UTF-8?B?6aao5L2R6LevMTjlj7fot6/nga/kuI3kuq4=?=\nMessage-ID: <lamp-1@example.cn>\n"
                            + "Date: Mon, 02 Mar 2015 09:58:00 +0800\nContent-Type: text/plain; charset=utf-8\n\n"
                            + "天河区馨佑路 18 号小学门口的路灯坏了一个星期，晚上孩子放学看不见路，很危险，请尽快维修。我叫陈一鸣，电话 13922220000。",
                    application);
            assertThat(taken).isOne();
        }
        return jdbc.sql("select number from hotline.letter where id = '<lamp-1@example.cn>'")
                .query(String.class)
                .single();
    }

    private String wechat() throws Exception {
        var parts = new String[] {"wechat-test-token", "1425262800", "lamp"};
        Arrays.sort(parts);
        var signature = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-1")
                        .digest(String.join("", parts).getBytes(StandardCharsets.UTF_8)));
        var address = "/api/v1/hotline/wechat?signature=" + signature + "&timestamp=1425262800&nonce=lamp";
        var xml = "<xml><ToUserName><![CDATA[gh_12345]]></ToUserName><FromUserName><![CDATA[" + FOLLOWER
                + "]]></FromUserName><CreateTime>1425262800</CreateTime><MsgType><![CDATA[text]]></MsgType>"
                + "<Content><![CDATA[天河区馨佑路 18 号小学门口的路灯坏了，晚上看不见路，孩子放学很危险，请尽快维修]]></Content>"
                + "<MsgId>20150302001</MsgId></xml>";
        var answer = site.send(HttpRequest.newBuilder(URI.create(site.address(address)))
                .header("Content-Type", "text/xml")
                .POST(HttpRequest.BodyPublishers.ofString(xml))
                .build());
        return number(answer.body());
    }

    private String open311() {
        var services = """
                {"jurisdiction_id": "lamp.gov.cn", "services": [
                  {"service_code": "001", "service_name": "路灯不亮", "type": "realtime", "keywords": "路灯", "group": "市政"}]}
                """;
        files.stream()
                .filter(it -> it.kind().equals("hotline-services"))
                .forEach(it -> it.load(Caller.system("tests"), stream(services), false));
        tables.stream().filter(it -> it.kind().equals("api-keys")).forEach(it -> {
            try (var table = TableFile.open("keys.csv", stream("api_key,name\nlamp-key,路灯应用\n"))) {
                assertThat(it.load(Caller.system("tests"), table, false).clean())
                        .isTrue();
            }
        });
        var answer = site.post(
                "/open311/v2/requests.json",
                Map.of(
                        "api_key", "lamp-key",
                        "jurisdiction_id", "lamp.gov.cn",
                        "service_code", "001",
                        "address_string", "天河区馨佑路 18 号",
                        "first_name", "丽娟",
                        "last_name", "何",
                        "phone", MOBILE,
                        "description", "馨佑路 18 号小学门口的路灯坏了一个星期，晚上看不见路，很危险，请尽快维修"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return number(answer.body());
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String number(String body) {
        var found = NUMBER.matcher(body);
        assertThat(found.find()).as(body).isTrue();
        return found.group();
    }

    private Site centre() {
        return site.signedInAs(city.officer(
                city.newOrgan(),
                TicketPermissions.READ,
                TicketPermissions.CENTRE,
                TicketPermissions.ANSWER,
                TicketPermissions.DISPATCH,
                TicketPermissions.JOIN,
                TicketPermissions.REVIEW,
                TicketPermissions.CALL_BACK,
                TicketPermissions.SETTINGS));
    }

    private Site undertaker(String unit) {
        return site.signedInAs(city.officer(unit, TicketPermissions.READ, TicketPermissions.UNDERTAKE));
    }

    private void at(String local) {
        clock.turnTo(LocalDateTime.parse(local).atZone(Beijing.ZONE).toInstant());
    }

    /** Does it as a person does: on the page, which must not say that anything is late. */
    private static void act(Site who, String number, Map<String, String> fields) {
        var address = "/desk/hotline/tickets/" + number;
        var page = who.get(address).page();
        assertThat(page.select(".chip-late").text()).as(fields.toString()).isEmpty();
        var sent = new HashMap<>(fields);
        sent.put(
                "version",
                Objects.requireNonNull(page.selectFirst("input[name=version]")).val());
        var answer = who.submit(address, address + "/steps", sent);
        assertThat(answer.status())
                .as(fields + " " + answer.page().select(".error-summary").text())
                .isEqualTo(302);
    }

    private static String stage(Site who, String number) {
        return who.get("/desk/hotline/tickets/" + number)
                .page()
                .select(".desk-title .badge-fill")
                .text();
    }

    /** The link in the notice that the caller got. */
    private String link(String number, String channel) {
        var body = jdbc.sql("""
                select body
                  from notification.notice
                 where about_id = :number and channel = :channel and template = 'hotline.notice.answered'
                """)
                .param("number", number)
                .param("channel", channel)
                .query(byte[].class)
                .single();
        var found = LINK.matcher(secrets.open("notification.notice", body));
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private void rate(String link) {
        try (var browser = Browser.open(site)) {
            var page = browser.go(link);
            assertThat(page.locator("form .choice").first().boundingBox().x)
                    .as("the questions stand below the heading, not at the edge of the window")
                    .isCloseTo(page.locator("h1").boundingBox().x, within(1.0));
            browser.demandAccessible();
        }
        var answer = site.visitor()
                .submit(link, link, Map.of("contacted", "yes", "solved", "yes", "satisfied", "yes", "remark", "谢谢"));
        assertThat(answer.body()).contains("您的评价已记录");
    }

    @Test
    void given_one_streetlight_by_mail_wechat_and_open311_when_handled_then_answered_once_and_public_without_names()
            throws Exception {
        at("2015-03-02T10:00");
        var first = letter();
        at("2015-03-02T10:20");
        var second = wechat();
        at("2015-03-02T10:40");
        var third = open311();
        var numbers = List.of(first, second, third);
        assertThat(numbers).doesNotHaveDuplicates();

        var centre = centre();
        var suggested = centre.get("/desk/hotline/tickets/" + third)
                .page()
                .select("#alike")
                .text();
        assertThat(suggested).contains(first, second, "文字相近");
        act(centre, second, Map.of("event", "joined", "master", first));
        act(centre, third, Map.of("event", "joined", "master", first));

        handled(centre, first);

        assertThat(numbers)
                .allSatisfy(number -> assertThat(stage(centre, number)).isEqualTo("待回访"));
        at("2015-03-05T09:30");
        rate(link(first, "mail"));
        rate(link(second, "wechat"));
        assertThat(link(third, "sms")).isNotEmpty();
        act(
                centre,
                third,
                Map.of(
                        "event",
                        "called-back",
                        "way",
                        "phone",
                        "reached",
                        "true",
                        "contacted",
                        "true",
                        "solved",
                        "yes",
                        "satisfied",
                        "basically"));
        assertThat(numbers)
                .allSatisfy(number -> assertThat(stage(centre, number)).isEqualTo("已办结"));

        published(site.signedInAs(city.administrator(city.newOrgan())), numbers);
        counted();
    }

    /** Sent out, given back once, sent out again, signed, answered and approved: each by the unit's own hours. */
    private void handled(Site centre, String master) {
        var wrong = city.newOrgan();
        var right = city.newOrgan();
        jdbc.sql("insert into hotline.unit_hours (organ, ranges) values (:unit, '08:30-12:00,14:30-18:00')")
                .param("unit", right)
                .update();
        at("2015-03-02T11:00");
        act(centre, master, Map.of("event", "dispatched", "unit", wrong, "basis", "派单目录：道路"));
        at("2015-03-02T11:40");
        act(undertaker(wrong), master, Map.of("event", "signed"));
        act(undertaker(wrong), master, Map.of("event", "return-asked", "reason", "路灯由照明中心管养，不属本单位职责"));
        at("2015-03-02T13:30");
        act(centre, master, Map.of("event", "return-accepted", "reason", "经核对权责清单，属照明中心"));
        act(centre, master, Map.of("event", "dispatched", "unit", right, "basis", "派单目录：路灯照明"));
        at("2015-03-02T17:45");
        act(undertaker(right), master, Map.of("event", "signed"));
        act(undertaker(right), master, Map.of("event", "contacted", "note", "已电话联系，约定当晚到场"));
        at("2015-03-04T10:00");
        act(
                undertaker(right),
                master,
                Map.of("event", "replied", "answer", "您反映馨佑路 18 号小学门口路灯坏了一事，经现场核实，光源老化。已更换光源，3 月 3 日晚恢复照明。"));
        at("2015-03-04T15:00");
        act(centre, master, Map.of("event", "approved"));
    }

    private void published(Site reviewer, List<String> numbers) {
        var ids = jdbc.sql("select id from hotline.result where ticket in (:numbers) and joint = 3 order by id")
                .param("numbers", numbers)
                .query(Long.class)
                .list();
        assertThat(ids).as("one incident is published once").hasSize(1);
        for (var id : ids) {
            var page = "/desk/hotline/results/" + id;
            var decided = reviewer.submit(page, page + "/publication", Map.of("confirmed", "true"));
            assertThat(decided.status()).as(decided.body()).isEqualTo(302);
            var open = site.visitor().get("/hotline/results/" + id);
            assertThat(open.status()).isEqualTo(200);
            assertThat(open.body()).contains("路灯").doesNotContain(PERSONAL);
            assertThat(open.body()).doesNotContain(numbers);
        }
    }

    private void counted() {
        at("2015-04-01T10:00");
        freezer.reopen(LocalDate.of(2015, 3, 1));
        var bulletin = site.get("/hotline/bulletins/2015-03");
        assertThat(bulletin.status()).isEqualTo(200);
        assertThat(bulletin.body()).contains("共受理诉求 3 件", "解决率 100.00%").doesNotContain(PERSONAL);
    }
}
