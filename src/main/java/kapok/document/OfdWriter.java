package kapok.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;

/**
 * Writes OFD (GB/T 33190—2016) with the pages of a PDF of ours: every character stays a character, fonts come along as
 * subsets, lines and areas stay vectors.
 *
 * <p>ofdrw's own converter draws text as outlines, which nobody can search; so the few parts of the format that our
 * documents need are written here.
 */
final class OfdWriter {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String NS = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";

    private final FontShelf fonts;

    OfdWriter(FontShelf fonts) {
        this.fonts = fonts;
    }

    /** @param madeOn 生成日期 of the file */
    void write(byte[] pdf, String title, LocalDate madeOn, OutputStream out) throws IOException {
        var resources = new OfdResources(fonts);
        var contents = new ArrayList<String>();
        var sizes = new ArrayList<String>();
        try (var document = Loader.loadPDF(pdf)) {
            for (var page : document.getPages()) {
                var reader = new OfdPage(page, resources);
                contents.add(reader.read());
                sizes.add(reader.size());
            }
            @SuppressWarnings("resource") // out stays open
            var zip = new ZipOutputStream(out);
            part(zip, "OFD.xml", root(title, madeOn, pdf));
            part(zip, "Doc_0/Document.xml", document(resources, sizes));
            part(zip, "Doc_0/PublicRes.xml", resources.fontsXml());
            part(zip, "Doc_0/DocumentRes.xml", resources.picturesXml());
            for (int i = 0; i < contents.size(); i++) {
                part(zip, "Doc_0/Pages/Page_" + i + "/Content.xml", page(sizes.get(i), contents.get(i), resources));
            }
            resources.writeTo(zip);
            zip.finish();
            out.flush();
        }
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write((HEAD + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String root(String title, LocalDate madeOn, byte[] content) {
        var id = HexFormat.of().formatHex(java.util.Arrays.copyOf(Sm3.hash(content), 16));
        return "<ofd:OFD" + NS + " Version=\"1.0\" DocType=\"OFD\"><ofd:DocBody><ofd:DocInfo><ofd:DocID>" + id
                + "</ofd:DocID><ofd:Title>" + Xml.text(title) + "</ofd:Title><ofd:CreationDate>" + madeOn
                + "</ofd:CreationDate><ofd:Creator>Kapok</ofd:Creator></ofd:DocInfo>"
                + "<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>";
    }

    private static String document(OfdResources resources, List<String> sizes) {
        var pages = new StringBuilder();
        for (int i = 0; i < sizes.size(); i++) {
            pages.append("<ofd:Page ID=\"")
                    .append(resources.nextId())
                    .append("\" BaseLoc=\"Pages/Page_")
                    .append(i)
                    .append("/Content.xml\"/>");
        }
        var layerIds = resources.reserve(sizes.size());
        return "<ofd:Document" + NS + "><ofd:CommonData><ofd:MaxUnitID>" + (layerIds + sizes.size())
                + "</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>" + sizes.getFirst()
                + "</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes>"
                + "<ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes></ofd:CommonData><ofd:Pages>" + pages
                + "</ofd:Pages></ofd:Document>";
    }

    private static String page(String size, String content, OfdResources resources) {
        return "<ofd:Page" + NS + "><ofd:Area><ofd:PhysicalBox>" + size + "</ofd:PhysicalBox></ofd:Area><ofd:Content>"
                + "<ofd:Layer ID=\"" + resources.nextReserved() + "\" Type=\"Body\">" + content
                + "</ofd:Layer></ofd:Content></ofd:Page>";
    }
}
