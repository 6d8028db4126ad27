package kapok.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jsoup.nodes.Element;

/** The pictures inside a DOCX (插图). A chart becomes a PNG, since word processors differ on SVG. */
final class WordPictures {
    private static final Pattern DATA = Pattern.compile("data:image/(png|jpeg|jpg|gif);base64,(.*)", Pattern.DOTALL);
    private static final int EMU_PER_PIXEL = 9525;
    private static final int EMU_PER_TWIP = 635;
    private static final float CHART_DPI = 220;

    private final PdfPrinter pdf;
    private final List<Picture> pictures = new ArrayList<>();

    private record Picture(String extension, byte[] bytes) {}

    WordPictures(PdfPrinter pdf) {
        this.pdf = pdf;
    }

    /** A run that shows the image, or nothing if it is no picture that stands in the source itself. */
    String image(Element image, int widest) throws IOException {
        var data = DATA.matcher(image.attr("src"));
        if (!data.matches()) {
            return "";
        }
        var bytes = Base64.getMimeDecoder().decode(data.group(2));
        var picture = ImageIO.read(new ByteArrayInputStream(bytes));
        if (picture == null) {
            return "";
        }
        var width = size(image, "width", picture.getWidth());
        var height = size(image, "height", width * picture.getHeight() / picture.getWidth());
        var extension = data.group(1).replace("jpg", "jpeg");
        return run(new Picture(extension, bytes), width, height, image.attr("alt"), widest);
    }

    String chart(Element svg, int widest) throws IOException {
        var box = (svg.attr("viewBox") + svg.attr("viewbox")).strip().split("[\\s,]+");
        var width = box.length == 4 ? Double.parseDouble(box[2]) : size(svg, "width", 300);
        var height = box.length == 4 ? Double.parseDouble(box[3]) : size(svg, "height", 150);
        var page = "<style>@page{size:" + width + "px " + height + "px;margin:0;@bottom-center{content:none}}"
                + "svg{margin:0 !important;width:" + width + "px;height:" + height + "px}</style>" + svg.outerHtml();
        var out = new ByteArrayOutputStream();
        pdf.print(PrintSource.of(page), out);
        var png = new ByteArrayOutputStream();
        try (var document = Loader.loadPDF(out.toByteArray())) {
            BufferedImage drawn = new PDFRenderer(document).renderImageWithDPI(0, CHART_DPI);
            ImageIO.write(drawn, "png", png);
        }
        var label = svg.attr("aria-label");
        return run(new Picture("png", png.toByteArray()), width, height, label, widest);
    }

    private static double size(Element element, String name, double otherwise) {
        var value = element.attr(name).replace("px", "").strip();
        return value.matches("\\d+(\\.\\d+)?") ? Double.parseDouble(value) : otherwise;
    }

    /** @param widest in twips */
    private String run(Picture picture, double width, double height, String label, int widest) {
        pictures.add(picture);
        var number = pictures.size();
        var scale = Math.min(1, (double) widest * EMU_PER_TWIP / (width * EMU_PER_PIXEL));
        var cx = Math.max(1, Math.round(width * scale * EMU_PER_PIXEL));
        var cy = Math.max(1, Math.round(height * scale * EMU_PER_PIXEL));
        var extent = " cx=\"" + cx + "\" cy=\"" + cy + "\"/>";
        return "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent" + extent
                + "<wp:docPr id=\"" + number + "\" name=\"图" + number + "\" descr=\"" + Xml.text(label) + "\"/>"
                + "<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic>"
                + "<pic:nvPicPr><pic:cNvPr id=\"" + number + "\" name=\"图" + number
                + "\"/><pic:cNvPicPr/></pic:nvPicPr>"
                + "<pic:blipFill><a:blip r:embed=\"rPic" + number
                + "\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
                + "<pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext" + extent
                + "</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>"
                + "</wp:inline></w:drawing></w:r>";
    }

    String relationships() {
        var all = new StringBuilder();
        for (int i = 0; i < pictures.size(); i++) {
            all.append(WordWriter.relation("rPic" + (i + 1), "image", target(i)));
        }
        return all.toString();
    }

    private String target(int index) {
        return "media/image" + (index + 1) + "." + pictures.get(index).extension();
    }

    void writeTo(ZipOutputStream zip) throws IOException {
        for (int i = 0; i < pictures.size(); i++) {
            zip.putNextEntry(new ZipEntry("word/" + target(i)));
            zip.write(pictures.get(i).bytes());
            zip.closeEntry();
        }
    }
}
