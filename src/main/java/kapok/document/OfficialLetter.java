package kapok.document;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.safety.Safelist;

/**
 * An official letter (信函格式公文) as GB/T 9704—2012 10.1 lays it out: the red mark of the organ 30 mm from the top edge
 * with a double rule of 170 mm below, the same rule turned over 20 mm from the foot of the first page, the number at the
 * right under the rule, the title two lines below in 小标宋 二号, the text in 仿宋 三号 with 22 lines of 28 characters.
 *
 * @param organ whose letter it is, in full (发文机关标志)
 * @param number document number such as 穗政数公开〔2026〕147 号 (发文字号)
 * @param to whom it is addressed (主送机关)
 * @param body paragraphs and headings h2, h3 as HTML; anything else in it is dropped
 * @param annexes names of the annexes (附件说明), without number
 * @param signedOn 成文日期
 * @param note in brackets under the date, such as whom to call (附注); may be empty
 */
public record OfficialLetter(
        String organ,
        String number,
        String title,
        String to,
        String body,
        List<String> annexes,
        LocalDate signedOn,
        String note) {
    private static final Safelist BODY = Safelist.none()
            .addTags("p", "h2", "h3", "b", "i", "br", "table", "thead", "tbody", "tr", "th", "td")
            .addAttributes("td", "colspan", "rowspan", "class")
            .addAttributes("th", "colspan", "rowspan", "class");

    /** Characters of a last paragraph that moves to the next page as a whole: eight lines. */
    private static final int LONGEST_KEPT = 240;

    /** Characters that stay free beside the date of a letter that is sealed (右空四字). */
    private static final int BESIDE_DATE = 4;

    /** Points of the mark, and of the line it stands in. */
    private static final double LARGEST_MARK = 27;

    private static final double LINE = 442;

    private static final String STYLE = """
            @page { size: A4; margin: 37mm 26mm 35mm 28mm; @bottom-center { content: none } }
            @page :first { margin-top: 30mm }
            @page :right { @bottom-right { content: "— " counter(page) " —"; font-family: Song; font-size: 14pt;
              line-height: 20pt; vertical-align: top; padding: 3.5mm 5mm 0 0 } }
            @page :left { @bottom-left { content: "— " counter(page) " —"; font-family: Song; font-size: 14pt;
              line-height: 20pt; vertical-align: top; padding: 3.5mm 0 0 5mm } }
            @page :first { @bottom-right { content: none } @bottom-left { content: none }
              @top-center { content: element(top); vertical-align: top; width: 156mm }
              @bottom-center { content: element(foot); vertical-align: top; width: 156mm } }
            html { font-size: 16pt; line-height: 28.9pt; orphans: 1; widows: 1 }
            p { text-indent: 2em }
            .mark { font-family: XiaoBiaoSong; font-weight: bold; line-height: 32.4pt; color: #d7000f; text-align: center;
              text-indent: 0; white-space: nowrap; margin-bottom: 4mm; padding-bottom: 4.9mm }
            .top, .foot { border-color: #d7000f; border-style: solid; height: 0.6mm; width: 170mm; border-left: 0;
              border-right: 0 }
            .top { position: running(top); margin: 45.4mm -6mm 0 -8mm; border-top-width: 1.2mm; border-bottom-width: 0.4mm }
            .foot { position: running(foot); margin: 12.8mm -6mm 0 -8mm; border-top-width: 0.4mm;
              border-bottom-width: 1.2mm }
            .number { text-align: right; text-indent: 0; margin: 7.6pt 0 0 }
            h1 { font-size: 22pt; line-height: 34pt; margin: 57.8pt 0 28.9pt }
            h2, h3 { font-size: 16pt; line-height: 28.9pt; margin: 0; text-indent: 2em }
            .to { text-indent: 0 }
            .annexes p { text-indent: 0; padding-left: 5em } .annexes p.one { padding-left: 2em; margin-top: 28.9pt }
            .end { page-break-inside: avoid }
            .sign { text-indent: 0; text-align: right; margin-top: 57.8pt; page-break-inside: avoid }
            .date { text-indent: 0; text-align: right; padding-right: 4em; page-break-before: avoid }
            .note { margin-top: 28.9pt }
            .slip p { text-align: left } .slip .annex { page-break-before: always; font-family: Hei; text-indent: 0;
              margin-bottom: 28.9pt } .slip h2 { font-family: XiaoBiaoSong; font-size: 22pt; line-height: 34pt;
              margin: 0 0 28pt; text-align: center; text-indent: 0 } .slip h2 + p { text-indent: 0 }
            """;

    public OfficialLetter {
        annexes = List.copyOf(annexes);
    }

    /** The source for {@link Documents}. */
    public String html() {
        return html("");
    }

    /** The same with a page behind it that is filled in and sent back (回执), as HTML; empty for none. */
    public String html(String slip) {
        return "<html lang=\"zh-CN\"><head><title>" + Xml.text(title) + "</title><style>" + STYLE
                + "</style></head><body><p class=\"mark\" style=\"font-size: " + markSize() + "pt\">" + Xml.text(organ)
                + "</p><hr class=\"top\"><div class=\"foot\"></div>"
                + paragraph("number", number) + "<h1>" + Xml.text(title) + "</h1>" + paragraph("to", to + "：")
                + closed(Jsoup.clean(body, BODY)) + (note.isEmpty() ? "" : paragraph("note", "（" + note + "）"))
                + (slip.isEmpty()
                        ? ""
                        : "<div class=\"slip\">" + paragraph("annex", "附件") + Jsoup.clean(slip, BODY) + "</div>")
                + "</body></html>";
    }

    /** With the end of the letter, which no page holds alone: the last paragraph goes with it unless it is long (7.3.5). */
    private String closed(String text) {
        var end = annexList() + "<p class=\"sign\" style=\"padding-right: " + besideName() + "em\">" + Xml.text(organ)
                + "</p>" + paragraph("date", date(signedOn));
        var start = text.lastIndexOf("<p>");
        return start < 0 || text.length() - start > LONGEST_KEPT
                ? text + end
                : text.substring(0, start) + "<div class=\"end\">" + text.substring(start) + end + "</div>";
    }

    /** How many characters stay free beside the name, so that its middle stands over that of the date (7.3.5.1). */
    private double besideName() {
        return Math.max(0, BESIDE_DATE + (ems(date(signedOn)) - ems(organ)) / 2);
    }

    /** As large as 27 pt, and no larger than lets a long name stand in one line of 156 mm (发文机关标志字号). */
    private double markSize() {
        return Math.min(LARGEST_MARK, Math.floor(LINE / Math.max(1, ems(organ)) * 2) / 2);
    }

    private static double ems(String text) {
        return text.codePoints().mapToDouble(point -> point < 0x80 ? 0.5 : 1).sum();
    }

    /** Arabic figures, months and days without leading zero (7.3.5.4). */
    public static String date(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private String annexList() {
        if (annexes.isEmpty()) {
            return "";
        }
        if (annexes.size() == 1) {
            return "<div class=\"annexes\">" + paragraph("one", "附件：" + annexes.getFirst()) + "</div>";
        }
        return java.util.stream.IntStream.range(0, annexes.size())
                .mapToObj(i -> paragraph(i == 0 ? "one" : "", (i == 0 ? "附件：" : "") + (i + 1) + ". " + annexes.get(i)))
                .collect(Collectors.joining("", "<div class=\"annexes\">", "</div>"));
    }

    private static String paragraph(String style, String text) {
        return "<p class=\"" + style + "\">" + Xml.text(text) + "</p>";
    }
}
