package kapok.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kapok.support.Site;
import org.springframework.jdbc.core.JdbcTemplate;

/** What people of the demo city do so that there are pages which no link leads to: receipts, cases followed, files read. */
final class Errands {
    private static final String TRACK = "/hotline/track";

    private final JdbcTemplate jdbc;
    private final List<Seen> answers = new ArrayList<>();

    Errands(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The answers to forms that were seen on the way. */
    List<Seen> answers() {
        return answers;
    }

    /** Fills in an application; its receipt and its case are shown once it is sent. */
    void fillsInAnApplication(Site citizen) {
        var typed = Map.of(
                "who", "p",
                "name", "林晓华",
                "idno", "11010519491231002x",
                "tel", "138 0000 6620",
                "desc", "2025 年热线收到的占道施工噪声工单处理记录",
                "ok", "true");
        assertThat(citizen.submit("/requests/new", "/requests/new", typed).location())
                .isEqualTo("/requests/review");
    }

    void sendsIt(Site citizen) {
        assertThat(citizen.submit("/requests/review", "/requests", Map.of()).location())
                .isEqualTo("/requests/receipt");
    }

    void followsIt(Site citizen) {
        var receipt = citizen.get("/requests/receipt").page();
        var proof = Map.of(
                "number", receipt.select(".doc-no").text(),
                "code", receipt.select("#query-code").text());
        assertThat(citizen.submit("/requests/track", "/requests/track", proof).location())
                .isEqualTo("/requests/track");
    }

    /** Signs in by mobile number; the demo city has no SMS gateway and shows the code. */
    void signsInByTelephone(Site citizen) {
        var typed = Map.of("phone", "13800138000");
        var sent = citizen.submit("/my/login", "/my/codes", typed);
        keep("/my/codes", sent);
        var entered = citizen.post(
                "/my/login",
                Map.of(
                        "_csrf", sent.page().select("[name=_csrf]").attr("value"),
                        "phone", "13800138000",
                        "code", sent.page().select(".alert strong").text()));
        assertThat(entered.location()).isEqualTo("/my");
    }

    /** Writes to the hotline and follows the ticket. */
    void writesToTheHotline(Site citizen) {
        var typed = Map.of(
                "kind", "complaint",
                "story", "体育东横街地铁口旁工地连续三晚打桩，希望查有没有许可。",
                "place", "天河区林和街道体育东横街 12 号旁",
                "phone", "13800138000",
                "publish", "yes");
        var receipt = citizen.submit("/hotline/new", "/hotline/new", typed);
        keep("/hotline/new", receipt);
        var proof = Map.of(
                "_csrf", receipt.page().select("[name=_csrf]").attr("value"),
                "number", receipt.page().select("#number").text(),
                "code", receipt.page().select("#code").text());
        var followed = citizen.post(TRACK, proof);
        assertThat(followed.page().select("h1").text()).contains("打桩");
        keep(TRACK, followed);
    }

    /** The address that a caller was sent to rate an answer by: only its hash is kept, so this one is made here. */
    String ratingLink() {
        var token = "every-page-rating-link";
        jdbc.update("""
                insert into hotline.rating_link (token, number, made_at, expires_at)
                select ?, number, timestamptz '2026-11-20 10:00+08', timestamptz '2026-12-20 10:00+08'
                from hotline.ticket where stage = 'callback' order by number limit 1
                """, hash(token));
        return "/hotline/ratings/" + token;
    }

    /** A report is listed by its year alone where it is the owner's; programs and other organs name the organ too. */
    String reportByItsOrgan() {
        return "/annual-reports/2018/"
                + jdbc.queryForObject("select organ from annualreport.report where year = 2018 limit 1", String.class);
    }

    /** Puts the preview of a letter in as a file to be redacted. */
    void redactsALetter(Site leader, Site officer) {
        var request = jdbc.queryForObject("select request from disclosure.letter order by id limit 1", String.class);
        var page = "/desk/requests/" + request;
        var letter = leader.get(page + "/letters")
                .page()
                .select("a[href^=/desk/requests/letters/]")
                .attr("href");
        var answer = officer.upload(
                page + "/redaction",
                page + "/redaction",
                Map.of(),
                "file",
                "答复书.pdf",
                officer.download(letter + "/preview.pdf"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
    }

    /** Corrects a published page, which then has an earlier edition. */
    void correctsAPublication(Site officer) {
        var page = "/desk/publications/"
                + jdbc.queryForObject(
                        "select id from publication.publication where stage = 'published' order by id desc limit 1",
                        Long.class);
        var answer = officer.submit(page + "/correction", page + "/correction", Map.of("reason", "更正一处错字"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
    }

    /** Begins this year's report, which can be filled in until it is published. */
    void draftsAReport(Site officer) {
        var answer = officer.submit("/desk/annual-reports", "/desk/annual-reports", Map.of("year", "2026"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
    }

    private void keep(String form, Site.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        answers.add(new Seen("", "POST " + form, form, answer.body(), true));
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
