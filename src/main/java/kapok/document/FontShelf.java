package kapok.document;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kapok.installation.DataDirectory;
import kapok.web.RuleViolation;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The Chinese fonts of this machine (系统字体): those of the system's packages, and those an operator puts into {@code
 * <data>/fonts}, which come first. Looked for once, at the first document.
 */
@Component
class FontShelf {
    private static final List<Path> SYSTEM = List.of(
            Path.of("/usr/share/fonts"),
            Path.of("/usr/local/share/fonts"),
            Path.of(System.getProperty("user.home"), ".fonts"),
            Path.of(System.getProperty("user.home"), ".local/share/fonts"));

    private final Supplier<Map<Face, Path>> found;
    private final Map<String, Face> byName = new ConcurrentHashMap<>();
    /** A font that is not in use now, by its file: reading its tables takes longer than setting a letter. */
    private final Map<Path, OpenFont> idle = new ConcurrentHashMap<>();

    @Autowired
    FontShelf(DataDirectory data) {
        found = SingletonSupplier.of(() ->
                find(Stream.concat(Stream.of(data.path().resolve("fonts")), SYSTEM.stream())
                        .toList()));
    }

    /** For tests: only these directories. */
    FontShelf(List<Path> directories) {
        found = SingletonSupplier.of(() -> find(directories));
    }

    /**
     * Opens the font of a hand, or of the nearest one installed. The caller closes it.
     *
     * @throws RuleViolation naming the Debian packages to install, if there is no usable font at all
     */
    OpenFont open(Face face) {
        var file = file(face);
        var waiting = idle.remove(file);
        if (waiting != null) {
            return waiting;
        }
        try {
            var font = file.toString().endsWith(".ttc") ? fromCollection(face, file) : fromFile(file);
            byName.putIfAbsent(font.font().getName(), face);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the font " + file, e);
        }
    }

    /**
     * Opens the font that a document was set with, by its PostScript name. The caller closes it.
     *
     * @throws IOException if no font of that name was opened before
     */
    OpenFont open(String name) throws IOException {
        var face = byName.get(name);
        if (face == null) {
            throw new IOException("Font " + name + " of the PDF is not among " + byName.keySet());
        }
        return open(face);
    }

    /** Whether a font of this very hand is installed, and none need stand in for it. */
    boolean carries(Face face) {
        return found.get().containsKey(face);
    }

    /** Where the font of this hand lies; two hands may share a file. */
    Path file(Face face) {
        return Stream.concat(Stream.of(face), face.substitutes().stream())
                .filter(found.get()::containsKey)
                .map(found.get()::get)
                .findFirst()
                .orElseThrow(() -> new RuleViolation("document.no-font", "fonts-arphic-uming fonts-wqy-microhei"));
    }

    /** A font in use by one; closing it puts it back for the next. */
    final class OpenFont implements AutoCloseable {
        private final Path path;
        private final TrueTypeFont font;
        private final Closeable source;

        /** @param source what else is open: a font of a collection does not close the collection by itself */
        private OpenFont(Path path, TrueTypeFont font, Closeable source) {
            this.path = path;
            this.font = font;
            this.source = source;
        }

        TrueTypeFont font() {
            return font;
        }

        @Override
        public void close() throws IOException {
            if (idle.putIfAbsent(path, this) != null) {
                font.close();
                source.close();
            }
        }
    }

    private OpenFont fromFile(Path file) throws IOException {
        var font = new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile()));
        return new OpenFont(file, font, font);
    }

    @SuppressWarnings("resource") // closed with the font
    private OpenFont fromCollection(Face face, Path file) throws IOException {
        var collection = new TrueTypeCollection(file.toFile());
        for (var candidate :
                Stream.concat(Stream.of(face), Stream.of(Face.values())).toList()) {
            var font = collection.getFontByName(candidate.preferredInCollection());
            if (font != null) {
                return new OpenFont(file, font, collection);
            }
        }
        var first = new TrueTypeFont[1];
        collection.processAllFonts(font -> first[0] = first[0] == null ? font : first[0]);
        return new OpenFont(file, first[0], collection);
    }

    private static Map<Face, Path> find(List<Path> directories) {
        var best = new EnumMap<Face, Path>(Face.class);
        for (var directory : directories) {
            try (var files = Files.isDirectory(directory) ? Files.walk(directory, 6) : Stream.<Path>empty()) {
                var named = files.filter(Files::isRegularFile).toList();
                for (var face : Face.values()) {
                    named.stream()
                            .filter(file -> rank(face, file) >= 0)
                            .min(Comparator.comparingInt(file -> rank(face, file)))
                            .ifPresent(file -> best.putIfAbsent(face, file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot list the fonts in " + directory, e);
            }
        }
        return best;
    }

    private static int rank(Face face, Path file) {
        return face.rank(String.valueOf(file.getFileName()));
    }
}
