package kapok.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.fontbox.ttf.TTFSubsetter;

/** Fonts and pictures that the pages of an OFD share (资源), and the numbers of all its objects. */
final class OfdResources {
    private static final String NS = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";

    /** What a viewer needs to draw; bitmaps and layout features of the full font would be ten times as much. */
    private static final List<String> TABLES = List.of(
            "OS/2", "cmap", "cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post", "prep");

    private final FontShelf shelf;
    private final Map<String, FontUse> fonts = new LinkedHashMap<>();
    private final List<Picture> pictures = new ArrayList<>();
    private int lastId;
    private int reserved;

    /** A font and which of its glyphs appear, by the character they show. */
    static final class FontUse {
        private final int id;
        private final String name;
        private final TreeMap<Integer, Integer> characterByGlyph = new TreeMap<>();

        private FontUse(int id, String name) {
            this.id = id;
            this.name = name;
        }

        int id() {
            return id;
        }

        void uses(int glyph, String text) {
            if (!text.isEmpty()) {
                characterByGlyph.putIfAbsent(glyph, text.codePointAt(0));
            }
        }
    }

    private record Picture(int id, byte[] png) {}

    OfdResources(FontShelf shelf) {
        this.shelf = shelf;
    }

    int nextId() {
        return ++lastId;
    }

    /** Sets numbers aside for the layers, which are written after {@code MaxUnitID} is known; gives the last before them. */
    int reserve(int count) {
        reserved = lastId;
        lastId += count;
        return reserved;
    }

    int nextReserved() {
        return ++reserved;
    }

    /** @param name PostScript name, with the tag of a subset or without */
    FontUse font(String name) {
        return fonts.computeIfAbsent(name.replaceFirst("^[A-Z]{6}\\+", ""), plain -> new FontUse(nextId(), plain));
    }

    int picture(BufferedImage image) throws IOException {
        var png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        var picture = new Picture(nextId(), png.toByteArray());
        pictures.add(picture);
        return picture.id();
    }

    String fontsXml() {
        var all = new StringBuilder("<ofd:Res" + NS + " BaseLoc=\"Res\"><ofd:Fonts>");
        fonts.values()
                .forEach(font -> all.append("<ofd:Font ID=\"")
                        .append(font.id)
                        .append("\" FontName=\"")
                        .append(Xml.text(font.name))
                        .append("\" FamilyName=\"")
                        .append(Xml.text(font.name))
                        .append("\"><ofd:FontFile>")
                        .append(file(font))
                        .append("</ofd:FontFile></ofd:Font>"));
        return all.append("</ofd:Fonts></ofd:Res>").toString();
    }

    String picturesXml() {
        var all = new StringBuilder("<ofd:Res" + NS + " BaseLoc=\"Res\"><ofd:MultiMedias>");
        pictures.forEach(picture -> all.append("<ofd:MultiMedia ID=\"")
                .append(picture.id())
                .append("\" Type=\"Image\" Format=\"PNG\"><ofd:MediaFile>image_")
                .append(picture.id())
                .append(".png</ofd:MediaFile></ofd:MultiMedia>"));
        return all.append("</ofd:MultiMedias></ofd:Res>").toString();
    }

    private static String file(FontUse font) {
        return "font_" + font.id + ".ttf";
    }

    void writeTo(ZipOutputStream zip) throws IOException {
        for (var font : fonts.values()) {
            zip.putNextEntry(new ZipEntry("Doc_0/Res/" + file(font)));
            zip.write(subset(font));
            zip.closeEntry();
        }
        for (var picture : pictures) {
            zip.putNextEntry(new ZipEntry("Doc_0/Res/image_" + picture.id() + ".png"));
            zip.write(picture.png());
            zip.closeEntry();
        }
    }

    /** Only the characters that appear, with a character map, so that a viewer finds each by its code point. */
    private byte[] subset(FontUse use) throws IOException {
        try (var font = shelf.open(use.name)) {
            var subsetter = new TTFSubsetter(font.font(), TABLES);
            subsetter.addAll(new TreeSet<>(use.characterByGlyph.values()));
            subsetter.addGlyphIds(use.characterByGlyph.keySet());
            var out = new ByteArrayOutputStream();
            subsetter.writeToStream(out);
            return out.toByteArray();
        }
    }
}
