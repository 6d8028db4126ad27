package kapok.document.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kapok.document.release.Finding.Kind;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;

/** Looks into a PDF (版式文件). */
final class Pdf {
    private static final Set<String> STANDARD =
            Set.of("Title", "Creator", "Producer", "CreationDate", "ModDate", "Trapped", "Subject", "Keywords");
    private static final Set<String> WITHOUT_WORDS = Set.of("Link", "Widget", "Popup");
    private static final Pattern CREATOR = Pattern.compile("<dc:creator>(.*?)</dc:creator>", Pattern.DOTALL);
    /** Forms in forms are followed to here. */
    private static final int DEEPEST = 8;

    /** Longer documents are read to here; the rest is a finding of its own. */
    private static final int MOST_PAGES = 2_000;

    private final byte[] bytes;
    private final PDDocument document;
    private final Findings findings;
    private final Pictures pictures;

    private Pdf(byte[] bytes, PDDocument document, Findings findings, Pictures pictures) {
        this.bytes = bytes;
        this.document = document;
        this.findings = findings;
        this.pictures = pictures;
    }

    static void inspect(byte[] bytes, Findings findings, Pictures pictures) throws Unsafe {
        try (var document = Loader.loadPDF(bytes)) {
            new Pdf(bytes, document, findings, pictures).inspect();
        } catch (InvalidPasswordException locked) {
            throw new Unsafe("有密码");
        } catch (IOException | RuntimeException broken) {
            throw new Unsafe("PDF 已经损坏，或者有读不懂的内容");
        }
    }

    private void inspect() throws IOException {
        properties();
        attachments();
        layers();
        if (versions() > 1) {
            findings.add(Kind.EARLIER_VERSION, "文件", String.valueOf(versions()));
        }
        int number = 0;
        for (var page : document.getPages()) {
            var at = "第 " + ++number + " 页";
            if (number > MOST_PAGES) {
                findings.add(Kind.UNREADABLE, at, "页数过多");
                return;
            }
            page(page, number, at);
        }
    }

    private void properties() throws IOException {
        var information = document.getDocumentInformation();
        for (var key : information.getMetadataKeys()) {
            var value = information.getCustomMetadataValue(key);
            findings.read("文件属性 " + key, value == null ? "" : value);
            if (!STANDARD.contains(key) && value != null && !value.isBlank() && !value.equals("Kapok")) {
                findings.add(Kind.AUTHOR, "文件属性 " + key, value);
            }
        }
        var metadata = document.getDocumentCatalog().getMetadata();
        if (metadata != null) {
            var creator = CREATOR.matcher(new String(metadata.toByteArray(), StandardCharsets.UTF_8));
            if (creator.find()) {
                findings.add(Kind.AUTHOR, "XMP", creator.group(1).replaceAll("<[^>]*>", " "));
            }
        }
    }

    private void attachments() throws IOException {
        var names = document.getDocumentCatalog().getNames();
        if (names != null && names.getEmbeddedFiles() != null) {
            findings.add(Kind.EMBEDDED_FILE, "文件", "附件");
        }
        if (names != null && names.getJavaScript() != null) {
            findings.add(Kind.SCRIPT, "文件", "");
        }
        for (var key : document.getDocument().getXrefTable().keySet()) {
            if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSDictionary one) {
                object(one);
            }
        }
    }

    /** Files and scripts hang on pages, fields, notes and structure too: whatever part of the document has them. */
    private void object(COSDictionary one) {
        if (one.containsKey(COSName.EF)) {
            findings.add(Kind.EMBEDDED_FILE, "文件", one.getString(COSName.F, ""));
        }
        if (one.containsKey(COSName.JS)) {
            findings.add(Kind.SCRIPT, "文件", "");
        }
    }

    private void layers() {
        var layers = document.getDocumentCatalog().getOCProperties();
        if (layers != null) {
            for (var group : layers.getOptionalContentGroups()) {
                if (!layers.isGroupEnabled(group)) {
                    findings.add(Kind.HIDDEN_LAYER, "图层", group.getName());
                }
            }
        }
    }

    /** A file that was saved on top of itself ends more than once; one made for the web ends twice from the start. */
    private int versions() {
        var raw = new String(bytes, StandardCharsets.ISO_8859_1);
        int ends = 0;
        for (int at = raw.indexOf("startxref"); at >= 0; at = raw.indexOf("startxref", at + 1)) {
            ends++;
        }
        return raw.substring(0, Math.min(raw.length(), 2048)).contains("/Linearized") ? ends - 1 : ends;
    }

    private void page(PDPage page, int number, String at) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        findings.read(at, stripper.getText(document));
        for (var annotation : page.getAnnotations()) {
            annotation(annotation, at);
        }
        PageText.inspect(page, at, findings);
        if (page.getResources() != null) {
            images(page.getResources(), at, 1);
        }
    }

    private void annotation(PDAnnotation annotation, String at) {
        var kind = annotation.getSubtype();
        var words = annotation.getContents();
        if ("FileAttachment".equals(kind)) {
            findings.add(Kind.EMBEDDED_FILE, at, words == null ? "" : words);
        } else if (!WITHOUT_WORDS.contains(kind) && words != null && !words.isBlank()) {
            findings.add(Kind.COMMENT, at, words);
            findings.read(at, words);
        }
        if (annotation.isHidden() || annotation.isNoView()) {
            findings.add(Kind.HIDDEN_LAYER, at, kind);
        }
    }

    /** Photographs stand in a PDF as they were taken, with all that the camera wrote. */
    private void images(PDResources resources, String at, int depth) throws IOException {
        for (var name : resources.getXObjectNames()) {
            switch (resources.getXObject(name)) {
                case PDImageXObject image -> image(image, at);
                case PDFormXObject form
                when form.getResources() != null && depth < DEEPEST -> images(form.getResources(), at, depth + 1);
                case null, default -> {}
            }
        }
    }

    private void image(PDImageXObject image, String at) throws IOException {
        var stream = image.getStream();
        if (stream.getFilters().contains(COSName.DCT_DECODE)) {
            try (var raw = stream.createInputStream(List.of(COSName.DCT_DECODE.getName()))) {
                pictures.inspect(raw.readAllBytes(), findings.inside(at + " 图片"));
            }
        }
    }
}
