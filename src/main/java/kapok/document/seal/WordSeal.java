package kapok.document.seal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Puts the picture of a seal into a DOCX of ours: it floats behind the words of the date's paragraph. */
final class WordSeal {
    private static final String BODY = "word/document.xml";
    private static final String LINKS = "word/_rels/document.xml.rels";
    private static final int EMU_PER_MM = 36_000;

    private WordSeal() {}

    /** @param place on the page, as in the PDF of the same letter */
    static byte[] stamp(byte[] docx, SealPlace place, byte[] picture, String date, String name) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(docx));
                var zip = new ZipOutputStream(out)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var content = in.readAllBytes();
                part(
                        zip,
                        entry.getName(),
                        switch (entry.getName()) {
                            case BODY -> utf8(anchored(text(content), place, date, name));
                            case LINKS -> utf8(linked(text(content)));
                            default -> content;
                        });
            }
            part(zip, "word/media/seal.png", picture);
        }
        return out.toByteArray();
    }

    private static String linked(String links) {
        return links.replace(
                "</Relationships>",
                "<Relationship Id=\"rSeal\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\""
                        + " Target=\"media/seal.png\"/></Relationships>");
    }

    /** In the last paragraph with the date; the run is put before its end, where any run may stand. */
    private static String anchored(String body, SealPlace place, String date, String name) {
        var at = body.lastIndexOf(date);
        var end = body.indexOf("</w:p>", Math.max(0, at));
        return at < 0 || end < 0 ? body : body.substring(0, end) + run(place, name) + body.substring(end);
    }

    private static String run(SealPlace place, String name) {
        var size = Math.round(SealPlace.SIZE * EMU_PER_MM);
        var extent = " cx=\"" + size + "\" cy=\"" + size + "\"/>";
        var label = name.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
        return "<w:r><w:drawing><wp:anchor distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\" simplePos=\"0\""
                + " relativeHeight=\"251659264\" behindDoc=\"1\" locked=\"1\" layoutInCell=\"1\" allowOverlap=\"1\">"
                + "<wp:simplePos x=\"0\" y=\"0\"/><wp:positionH relativeFrom=\"page\"><wp:posOffset>"
                + Math.round(place.left() * EMU_PER_MM)
                + "</wp:posOffset></wp:positionH><wp:positionV relativeFrom=\"paragraph\"><wp:posOffset>"
                + -Math.round((SealPlace.SIZE / 2 + 8) * EMU_PER_MM)
                + "</wp:posOffset></wp:positionV><wp:extent" + extent
                + "<wp:effectExtent l=\"0\" t=\"0\" r=\"0\" b=\"0\"/>"
                + "<wp:wrapNone/><wp:docPr id=\"9001\" name=\"印章\" descr=\"" + label + "\"/><wp:cNvGraphicFramePr/>"
                + "<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic>"
                + "<pic:nvPicPr><pic:cNvPr id=\"9001\" name=\"印章\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>"
                + "<a:blip r:embed=\"rSeal\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>"
                + "<a:off x=\"0\" y=\"0\"/><a:ext" + extent
                + "</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>"
                + "</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>";
    }

    private static void part(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
