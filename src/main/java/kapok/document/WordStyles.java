package kapok.document;

/** The paragraph and table styles of a DOCX (样式表): the sizes of GB/T 9704—2012, in half points. */
final class WordStyles {
    static final String XML = "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
            + "<w:docDefaults><w:rPrDefault><w:rPr>" + fonts(Face.FANGSONG)
            + "<w:sz w:val=\"32\"/><w:lang w:val=\"zh-CN\" w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault>"
            + "<w:pPrDefault><w:pPr><w:spacing w:after=\"0\" w:line=\"560\" w:lineRule=\"atLeast\"/></w:pPr></w:pPrDefault>"
            + "</w:docDefaults>"
            + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/>"
            + "<w:pPr><w:jc w:val=\"both\"/></w:pPr></w:style>"
            + heading(1, Face.XIAOBIAOSONG, 44, false, "<w:jc w:val=\"center\"/>", 440)
            + heading(2, Face.HEI, 32, false, "<w:jc w:val=\"left\"/>", 120)
            + heading(3, Face.KAI, 32, false, "<w:jc w:val=\"left\"/>", 80)
            + heading(4, Face.FANGSONG, 32, true, "<w:jc w:val=\"left\"/>", 60)
            + paragraph("Caption", "caption", Face.HEI, 24, "center")
            + paragraph("TableText", "Table Text", Face.SONG, 21, "left")
            + paragraph("TableHead", "Table Head", Face.HEI, 21, "center")
            + paragraph("Footer", "footer", Face.SONG, 28, "center")
            + "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/></w:style>"
            + "<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/><w:basedOn w:val=\"TableNormal\"/>"
            + "<w:tblPr><w:tblBorders>" + border("top") + border("left") + border("bottom") + border("right")
            + border("insideH") + border("insideV") + "</w:tblBorders><w:tblCellMar><w:left w:w=\"80\" w:type=\"dxa\"/>"
            + "<w:right w:w=\"80\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style></w:styles>";

    private WordStyles() {}

    static String fonts(Face face) {
        var name = face.wordName();
        return "<w:rFonts w:ascii=\"" + name + "\" w:hAnsi=\"" + name + "\" w:eastAsia=\"" + name + "\" w:cs=\"" + name
                + "\"/>";
    }

    private static String heading(int level, Face face, int size, boolean bold, String align, int after) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"Heading" + level + "\"><w:name w:val=\"heading " + level
                + "\"/><w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:qFormat/><w:pPr><w:keepNext/>"
                + "<w:spacing w:before=\"120\" w:after=\"" + after + "\"/>" + align + "<w:outlineLvl w:val=\""
                + (level - 1) + "\"/></w:pPr><w:rPr>" + fonts(face) + (bold ? "<w:b/>" : "") + "<w:sz w:val=\"" + size
                + "\"/></w:rPr></w:style>";
    }

    private static String paragraph(String id, String name, Face face, int size, String align) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name
                + "\"/><w:basedOn w:val=\"Normal\"/><w:pPr><w:spacing w:line=\"" + size * 13
                + "\" w:lineRule=\"atLeast\"/><w:jc w:val=\"" + align + "\"/></w:pPr><w:rPr>" + fonts(face)
                + "<w:sz w:val=\"" + size + "\"/></w:rPr></w:style>";
    }

    private static String border(String side) {
        return "<w:" + side + " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"333333\"/>";
    }
}
