package kapok.annualreport.check;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/** Reads PDF files as lines of text in reading order (PDF). */
final class PdfPages {
    private PdfPages() {}

    static ReadPages read(byte[] bytes) throws UnreadableReport {
        try (var document = Loader.loadPDF(bytes)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            var text = stripper.getText(document);
            if (text.isBlank()) {
                throw new UnreadableReport("no-text", "PDF 里只有图片，没有文字，无法检查。");
            }
            return new ReadPages("", text, List.of());
        } catch (InvalidPasswordException locked) {
            throw new UnreadableReport("encrypted", "PDF 加了密码，打不开。");
        } catch (IOException damaged) {
            throw new UnreadableReport("damaged", "PDF 打不开，可能已损坏。");
        }
    }
}
