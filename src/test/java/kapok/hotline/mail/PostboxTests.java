package kapok.hotline.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import kapok.support.KapokTest;
import kapok.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KapokTest
class PostboxTests {
    private static final AtomicInteger LETTERS = new AtomicInteger();

    @Autowired
    private LetterDesk desk;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private final GreenMail server =
            new GreenMail(new ServerSetup[] {ServerSetupTest.IMAP.dynamicPort(), ServerSetupTest.SMTP.dynamicPort()});
    private final int run = LETTERS.incrementAndGet();
    private final String writer = "citizen" + run + "@example.cn";

    @BeforeEach
    void openTheMailServer() {
        server.start();
        server.setUser("hotline@city.cn", "hotline@city.cn", "secret");
    }

    @AfterEach
    void closeIt() {
        server.stop();
    }

    private Postbox postbox(String doneFolder) {
        return new Postbox(
                new MailboxSettings(
                        "127.0.0.1",
                        server.getImap().getPort(),
                        false,
                        "hotline@city.cn",
                        "secret",
                        "INBOX",
                        doneFolder,
                        20),
                desk,
                clock);
    }

    private void arrives(String head, String body, Charset charset) throws MessagingException {
        var text = head.replace("\n", "\r\n") + "\r\n\r\n" + body.replace("\n", "\r\n");
        server.getUserManager()
                .getUser("hotline@city.cn")
                .deliver(new MimeMessage(null, new ByteArrayInputStream(text.getBytes(charset))));
    }

    private String head(String id, String subject) {
        return "From: =?UTF-8?B?" + base64("陈一") + "?= <" + writer + ">\nTo: hotline@city.cn\nSubject: =?UTF-8?B?"
                + base64(subject) + "?=\nMessage-ID: <" + id + run
                + "@example.cn>\nDate: Mon, 23 Nov 2026 09:00:00 +0800\n";
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static final String PLAIN = "Content-Type: text/plain; charset=utf-8";

    private List<String> outcomes(String id) {
        return jdbc
                .sql("select outcome || ' ' || reason from hotline.letter where id like :id order by id")
                .param("id", "<" + id + run + "@%")
                .query(String.class)
                .list()
                .stream()
                .map(String::strip)
                .toList();
    }

    @Test
    void given_a_letter_when_the_box_is_emptied_then_filed_once_answered_once_and_flagged() throws Exception {
        arrives(head("a", "路灯不亮") + PLAIN, "体育东路的路灯三天不亮。", StandardCharsets.UTF_8);
        assertThat(postbox("").empty()).isEqualTo(1);
        assertThat(postbox("").empty()).isZero();
        assertThat(outcomes("a")).containsExactly("filed");
        assertThat(receipts()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: text/plain; charset=no-such-charset",
                "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: x-nonsense",
                "Content-Type: multipart/mixed",
                "Content-Type: nonsense",
                "Content-Type: text/plain\nDate: yesterday",
                "Content-Type: text/plain\nReply-To: <<>>"
            })
    void given_a_letter_that_follows_no_rule_when_emptied_then_it_is_filed_all_the_same(String odd) throws Exception {
        arrives(head("odd", "路灯") + odd, "体育东路的路灯不亮。", StandardCharsets.UTF_8);
        assertThat(postbox("").empty()).isEqualTo(1);
        assertThat(outcomes("odd")).containsExactly("filed");
    }

    @Test
    void given_a_sender_that_follows_no_rule_when_read_then_the_address_is_found() throws Exception {
        var letter = LetterReader.read(
                LetterReader.parse("From: \"chen <a@b.cn>\r\nSubject: x\r\n\r\nwords".getBytes(StandardCharsets.UTF_8)),
                clock.instant());
        assertThat(letter.from()).isEqualTo("a@b.cn");
    }

    private long receipts() {
        return jdbc.sql("""
                select count(*)
                  from hotline.letter l
                  join notification.notice n on n.about_id = l.number
                 where l.id like :id
                """)
                .param("id", "<%" + run + "@example.cn>")
                .query(Long.class)
                .single();
    }

    @Test
    void given_the_same_letter_delivered_twice_when_emptied_then_one_ticket() throws Exception {
        arrives(head("b", "井盖") + PLAIN, "井盖不见了。", StandardCharsets.UTF_8);
        arrives(head("b", "井盖") + PLAIN, "井盖不见了。", StandardCharsets.UTF_8);
        assertThat(postbox("").empty()).isEqualTo(1);
        assertThat(outcomes("b")).containsExactly("filed");
        assertThat(receipts()).isEqualTo(1);
    }

    @Test
    void given_a_folder_for_the_done_when_emptied_then_the_letter_is_moved_after_it_is_filed() throws Exception {
        arrives(head("c", "噪声") + PLAIN, "夜里施工。", StandardCharsets.UTF_8);
        assertThat(postbox("Done").empty()).isEqualTo(1);
        var store = server.getManagers().getImapHostManager();
        var user = server.getUserManager().getUser("hotline@city.cn");
        assertThat(store.getInbox(user).getMessageCount()).isZero();
        assertThat(store.getFolder(user, "Done").getMessageCount()).isEqualTo(1);
    }

    @Test
    void given_the_server_away_when_it_comes_back_then_nothing_is_lost_or_doubled() throws Exception {
        var box = postbox("");
        arrives(head("d", "积水") + PLAIN, "桥下积水。", StandardCharsets.UTF_8);
        var port = server.getImap().getPort();
        server.getImap().stopService();
        assertThatThrownBy(box::empty).isInstanceOf(MessagingException.class);
        box.run();
        assertThat(outcomes("d")).isEmpty();
        var again = new GreenMail(new ServerSetup(port, "127.0.0.1", "imap"));
        again.getManagers();
        again.start();
        try {
            again.setUser("hotline@city.cn", "hotline@city.cn", "secret");
            var text = (head("d", "积水") + PLAIN).replace("\n", "\r\n") + "\r\n\r\n桥下积水。";
            again.getUserManager()
                    .getUser("hotline@city.cn")
                    .deliver(new MimeMessage(null, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
            assertThat(box.empty()).isEqualTo(1);
            assertThat(outcomes("d")).containsExactly("filed");
        } finally {
            again.stop();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "Auto-Submitted: auto-generated",
                "Precedence: bulk",
                "List-Id: <news.example.cn>",
                "X-Autoreply: yes",
                "Return-Path: <>"
            })
    void given_a_machines_letter_when_emptied_then_neither_filed_nor_answered(String header) throws Exception {
        arrives(head("e", "收到") + header + "\n" + PLAIN, "我在休假。", StandardCharsets.UTF_8);
        assertThat(postbox("").empty()).isZero();
        assertThat(outcomes("e")).hasSize(1).allMatch(outcome -> outcome.startsWith("ignored"));
        assertThat(receipts()).isZero();
    }

    @Test
    void given_a_bounce_when_emptied_then_ignored() throws Exception {
        var report = """
                From: MAILER-DAEMON@mx.example.cn
                To: hotline@city.cn
                Subject: Undelivered Mail Returned to Sender
                Message-ID: <f%d@example.cn>
                Content-Type: multipart/report; report-type=delivery-status; boundary=x""".formatted(run);
        arrives(report, "--x\nContent-Type: text/plain\n\nfailed\n--x--\n", StandardCharsets.UTF_8);
        assertThat(postbox("").empty()).isZero();
        assertThat(outcomes("f")).containsExactly("ignored bounce");
    }

    @Test
    void given_one_sender_with_very_many_letters_when_emptied_then_limited_and_others_are_not() throws Exception {
        for (int i = 0; i < 23; i++) {
            arrives(head("g" + i + "-", "第 " + i + " 封") + PLAIN, "循环 " + i, StandardCharsets.UTF_8);
        }
        var others = head("g99-", "另一个人").replace(writer, "other" + writer);
        arrives(others + PLAIN, "只有一封", StandardCharsets.UTF_8);
        assertThat(postbox("").empty()).isEqualTo(21);
        assertThat(receipts()).isEqualTo(21);
    }

    @Test
    void given_an_answer_to_the_receipt_when_the_number_is_in_the_subject_then_added_and_not_filed_anew()
            throws Exception {
        arrives(head("h", "路灯") + PLAIN, "路灯不亮。", StandardCharsets.UTF_8);
        postbox("").empty();
        var number = jdbc.sql("select number from hotline.letter where id = :id")
                .param("id", "<h" + run + "@example.cn>")
                .query(String.class)
                .single();
        arrives(head("i", "Re: 12345 已收到您的来信，工单编号 " + number) + PLAIN, "补充：是第三根灯杆。\n\n> 您好：", StandardCharsets.UTF_8);
        var stranger = head("j", "Re: 工单编号 " + number).replace(writer, "stranger" + writer);
        arrives(stranger + PLAIN, "我来冒充。", StandardCharsets.UTF_8);
        assertThat(postbox("").empty()).isEqualTo(2);
        assertThat(outcomes("i")).containsExactly("added");
        assertThat(outcomes("j")).containsExactly("filed");
    }

    @Test
    void given_an_enclosure_that_is_not_accepted_when_emptied_then_the_letter_is_filed_all_the_same() throws Exception {
        var body = "--x\nContent-Type: text/plain; charset=utf-8\n\n请看附件\n--x\nContent-Type: application/octet-stream\n"
                + "Content-Disposition: attachment; filename=\"virus.exe\"\n\nMZ\n--x--\n";
        arrives(head("k", "附件") + "Content-Type: multipart/mixed; boundary=x", body, StandardCharsets.UTF_8);
        assertThat(postbox("").empty()).isEqualTo(1);
        assertThat(outcomes("k")).containsExactly("filed");
    }

    @Test
    void given_html_in_a_chinese_charset_with_files_when_read_then_text_and_files_come_out() throws Exception {
        var picture = Base64.getEncoder().encodeToString(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1});
        var mime = """
                From: a@example.cn
                Subject: =?gb2312?B?%s?=
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=outer

                --outer
                Content-Type: multipart/alternative; boundary=inner

                --inner
                Content-Type: text/html; charset=gb2312
                Content-Transfer-Encoding: 8bit

                <html><head><style>p{}</style></head><body><p>路灯<b>镕</b>坏了</p><p>请修<br>谢谢</p><blockquote type="cite">旧信</blockquote><script>x()</script></body></html>
                --inner--
                --outer
                Content-Type: image/jpeg; name="=?UTF-8?B?%s?="
                Content-Disposition: attachment; filename="=?UTF-8?B?%s?="
                Content-Transfer-Encoding: base64

                %s
                --outer--
                """.formatted(
                        Base64.getEncoder().encodeToString("路灯".getBytes(Charset.forName("GB18030"))),
                        base64("照片.jpg"),
                        base64("照片.jpg"),
                        picture);
        var letter = LetterReader.read(
                LetterReader.parse(mime.replace("\n", "\r\n").getBytes(Charset.forName("GB18030"))), clock.instant());
        assertThat(letter.subject()).isEqualTo("路灯");
        assertThat(letter.text()).isEqualTo("路灯镕坏了\n请修\n谢谢");
        assertThat(letter.enclosures()).hasSize(1);
        assertThat(letter.enclosures().getFirst().name()).isEqualTo("照片.jpg");
        assertThat(letter.machine()).isNull();
    }

    @Test
    void given_plain_text_with_quotes_when_read_then_only_the_own_words_are_kept() {
        assertThat(LetterText.own("你好\n> 引用\n再见\n------------------ 原始邮件 ------------------\n旧的"))
                .isEqualTo("你好\n再见");
        assertThat(LetterText.own("> 全是引用")).isEqualTo("> 全是引用");
        assertThat(LetterText.own("OK\n\nOn Mon, 23 Nov 2026 at 09:00, 12345 <a@b.cn> wrote:\n> x"))
                .isEqualTo("OK");
    }
}
