package kapok.annualreport.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads PDF files (PDF): ruled tables cell by cell, all else as lines of text in reading order. */
final class PdfPages extends PDFTextStripper {
    private final List<List<List<String>>> grids = new ArrayList<>();
    private List<PageTable> tables = List.of();
    private boolean anyCharacter;

    private PdfPages() {
        setSortByPosition(true);
    }

    static ReadPages read(byte[] bytes) throws UnreadableReport {
        try (var document = Loader.loadPDF(bytes)) {
            var pages = new PdfPages();
            var text = pages.getText(document);
            if (!pages.anyCharacter) {
                throw new UnreadableReport("no-text", "PDF 里只有图片，没有文字，无法检查。");
            }
            return new ReadPages("", text, pages.grids);
        } catch (InvalidPasswordException locked) {
            throw new UnreadableReport("encrypted", "PDF 加了密码，打不开。");
        } catch (IOException damaged) {
            throw new UnreadableReport("damaged", "PDF 打不开，可能已损坏。");
        }
    }

    @Override
    protected void startPage(PDPage page) throws IOException {
        tables = page.getRotation() == 0 ? PageTable.of(PageRules.of(page)) : List.of();
    }

    @Override
    protected void processTextPosition(TextPosition glyph) {
        anyCharacter |= !glyph.getUnicode().isBlank();
        if (tables.stream().noneMatch(table -> table.take(glyph))) {
            super.processTextPosition(glyph);
        }
    }

    @Override
    protected void endPage(PDPage page) {
        for (var table : tables) {
            if (table == tables.getFirst()) {
                PageBreak.add(grids, table.rows());
            } else {
                grids.add(table.rows());
            }
        }
    }
}
