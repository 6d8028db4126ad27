package kapok.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes DOCX (ECMA-376): headings are heading styles, lists are numbered, tables have a grid; Word can go on editing. */
final class WordWriter {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private final PdfPrinter pdf;

    WordWriter(PdfPrinter pdf) {
        this.pdf = pdf;
    }

    void write(PrintSource source, OutputStream out) throws IOException {
        var geometry = PageGeometry.of(source.styles().page());
        var pictures = new WordPictures(pdf);
        var body = new WordBody(source.styles(), geometry, pictures);
        var content = body.write(source.document().body());
        var section =
                new WordSection(source.styles(), geometry, source.document().body());
        @SuppressWarnings("resource") // out stays open
        var zip = new ZipOutputStream(out);
        part(zip, "[Content_Types].xml", contentTypes());
        part(
                zip,
                "_rels/.rels",
                relationships(
                        relation("rId1", "officeDocument", "word/document.xml")
                                + "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>"));
        part(zip, "docProps/core.xml", properties(source.title()));
        part(zip, "word/document.xml", document(content, section));
        part(zip, "word/styles.xml", WordStyles.XML);
        part(zip, "word/numbering.xml", body.numbering());
        part(zip, "word/settings.xml", section.settings());
        part(zip, "word/header1.xml", section.header());
        part(zip, "word/header2.xml", section.firstHeader());
        part(zip, "word/footer1.xml", section.footer(false));
        part(zip, "word/footer2.xml", section.footer(true));
        part(zip, "word/footer3.xml", section.firstFooter());
        part(
                zip,
                "word/_rels/document.xml.rels",
                relationships(relation("rId1", "styles", "styles.xml")
                        + relation("rId2", "numbering", "numbering.xml")
                        + relation("rId3", "footer", "footer1.xml")
                        + relation("rId4", "header", "header1.xml")
                        + relation("rId5", "header", "header2.xml")
                        + relation("rId6", "footer", "footer2.xml")
                        + relation("rId7", "footer", "footer3.xml")
                        + relation("rId8", "settings", "settings.xml")
                        + pictures.relationships()));
        pictures.writeTo(zip);
        zip.finish();
        out.flush();
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write((HEAD + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String contentTypes() {
        return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Default Extension=\"png\" ContentType=\"image/png\"/>"
                + "<Default Extension=\"jpeg\" ContentType=\"image/jpeg\"/>"
                + "<Default Extension=\"gif\" ContentType=\"image/gif\"/>"
                + override("/word/document.xml", WORD_TYPE + "document.main+xml")
                + override("/word/styles.xml", WORD_TYPE + "styles+xml")
                + override("/word/numbering.xml", WORD_TYPE + "numbering+xml")
                + override("/word/settings.xml", WORD_TYPE + "settings+xml")
                + override("/word/header1.xml", WORD_TYPE + "header+xml")
                + override("/word/header2.xml", WORD_TYPE + "header+xml")
                + override("/word/footer1.xml", WORD_TYPE + "footer+xml")
                + override("/word/footer2.xml", WORD_TYPE + "footer+xml")
                + override("/word/footer3.xml", WORD_TYPE + "footer+xml")
                + override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
                + "</Types>";
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>";
    }

    private static String relationships(String inside) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + inside
                + "</Relationships>";
    }

    static String relation(String id, String kind, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + "/" + kind + "\" Target=\"" + target + "\"/>";
    }

    private static String properties(String title) {
        return "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>" + Xml.text(title)
                + "</dc:title><dc:creator>Kapok</dc:creator></cp:coreProperties>";
    }

    private static String document(String content, WordSection section) {
        return "<w:document " + W + " xmlns:r=\"" + OFFICE + "\""
                + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
                + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
                + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><w:body>" + content
                + section.xml() + "</w:body></w:document>";
    }
}
