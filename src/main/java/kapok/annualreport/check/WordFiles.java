package kapok.annualreport.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Reads Word files (DOCX): paragraphs, and tables with cells merged across and down. */
final class WordFiles {
    private WordFiles() {}

    static ReadPages read(byte[] bytes) throws UnreadableReport {
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            var text = new StringBuilder();
            var grids = new ArrayList<List<List<String>>>();
            document.getBodyElements().forEach(element -> add(element, text, grids));
            return new ReadPages("", text.toString(), grids);
        } catch (IOException
                | POIXMLException
                | OpenXML4JRuntimeException
                | EncryptedDocumentException
                | IllegalArgumentException damaged) {
            throw new UnreadableReport("damaged", "Word 文件打不开，可能已损坏或加了密码。");
        }
    }

    private static void add(IBodyElement element, StringBuilder text, List<List<List<String>>> grids) {
        if (element instanceof XWPFParagraph paragraph) {
            text.append(paragraph.getText()).append('\n');
        } else if (element instanceof XWPFTable table) {
            grids.add(rows(table));
            text.append('\n');
        }
    }

    private static List<List<String>> rows(XWPFTable table) {
        var open = new ArrayList<String>();
        var rows = new ArrayList<List<String>>();
        for (var row : table.getRows()) {
            var texts = new ArrayList<String>();
            int column = 0;
            for (var cell : row.getTableCells()) {
                int width = width(cell);
                var words = continues(cell) && column < open.size() ? open.get(column) : words(cell);
                for (int right = 0; right < width; right++, column++) {
                    remember(open, column, words);
                }
                texts.add(words);
            }
            rows.add(texts);
        }
        return rows;
    }

    private static void remember(List<String> open, int column, String words) {
        while (open.size() <= column) {
            open.add("");
        }
        open.set(column, words);
    }

    private static String words(XWPFTableCell cell) {
        return cell.getText().replace('\u00A0', ' ').replaceAll("\\s+", " ").strip();
    }

    private static int width(XWPFTableCell cell) {
        return Optional.ofNullable(cell.getCTTc().getTcPr())
                .map(properties -> properties.getGridSpan())
                .map(span -> Math.clamp(span.getVal().longValue(), 1, 100))
                .orElse(1);
    }

    /** Whether the cell is the lower part of one merged downwards. */
    private static boolean continues(XWPFTableCell cell) {
        return Optional.ofNullable(cell.getCTTc().getTcPr())
                .map(properties -> properties.getVMerge())
                .map(merge -> merge.getVal() == null || merge.getVal() == STMerge.CONTINUE)
                .orElse(false);
    }
}
