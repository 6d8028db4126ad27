package kapok.document.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import kapok.document.DocumentFormat;
import kapok.document.OfficialLetter;
import kapok.document.seal.Verdict.Kind;
import kapok.document.seal.Verdict.State;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestCity;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@KapokTest
class SealTests {
    private static final String NAME = "花城市政务服务和数据管理局";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private Seals seals;

    @Autowired
    private SealRows rows;

    @Autowired
    private OfdProof proof;

    @Autowired
    private VerifyOfdCommand command;

    @Autowired
    private TestCity city;

    @Autowired
    private Site site;

    private String organ = "";
    private Map<DocumentFormat, byte[]> letter = Map.of();

    @BeforeEach
    void seal() {
        organ = city.newOrgan();
        letter = letterOf(organ, NAME);
    }

    private Map<DocumentFormat, byte[]> letterOf(String organ, String name) {
        var html = new OfficialLetter(
                        name,
                        "花政数公复〔2026〕147号",
                        "政府信息公开申请答复书",
                        "何志远",
                        "<p>本机关于2026年11月3日收到你的政府信息公开申请。经审查，现答复如下。</p><p>你申请公开的信息予以公开。</p>",
                        List.of(),
                        DAY,
                        "")
                .html();
        return seals.sealed(organ, name, html, OfficialLetter.date(DAY));
    }

    private byte[] ofd() {
        return letter.getOrDefault(DocumentFormat.OFD, new byte[0]);
    }

    @Test
    void given_a_citizen_who_drops_a_letter_then_the_page_says_who_sealed_it_and_that_nothing_was_changed() {
        var answer = site.visitor()
                .upload("/verify", "/verify", Map.of(), "file", "答复书.ofd", ofd())
                .page();
        assertThat(answer.select("#result").text()).contains("印章有效，内容没有被改过", NAME, "本平台登记的机关证书", "机关自签");
    }

    @Test
    void given_a_changed_letter_when_a_citizen_drops_it_then_the_page_names_the_part() throws IOException {
        var files = unzip(ofd());
        flip(files, "Doc_0/Pages/Page_0/Content.xml", 700);
        var answer = site.visitor()
                .upload("/verify", "/verify", Map.of(), "file", "答复书.ofd", zip(files))
                .page();
        assertThat(answer.select("#result").text()).contains("不要相信", "Doc_0/Pages/Page_0/Content.xml：内容与盖章时不同");
        assertThat(site.visitor().get("/verify").page().select("form input[type=file]"))
                .hasSize(1);
        assertThat(site.visitor()
                        .upload(
                                "/verify",
                                "/verify",
                                Map.of(),
                                "file",
                                "x.ofd",
                                "no archive".getBytes(StandardCharsets.US_ASCII))
                        .page()
                        .select("#result")
                        .text())
                .contains("不是可以读取的 OFD");
    }

    @Test
    void given_one_byte_of_any_protected_file_changed_then_it_is_found_and_named() throws IOException {
        assertThat(proof.check(ofd()).state()).isEqualTo(State.INTACT);
        var names = unzip(ofd()).keySet();
        assertThat(names).contains("OFD.xml", "Doc_0/Document.xml", OfdSeal.SIGNATURE, OfdSeal.VALUE);
        for (var name : names) {
            if (name.equals(OfdSeal.LIST)) {
                continue; // names the signature and is no part of what it covers
            }
            var files = unzip(ofd());
            flip(files, name, files.getOrDefault(name, new byte[0]).length / 2);
            var verdict = proof.check(zip(files));
            assertThat(verdict.state()).as(name).isEqualTo(State.CHANGED);
            assertThat(verdict.problems())
                    .as(name)
                    .anyMatch(problem -> problem.file().equals(name));
        }
    }

    @Test
    void given_the_signature_taken_off_then_that_is_said() throws IOException {
        var files = unzip(ofd());
        files.remove(OfdSeal.VALUE);
        assertThat(proof.check(zip(files)).problems()).contains(new Verdict.Problem(Kind.MISSING, OfdSeal.VALUE));
        files.keySet().removeIf(name -> name.contains("Signs/"));
        assertThat(proof.check(zip(files)).state()).isEqualTo(State.CHANGED);
        files.computeIfPresent(
                "OFD.xml",
                (_, root) -> new String(root, StandardCharsets.UTF_8)
                        .replaceAll("<ofd:Signatures>.*</ofd:Signatures>", "")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(proof.check(zip(files)).state()).isEqualTo(State.UNSIGNED);
    }

    @Test
    void given_a_file_added_or_the_value_of_another_letter_put_in_then_it_is_found() throws IOException {
        var added = unzip(ofd());
        added.put("Doc_0/Attachs/more.xml", new byte[] {1});
        assertThat(proof.check(zip(added)).problems())
                .containsExactly(new Verdict.Problem(Kind.ADDED, "Doc_0/Attachs/more.xml"));
        var other = unzip(letterOf(city.newOrgan(), "另一机关").getOrDefault(DocumentFormat.OFD, new byte[0]));
        var swapped = unzip(ofd());
        swapped.computeIfPresent(OfdSeal.VALUE, (name, _) -> other.get(name));
        assertThat(proof.check(zip(swapped)).problems())
                .contains(new Verdict.Problem(Kind.LIST_CHANGED, OfdSeal.SIGNATURE));
    }

    @Test
    void given_another_organs_seal_put_under_the_signature_then_it_is_found() throws IOException {
        var thief = city.newOrgan();
        letterOf(thief, "另一机关");
        var files = unzip(ofd());
        files.computeIfPresent(
                OfdSeal.VALUE,
                (_, value) -> SealSwap.swapped(value, rows.find(thief).orElseThrow()));
        assertThat(proof.check(zip(files)).problems()).contains(new Verdict.Problem(Kind.SIGNATURE, OfdSeal.VALUE));
    }

    @Test
    void given_a_letter_then_an_independent_reader_finds_the_same_signature_and_it_holds() throws Exception {
        assertThat(IndependentReader.problems(ofd())).isEmpty();
        var files = unzip(ofd());
        flip(files, "Doc_0/Pages/Page_0/Content.xml", 900);
        assertThat(IndependentReader.problems(zip(files))).containsExactly("/Doc_0/Pages/Page_0/Content.xml");
    }

    @Test
    void given_a_letter_then_pdf_and_docx_bear_the_red_seal_over_the_date(@TempDir Path folder) throws IOException {
        try (var pdf = Loader.loadPDF(letter.getOrDefault(DocumentFormat.PDF, new byte[0]))) {
            var place = SealPlace.over(pdf, OfficialLetter.date(DAY)).orElseThrow();
            var picture = new PDFRenderer(pdf).renderImageWithDPI(place.page(), 100);
            ImageIO.write(picture, "png", Path.of("target", "sealed.png").toFile());
            var red = 0;
            for (int x = 0; x < 42; x++) {
                for (int y = 0; y < 42; y++) {
                    var dot = picture.getRGB(
                            (int) ((place.left() + x) / 25.4 * 100), (int) ((place.top() + y) / 25.4 * 100));
                    red += (dot >> 16 & 0xFF) > 150 && (dot & 0xFF) < 120 ? 1 : 0;
                }
            }
            assertThat(red).isGreaterThan(150);
        }
        var docx = unzip(letter.getOrDefault(DocumentFormat.DOCX, new byte[0]));
        assertThat(docx).containsKey("word/media/seal.png");
        assertThat(new String(docx.getOrDefault("word/document.xml", new byte[0]), StandardCharsets.UTF_8))
                .contains("<wp:anchor", "rSeal");
        try (var word = new org.apache.poi.xwpf.usermodel.XWPFDocument(
                new ByteArrayInputStream(letter.getOrDefault(DocumentFormat.DOCX, new byte[0])))) {
            assertThat(word.getAllPictures()).hasSize(1);
        }
        Files.write(Path.of("target", "sealed.docx"), letter.getOrDefault(DocumentFormat.DOCX, new byte[0]));
        Files.write(Path.of("target", "sealed.ofd"), ofd());
    }

    @Test
    void given_the_console_then_the_exit_code_tells_intact_changed_and_unreadable(@TempDir Path folder)
            throws IOException {
        var files = unzip(ofd());
        flip(files, "Doc_0/Document.xml", 300);
        var good = Files.write(folder.resolve("good.ofd"), ofd()).toString();
        var bad = Files.write(folder.resolve("bad.ofd"), zip(files)).toString();
        var out = new ByteArrayOutputStream();
        var print = new PrintStream(out, true, StandardCharsets.UTF_8);
        assertThat(command.run(List.of(good), print, print)).isZero();
        assertThat(command.run(List.of(good, bad, "--json"), print, print)).isEqualTo(1);
        assertThat(command.run(List.of(folder.resolve("none.ofd").toString()), print, print))
                .isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("印章有效", NAME, "\"state\":\"changed\"", "\"file\":\"Doc_0/Document.xml\"", organ);
    }

    @Test
    void given_an_own_picture_then_later_letters_bear_it_and_earlier_ones_still_hold() throws IOException {
        var before = rows.find(organ).orElseThrow();
        var drawn = new ByteArrayOutputStream();
        ImageIO.write(
                new java.awt.image.BufferedImage(300, 300, java.awt.image.BufferedImage.TYPE_INT_RGB), "png", drawn);
        seals.replacePicture(organ, NAME, drawn.toByteArray());
        var after = rows.find(organ).orElseThrow();
        assertThat(after.picture()).isNotEqualTo(before.picture());
        assertThat(after.certificate()).isEqualTo(before.certificate());
        assertThat(proof.check(ofd()).state()).isEqualTo(State.INTACT);
    }

    private static void flip(Map<String, byte[]> files, String name, int at) {
        files.computeIfPresent(name, (_, content) -> {
            var changed = content.clone();
            changed[Math.min(at, changed.length - 1)] ^= 1;
            return changed;
        });
    }

    private static Map<String, byte[]> unzip(byte[] archive) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
