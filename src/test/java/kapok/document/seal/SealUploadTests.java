package kapok.document.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import kapok.disclosure.Applicant;
import kapok.disclosure.ApplicantKind;
import kapok.disclosure.Application;
import kapok.disclosure.Channel;
import kapok.disclosure.DisclosureDesk;
import kapok.disclosure.DisclosurePermissions;
import kapok.disclosure.Outcome;
import kapok.disclosure.RequestEvent;
import kapok.disclosure.RequestRecord;
import kapok.disclosure.RequestStep;
import kapok.installation.DataDirectory;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestCity;
import kapok.support.TestClock;
import kapok.web.Caller;
import org.bouncycastle.asn1.x509.Certificate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** An organ's own seal through the pages (上传印模), and letters signed with a certificate of an authority. */
@KapokTest
class SealUploadTests {
    @Autowired
    private DisclosureDesk cases;

    @Autowired
    private DataDirectory data;

    @Autowired
    private VerifyOfdCommand command;

    @Autowired
    private TestCity city;

    @Autowired
    private TestClock clock;

    @Autowired
    private Site site;

    private String organ = "";
    private String number = "";
    private String letters = "";
    private Site signer;

    @BeforeEach
    void open() {
        organ = city.newOrgan();
        number = granted(organ);
        letters = "/desk/requests/" + number + "/letters";
        signer = site.signedInAs(city.officer(
                organ, DisclosurePermissions.READ, DisclosurePermissions.WRITE, DisclosurePermissions.SIGN));
    }

    @Test
    void given_a_png_of_a_seal_then_it_is_shown_with_a_clear_ground_and_stands_on_the_next_letter() throws IOException {
        var before = signer.download(letters + "/seal.png");

        var sent = upload("公章.png", png(400, 400));

        assertThat(sent.location()).isEqualTo(letters);
        var picture = ImageIO.read(new ByteArrayInputStream(signer.download(letters + "/seal.png")));
        assertThat(signer.download(letters + "/seal.png")).isNotEqualTo(before);
        assertThat(picture.getRGB(5, 5) >>> 24).as("white becomes clear").isZero();
        assertThat(picture.getRGB(SealPicture.SIZE / 2, SealPicture.SIZE / 2) & 0xFF0000)
                .isGreaterThan(0xA00000);
        assertThat(signer.get("/desk/requests/" + number).status()).isEqualTo(200);
        assertThat(state(signedOfd())).isEqualTo(Verdict.State.INTACT);
    }

    @Test
    void given_a_file_that_is_no_seal_then_the_page_says_what_is_wanted_and_the_seal_stays() throws IOException {
        var before = signer.download(letters + "/seal.png");
        var broken = png(400, 400);
        java.util.Arrays.fill(broken, 60, broken.length, (byte) 7);
        for (var bad : List.of(
                Map.entry("印模请用 PNG 图片", "这不是图片".getBytes(StandardCharsets.UTF_8)),
                Map.entry("印模请用 PNG 图片", new byte[0]),
                Map.entry("印模请用 PNG 图片", jpeg()),
                Map.entry("印模请用 PNG 图片", broken),
                Map.entry("印模请用 PNG 图片", bomb()),
                Map.entry("印模请用 PNG 图片", new byte[2 << 20]),
                Map.entry("印模请用 PNG 图片", png(3_200, 3_200)),
                Map.entry("接近正方形", png(600, 200)),
                Map.entry("接近正方形", png(60, 60)))) {
            var answer = upload("公章.png", bad.getValue());

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.page().select("#seal-err").text()).contains(bad.getKey());
            assertThat(answer.page().select(".error-summary").text()).contains(bad.getKey());
            assertThat(answer.page().select("#seal").attr("aria-invalid")).isEqualTo("true");
        }
        assertThat(signer.download(letters + "/seal.png")).isEqualTo(before);
    }

    @Test
    void given_somebody_who_may_not_sign_then_the_seal_is_neither_shown_nor_replaced() {
        var writer = site.signedInAs(city.officer(organ, DisclosurePermissions.READ, DisclosurePermissions.WRITE));

        assertThat(writer.get(letters).page().select("#seal")).isEmpty();
        assertThat(writer.get(letters + "/seal.png").status()).isEqualTo(403);
        var token = writer.get(letters).page().select("input[name=_csrf]").val();
        assertThat(writer.post(letters + "/seal", Map.of("_csrf", token)).status())
                .isEqualTo(403);
    }

    @Test
    void given_a_certificate_of_an_authority_then_letters_are_signed_with_it_and_the_console_says_who_issued_it(
            @TempDir Path folder) throws Exception {
        var authority = new TestAuthority();
        var name = signer.get("/desk/requests/" + number)
                .page()
                .select(".facts dd")
                .getFirst()
                .text();
        var identity = authority.issue(organ, name, clock.instant());
        authority.deliver(data.path(), organ, identity);

        var ofd = signedOfd();

        var certificate = Certificate.getInstance(identity.certificate());
        assertThat(Sm2.holds(
                        authority.certificate(),
                        certificate.getTBSCertificate().getEncoded("DER"),
                        certificate.getSignature().getOctets()))
                .isTrue();
        assertThat(IndependentReader.problems(ofd, authority.certificate().getEncoded()))
                .isEmpty();
        var out = new ByteArrayOutputStream();
        var print = new PrintStream(out, true, StandardCharsets.UTF_8);
        var file = Files.write(folder.resolve("答复书.ofd"), ofd).toString();
        assertThat(command.run(List.of(file), print, print)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("印章有效", TestAuthority.NAME, name);
        assertThat(site.visitor()
                        .upload("/verify", "/verify", Map.of(), "file", "答复书.ofd", ofd)
                        .page()
                        .select("#result")
                        .text())
                .contains("印章有效", TestAuthority.NAME);
    }

    @Test
    void given_a_key_that_is_not_of_the_certificate_then_nothing_is_signed_and_the_sentence_says_where_to_look()
            throws Exception {
        var authority = new TestAuthority();
        var one = authority.issue(organ, "甲", clock.instant());
        var other = authority.issue(organ, "甲", clock.instant());
        authority.deliver(data.path(), organ, new Sm2.Identity(one.key(), other.certificate()));

        var page = draft();
        var refused = signer.submit(page, page + "/signature", Map.of());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("印章密钥或者证书不能使用", "seals");
        assertThat(signer.get(page).page().select("a[href^=/attachments/]")).isEmpty();
        Files.writeString(data.path().resolve("seals").resolve(organ + ".key.pem"), "not a key");
        assertThat(signer.submit(page, page + "/signature", Map.of()).status()).isEqualTo(422);
    }

    private Site.Answer upload(String name, byte[] content) {
        return signer.upload(letters, letters + "/seal", Map.of(), "seal", name, content);
    }

    private Verdict.State state(byte[] ofd) {
        return proof.check(ofd).state();
    }

    @Autowired
    private OfdProof proof;

    private String draft() {
        return signer.submit(letters, letters, Map.of("kind", "reply")).location();
    }

    private byte[] signedOfd() {
        var page = draft();
        assertThat(signer.submit(page, page + "/signature", Map.of()).location())
                .isEqualTo(page);
        var href = signer.get(page).page().select("a[href^=/attachments/]").stream()
                .filter(link -> link.text().endsWith(".ofd"))
                .findFirst()
                .orElseThrow()
                .attr("href");
        return signer.download(href);
    }

    private String granted(String of) {
        var received = LocalDate.of(2026, 11, 3);
        var asked = new Application(of, received, Channel.ONLINE, ApplicantKind.NATURAL_PERSON, "hotline", "工单统计", "");
        var person = new Applicant("何志远", Applicant.Paper.NONE, Applicant.Contact.NONE, null, null);
        return cases.takeOver(
                        Caller.system("tests"),
                        List.of(new RequestRecord(
                                null,
                                person,
                                List.of(
                                        new RequestStep(received, "经办", new RequestEvent.Received(asked)),
                                        new RequestStep(
                                                LocalDate.of(2026, 11, 20),
                                                "经办",
                                                new RequestEvent.Answered(Outcome.GRANTED, ""))))))
                .getFirst();
    }

    private static byte[] png(int width, int height) throws IOException {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(new Color(0xC8, 0, 0));
        pen.setStroke(new BasicStroke(12));
        pen.drawOval(12, 12, width - 24, height - 24);
        pen.fillRect(width / 2 - 20, height / 2 - 20, 40, 40);
        pen.dispose();
        return written(picture, "png");
    }

    private static byte[] jpeg() throws IOException {
        return written(new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB), "jpg");
    }

    private static byte[] written(BufferedImage picture, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, format, out);
        return out.toByteArray();
    }

    /** A few bytes whose head speaks of ten thousand million dots. */
    private static byte[] bomb() throws IOException {
        var png = java.nio.ByteBuffer.wrap(png(400, 400));
        png.putInt(16, 100_000).putInt(20, 100_000);
        var sum = new CRC32();
        sum.update(png.array(), 12, 17);
        png.putInt(29, (int) sum.getValue());
        return png.array();
    }
}
