package kapok.document.release;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kapok.document.release.Finding.Kind;
import org.jsoup.nodes.Element;

/** Looks into a workbook (电子表格, XLSX). */
final class Workbook {
    private final Parts parts;
    private final Findings findings;
    private final Pictures pictures;
    private final List<String> strings;
    private final Set<Integer> invisible;

    private Workbook(Parts parts, Findings findings, Pictures pictures) {
        this.parts = parts;
        this.findings = findings;
        this.pictures = pictures;
        strings = parts.xml("xl/sharedStrings.xml").getElementsByTag("si").stream()
                .map(one -> OfficeParts.joined(one.getElementsByTag("t")))
                .toList();
        invisible = invisible(parts.xml("xl/styles.xml"));
    }

    static void inspect(Parts parts, Findings findings, Pictures pictures) {
        new Workbook(parts, findings, pictures).inspect();
    }

    private void inspect() {
        var names = sheets();
        parts.like("xl/worksheets/[^/]+\\.xml").forEach(part -> sheet(names.getOrDefault(part, part), parts.xml(part)));
        parts.like("xl/pivotCache/pivotCacheDefinition.*\\.xml")
                .forEach(name -> findings.add(Kind.PIVOT_CACHE, name, source(parts.xml(name))));
        parts.like("xl/externalLinks/[^/]+\\.xml")
                .forEach(name ->
                        findings.add(Kind.EXTERNAL_DATA, name, parts.xml(name).text()));
        if (parts.has("xl/connections.xml")) {
            findings.add(Kind.EXTERNAL_DATA, "xl/connections.xml", "");
        }
        for (var drawing : parts.like("xl/drawings/[^/]+\\.(xml|vml)")) {
            findings.read(drawing, parts.xml(drawing).text());
        }
        parts.xml("xl/persons/person.xml")
                .getElementsByTag("person")
                .forEach(person -> findings.add(Kind.AUTHOR, "xl/persons/person.xml", person.attr("displayName")));
        parts.like("xl/revisions/.+").forEach(name -> findings.add(Kind.TRACKED_CHANGE, name, ""));
        OfficeParts.comments(parts, "xl/comments[^/]*\\.xml|xl/comments/.+\\.xml", "comment", findings);
        OfficeParts.comments(parts, "xl/threadedComments/.+\\.xml", "threadedComment", findings);
        OfficeParts.inspect(parts, findings, pictures);
    }

    /** Names by part; hidden ones are reported on the way. */
    private Map<String, String> sheets() {
        var targets = new HashMap<String, String>();
        for (var link : parts.xml("xl/_rels/workbook.xml.rels").getElementsByTag("Relationship")) {
            var target = link.attr("Target");
            targets.put(link.attr("Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
        }
        var names = new HashMap<String, String>();
        for (var sheet : parts.xml("xl/workbook.xml").getElementsByTag("sheet")) {
            names.put(targets.getOrDefault(sheet.attr("r:id"), ""), sheet.attr("name"));
            if (!sheet.attr("state").isEmpty() && !sheet.attr("state").equals("visible")) {
                findings.add(Kind.HIDDEN_SHEET, sheet.attr("name"), "");
            }
        }
        return names;
    }

    private void sheet(String name, Element sheet) {
        for (var column : sheet.getElementsByTag("col")) {
            if (OfficeParts.yes(column.attr("hidden")) || zero(column.attr("width"))) {
                findings.add(
                        Kind.HIDDEN_COLUMN,
                        name + " 第 " + letters(column.attr("min")) + " 至 " + letters(column.attr("max")) + " 列",
                        "");
            }
        }
        for (var format : sheet.getElementsByTag("sheetFormatPr")) {
            if (OfficeParts.yes(format.attr("zeroHeight"))) {
                findings.add(Kind.HIDDEN_ROW, name + " 其余各行", "");
            }
        }
        for (var edge : sheet.getElementsByTag("headerFooter")) {
            findings.read(name + " 页眉页脚", edge.text());
        }
        for (var row : sheet.getElementsByTag("row")) {
            if (OfficeParts.yes(row.attr("hidden")) || zero(row.attr("ht"))) {
                findings.add(Kind.HIDDEN_ROW, name + " 第 " + row.attr("r") + " 行", words(row));
            }
        }
        for (var cell : sheet.getElementsByTag("c")) {
            var words = word(cell);
            if (!words.isEmpty()) {
                var at = name + "!" + cell.attr("r");
                findings.read(at, words);
                if (invisible.contains(number(cell.attr("s")))) {
                    findings.add(Kind.HIDDEN_TEXT, at, words);
                }
            }
        }
    }

    private String words(Element row) {
        var words = new StringBuilder();
        row.getElementsByTag("c").forEach(cell -> words.append(word(cell)).append(' '));
        return words.toString();
    }

    private String word(Element cell) {
        var value = OfficeParts.joined(cell.getElementsByTag("v"));
        return switch (cell.attr("t")) {
            case "s" -> number(value) >= 0 && number(value) < strings.size() ? strings.get(number(value)) : "";
            case "inlineStr" -> OfficeParts.joined(cell.getElementsByTag("t"));
            default -> plain(value);
        };
    }

    /** A number of eleven digits may stand as 1.38001380E10. */
    private static String plain(String value) {
        try {
            return value.isEmpty() ? "" : new BigDecimal(value).toPlainString();
        } catch (NumberFormatException text) {
            return value;
        }
    }

    private static String source(Element cache) {
        var source = cache.getElementsByTag("worksheetSource").first();
        return source == null ? "" : source.attr("sheet") + " " + source.attr("ref");
    }

    /** Cell formats in white on nothing, or whose number format shows nothing. */
    private static Set<Integer> invisible(Element styles) {
        var blank = new HashSet<String>();
        for (var format : styles.getElementsByTag("numFmt")) {
            if (format.attr("formatCode").replaceAll("[^;]", "").length() >= 2
                    && format.attr("formatCode").replace(";", "").isBlank()) {
                blank.add(format.attr("numFmtId"));
            }
        }
        var white = new HashSet<Integer>();
        var fonts = styles.select("fonts > font");
        for (int i = 0; i < fonts.size(); i++) {
            var color = fonts.get(i).getElementsByTag("color").first();
            if (color != null
                    && (color.attr("rgb").endsWith("FFFFFF")
                            || color.attr("theme").equals("0"))) {
                white.add(i);
            }
        }
        var hidden = new HashSet<Integer>();
        var formats = styles.select("cellXfs > xf");
        for (int i = 0; i < formats.size(); i++) {
            var format = formats.get(i);
            var bare = number(format.attr("fillId")) <= 0;
            if (blank.contains(format.attr("numFmtId")) || bare && white.contains(number(format.attr("fontId")))) {
                hidden.add(i);
            }
        }
        return hidden;
    }

    private static boolean zero(String size) {
        return size.matches("0+(\\.0+)?");
    }

    private static int number(String digits) {
        return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : -1;
    }

    private static String letters(String column) {
        var letters = new StringBuilder();
        for (int n = number(column); n > 0; n = (n - 1) / 26) {
            letters.insert(0, (char) ('A' + (n - 1) % 26));
        }
        return letters.toString();
    }
}
