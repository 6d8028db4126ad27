package kapok.document.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import kapok.document.DocumentFormat;
import kapok.document.Documents;
import kapok.document.TestDocuments;
import kapok.web.RuleViolation;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class RedactorTests {
    private static final String PDF = "application/pdf";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String SECRET = "13800138000";
    private static final String HTML = "<p>姓名：陈一帆，电话13800138000，住址越秀区。</p><p>补偿标准每平方米一百元，陈一帆已签字。</p>";

    private final Documents documents = TestDocuments.of(Clock.systemUTC());
    private final Redactor redactor = new Redactor(documents);

    @Test
    void given_words_marked_in_a_chinese_pdf_then_they_are_gone_and_all_others_stand_where_they_stood()
            throws IOException {
        var before = documents.bytes(DocumentFormat.PDF, HTML);
        var result = redactor.redact(PDF, before, List.of(), List.of("陈一帆", SECRET));
        assertThat(result.places()).isEqualTo(3);
        assertThat(result.drawn()).isEmpty();
        assertThat(text(result.content()))
                .doesNotContain("陈一帆", "一帆", SECRET, "138")
                .contains("补偿标准每平方米一百元", "已签字");
        assertThat(secondRoute(result.content())).doesNotContain("陈一帆", SECRET).contains("补偿标准每平方米一百元");
        var all = positions(result.content());
        var left = new ArrayList<>(all);
        left.retainAll(positions(before));
        assertThat(left).hasSize(positions(before).size() - 3 - 3 - 11);
        all.removeAll(left);
        assertThat(all).as("nothing came but the labels").hasSize(3 * Redactor.PUT.length());
        assertThat(asSeen(result.content())).contains("姓名：〔已遮盖〕，电话〔已遮盖〕，住址越秀区", "一百元，〔已遮盖〕已签字");
        assertThat(result.byTerm()).containsEntry("陈一帆", 2).containsEntry(SECRET, 1);
        Files.write(Path.of("target", "redacted.pdf"), result.content());
        draw(result.content());
    }

    @Test
    void given_the_words_in_every_hiding_place_of_a_pdf_then_no_stream_or_string_of_the_result_holds_them()
            throws IOException {
        var result = redactor.redact(PDF, leaky(), List.of(), List.of(SECRET));
        assertThat(everything(result.content())).doesNotContain(SECRET).doesNotContain("hidden");
        assertThat(text(result.content())).contains("left of it").contains("right of it");
        try (var made = Loader.loadPDF(result.content())) {
            assertThat(made.getDocumentCatalog().getDocumentOutline()).isNull();
            assertThat(made.getDocumentCatalog().getMetadata()).isNull();
            assertThat(made.getDocumentCatalog().getNames()).isNull();
            assertThat(made.getDocumentInformation().getTitle()).isNull();
        }
    }

    @Test
    void given_the_words_inside_a_form_or_a_picture_then_that_page_becomes_a_picture_and_the_officer_is_told()
            throws IOException {
        var result = redactor.redact(PDF, inForm(), List.of(), List.of(SECRET));
        assertThat(result.drawn()).containsExactly(1);
        assertThat(everything(result.content())).doesNotContain(SECRET);
        assertThat(text(result.content())).doesNotContain("138");
    }

    @Test
    void given_a_rectangle_over_a_picture_then_its_dots_are_black_in_the_file_too() throws IOException {
        var result = redactor.redact(PDF, pictured(), List.of(new Area(0, 0.2, 0.2, 0.3, 0.3)), List.of());
        assertThat(result.drawn()).containsExactly(1);
        try (var made = Loader.loadPDF(result.content())) {
            var resources = made.getPage(0).getResources();
            for (var name : resources.getXObjectNames()) {
                var image = ((org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject) resources.getXObject(name))
                        .getImage();
                assertThat(image.getRGB(image.getWidth() * 35 / 100, image.getHeight() * 35 / 100) & 0xFFFFFF)
                        .isZero();
                assertThat(image.getRGB(image.getWidth() * 70 / 100, image.getHeight() * 70 / 100) & 0xFFFFFF)
                        .isEqualTo(0xFF00FF);
            }
        }
    }

    @Test
    void given_a_rectangle_on_a_turned_page_then_the_text_that_is_seen_under_it_goes() throws IOException {
        try (var document = new PDDocument()) {
            var page = page(document, "left of it " + SECRET + " right of it");
            page.setRotation(90);
            var seen = PageSight.seen(
                    page, PageSearch.of(page).places(List.of(SECRET)).getFirst());
            var area = new Area(0, seen.getX(), seen.getY(), seen.getWidth(), seen.getHeight());
            var result = redactor.redact(PDF, saved(document), List.of(area), List.of());
            assertThat(text(result.content()).replaceAll("\\s", ""))
                    .doesNotContain("138")
                    .contains("rightofit");
        }
    }

    @Test
    void given_words_over_several_runs_of_a_docx_with_changes_and_comments_then_nothing_of_them_is_left()
            throws IOException {
        var result = redactor.redact(DOCX, word(), List.of(), List.of("陈一帆"));
        var raw = unzipped(result.content());
        assertThat(raw).doesNotContain("陈一", "一帆", "deleted words", "Reviewer").contains("〔已遮盖〕", "added words");
        try (var made = new XWPFDocument(new ByteArrayInputStream(result.content()))) {
            assertThat(made.getParagraphs().getFirst().getText()).isEqualTo("申请人〔已遮盖〕的材料added words");
        }
    }

    @Test
    void given_nothing_to_take_out_or_no_pdf_then_it_says_so() throws IOException {
        var pdf = documents.bytes(DocumentFormat.PDF, HTML);
        assertThatThrownBy(() -> redactor.redact(PDF, pdf, List.of(), List.of("不在其中")))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("document.redaction.nothing-found");
        assertThatThrownBy(() -> redactor.redact(PDF, new byte[] {1, 2, 3}, List.of(), List.of("x")))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("document.redaction.unreadable");
        assertThat(redactor.personalData(PDF, pdf)).containsKeys(SECRET);
    }

    private static PDPage page(PDDocument document, String words) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            content.setCharacterSpacing(0.4f);
            content.setWordSpacing(1.5f);
            content.newLineAtOffset(72, 700);
            content.showText(words);
            content.endText();
        }
        return page;
    }

    private static byte[] saved(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private static byte[] leaky() throws IOException {
        try (var document = new PDDocument()) {
            var page = page(document, "left of it " + SECRET + " right of it");
            try (var content = new PDPageContentStream(document, page, AppendMode.APPEND, false)) {
                var spoken = new org.apache.pdfbox.cos.COSDictionary();
                spoken.setString("ActualText", SECRET);
                content.beginMarkedContent(
                        org.apache.pdfbox.cos.COSName.getPDFName("Span"),
                        org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList.create(spoken));
                content.endMarkedContent();
            }
            page.getResources().put(org.apache.pdfbox.cos.COSName.getPDFName("Unused"), form(document, SECRET));
            var outline = new PDDocumentOutline();
            var item = new PDOutlineItem();
            item.setTitle(SECRET);
            outline.addLast(item);
            document.getDocumentCatalog().setDocumentOutline(outline);
            document.getDocumentInformation().setTitle(SECRET);
            document.getDocumentCatalog()
                    .setMetadata(new org.apache.pdfbox.pdmodel.common.PDMetadata(
                            document, new ByteArrayInputStream(SECRET.getBytes(StandardCharsets.UTF_8))));
            var files = new org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode();
            var file = new org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification();
            file.setFile("hidden-" + SECRET + ".txt");
            files.setNames(java.util.Map.of("hidden", file));
            var names = new org.apache.pdfbox.pdmodel.PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(files);
            document.getDocumentCatalog().setNames(names);
            var first = saved(document);
            try (var again = Loader.loadPDF(first)) {
                again.getDocumentInformation().setTitle("hidden again");
                var out = new ByteArrayOutputStream();
                again.saveIncremental(out);
                return out.toByteArray();
            }
        }
    }

    private static PDFormXObject form(PDDocument document, String words) throws IOException {
        var form = new PDFormXObject(document);
        form.setBBox(PDRectangle.A4);
        form.setResources(new org.apache.pdfbox.pdmodel.PDResources());
        form.getResources()
                .put(
                        org.apache.pdfbox.cos.COSName.getPDFName("F1"),
                        new PDType1Font(Standard14Fonts.FontName.HELVETICA));
        try (var out = form.getContentStream().createOutputStream()) {
            out.write(("BT /F1 12 Tf 72 600 Td (" + words + ") Tj ET").getBytes(StandardCharsets.US_ASCII));
        }
        return form;
    }

    private static byte[] inForm() throws IOException {
        try (var document = new PDDocument()) {
            var page = page(document, "plain");
            try (var content = new PDPageContentStream(document, page, AppendMode.APPEND, false)) {
                content.drawForm(form(document, SECRET));
            }
            var note = new PDAnnotationText();
            note.setContents(SECRET);
            note.setRectangle(new PDRectangle(100, 100, 20, 20));
            page.getAnnotations().add(note);
            return saved(document);
        }
    }

    private static byte[] pictured() throws IOException {
        try (var document = new PDDocument()) {
            var page = page(document, "plain");
            var picture = new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB);
            var pen = picture.createGraphics();
            pen.setColor(Color.MAGENTA);
            pen.fillRect(0, 0, 200, 200);
            pen.dispose();
            try (var content = new PDPageContentStream(document, page, AppendMode.APPEND, false)) {
                content.drawImage(LosslessFactory.createFromImage(document, picture), 0, 0, 595, 700);
            }
            return saved(document);
        }
    }

    private static byte[] word() throws IOException {
        try (var word = new XWPFDocument()) {
            var paragraph = word.createParagraph();
            for (var text : List.of("申请人陈", "一", "帆的材料")) {
                paragraph.createRun().setText(text);
            }
            var p = paragraph.getCTP();
            var deleted = p.addNewDel();
            deleted.setAuthor("Reviewer");
            deleted.addNewR().addNewDelText().setStringValue("deleted words 陈一帆");
            var added = p.addNewIns();
            added.setAuthor("Reviewer");
            added.addNewR().addNewT().setStringValue("added words");
            word.getProperties().getCoreProperties().setCreator("陈一帆");
            word.createComments()
                    .createComment(java.math.BigInteger.ONE)
                    .createParagraph()
                    .createRun()
                    .setText("陈一帆");
            var out = new ByteArrayOutputStream();
            word.write(out);
            return out.toByteArray();
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** From left to right and from above, without blanks. */
    private static String asSeen(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var reader = new PDFTextStripper();
            reader.setSortByPosition(true);
            return reader.getText(document).replaceAll("\\s", "");
        }
    }

    private static List<String> positions(byte[] pdf) throws IOException {
        var all = new ArrayList<String>();
        try (var document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition one) {
                    all.add(one.getUnicode() + Math.round(one.getX() * 5) + "/" + Math.round(one.getY() * 5));
                }
            }.getText(document);
        }
        return all;
    }

    /** Every string and every unpacked stream of the file, and the file itself. */
    private static String everything(byte[] pdf) throws IOException {
        var all = new StringBuilder(new String(pdf, StandardCharsets.ISO_8859_1));
        try (var document = Loader.loadPDF(pdf)) {
            for (var key : document.getDocument().getXrefTable().keySet()) {
                var object = document.getDocument().getObjectFromPool(key).getObject();
                if (object instanceof COSStream stream) {
                    try (var in = stream.createInputStream()) {
                        all.append(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
                    }
                } else if (object instanceof COSString string) {
                    all.append(string.getString());
                }
                all.append(String.valueOf(object));
            }
        }
        return all.toString();
    }

    /** By poppler where it is installed, a reader that shares no code with ours. */
    private static String secondRoute(byte[] pdf) throws IOException {
        if (!Files.isExecutable(Path.of("/usr/bin/pdftotext"))) {
            return text(pdf);
        }
        var file = Files.createTempFile("redacted", ".pdf");
        Files.write(file, pdf);
        var process = new ProcessBuilder("/usr/bin/pdftotext", "-raw", file.toString(), "-").start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Files.delete(file);
        return text;
    }

    private static String unzipped(byte[] docx) throws IOException {
        var all = new StringBuilder();
        try (var in = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                all.append(entry.getName()).append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }

    private static void draw(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            ImageIO.write(
                    new PDFRenderer(document).renderImageWithDPI(0, 80),
                    "png",
                    Path.of("target", "redacted.png").toFile());
        }
    }
}
