package kapok.document;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jsoup.helper.W3CDom;
import org.jspecify.annotations.Nullable;

/** Sets a document as PDF (版式文件), with the fonts it uses embedded as subsets. */
final class PdfPrinter {
    private final FontShelf fonts;

    PdfPrinter(FontShelf fonts) {
        this.fonts = fonts;
        XRLog.setLoggingEnabled(false);
    }

    void print(PrintSource source, OutputStream out) throws IOException {
        try (var document = new PDDocument();
                var loaded = new LoadedFonts(fonts, document)) {
            document.getDocumentInformation().setTitle(source.title());
            var builder = new PdfRendererBuilder()
                    .useFastMode()
                    .withW3cDocument(new W3CDom().fromJsoup(source.document()), null)
                    .useSVGDrawer(new ChartDrawer())
                    .useReplacementText("〓")
                    .useHttpStreamImplementation(PdfPrinter::nothing)
                    .useExternalResourceAccessControl(
                            (uri, type) -> uri.startsWith("data:"),
                            ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                    .withProducer("Kapok")
                    .usePDDocument(document)
                    .toStream(out);
            loaded.offerTo(builder);
            builder.run();
        }
    }

    /** The renderer has no way to the network, whatever the source asks for. */
    private static @Nullable FSStream nothing(String uri) {
        return null;
    }

    /** The fonts of one PDF; each file is opened when its first character is set. */
    private static final class LoadedFonts implements AutoCloseable {
        private final FontShelf shelf;
        private final PDDocument document;
        private final Map<Path, PDFont> byFile = new HashMap<>();
        private final List<FontShelf.OpenFont> open = new ArrayList<>();

        LoadedFonts(FontShelf shelf, PDDocument document) {
            this.shelf = shelf;
            this.document = document;
        }

        void offerTo(PdfRendererBuilder builder) {
            for (var face : Face.values()) {
                for (var family : face.families()) {
                    builder.useFont(new OnDemand(face), family, 400, FontStyle.NORMAL, true);
                }
            }
        }

        private PDFont load(Face face) {
            return byFile.computeIfAbsent(shelf.file(face), file -> {
                try {
                    var font = shelf.open(face);
                    open.add(font);
                    return PDType0Font.load(document, font.font(), true);
                } catch (IOException e) {
                    throw new UncheckedIOException("Cannot embed the font " + file, e);
                }
            });
        }

        @Override
        public void close() throws IOException {
            for (var font : open) {
                font.close();
            }
        }

        private final class OnDemand extends PDFontSupplier {
            private final Face face;

            @SuppressWarnings("NullAway") // the supplier of the library wants its font now; this one is asked later
            OnDemand(Face face) {
                super(null);
                this.face = face;
            }

            @Override
            public PDFont supply() {
                return load(face);
            }
        }
    }
}
