package kapok.hotline.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import kapok.hotline.arrival.FrontDoor;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.support.TransactionTemplate;

@KapokTest
class WechatTests {
    private static final String TOKEN = "wechat-test-token";
    private static final String APP = "wxb11529c136998cb6";
    private static final String AES = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
    private static final AtomicInteger MESSAGES = new AtomicInteger(100_000);
    private static final Pattern NUMBER = Pattern.compile("[A-Z]{2}-\\d{4}-\\d{6,9}-[0-9A-Z]");

    @Autowired
    private Site site;

    @Autowired
    private TestClock clock;

    @Autowired
    private WechatDialogue dialogue;

    @Autowired
    private WechatTalks talks;

    @Autowired
    private FrontDoor door;

    @Autowired
    private TransactionTemplate transaction;

    private final String follower = "oFollower_" + MESSAGES.incrementAndGet();

    @Test
    void given_the_platforms_question_when_signed_then_echoed_and_otherwise_refused() {
        assertThat(site.get(address("echo") + "&echostr=5837291").body()).isEqualTo("5837291");
        assertThat(site.get("/api/v1/hotline/wechat?signature=0&timestamp=1&nonce=2&echostr=3")
                        .status())
                .isEqualTo(403);
        assertThat(site.get("/api/v1/hotline/wechat").status()).isEqualTo(403);
        assertThat(post("<xml/>", "/api/v1/hotline/wechat?signature=" + "0".repeat(40))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void given_words_when_sent_then_a_ticket_is_filed_and_its_number_answered() {
        var answer = say("天河区体育东路 12 号门口的路灯三天不亮，晚上很黑");
        assertThat(answer.header("Content-Type")).startsWith("text/xml");
        assertThat(answer.body()).contains("<ToUserName>" + follower + "</ToUserName>");
        assertThat(answer.body()).contains("<FromUserName>gh_12345</FromUserName>");
        assertThat(answer.body()).contains("<MsgType>text</MsgType>");
        assertThat(number(answer.body())).isNotBlank();
    }

    @Test
    void given_one_message_sent_three_times_when_answered_then_one_ticket_and_the_same_words() {
        var message = text("体育西路的路灯不亮，请尽快修好", MESSAGES.incrementAndGet());
        var first = post(message, address("a"));
        var second = post(message, address("b"));
        var third = post(message, address("c"));
        assertThat(number(second.body())).isEqualTo(number(first.body())).isEqualTo(number(third.body()));
    }

    @Test
    void given_one_message_sent_twice_at_once_when_answered_then_one_ticket() throws Exception {
        var message = text("同时发来的两份，路灯不亮请处理", MESSAGES.incrementAndGet());
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var numbers = new HashSet<String>();
            java.util.concurrent.Callable<String> once = () ->
                    number(site.visitor().send(request(message, address("x"))).body());
            var tasks = senders.invokeAll(java.util.Collections.nCopies(6, once));
            for (var task : tasks) {
                numbers.add(task.get());
            }
            assertThat(numbers).hasSize(1);
        }
    }

    @Test
    void given_a_place_and_a_picture_within_the_hour_when_sent_then_they_belong_to_the_ticket() throws IOException {
        var number = number(say("体育东路的井盖不见了，很危险").body());
        assertThat(post(position("23.134521", "113.358803", "体育东路 12 号"), address("p"))
                        .body())
                .contains(number)
                .contains("体育东路 12 号");
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var asked = new AtomicInteger();
        server.createContext("/picture", exchange -> {
            var picture = jpeg();
            exchange.sendResponseHeaders(asked.incrementAndGet() == 1 ? 503 : 200, picture.length);
            exchange.getResponseBody().write(picture);
            exchange.close();
        });
        server.start();
        try {
            var url = "http://127.0.0.1:" + server.getAddress().getPort() + "/picture/0?wx_fmt=jpeg&x=1";
            assertThat(post(picture(url), address("q")).body()).contains(number);
            var pictures = new WechatPictures(
                    talks, door, new WechatSettings(TOKEN, "", "", "mmbiz.qpic.cn, 127.0.0.1"), transaction, clock);
            assertThat(pictures.fetch()).isZero();
            clock.forward(Duration.ofMinutes(5));
            assertThat(pictures.fetch()).isEqualTo(1);
            assertThat(pictures.fetch()).isZero();
        } finally {
            server.stop(0);
        }
        clock.forward(Duration.ofHours(2));
        assertThat(post(position("23.1", "113.3", ""), address("r")).body()).doesNotContain(number);
    }

    @Test
    void given_an_address_not_the_platforms_when_a_picture_is_named_then_it_is_not_fetched() {
        say("体育东路的井盖又不见了，很危险");
        post(picture("http://169.254.169.254/latest/meta-data"), address("s"));
        var pictures =
                new WechatPictures(talks, door, new WechatSettings(TOKEN, "", "", "mmbiz.qpic.cn"), transaction, clock);
        assertThat(pictures.fetch()).isZero();
        assertThat(talks.waiting(clock.instant(), 100)).isEmpty();
    }

    @Test
    void given_a_number_when_sent_then_only_who_filed_it_learns_how_it_stands() {
        var number = number(say("体育南路的路灯不亮，请派人来看").body());
        assertThat(say(number).body()).contains(number).contains("2026-11-23 10:00");
        var other = post(text(number, MESSAGES.incrementAndGet()).replace(follower, "oSomebodyElse"), address("t"));
        assertThat(other.body()).doesNotContain("2026-11-23 10:00");
        assertThat(say("ZZ-2026-000001-1").body()).doesNotContain("2026-11-23 10:00");
    }

    @Test
    void given_a_flood_when_sent_then_the_sender_is_limited_and_others_are_not() {
        for (int i = 0; i < 20; i++) {
            assertThat(number(say("路灯不亮，第 " + i + " 次报修了").body())).isNotBlank();
        }
        assertThat(number(say("路灯不亮，第二十一次报修了").body())).isEmpty();
        var other = text("路灯不亮，我是另一个人", MESSAGES.incrementAndGet()).replace(follower, "oAnother" + follower);
        assertThat(number(post(other, address("u")).body())).isNotBlank();
    }

    @Test
    void given_a_new_follower_when_welcomed_then_told_what_to_do_and_leaving_gets_no_words() {
        assertThat(post(event("subscribe"), address("v")).body()).contains("12345");
        assertThat(post(event("unsubscribe"), address("w")).body()).isEqualTo("success");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE xml [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><xml><FromUserName>a</FromUserName><ToUserName>b</ToUserName><MsgType>text</MsgType><MsgId>1</MsgId><Content>&x;</Content></xml>",
                "<!DOCTYPE lolz [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><xml><Content>&b;</Content></xml>",
                "not xml at all",
                "<xml><Content>never closed",
                "<xml></xml>",
                ""
            })
    void given_dangerous_or_broken_xml_when_posted_then_refused_unread(String body) {
        var answer = post(body, address("y"));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).doesNotContain("root:");
    }

    @Test
    void given_the_safe_mode_when_a_message_comes_then_the_reply_is_sealed_too() throws Exception {
        var controller = new WechatController(dialogue, new WechatSettings(TOKEN, APP, AES, ""), clock);
        var sealed = seal(text("安全模式：体育北路的路灯不亮，请处理", MESSAGES.incrementAndGet()), APP);
        var answer = controller.message(java.util.Map.copyOf(signed(sealed)), body(sealed));
        var reply = WechatXml.read(String.valueOf(answer.getBody()));
        assertThat(WechatSignature.of(
                        TOKEN,
                        reply.getOrDefault("TimeStamp", ""),
                        reply.getOrDefault("Nonce", ""),
                        reply.getOrDefault("Encrypt", "")))
                .isEqualTo(reply.getOrDefault("MsgSignature", ""));
        var inside = open(reply.getOrDefault("Encrypt", ""));
        assertThat(inside).contains(follower);
        assertThat(number(inside)).isNotBlank();
    }

    @Test
    void given_the_safe_mode_when_the_account_signature_or_cipher_is_wrong_then_refused() throws Exception {
        var controller = new WechatController(dialogue, new WechatSettings(TOKEN, APP, AES, ""), clock);
        var message = text("安全模式里不该收下的消息", MESSAGES.incrementAndGet());
        var foreign = seal(message, "wx0000000000000000");
        assertThatThrownBy(() -> controller.message(signed(foreign), body(foreign)))
                .isInstanceOf(WechatRefused.class)
                .hasMessage("account");
        var good = seal(message, APP);
        var unsigned = new java.util.HashMap<>(signed(good));
        unsigned.put("msg_signature", "0".repeat(40));
        assertThatThrownBy(() -> controller.message(unsigned, body(good))).hasMessage("msg_signature");
        var broken = Base64.getEncoder().encodeToString(new byte[48]);
        assertThatThrownBy(() -> controller.message(signed(broken), body(broken)))
                .isInstanceOf(WechatRefused.class);
        var plain = new MockHttpServletRequest();
        plain.setContent(message.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> controller.message(signed(good), plain)).hasMessage("plain");
    }

    @Test
    void given_words_of_any_length_when_sealed_then_opened_again() {
        var cipher = new WechatCipher(AES, APP);
        for (int length = 0; length < 70; length++) {
            var text = "灯".repeat(length) + "x".repeat(length % 7);
            assertThat(cipher.open(cipher.seal(text))).isEqualTo(text);
        }
    }

    /** Made as the platform describes it, apart from the code under test. */
    private static String seal(String message, String account) throws Exception {
        var text = message.getBytes(StandardCharsets.UTF_8);
        var inner = new ByteArrayOutputStream();
        inner.writeBytes("0123456789abcdef".getBytes(StandardCharsets.US_ASCII));
        inner.writeBytes(ByteBuffer.allocate(4).putInt(text.length).array());
        inner.writeBytes(text);
        inner.writeBytes(account.getBytes(StandardCharsets.UTF_8));
        var fill = 32 - inner.size() % 32;
        inner.writeBytes(filled(fill));
        return Base64.getEncoder().encodeToString(cipher(Cipher.ENCRYPT_MODE).doFinal(inner.toByteArray()));
    }

    private static byte[] filled(int fill) {
        var bytes = new byte[fill];
        Arrays.fill(bytes, (byte) fill);
        return bytes;
    }

    private static String open(String sealed) throws Exception {
        var plain = cipher(Cipher.DECRYPT_MODE).doFinal(Base64.getDecoder().decode(sealed));
        var length = ByteBuffer.wrap(plain, 16, 4).getInt();
        return new String(plain, 20, length, StandardCharsets.UTF_8);
    }

    private static Cipher cipher(int mode) throws Exception {
        var key = Base64.getDecoder().decode(AES + "=");
        var cipher = Cipher.getInstance("AES/CBC/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(Arrays.copyOf(key, 16)));
        return cipher;
    }

    private static java.util.Map<String, String> signed(String sealed) {
        return java.util.Map.of(
                "timestamp",
                "1409304348",
                "nonce",
                "xxxxxx",
                "signature",
                WechatSignature.of(TOKEN, "1409304348", "xxxxxx"),
                "msg_signature",
                WechatSignature.of(TOKEN, "1409304348", "xxxxxx", sealed));
    }

    private static MockHttpServletRequest body(String sealed) {
        var request = new MockHttpServletRequest();
        request.setContent(("<xml><ToUserName><![CDATA[gh_12345]]></ToUserName><Encrypt><![CDATA[" + sealed
                        + "]]></Encrypt></xml>")
                .getBytes(StandardCharsets.UTF_8));
        return request;
    }

    private static byte[] jpeg() throws IOException {
        var out = new ByteArrayOutputStream();
        javax.imageio.ImageIO.write(
                new java.awt.image.BufferedImage(8, 8, java.awt.image.BufferedImage.TYPE_INT_RGB), "jpg", out);
        return out.toByteArray();
    }

    private static String number(String body) {
        var found = NUMBER.matcher(body);
        return found.find() ? found.group() : "";
    }

    private Site.Answer say(String words) {
        return post(text(words, MESSAGES.incrementAndGet()), address("say"));
    }

    private String message(String type, String rest) {
        return "<xml><ToUserName><![CDATA[gh_12345]]></ToUserName><FromUserName><![CDATA[" + follower
                + "]]></FromUserName><CreateTime>1348831860</CreateTime><MsgType><![CDATA[" + type + "]]></MsgType>"
                + rest
                + "</xml>";
    }

    private String text(String words, int id) {
        return message("text", "<Content><![CDATA[" + words + "]]></Content><MsgId>" + id + "</MsgId>");
    }

    private String picture(String url) {
        return message(
                "image",
                "<PicUrl><![CDATA[" + url + "]]></PicUrl><MediaId><![CDATA[m]]></MediaId><MsgId>"
                        + MESSAGES.incrementAndGet() + "</MsgId>");
    }

    private String position(String lat, String lon, String label) {
        return message(
                "location",
                "<Location_X>" + lat + "</Location_X><Location_Y>" + lon
                        + "</Location_Y><Scale>16</Scale><Label><![CDATA[" + label + "]]></Label><MsgId>"
                        + MESSAGES.incrementAndGet() + "</MsgId>");
    }

    private String event(String event) {
        return message("event", "<Event><![CDATA[" + event + "]]></Event>");
    }

    private static String address(String nonce) {
        return "/api/v1/hotline/wechat?signature=" + WechatSignature.of(TOKEN, "1409304348", nonce)
                + "&timestamp=1409304348&nonce=" + nonce + "&openid=ignored";
    }

    private HttpRequest request(String body, String address) {
        return HttpRequest.newBuilder(URI.create(site.address(address)))
                .header("Content-Type", "text/xml")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private Site.Answer post(String body, String address) {
        return site.send(request(body, address));
    }
}
