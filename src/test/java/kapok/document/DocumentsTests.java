package kapok.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.zip.ZipInputStream;
import kapok.installation.DataDirectory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;

class DocumentsTests {
    private static final String REPORT = """
            <title>2018 年度报告</title><style>.f1{fill:#2f6b4f} .num{text-align:right}</style>
            <h1>2018 年政府信息公开工作年度报告</h1>
            <p style="text-indent:2em">全年受理申请 89 件，其中<b>当面申请 58 件，占 65.17%</b>。<br>网络申请 31 件。</p>
            <h2>一、办理结果</h2>
            <ol><li>第一项</li><li>第二项<ul><li>其中之一</li></ul></li></ol>
            <figure><figcaption>办理结果</figcaption><svg viewBox="0 0 420 60"><text x="76" y="16" text-anchor="end">图中予以公开</text>
            <rect class="f1" x="84" y="4" width="280" height="16" rx="2"/><path d="M84 0V56" stroke="#333"/></svg></figure>
            <table><caption>统计表</caption><thead><tr><th rowspan="2">项目</th><th colspan="2">申请人</th></tr>
            <tr><th>自然人</th><th>法人</th></tr></thead><tbody>
            <tr><th>予以公开</th><td class="num">60</td><td class="num">1,286</td></tr>
            <tr><th>部分公开</th><td class="num">8</td><td class="num">0</td></tr></tbody></table>
            <script>alert('脚本')</script>
            """;

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T17:00:00Z"), ZoneOffset.UTC);

    private final Documents documents =
            new Documents(new FontShelf(new DataDirectory(Path.of("target/no-data"))), CLOCK);

    @Test
    void given_a_rare_name_when_made_pdf_or_ofd_then_it_is_text_there(@TempDir Path directory) throws IOException {
        var source = "<title>何𬭎远</title><p>何𬭎远：你的申请收悉。</p>";
        try (var pdf = Loader.loadPDF(documents.bytes(DocumentFormat.PDF, source))) {
            assertThat(text(pdf)).contains("何𬭎远：").doesNotContain("〓");
            assertEmbedded(pdf);
        }
        var file = Files.write(directory.resolve("rare.ofd"), documents.bytes(DocumentFormat.OFD, source));
        try (var reader = new OFDReader(file)) {
            assertThat(String.join("", new ContentExtractor(reader).extractAll()))
                    .contains("何𬭎远：");
        }
    }

    @Test
    void given_a_source_when_made_pdf_then_its_words_and_figures_are_text_in_small_embedded_fonts() throws IOException {
        var bytes = documents.bytes(DocumentFormat.PDF, REPORT);
        assertThat(bytes).hasSizeLessThan(500_000);
        try (var pdf = Loader.loadPDF(bytes)) {
            assertThat(text(pdf))
                    .contains("2018年政府信息公开工作年度报告", "全年受理申请89件，其中当面申请58件，占65.17%。", "图中予以公开", "601,286", "—1—")
                    .doesNotContain("脚本", "〓");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("2018 年度报告");
            assertEmbedded(pdf);
        }
    }

    @Test
    void given_a_source_when_made_docx_then_word_finds_headings_lists_and_a_table_with_spans() throws IOException {
        var bytes = documents.bytes(DocumentFormat.DOCX, REPORT);
        try (var word = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            assertThat(word.getParagraphs())
                    .anySatisfy(p -> {
                        assertThat(p.getStyle()).isEqualTo("Heading1");
                        assertThat(p.getText()).isEqualTo("2018 年政府信息公开工作年度报告");
                    })
                    .anySatisfy(p -> {
                        assertThat(p.getText()).isEqualTo("第二项");
                        assertThat(p.getNumFmt()).isEqualTo("decimal");
                    })
                    .anySatisfy(p -> assertThat(p.getNumFmt()).isEqualTo("bullet"))
                    .anySatisfy(
                            p -> assertThat(p.getText()).isEqualTo("全年受理申请 89 件，其中当面申请 58 件，占 65.17%。\n网络申请 31 件。"));
            var table = word.getTables().getFirst();
            assertThat(table.getRow(0).getTableCells()).hasSize(2);
            assertThat(table.getRow(0)
                            .getCell(1)
                            .getCTTc()
                            .getTcPr()
                            .getGridSpan()
                            .getVal())
                    .isEqualTo(java.math.BigInteger.TWO);
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(2).getCell(2).getText()).isEqualTo("1,286");
            assertThat(word.getAllPictures()).hasSize(1);
            assertThat(word.getDocument()
                            .getBody()
                            .getSectPr()
                            .getPgMar()
                            .getTop()
                            .toString())
                    .isEqualTo("2098");
        }
    }

    @Test
    void given_bold_words_when_made_docx_then_only_they_are_bold() throws IOException {
        try (var word = new XWPFDocument(new ByteArrayInputStream(documents.bytes(DocumentFormat.DOCX, REPORT)))) {
            var bold = word.getParagraphs().stream()
                    .flatMap(p -> p.getRuns().stream())
                    .filter(run -> run.isBold())
                    .map(run -> run.text())
                    .toList();
            assertThat(bold).containsExactly("当面申请 58 件，占 65.17%");
        }
    }

    @Test
    void given_a_source_when_made_ofd_then_another_reader_finds_its_text(@TempDir Path directory) throws IOException {
        var file = Files.write(directory.resolve("a.ofd"), documents.bytes(DocumentFormat.OFD, REPORT));
        assertThat(file).isRegularFile();
        assertThat(Files.size(file)).isLessThan(500_000);
        try (var reader = new OFDReader(file)) {
            assertThat(reader.getNumberOfPages()).isEqualTo(1);
            assertThat(String.join("|", new ContentExtractor(reader).extractAll()))
                    .contains("2018 年政府信息公开工作年度报告", "全年受理申请 89 件，其中", "图中予以公开", "|60|1,286|");
        }
        assertThat(entry(file, "OFD.xml")).contains("<ofd:CreationDate>2026-11-24</ofd:CreationDate>");
        assertThat(entry(file, "Doc_0/PublicRes.xml")).contains("<ofd:FontFile>");
    }

    @Test
    void given_a_source_that_reaches_outside_when_printed_then_nothing_is_fetched() throws IOException {
        var html = """
                <link rel="stylesheet" href="http://127.0.0.1:1/a.css"><style>@import url(http://127.0.0.1:1/b.css);
                body { background: url(file:///etc/passwd) }</style><p>正文<img src="http://127.0.0.1:1/c.png">
                <img src="file:///etc/passwd" onerror="x()"><iframe src="file:///etc/passwd"></iframe></p>""";
        var source = PrintSource.of(html).document().outerHtml();
        assertThat(source).doesNotContain("127.0.0.1", "passwd", "onerror");
        try (var pdf = Loader.loadPDF(documents.bytes(DocumentFormat.PDF, html))) {
            assertThat(text(pdf)).contains("正文");
        }
    }

    @Test
    void given_no_font_when_printed_then_the_packages_to_install_are_named(@TempDir Path empty) {
        var without = new Documents(new FontShelf(List.of(empty)), CLOCK);
        assertThatThrownBy(() -> without.bytes(DocumentFormat.PDF, "<p>字</p>")).hasMessage("document.no-font");
    }

    @Test
    void given_a_letter_when_printed_then_it_has_the_parts_of_the_standard_on_its_pages() throws IOException {
        var body = "<p>经审查，现答复如下：</p><h2>一、予以公开的内容</h2>" + "<p>依据《条例》第三十六条第二项，向你提供分区统计表一份。</p>".repeat(9)
                + "<script>x</script>";
        var letter = new OfficialLetter(
                "广州市政务服务和数据管理局",
                "穗政数公开〔2026〕147 号",
                "政府信息部分公开告知书",
                "林某某",
                body,
                List.of("统计表", "处理记录"),
                LocalDate.of(2026, 3, 1),
                "联系人：陈某");
        try (var pdf = Loader.loadPDF(documents.bytes(DocumentFormat.PDF, letter.html()))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isBetween(595f, 596f);
            assertThat(text(pdf))
                    .contains("穗政数公开〔2026〕147号", "林某某：", "附件：1.统计表", "2.处理记录", "2026年3月1日", "（联系人：陈某）", "—2—")
                    .doesNotContain("—1—", "script");
        }
        try (var word =
                new XWPFDocument(new ByteArrayInputStream(documents.bytes(DocumentFormat.DOCX, letter.html())))) {
            assertThat(word.getParagraphs().getFirst().getText()).isEqualTo("广州市政务服务和数据管理局");
            assertThat(word.getParagraphs().getFirst().getRuns().getFirst().getColor())
                    .isEqualTo("D7000F");
            var sign = word.getParagraphs().stream()
                    .filter(one -> one.getText().startsWith("广州市政务服务"))
                    .toList()
                    .getLast();
            assertThat(sign.getSpacingBefore())
                    .as("two lines of room for the seal")
                    .isEqualTo(1156);
        }
    }

    private static OfficialLetter letter(String body) {
        return new OfficialLetter("广州市政务服务和数据管理局", "", "告知书", "林某某", body, List.of(), LocalDate.of(2026, 11, 23), "");
    }

    @Test
    void given_a_letter_of_any_length_then_no_page_holds_the_signature_alone() throws IOException {
        int longest = 0;
        for (int lines = 8; lines < 22; lines++) {
            var body = "<p>经审查，现答复如下。</p>".repeat(lines) + "<p>" + "如对本告知书不服，可以申请行政复议。".repeat(4) + "</p>";
            try (var pdf = Loader.loadPDF(
                    documents.bytes(DocumentFormat.PDF, letter(body).html()))) {
                var last = new PDFTextStripper();
                last.setStartPage(2);
                assertThat(last.getText(pdf).strip()).as("%d lines", lines).doesNotStartWith("广州市政务服务");
                longest = Math.max(longest, pdf.getNumberOfPages());
            }
        }
        assertThat(longest).isEqualTo(2);
    }

    @Test
    void given_a_letter_then_both_red_rules_are_170_mm_and_the_name_stands_over_the_middle_of_the_date()
            throws IOException {
        try (var pdf = Loader.loadPDF(
                documents.bytes(DocumentFormat.PDF, letter("<p>答复如下。</p>").html()))) {
            var page = new PDFRenderer(pdf).renderImageWithDPI(0, 254);
            for (int rule : new int[] {460, 2765}) {
                assertThat(red(page, rule))
                        .as("rule near %d tenths of a mm", rule)
                        .containsExactly(200, 1900);
            }
            var middles = new HashMap<String, Double>();
            new PDFTextStripper() {
                @Override
                protected void writeString(String line, List<TextPosition> at) {
                    var left = at.getFirst().getX();
                    var right = at.getLast().getX() + at.getLast().getWidth();
                    middles.put(line.strip(), (left + right) / 2.0);
                }
            }.getText(pdf);
            assertThat(middles.get("2026年11月23日"))
                    .isCloseTo(
                            middles.entrySet().stream()
                                    .filter(one -> one.getKey().startsWith("广州市") && one.getValue() > 320)
                                    .findFirst()
                                    .orElseThrow()
                                    .getValue(),
                            within(6.0));
        }
    }

    @Test
    void given_a_letter_as_docx_then_its_rules_are_170_mm_too_one_at_the_foot_and_the_numbers_stand_outside()
            throws IOException {
        var bytes =
                documents.bytes(DocumentFormat.DOCX, letter("<p>答复如下。</p>").html("<h2>确认函</h2><p>某局：</p><p>同意。</p>"));
        try (var word = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            var section = word.getDocument().getBody().getSectPr();
            var paper = section.getPgMar();
            assertThat(section.isSetTitlePg()).as("a first page of its own").isTrue();
            assertThat(millimetres(paper.getTop())).isEqualTo(30);
            assertThat(millimetres(paper.getFooter())).isEqualTo(20);
            assertThat(millimetres(paper.getHeader())
                            + millimetres(word.getHeaderArray(0)
                                    .getParagraphArray(0)
                                    .getCTP()
                                    .getPPr()
                                    .getSpacing()
                                    .getLine()))
                    .as("where the text of the other pages begins")
                    .isEqualTo(37);
            var upper = word.getParagraphArray(1).getCTP().getPPr();
            var lower = word.getHeaderFooterPolicy()
                    .getFirstPageFooter()
                    .getParagraphArray(0)
                    .getCTP()
                    .getPPr();
            for (var rule : List.of(upper, lower)) {
                assertThat(156
                                - millimetres(rule.getInd().getLeft())
                                - millimetres(rule.getInd().getRight()))
                        .isEqualTo(170);
            }
            assertThat(upper.getPBdr().getTop().getSz())
                    .isGreaterThan(upper.getPBdr().getBottom().getSz());
            assertThat(lower.getPBdr().getBottom().getSz())
                    .isGreaterThan(lower.getPBdr().getTop().getSz());
            assertThat(word.getHeaderFooterPolicy().getFirstPageFooter().getText())
                    .isBlank();
            assertThat(word.getHeaderFooterPolicy()
                            .getDefaultFooter()
                            .getParagraphArray(0)
                            .getAlignment())
                    .isEqualTo(ParagraphAlignment.RIGHT);
            assertThat(word.getHeaderFooterPolicy()
                            .getEvenPageFooter()
                            .getParagraphArray(0)
                            .getAlignment())
                    .isEqualTo(ParagraphAlignment.LEFT);
            assertThat(word.getParagraphs())
                    .filteredOn(one -> one.getText().startsWith("答复如下"))
                    .singleElement()
                    .satisfies(last -> assertThat(last.getCTP().getPPr().isSetKeepNext())
                            .as("with the signature")
                            .isTrue());
        }
    }

    private static long millimetres(Object twips) {
        return Math.round(Integer.parseInt(twips.toString()) * 25.4 / 1440);
    }

    @Test
    void given_a_letter_then_its_number_stands_seven_eighths_of_a_sign_below_the_rule() throws IOException {
        var letter = new OfficialLetter(
                "某市某局", "某公复〔2026〕147号", "告知书", "林某某", "<p>答复如下。</p>", List.of(), LocalDate.of(2026, 11, 23), "");
        var tops = new ArrayList<Double>();
        try (var pdf = Loader.loadPDF(documents.bytes(DocumentFormat.PDF, letter.html()))) {
            new PDFTextStripper() {
                @Override
                protected void writeString(String line, List<TextPosition> at) {
                    if (line.contains("147号")) {
                        // A sign of 16 pt reaches about 0.88 of that above the line it stands on.
                        tops.add((at.getFirst().getY() - 16 * 0.88) * 25.4 / 72);
                    }
                }
            }.getText(pdf);
        }
        assertThat(tops)
                .singleElement()
                .satisfies(top -> assertThat(top - 47.6).isCloseTo(16 * 0.875 * 25.4 / 72, within(0.8)));
    }

    @Test
    void given_an_organ_with_a_long_name_then_its_mark_stays_within_the_line() throws IOException {
        var organ = "广州南沙经济技术开发区政务服务和数据管理局综合协调办公室";
        var letter =
                new OfficialLetter(organ, "", "告知书", "林某某", "<p>答复如下。</p>", List.of(), LocalDate.of(2026, 11, 23), "");
        try (var pdf = Loader.loadPDF(documents.bytes(DocumentFormat.PDF, letter.html()))) {
            var widths = new HashMap<String, Float>();
            new PDFTextStripper() {
                @Override
                protected void writeString(String line, List<TextPosition> at) {
                    widths.putIfAbsent(
                            line.strip(),
                            at.getLast().getX()
                                    + at.getLast().getWidth()
                                    - at.getFirst().getX());
                }
            }.getText(pdf);
            assertThat(widths.get(organ)).isBetween(400f, 442.3f);
        }
    }

    @Test
    void given_a_second_page_then_the_dashes_of_its_number_stand_7_mm_below_the_text() throws IOException {
        var pages = List.of(letter("<p>答复如下。</p>".repeat(30)).html(), "<h1>报告</h1>" + "<p>正文。</p>".repeat(40));
        for (var html : pages) {
            var heights = new ArrayList<Float>();
            try (var pdf = Loader.loadPDF(documents.bytes(DocumentFormat.PDF, html))) {
                new PDFTextStripper() {
                    @Override
                    protected void writeString(String line, List<TextPosition> at) {
                        if (line.contains("— 2 —")) {
                            heights.add(at.getFirst().getY());
                        }
                    }
                }.getText(pdf);
            }
            assertThat(heights).hasSize(1);
            // The dash lies about a third of 14 pt above the line that the signs stand on.
            assertThat((heights.getFirst() - 14 / 3.0) * 25.4 / 72 - 262).isCloseTo(7, within(0.6));
        }
    }

    /** First and last red pixel of the rule that lies within 2 mm of a height, rounded to whole millimetres. */
    private static List<Integer> red(BufferedImage page, int near) {
        int first = Integer.MAX_VALUE;
        int last = 0;
        for (int y = near - 20; y < near + 20; y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                int rgb = page.getRGB(x, y);
                if ((rgb >> 16 & 0xff) > 180 && (rgb >> 8 & 0xff) < 90) {
                    first = Math.min(first, x);
                    last = Math.max(last, x);
                }
            }
        }
        return List.of(Math.round(first / 10f) * 10, Math.round(last / 10f) * 10);
    }

    private static String text(PDDocument pdf) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        return stripper.getText(pdf).replaceAll("\\s+", "");
    }

    private static void assertEmbedded(PDDocument pdf) throws IOException {
        for (COSName name : pdf.getPage(0).getResources().getFontNames()) {
            assertThat(pdf.getPage(0).getResources().getFont(name).isEmbedded())
                    .as(name.getName())
                    .isTrue();
        }
    }

    private static String entry(Path file, String name) throws IOException {
        try (var zip = new ZipInputStream(Files.newInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
                }
            }
        }
        return "";
    }
}
