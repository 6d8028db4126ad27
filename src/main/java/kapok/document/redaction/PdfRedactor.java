package kapok.document.redaction;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kapok.document.Documents;
import kapok.web.RuleViolation;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.multipdf.PDFCloneUtility;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Takes marked places out of a PDF. The result is another document: of the old one only the drawn pages come over, and of
 * these only size, content and what the content uses; no annotation, outline, tag, attachment, script, metadata or older revision.
 */
final class PdfRedactor {
    private static final float DPI = 200;
    /** What describes and is not drawn; may repeat the words. */
    private static final Set<String> TELLING = Set.of(
            "Metadata",
            "PieceInfo",
            "ActualText",
            "Alt",
            "E",
            "StructParent",
            "StructParents",
            "LastModified",
            "AF",
            "Thumb",
            "OPI",
            "Properties",
            "OC",
            "Ref");

    private final List<Area> areas;
    private final List<String> terms;
    private final Map<String, Integer> byTerm = new HashMap<>();

    PdfRedactor(List<Area> areas, List<String> terms) {
        this.areas = List.copyOf(areas);
        this.terms = List.copyOf(terms);
    }

    /** @throws RuleViolation if it is no PDF or needs a password */
    Redacted redact(byte[] pdf, Documents documents) throws IOException {
        try (var source = open(pdf);
                var target = new PDDocument();
                var lettering = documents.lettering(target)) {
            var cover = new Cover(target, lettering.font(), terms.stream().noneMatch(Redactor.PUT::contains));
            var cloner = new Cloner(target);
            var drawn = new ArrayList<Integer>();
            var places = 0;
            for (int i = 0; i < source.getNumberOfPages(); i++) {
                var page = source.getPage(i);
                var marks = marks(page, i);
                places += marks.size();
                var rewritten = rewrite(page, marks, target, cloner, cover);
                if (rewritten) {
                    continue;
                }
                drawn.add(i + 1);
                target.addPage(picture(source, i, marks, target, cover));
            }
            target.getDocumentInformation().setProducer("Kapok");
            var out = new ByteArrayOutputStream();
            target.save(out);
            return new Redacted(out.toByteArray(), places, drawn, byTerm);
        }
    }

    static PDDocument open(byte[] pdf) throws IOException {
        try {
            var document = Loader.loadPDF(pdf);
            document.setAllSecurityToBeRemoved(true);
            return document;
        } catch (org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException e) {
            throw new RuleViolation("document.redaction.locked");
        } catch (IOException e) {
            throw new RuleViolation("document.redaction.unreadable");
        }
    }

    private List<Rectangle2D> marks(PDPage page, int index) throws IOException {
        var marks = new ArrayList<Rectangle2D>();
        areas.stream()
                .filter(area -> area.page() == index)
                .map(area -> PageSight.inPage(page, area))
                .forEach(marks::add);
        if (!terms.isEmpty()) {
            var search = PageSearch.of(page);
            for (var term : terms) {
                var places = search.places(List.of(term));
                byTerm.merge(term, places.size(), Integer::sum);
                marks.addAll(places);
            }
        }
        return marks;
    }

    /** False if the page holds something that cannot be rewritten safely. */
    private static boolean rewrite(PDPage page, List<Rectangle2D> marks, PDDocument target, Cloner cloner, Cover cover)
            throws IOException {
        var writer = new PageRewriter(page, marks);
        writer.run();
        if (writer.unsafe() || !plain(page, !marks.isEmpty())) {
            return false;
        }
        var made = new PDPage(page.getMediaBox());
        made.setCropBox(page.getCropBox());
        made.setRotation(page.getRotation());
        made.setResources(resources(page, writer.drawn(), cloner));
        var content = new PDStream(target);
        try (var out = content.createOutputStream(COSName.FLATE_DECODE)) {
            new ContentStreamWriter(out).writeTokens(writer.tokens());
        }
        made.setContents(content);
        target.addPage(made);
        cover.over(made, marks);
        return true;
    }

    /** No layers that are switched on and off, nothing drawn by notes or fields, no pictures made of words. */
    private static boolean plain(PDPage page, boolean marked) throws IOException {
        for (var note : page.getAnnotations()) {
            if (!(note instanceof PDAnnotationLink)) {
                return false;
            }
        }
        var resources = page.getResources();
        if (resources == null) {
            return true;
        }
        if (holds(resources.getCOSObject(), COSName.OCG, 0)) {
            return false;
        }
        return !marked || !resources.getPatternNames().iterator().hasNext() && !masked(resources);
    }

    private static boolean masked(PDResources resources) {
        for (var name : resources.getExtGStateNames()) {
            var state = resources.getExtGState(name);
            if (state != null && state.getCOSObject().getDictionaryObject(COSName.SMASK) instanceof COSDictionary) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(COSDictionary resources, COSName type, int depth) {
        if (resources.getDictionaryObject(COSName.PROPERTIES) instanceof COSDictionary properties) {
            for (var key : properties.keySet()) {
                if (properties.getDictionaryObject(key) instanceof COSDictionary one
                        && (type.equals(one.getCOSName(COSName.TYPE)) || one.containsKey("OCGs"))) {
                    return true;
                }
            }
        }
        if (depth > 5 || !(resources.getDictionaryObject(COSName.XOBJECT) instanceof COSDictionary objects)) {
            return depth > 5;
        }
        for (var key : objects.keySet()) {
            if (objects.getDictionaryObject(key) instanceof COSDictionary one
                    && (one.containsKey("OC")
                            || one.getDictionaryObject(COSName.RESOURCES) instanceof COSDictionary inner
                                    && holds(inner, type, depth + 1))) {
                return true;
            }
        }
        return false;
    }

    private static PDResources resources(PDPage page, Set<String> drawn, Cloner cloner) throws IOException {
        if (page.getResources() == null) {
            return new PDResources();
        }
        var bare = new COSDictionary(page.getResources().getCOSObject());
        if (bare.getDictionaryObject(COSName.XOBJECT) instanceof COSDictionary objects) {
            var used = new COSDictionary(objects);
            objects.keySet().stream()
                    .filter(name -> !drawn.contains(name.getName()))
                    .forEach(used::removeItem);
            bare.setItem(COSName.XOBJECT, used);
        }
        bare.removeItem(COSName.PROPERTIES);
        var copy = (COSDictionary) cloner.copy(bare);
        silence(copy, new java.util.HashSet<>());
        return new PDResources(copy);
    }

    private static void silence(COSBase base, Set<COSBase> seen) {
        var one = base instanceof COSObject reference ? reference.getObject() : base;
        if (one == null || !seen.add(one)) {
            return;
        }
        if (one instanceof COSDictionary dictionary) {
            for (var key : List.copyOf(dictionary.keySet())) {
                if (TELLING.contains(key.getName()) && !(key.getName().equals("E"))) {
                    dictionary.removeItem(key);
                } else {
                    var inner = dictionary.getDictionaryObject(key);
                    if (inner != null) {
                        silence(inner, seen);
                    }
                }
            }
        } else if (one instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                var inner = array.getObject(i);
                if (inner != null) {
                    silence(inner, seen);
                }
            }
        }
    }

    /** The page as it is seen, with black in the dots under the marks. */
    private static PDPage picture(PDDocument source, int index, List<Rectangle2D> marks, PDDocument target, Cover cover)
            throws IOException {
        var page = source.getPage(index);
        var image = new PDFRenderer(source).renderImageWithDPI(index, DPI);
        var pen = image.createGraphics();
        pen.setColor(Color.BLACK);
        for (var mark : marks) {
            var seen = PageSight.seen(page, mark);
            pen.fill(new Rectangle2D.Double(
                    seen.getX() * image.getWidth() - 1,
                    seen.getY() * image.getHeight() - 1,
                    seen.getWidth() * image.getWidth() + 2,
                    seen.getHeight() * image.getHeight() + 2));
        }
        pen.dispose();
        var width = image.getWidth() * 72 / DPI;
        var height = image.getHeight() * 72 / DPI;
        var made = new PDPage(new PDRectangle(width, height));
        try (var content = new PDPageContentStream(target, made)) {
            content.drawImage(LosslessFactory.createFromImage(target, image), 0, 0, width, height);
        }
        cover.over(
                made,
                marks.stream()
                        .map(mark -> PageSight.seen(page, mark))
                        .map(seen ->
                                PageSight.inPage(made, seen.getX(), seen.getY(), seen.getWidth(), seen.getHeight()))
                        .toList());
        return made;
    }

    /** The copier of the library is for subclasses only. */
    private static final class Cloner extends PDFCloneUtility {
        Cloner(PDDocument target) {
            super(target);
        }

        COSBase copy(COSBase one) throws IOException {
            return cloneForNewDocument(one);
        }
    }
}
