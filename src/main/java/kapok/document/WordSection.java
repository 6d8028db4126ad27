package kapok.document;

import org.jsoup.nodes.Element;

/**
 * The pages of a DOCX (页面设置): paper and margins, the page number below the text, and a first page of its own (首页不同)
 * where {@code @page :first} begins higher or an element with {@code position: running(foot)} stands at its foot.
 */
final class WordSection {
    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final String PLAIN = "<w:p><w:pPr><w:spacing w:line=\"%d\" w:lineRule=\"exact\"/>"
            + "<w:rPr><w:sz w:val=\"2\"/></w:rPr></w:pPr></w:p>";
    private static final String NUMBER =
            "<w:rPr><w:rFonts w:ascii=\"宋体\" w:hAnsi=\"宋体\" w:eastAsia=\"宋体\"/><w:sz w:val=\"28\"/></w:rPr>";
    /** From the edge of the paper, in twips: the header from above, the number and the rule of the first page from below. */
    private static final int HEADER = 850;

    private static final int FOOTER = 1400;
    private static final int FOOT_RULE = PageGeometry.twips("20mm");
    /** One character of 四号 beside a number that stands at the outer side (空一字). */
    private static final String BESIDE = "280";

    private final PageGeometry page;
    private final Stylesheet styles;
    private final int firstTop;
    private final String firstFoot;

    WordSection(Stylesheet styles, PageGeometry page, Element body) {
        this.styles = styles;
        this.page = page;
        var top = PageGeometry.twips(styles.firstPage().getOrDefault("margin-top", ""));
        firstTop = top > 0 && top < page.top() ? top : page.top();
        firstFoot = body.getAllElements().stream()
                .filter(element -> "running(foot)".equals(styles.of(element).get("position")))
                .map(element -> WordRule.paragraph(styles.of(element), ""))
                .findFirst()
                .orElse("");
    }

    private boolean firstApart() {
        return firstTop < page.top() || !firstFoot.isEmpty();
    }

    String xml() {
        return "<w:sectPr>" + reference("header", "default", "rId4") + reference("header", "even", "rId4")
                + (firstApart() ? reference("header", "first", "rId5") : "")
                + reference("footer", "default", "rId3") + reference("footer", "even", "rId6")
                + (firstApart() ? reference("footer", "first", "rId7") : "")
                + "<w:pgSz w:w=\"" + page.width() + "\" w:h=\"" + page.height() + "\""
                + (page.landscape() ? " w:orient=\"landscape\"" : "") + "/><w:pgMar w:top=\"" + firstTop
                + "\" w:right=\"" + page.right() + "\" w:bottom=\"" + page.bottom() + "\" w:left=\"" + page.left()
                + "\" w:header=\"" + HEADER + "\" w:footer=\"" + (firstFoot.isEmpty() ? FOOTER : FOOT_RULE)
                + "\" w:gutter=\"0\"/>" + (firstApart() ? "<w:titlePg/>" : "") + "</w:sectPr>";
    }

    private static String reference(String kind, String pages, String id) {
        return "<w:" + kind + "Reference w:type=\"" + pages + "\" r:id=\"" + id + "\"/>";
    }

    /** Above the text of every page but the first: it keeps free what their margin is larger. */
    String header() {
        return header(firstTop < page.top() ? page.top() - HEADER : 1);
    }

    String firstHeader() {
        return header(1);
    }

    private static String header(int height) {
        return "<w:hdr " + W + ">" + PLAIN.formatted(height) + "</w:hdr>";
    }

    String firstFooter() {
        return "<w:ftr " + W + ">" + (firstFoot.isEmpty() ? PLAIN.formatted(1) : firstFoot) + "</w:ftr>";
    }

    /** @param even of pages with an even number, where numbers stand at the outer side (单页码居右、双页码居左) */
    String footer(boolean even) {
        var place = !styles.facing()
                ? "<w:jc w:val=\"center\"/>"
                : even
                        ? "<w:ind w:left=\"" + BESIDE + "\"/><w:jc w:val=\"left\"/>"
                        : "<w:ind w:right=\"" + BESIDE + "\"/><w:jc w:val=\"right\"/>";
        return "<w:ftr " + W + "><w:p><w:pPr><w:pStyle w:val=\"Footer\"/>" + place + "</w:pPr><w:r>" + NUMBER
                + "<w:t xml:space=\"preserve\">— </w:t></w:r><w:fldSimple w:instr=\" PAGE \"><w:r>" + NUMBER
                + "<w:t>1</w:t></w:r></w:fldSimple><w:r>" + NUMBER + "<w:t xml:space=\"preserve\"> —</w:t></w:r></w:p>"
                + (firstFoot.isEmpty() ? "" : PLAIN.formatted(FOOTER - FOOT_RULE)) + "</w:ftr>";
    }

    String settings() {
        return "<w:settings " + W + ">" + (styles.facing() ? "<w:evenAndOddHeaders/>" : "") + "</w:settings>";
    }
}
