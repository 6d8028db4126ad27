package kapok.annualreport.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** Reads PDF files (PDF): ruled tables cell by cell, all else as lines of text in reading order. */
final class PdfPages extends PDFTextStripper {
    private static final Pattern WORDS = Pattern.compile("[\\p{IsHan}&&[^第页共]]");

    private final List<List<List<String>>> grids = new ArrayList<>();
    private List<PageTable> tables = List.of();
    /** The last table of the page before, while nothing but a page number stands below it. */
    private @Nullable PageTable open;

    private boolean wordsAbove;
    private boolean wordsBelow;
    private boolean anyCharacter;

    private PdfPages() {
        setSortByPosition(true);
        setPageEnd("\f");
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
        var width = page.getCropBox().getWidth();
        tables = page.getRotation() == 0 ? PageTable.of(PageRules.of(page), width) : List.of();
        wordsAbove = false;
        wordsBelow = false;
    }

    @Override
    protected void processTextPosition(TextPosition glyph) {
        anyCharacter |= !glyph.getUnicode().isBlank();
        if (tables.stream().noneMatch(table -> table.take(glyph))) {
            super.processTextPosition(glyph);
            aside(glyph);
        }
    }

    /** Words between two tables part them; 第 3 页 共 6 页 does not. */
    private void aside(TextPosition glyph) {
        if (tables.isEmpty() || !WORDS.matcher(glyph.getUnicode()).find()) {
            return;
        }
        wordsAbove |= glyph.getYDirAdj() < tables.getFirst().top();
        wordsBelow |= glyph.getYDirAdj() > tables.getLast().bottom();
    }

    @Override
    protected void endPage(PDPage page) {
        for (var table : tables) {
            if (table == tables.getFirst()) {
                var goesOn = open != null && !wordsAbove && open.asWideAs(table);
                PageBreak.add(grids, table.rows(), goesOn);
            } else {
                grids.add(new ArrayList<>(table.rows()));
            }
        }
        open = tables.isEmpty() || wordsBelow ? null : tables.getLast();
    }
}
