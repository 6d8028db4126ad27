package kapok.annualreport.check;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads web pages (网页): words by block, tables with rowspan and colspan. */
final class HtmlPages {
    private static final int WIDEST = 100;

    private HtmlPages() {}

    static ReadPages read(String html) {
        var page = Jsoup.parse(html);
        page.select("script,style,noscript,template,select").remove();
        var grids = new ArrayList<List<List<String>>>();
        for (var table : page.select("table")) {
            if (table.select("table").size() == 1) {
                grids.add(grid(table));
            }
        }
        for (var table : page.select("table")) {
            if (table.parent() != null && table.select("table").size() == 1 && isData(table)) {
                table.replaceWith(new Element("hr"));
            }
        }
        var text = new StringBuilder();
        words(page.body(), text);
        return new ReadPages(page.title(), text.toString(), grids);
    }

    /** Pages are sometimes laid out with tables; only one that holds figures is taken out of the words. */
    private static boolean isData(Element table) {
        return table.select("td,th").stream()
                        .filter(cell -> cell.text().strip().matches("[+-]?[\\d.,]*"))
                        .count()
                >= 3;
    }

    private static List<List<String>> grid(Element table) {
        var grid = new Grid();
        for (var row : table.select("tr")) {
            grid.row();
            for (var cell : row.children()) {
                if (cell.is("td,th")) {
                    grid.cell(cell.text().replace('\u00A0', ' ').strip(), span(cell, "rowspan"), span(cell, "colspan"));
                }
            }
        }
        return grid.rows();
    }

    private static int span(Element cell, String name) {
        var digits = cell.attr(name).replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 3 ? 1 : Math.clamp(Integer.parseInt(digits), 1, WIDEST);
    }

    private static void words(Node node, StringBuilder text) {
        if (node instanceof TextNode words) {
            text.append(words.text().replace('\u00A0', ' '));
        } else if (node instanceof Element element) {
            var block = element.isBlock() || element.is("br,tr,hr");
            if (block && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                text.append('\n');
            }
            element.childNodes().forEach(child -> words(child, text));
            if (element.is("td,th")) {
                text.append('\t');
            } else if (block) {
                text.append('\n');
            }
        }
    }
}
