package kapok.annualreport.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads a report from a file of any kind it is published in (读取年报): JSON, HTML, DOCX, PDF or text. What the file is, its
 * bytes tell, not its name.
 */
public final class ReportReader {
    /** Reports have a few hundred kilobytes; what is larger is something else. */
    public static final int LARGEST = 50_000_000;

    private static final Pattern HTML = Pattern.compile(
            "(?is)^\\s*(?:<!--.*?-->\\s*)*(?:<\\?xml[^>]*>\\s*)?<(?:!doctype|html|head|body|div|table|p|h\\d|meta|article|section|span)\\b.*");

    private ReportReader() {}

    /**
     * Reads one file.
     *
     * @throws UnreadableReport if it is empty, damaged, locked, too large or of another kind
     */
    public static ReportInput read(String file, byte[] bytes) throws UnreadableReport {
        if (bytes.length == 0) {
            throw new UnreadableReport("empty", "文件是空的。");
        } else if (bytes.length > LARGEST) {
            throw new UnreadableReport("too-large", "文件超过 50 MB，不像一份年度报告。");
        } else if (Charsets.starts(bytes, '%', 'P', 'D', 'F')) {
            return read(file, PdfPages.read(bytes));
        } else if (Charsets.starts(bytes, 'P', 'K', 3, 4)) {
            return read(file, WordFiles.read(bytes));
        } else if (Charsets.starts(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new UnreadableReport("unknown-kind", "旧版 Word（.doc）或加了密码的文件读不了，请另存为 DOCX 或 PDF。");
        }
        return readText(file, Charsets.decode(bytes));
    }

    /**
     * Reads what was pasted: JSON, HTML or plain text.
     *
     * @throws UnreadableReport if there are no words in it
     */
    public static ReportInput readText(String name, String text) throws UnreadableReport {
        if (text.isBlank()) {
            throw new UnreadableReport("empty", "里面没有文字。");
        } else if (text.chars()
                        .limit(4000)
                        .filter(c -> c < 9 || c > 13 && c < 32)
                        .count()
                > 8) {
            throw new UnreadableReport("unknown-kind", "认不出是什么文件；能读文本、HTML、DOCX、PDF 和 JSON。");
        } else if (JsonReports.looksLike(text)) {
            return JsonReports.read(name, text);
        }
        return read(name, HTML.matcher(text).matches() ? HtmlPages.read(text) : new ReadPages("", text, List.of()));
    }

    private static ReportInput read(String file, ReadPages pages) throws UnreadableReport {
        var repaired = EncodingRepair.of(pages.text()).text();
        var headline = Headline.of(pages.title(), repaired);
        var labels = new StringBuilder(repaired);
        var grids = new ArrayList<List<List<String>>>();
        pages.grids()
                .forEach(grid -> grids.add(grid.stream()
                        .map(row -> row.stream().map(MisreadText::repaired).toList())
                        .toList()));
        grids.forEach(grid -> grid.forEach(row -> labels.append('\n').append(String.join(" ", row))));
        var format = Formats.of(labels.toString(), headline.year());
        grids.addAll(LineTables.of(repaired));
        var cells = TableReader.read(format, grids);
        if (cells.isEmpty() && !Wording.plain(repaired).contains("公开")) {
            throw new UnreadableReport("not-a-report", "看不出这是年度报告：没有它的表格，也没有说到信息公开。");
        }
        return new ReportInput(
                file,
                headline.title(),
                headline.organ(),
                headline.year(),
                format,
                cells,
                Map.of(),
                pages.text(),
                true,
                List.of(),
                List.of());
    }
}
