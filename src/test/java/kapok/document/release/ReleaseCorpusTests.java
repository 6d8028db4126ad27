package kapok.document.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kapok.document.DocumentFormat;
import kapok.document.TestDocuments;
import kapok.document.release.Finding.Kind;
import org.junit.jupiter.api.Test;

/** Seeded leaks of every kind, many of each, and files without any; docs/release-guard.md has the figures. */
class ReleaseCorpusTests {
    /** {@code -Dkapok.release.each=25} measures more of each way. */
    private static final int EACH = Integer.getInteger("kapok.release.each", 10);

    private static final long SEED = 20_261_123;

    private final ReleaseGuard guard = new ReleaseGuard();
    private final Leaks leaks = new Leaks(new Random(SEED));

    private interface Maker {
        byte[] make() throws IOException;
    }

    private record Case(Kind kind, String name, Maker maker) {}

    private List<Case> corpus() {
        var all = new ArrayList<Case>();
        all.add(new Case(Kind.HIDDEN_SHEET, "a.xlsx", () -> leaks.workbook(Leaks::hiddenSheet)));
        all.add(new Case(Kind.HIDDEN_ROW, "a.xlsx", () -> leaks.workbook(Leaks::hiddenRow)));
        all.add(new Case(Kind.HIDDEN_COLUMN, "a.xlsx", () -> leaks.workbook(Leaks::hiddenColumn)));
        all.add(new Case(Kind.PIVOT_CACHE, "a.xlsx", () -> leaks.workbook(Leaks::pivot)));
        all.add(new Case(Kind.COMMENT, "a.xlsx", () -> leaks.workbook(Leaks::cellComment)));
        all.add(new Case(Kind.HIDDEN_TEXT, "a.xlsx", () -> leaks.workbook(Leaks::whiteCell)));
        all.add(new Case(Kind.HIDDEN_TEXT, "a.xlsx", () -> leaks.workbook(Leaks::blankFormat)));
        all.add(new Case(Kind.AUTHOR, "a.xlsx", () -> leaks.workbook(Leaks::author)));
        all.add(new Case(Kind.AUTHOR, "a.xlsx", () -> leaks.workbook(Leaks::customProperty)));
        all.add(new Case(Kind.PERSONAL_DATA, "a.xlsx", () -> leaks.workbook(Leaks::phone)));
        all.add(new Case(Kind.PERSONAL_DATA, "a.xlsx", () -> leaks.workbook(Leaks::citizenId)));
        all.add(new Case(
                Kind.EXTERNAL_DATA,
                "a.xlsx",
                () -> Leaks.with(
                        clean("xlsx"), "xl/externalLinks/externalLink1.xml", "<externalLink>旧值</externalLink>")));
        all.add(new Case(
                Kind.EMBEDDED_FILE, "a.xlsx", () -> Leaks.with(clean("xlsx"), "xl/embeddings/draft.docx", "草稿")));
        all.add(new Case(Kind.SCRIPT, "a.xlsx", () -> Leaks.with(clean("xlsx"), "xl/vbaProject.bin", "Sub")));
        all.add(new Case(Kind.HIDDEN_TEXT, "a.docx", () -> leaks.text(Leaks::vanished)));
        all.add(new Case(Kind.HIDDEN_TEXT, "a.docx", () -> leaks.text(Leaks::white)));
        all.add(new Case(Kind.HIDDEN_TEXT, "a.docx", () -> leaks.text(Leaks::tiny)));
        all.add(new Case(Kind.COVERED_TEXT, "a.docx", () -> leaks.text(Leaks::blackened)));
        all.add(new Case(Kind.TRACKED_CHANGE, "a.docx", () -> leaks.text(Leaks::tracked)));
        all.add(new Case(Kind.COMMENT, "a.docx", () -> leaks.text(Leaks::comment)));
        all.add(new Case(Kind.AUTHOR, "a.docx", () -> leaks.text(Leaks::author)));
        all.add(new Case(Kind.PERSONAL_DATA, "a.docx", () -> leaks.text(Leaks::phone)));
        all.add(new Case(
                Kind.EMBEDDED_FILE, "a.docx", () -> Leaks.with(clean("docx"), "word/embeddings/draft.xlsx", "草稿")));
        all.add(new Case(Kind.COVERED_TEXT, "a.pdf", () -> leaks.pdf(Leaks::blackBox)));
        all.add(new Case(Kind.COVERED_TEXT, "a.pdf", () -> leaks.pdf(Leaks::blackPicture)));
        all.add(new Case(Kind.COVERED_TEXT, "a.pdf", () -> leaks.pdf(Leaks::blackAnnotation)));
        all.add(new Case(Kind.HIDDEN_TEXT, "a.pdf", () -> leaks.pdf(Leaks::invisible)));
        all.add(new Case(Kind.COMMENT, "a.pdf", () -> leaks.pdf(Leaks::note)));
        all.add(new Case(Kind.EMBEDDED_FILE, "a.pdf", () -> leaks.pdf(Leaks::attached)));
        all.add(new Case(Kind.HIDDEN_LAYER, "a.pdf", () -> leaks.pdf(Leaks::layer)));
        all.add(new Case(Kind.AUTHOR, "a.pdf", () -> leaks.pdf(Leaks::author)));
        all.add(new Case(Kind.PERSONAL_DATA, "a.pdf", () -> leaks.pdf(Leaks::phone)));
        all.add(new Case(Kind.EARLIER_VERSION, "a.pdf", leaks::savedAgain));
        all.add(new Case(Kind.LOCATION, "a.jpg", () -> leaks.photograph(true, false, false)));
        all.add(new Case(Kind.CAMERA, "a.jpg", () -> leaks.photograph(false, true, false)));
        all.add(new Case(Kind.THUMBNAIL, "a.jpg", () -> leaks.photograph(true, true, true)));
        all.add(new Case(Kind.COMMENT, "a.jpg", () -> leaks.commented()));
        all.add(new Case(Kind.COMMENT, "a.png", leaks::describedPng));
        all.add(new Case(Kind.THUMBNAIL, "a.docx", () -> Leaks.with(clean("docx"), "docProps/thumbnail.jpeg", "图")));
        all.add(new Case(
                Kind.EMBEDDED_FILE, "a.docx", () -> Leaks.with(clean("docx"), "word/afchunk1.htm", "<p>草稿</p>")));
        all.add(new Case(
                Kind.PERSONAL_DATA,
                "a.xlsx",
                () -> Leaks.with(clean("xlsx"), "xl/drawings/drawing1.xml", "<xdr><a:t>联系电话 13800138000</a:t></xdr>")));
        all.add(new Case(Kind.EMBEDDED_FILE, "a.pdf", () -> leaks.pdf(Leaks::associated)));
        all.add(new Case(Kind.COVERED_TEXT, "a.dat", () -> Leaks.behind(leaks.pdf(Leaks::blackBox))));
        all.add(new Case(Kind.HIDDEN_TEXT, "a.ofd", leaks::ofd));
        all.add(new Case(Kind.HIDDEN_SHEET, "a.xlsx", () -> leaks.workbook(Leaks::hiddenAmongNumbers)));
        all.add(new Case(Kind.LOCATION, "a.zip", () -> zipped(leaks.photograph(true, false, false))));
        return all;
    }

    private static byte[] zipped(byte[] picture) throws IOException {
        return zipped("照片/一.jpg", picture);
    }

    private static byte[] zipped(String name, String content) throws IOException {
        return zipped(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] zipped(String name, byte[] content) throws IOException {
        var out = new java.io.ByteArrayOutputStream();
        try (var zip = new java.util.zip.ZipOutputStream(out)) {
            zip.putNextEntry(new java.util.zip.ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }

    private byte[] clean(String kind) throws IOException {
        return switch (kind) {
            case "xlsx" -> leaks.workbook((book, random) -> {});
            case "docx" -> leaks.text((document, random) -> {});
            case "pdf" -> leaks.pdf((document, random) -> {});
            default -> leaks.photograph(false, false, false);
        };
    }

    @Test
    void every_seeded_leak_is_found() throws IOException {
        var missed = new LinkedHashMap<String, Integer>();
        for (var one : corpus()) {
            for (int i = 0; i < EACH; i++) {
                var found = guard.inspect(one.name(), one.maker().make());
                if (found.stream().noneMatch(finding -> finding.kind() == one.kind())) {
                    missed.merge(one.kind() + " " + one.name() + " " + found, 1, Integer::sum);
                }
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void every_kind_is_seeded_and_the_page_about_the_guard_counts_the_ways_of_this_corpus() throws IOException {
        assertThat(corpus()).extracting(Case::kind).containsAll(EnumSet.complementOf(EnumSet.of(Kind.UNREADABLE)));
        assertThat(Files.readString(Path.of("docs/release-guard.md")))
                .contains("makes " + corpus().size() + " ways of leaking");
    }

    @Test
    void files_without_a_leak_raise_no_alarm() throws IOException {
        var alarms = new LinkedHashMap<String, List<Finding>>();
        for (var kind : List.of("xlsx", "docx", "pdf", "jpg")) {
            for (int i = 0; i < EACH; i++) {
                var found = guard.inspect("clean." + kind, clean(kind));
                if (!found.isEmpty()) {
                    alarms.put(kind + i, found);
                }
            }
        }
        own().forEach((name, bytes) -> {
            var found = guard.inspect(name, bytes);
            if (!found.isEmpty()) {
                alarms.put(name, found);
            }
        });
        assertThat(alarms).isEmpty();
    }

    /** What this program makes itself must pass its own guard. */
    private static Map<String, byte[]> own() {
        var documents = TestDocuments.of(Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneOffset.UTC));
        var source = """
                <title>答复书</title><h1>政府信息公开申请答复书</h1><p>本机关决定予以公开。</p>
                <table><thead><tr><th>项目</th><th>数量</th></tr></thead><tbody><tr><td>予以公开</td><td>71</td></tr></tbody></table>
                """;
        var files = new LinkedHashMap<String, byte[]>();
        for (var format : DocumentFormat.values()) {
            files.put("own." + format, documents.bytes(format, source));
        }
        return files;
    }

    @Test
    void numbers_in_plain_text_are_found_whatever_its_charset() {
        var words = "序号,联系方式\n1,13800138000\n";
        for (var charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            assertThat(guard.inspect("a.csv", words.getBytes(charset)))
                    .singleElement()
                    .satisfies(one -> {
                        assertThat(one.kind()).isEqualTo(Kind.PERSONAL_DATA);
                        assertThat(one.place()).isEqualTo("第 2 行");
                        assertThat(one.sample()).isEqualTo("138****8000");
                    });
        }
    }

    @Test
    void given_far_more_of_one_kind_than_anybody_reads_then_it_says_so_and_the_other_kinds_are_there_all_the_same() {
        var words = "13800138000\n".repeat(1_000);
        var found = guard.inspect("a.txt", words.getBytes(StandardCharsets.UTF_8));

        assertThat(found).hasSize(Findings.MOST + 1);
        assertThat(found.getLast().place()).isEqualTo("还有更多");
    }

    @Test
    void given_words_with_marks_among_them_or_a_recording_then_it_is_said_that_nobody_looked_inside() {
        for (var head :
                List.of("{\\rtf1 意见}", "<!DOCTYPE html><p hidden>意见", "<?xml version=\"1.0\"?><a/>", "RIFF0000AVI ")) {
            assertThat(guard.inspect("a.txt", head.getBytes(StandardCharsets.UTF_8)))
                    .as(head)
                    .extracting(Finding::kind)
                    .containsExactly(Kind.UNREADABLE);
        }
    }

    @Test
    void what_cannot_be_looked_into_is_said() throws IOException {
        var bomb = new java.io.ByteArrayOutputStream();
        try (var zip = new java.util.zip.ZipOutputStream(bomb)) {
            zip.putNextEntry(new java.util.zip.ZipEntry("big.txt"));
            var zeros = new byte[1 << 20];
            for (int i = 0; i < 300; i++) {
                zip.write(zeros);
            }
        }
        var bad = Map.of(
                "bomb.zip", bomb.toByteArray(),
                "cut.pdf", "%PDF-1.7 broken".getBytes(StandardCharsets.UTF_8),
                "cut.docx", new byte[] {'P', 'K', 3, 4, 1, 2, 3},
                "old.doc", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0},
                "noise.bin", new byte[] {0, 1, 2, 3, (byte) 0xFF, (byte) 0xFE},
                "slides.pptx", zipped("ppt/presentation.xml", "<p:presentation/>"),
                "sheet.ods", Leaks.with(zipped("content.xml", "<a/>"), "META-INF/manifest.xml", "<b/>"));
        bad.forEach((name, bytes) ->
                assertThat(guard.inspect(name, bytes)).as(name).anyMatch(finding -> finding.kind() == Kind.UNREADABLE));
    }
}
