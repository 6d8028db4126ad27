package kapok.document.release;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationSquare;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Files with one thing in them that nobody should get, each time in another place among ordinary words. */
final class Leaks {
    static final String SECRET = "内部意见";

    private final Random random;

    Leaks(Random random) {
        this.random = random;
    }

    interface Seed<T> {
        void into(T document, Random random) throws IOException;
    }

    byte[] workbook(Seed<XSSFWorkbook> seed) throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            book.getProperties().getCoreProperties().setCreator("");
            for (var name : List.of("汇总", "明细", "说明")) {
                var sheet = book.createSheet(name);
                for (int r = 0; r < 30; r++) {
                    var row = sheet.createRow(r);
                    for (int c = 0; c < 6; c++) {
                        if (r == 0) {
                            row.createCell(c).setCellValue("项目" + c);
                        } else {
                            row.createCell(c).setCellValue(random.nextInt(100_000));
                        }
                    }
                }
            }
            seed.into(book, random);
            book.write(out);
            return out.toByteArray();
        }
    }

    static void hiddenSheet(XSSFWorkbook book, Random random) {
        var at = 1 + random.nextInt(2);
        book.setSheetVisibility(at, random.nextBoolean() ? SheetVisibility.HIDDEN : SheetVisibility.VERY_HIDDEN);
    }

    static void hiddenRow(XSSFWorkbook book, Random random) {
        book.getSheetAt(random.nextInt(3)).getRow(1 + random.nextInt(29)).setZeroHeight(true);
    }

    static void hiddenColumn(XSSFWorkbook book, Random random) {
        var sheet = book.getSheetAt(random.nextInt(3));
        var column = random.nextInt(6);
        if (random.nextBoolean()) {
            sheet.setColumnHidden(column, true);
        } else {
            sheet.setColumnWidth(column, 0);
        }
    }

    static void pivot(XSSFWorkbook book, Random random) {
        var source = book.getSheetAt(1);
        var target = book.createSheet("透视");
        var area = new AreaReference("A1:F" + (10 + random.nextInt(20)), SpreadsheetVersion.EXCEL2007);
        target.createPivotTable(area, new CellReference("A3"), source).addRowLabel(random.nextInt(6));
    }

    static void cellComment(XSSFWorkbook book, Random random) {
        var sheet = book.getSheetAt(random.nextInt(3));
        var cell = sheet.getRow(1 + random.nextInt(29)).getCell(random.nextInt(6));
        var comment = sheet.createDrawingPatriarch().createCellComment(new XSSFClientAnchor());
        comment.setString(SECRET);
        cell.setCellComment(comment);
    }

    static void whiteCell(XSSFWorkbook book, Random random) {
        var font = book.createFont();
        font.setColor(IndexedColors.WHITE.getIndex());
        font.setColor(new org.apache.poi.xssf.usermodel.XSSFColor(new byte[] {-1, -1, -1}));
        var style = book.createCellStyle();
        style.setFont(font);
        var cell = book.getSheetAt(random.nextInt(3))
                .getRow(1 + random.nextInt(29))
                .createCell(random.nextInt(6));
        cell.setCellValue(SECRET);
        cell.setCellStyle(style);
    }

    static void blankFormat(XSSFWorkbook book, Random random) {
        var style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(";;;"));
        var cell = book.getSheetAt(random.nextInt(3))
                .getRow(1 + random.nextInt(29))
                .createCell(random.nextInt(6));
        cell.setCellValue(SECRET);
        cell.setCellStyle(style);
    }

    static void author(XSSFWorkbook book, Random random) {
        if (random.nextBoolean()) {
            book.getProperties().getCoreProperties().setCreator("潘建国");
        } else {
            book.getProperties()
                    .getExtendedProperties()
                    .getUnderlyingProperties()
                    .setCompany("某处");
        }
    }

    static void customProperty(XSSFWorkbook book, Random random) {
        book.getProperties().getCustomProperties().addProperty("审批人", "潘建国" + random.nextInt());
    }

    static void phone(XSSFWorkbook book, Random random) {
        var cell = book.getSheetAt(random.nextInt(3))
                .getRow(1 + random.nextInt(29))
                .createCell(random.nextInt(6));
        if (random.nextBoolean()) {
            cell.setCellValue("1380013" + (8000 + random.nextInt(1000)));
        } else {
            cell.setCellValue(13_800_138_000L + random.nextInt(1000));
        }
    }

    static void citizenId(XSSFWorkbook book, Random random) {
        book.getSheetAt(random.nextInt(3))
                .getRow(1 + random.nextInt(29))
                .createCell(random.nextInt(6))
                .setCellValue("11010519491231002X");
    }

    byte[] text(Seed<XWPFDocument> seed) throws IOException {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            document.getProperties().getCoreProperties().setCreator("");
            for (int i = 0; i < 20; i++) {
                document.createParagraph().createRun().setText("关于第" + i + "项工作的说明，编号" + random.nextInt(1000) + "。");
            }
            document.createParagraph()
                    .createHyperlinkRun("https://www.gz.gov.cn/")
                    .setText("网站");
            seed.into(document, random);
            document.write(out);
            return out.toByteArray();
        }
    }

    private static org.apache.poi.xwpf.usermodel.XWPFRun run(XWPFDocument document, Random random) {
        var run = document.getParagraphs().get(random.nextInt(20)).createRun();
        run.setText(SECRET);
        return run;
    }

    static void vanished(XWPFDocument document, Random random) {
        run(document, random).setVanish(true);
    }

    static void white(XWPFDocument document, Random random) {
        run(document, random).setColor("FFFFFF");
    }

    static void tiny(XWPFDocument document, Random random) {
        run(document, random).setFontSize(1);
    }

    static void blackened(XWPFDocument document, Random random) {
        var run = run(document, random);
        if (random.nextBoolean()) {
            run.setTextHighlightColor("black");
        } else {
            run.getCTR().addNewRPr().addNewShd().setFill("000000");
        }
    }

    static void tracked(XWPFDocument document, Random random) {
        var paragraph = document.getParagraphs().get(random.nextInt(20)).getCTP();
        if (random.nextBoolean()) {
            var change = paragraph.addNewIns();
            change.setAuthor("潘建国");
            change.addNewR().addNewT().setStringValue(SECRET);
        } else {
            var change = paragraph.addNewDel();
            change.setAuthor("潘建国");
            change.addNewR().addNewDelText().setStringValue(SECRET);
        }
    }

    static void comment(XWPFDocument document, Random random) {
        document.createComments()
                .createComment(java.math.BigInteger.valueOf(random.nextInt(1000)))
                .createParagraph()
                .createRun()
                .setText(SECRET);
    }

    static void author(XWPFDocument document, Random random) {
        document.getProperties().getCoreProperties().setLastModifiedByUser("潘建国");
    }

    static void phone(XWPFDocument document, Random random) {
        var paragraph = document.getParagraphs().get(random.nextInt(20));
        paragraph.createRun().setText("电话1380013");
        paragraph.createRun().setText("8" + (100 + random.nextInt(900)));
    }

    byte[] pdf(Seed<PDDocument> seed) throws IOException {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            for (int p = 0; p < 3; p++) {
                var page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.setNonStrokingColor(new Color(230, 240, 235));
                    content.addRect(50, 700, 480, 20);
                    content.fill();
                    content.setNonStrokingColor(Color.BLACK);
                    for (int line = 0; line < 30; line++) {
                        write(content, 60, 705 - 20 * line, "line " + line + " of page " + p);
                    }
                }
            }
            seed.into(document, random);
            document.save(out);
            return out.toByteArray();
        }
    }

    private static void write(PDPageContentStream content, float x, float y, String words) throws IOException {
        content.beginText();
        content.setFont(new PDType1Font(FontName.HELVETICA), 11);
        content.newLineAtOffset(x, y);
        content.showText(words);
        content.endText();
    }

    private static PDPageContentStream onto(PDDocument document, Random random) throws IOException {
        return new PDPageContentStream(document, document.getPage(random.nextInt(3)), AppendMode.APPEND, true, true);
    }

    static void blackBox(PDDocument document, Random random) throws IOException {
        try (var content = onto(document, random)) {
            content.setNonStrokingColor(random.nextBoolean() ? Color.BLACK : new Color(40, 40, 60));
            content.addRect(55, 701 - 20 * random.nextInt(30), 120, 16);
            content.fill();
        }
    }

    static void blackPicture(PDDocument document, Random random) throws IOException {
        var black = new BufferedImage(20, 4, BufferedImage.TYPE_INT_RGB);
        var picture = org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory.createFromImage(document, black);
        try (var content = onto(document, random)) {
            content.drawImage(picture, 55, 701 - 20 * random.nextInt(30), 120, 16);
        }
    }

    static void blackAnnotation(PDDocument document, Random random) throws IOException {
        var box = new PDAnnotationSquare();
        box.setRectangle(new PDRectangle(55, 701 - 20 * random.nextInt(30), 120, 16));
        var colour = new COSArray();
        for (int i = 0; i < 3; i++) {
            colour.add(new COSFloat(0));
        }
        box.getCOSObject().setItem(COSName.IC, colour);
        document.getPage(random.nextInt(3)).getAnnotations().add(box);
    }

    static void invisible(PDDocument document, Random random) throws IOException {
        try (var content = onto(document, random)) {
            if (random.nextBoolean()) {
                content.setRenderingMode(RenderingMode.NEITHER);
            } else {
                content.setNonStrokingColor(Color.WHITE);
            }
            write(content, 300, 60 + random.nextInt(600), "internal note");
        }
    }

    static void note(PDDocument document, Random random) throws IOException {
        var note = new PDAnnotationText();
        note.setContents("internal note");
        note.setRectangle(new PDRectangle(100, 100 + random.nextInt(500), 20, 20));
        document.getPage(random.nextInt(3)).getAnnotations().add(note);
    }

    static void attached(PDDocument document, Random random) throws IOException {
        var file = new PDComplexFileSpecification();
        file.setFile("draft" + random.nextInt() + ".txt");
        file.setEmbeddedFile(
                new PDEmbeddedFile(document, new ByteArrayInputStream("internal".getBytes(StandardCharsets.UTF_8))));
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(java.util.Map.of("draft", file));
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
    }

    static void layer(PDDocument document, Random random) {
        var layers = new PDOptionalContentProperties();
        var group = new PDOptionalContentGroup("draft" + random.nextInt());
        layers.addGroup(group);
        layers.setGroupEnabled(group, false);
        document.getDocumentCatalog().setOCProperties(layers);
    }

    static void author(PDDocument document, Random random) {
        document.getDocumentInformation().setAuthor("潘建国" + random.nextInt());
    }

    static void phone(PDDocument document, Random random) throws IOException {
        try (var content = onto(document, random)) {
            write(content, 300, 60 + random.nextInt(600), "call 138 0013 8" + (100 + random.nextInt(900)));
        }
    }

    /** Saved on top of itself, so that what was there before can be had back. */
    byte[] savedAgain() throws IOException {
        var first = pdf((document, random) -> {});
        try (var document = Loader.loadPDF(first);
                var out = new ByteArrayOutputStream()) {
            document.getDocumentInformation().setTitle("second " + random.nextInt());
            document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(out);
            return out.toByteArray();
        }
    }

    /** A photograph with what a telephone writes into it. */
    byte[] photograph(boolean place, boolean device, boolean thumbnail) throws IOException {
        var out = new ByteArrayOutputStream();
        var image = new BufferedImage(40 + random.nextInt(40), 30, BufferedImage.TYPE_INT_RGB);
        ImageIO.write(image, "jpeg", out);
        var plain = out.toByteArray();
        if (!place && !device && !thumbnail) {
            return plain;
        }
        var exif = exif(place, device, thumbnail);
        var whole = ByteBuffer.allocate(plain.length + exif.length + 4);
        whole.put(plain, 0, 2)
                .putShort((short) 0xFFE1)
                .putShort((short) (exif.length + 2))
                .put(exif);
        return whole.put(plain, 2, plain.length - 2).array();
    }

    private byte[] exif(boolean place, boolean device, boolean thumbnail) {
        var tiff = ByteBuffer.allocate(400);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) ((device ? 1 : 0) + (place ? 1 : 0)));
        if (device) {
            entry(tiff, 0x010F, 2, 4, 0x48554100); // "HUA"
        }
        if (place) {
            entry(tiff, 0x8825, 4, 1, 100);
        }
        tiff.putInt(thumbnail ? 250 : 0);
        if (place) {
            tiff.position(100);
            tiff.putShort((short) 4);
            entry(tiff, 1, 2, 2, 0x4E000000); // N
            entry(tiff, 2, 5, 3, 170);
            entry(tiff, 3, 2, 2, 0x45000000); // E
            entry(tiff, 4, 5, 3, 200);
            tiff.putInt(0);
            degrees(tiff.position(170), 23);
            degrees(tiff.position(200), 113);
        }
        if (thumbnail) {
            tiff.position(250);
            tiff.putShort((short) 1);
            entry(tiff, 0x0103, 3, 1, 6 << 16);
            tiff.putInt(0);
        }
        var whole = ByteBuffer.allocate(6 + tiff.capacity());
        return whole.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put(tiff.array())
                .array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private void degrees(ByteBuffer tiff, int degrees) {
        tiff.putInt(degrees)
                .putInt(1)
                .putInt(random.nextInt(60))
                .putInt(1)
                .putInt(random.nextInt(60))
                .putInt(1);
    }

    /** A JPEG with a comment, as scanners and viewers write it. */
    byte[] commented() throws IOException {
        var plain = photograph(false, false, false);
        var words = SECRET.getBytes(StandardCharsets.UTF_8);
        var whole = ByteBuffer.allocate(plain.length + words.length + 4).put(plain, 0, 2);
        whole.putShort((short) 0xFFFE).putShort((short) (words.length + 2)).put(words);
        return whole.put(plain, 2, plain.length - 2).array();
    }

    /** A PNG with a text chunk. */
    byte[] describedPng() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20 + random.nextInt(20), 20, BufferedImage.TYPE_INT_RGB), "png", out);
        var plain = out.toByteArray();
        var text = "tEXtComment\0internal".getBytes(StandardCharsets.ISO_8859_1);
        var sum = new java.util.zip.CRC32();
        sum.update(text);
        var whole = ByteBuffer.allocate(plain.length + text.length + 8).put(plain, 0, 33);
        whole.putInt(text.length - 4).put(text).putInt((int) sum.getValue());
        return whole.put(plain, 33, plain.length - 33).array();
    }

    /** A file that hangs on a page, not in the list of attachments. */
    static void associated(PDDocument document, Random random) throws IOException {
        var file = new PDComplexFileSpecification();
        file.setFile("草稿.txt");
        file.setEmbeddedFile(
                new PDEmbeddedFile(document, new ByteArrayInputStream(SECRET.getBytes(StandardCharsets.UTF_8))));
        var files = new COSArray();
        files.add(file.getCOSObject());
        var page = document.getPage(random.nextInt(document.getNumberOfPages()));
        page.getCOSObject().setItem(COSName.getPDFName("AF"), files);
    }

    /** A PDF with something before its head. */
    static byte[] behind(byte[] pdf) {
        var before = "\r\n".getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(before.length + pdf.length)
                .put(before)
                .put(pdf)
                .array();
    }

    /** An OFD with words that are not shown. */
    byte[] ofd() throws IOException {
        var page = "<ofd:Page><ofd:TextObject Visible=\"false\"><ofd:TextCode>" + SECRET + random.nextInt(9)
                + "</ofd:TextCode></ofd:TextObject></ofd:Page>";
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("OFD.xml"));
            zip.write("<ofd:OFD/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("Doc_0/Pages/Page_0/Content.xml"));
            zip.write(page.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    /** More telephone numbers than are listed, and a hidden sheet behind them. */
    static void hiddenAmongNumbers(XSSFWorkbook book, Random random) {
        var sheet = book.createSheet("电话");
        for (int r = 0; r < 800; r++) {
            sheet.createRow(r).createCell(0).setCellValue("138%08d".formatted(random.nextInt(100_000_000)));
        }
        hiddenSheet(book, random);
    }

    /** The same archive with one more file in it. */
    static byte[] with(byte[] archive, String name, String content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(archive));
                var zip = new ZipOutputStream(out)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                in.transferTo(zip);
            }
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }
}
