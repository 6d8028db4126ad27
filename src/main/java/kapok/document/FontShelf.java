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
        try {
            return file.toString().endsWith(".ttc") ? fromCollection(face, file) : fromFile(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the font " + file, e);
        }
    }

    /** Where the font of this hand lies; two hands may share a file. */
    Path file(Face face) {
        return Stream.concat(Stream.of(face), face.substitutes().stream())
                .filter(found.get()::containsKey)
                .map(found.get()::get)
                .findFirst()
                .orElseThrow(() -> new RuleViolation("document.no-font", "fonts-arphic-uming fonts-wqy-microhei"));
    }

    /** A font in use. A font of a collection does not close the collection's file by itself. */
    record OpenFont(TrueTypeFont font, Closeable file) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            font.close();
            file.close();
        }
    }

    private static OpenFont fromFile(Path file) throws IOException {
        var font = new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile()));
        return new OpenFont(font, font);
    }

    @SuppressWarnings("resource") // closed with the font
    private static OpenFont fromCollection(Face face, Path file) throws IOException {
        var collection = new TrueTypeCollection(file.toFile());
        for (var candidate :
                Stream.concat(Stream.of(face), Stream.of(Face.values())).toList()) {
            var font = collection.getFontByName(candidate.preferredInCollection());
            if (font != null) {
                return new OpenFont(font, collection);
            }
        }
        var first = new TrueTypeFont[1];
        collection.processAllFonts(font -> first[0] = first[0] == null ? font : first[0]);
        return new OpenFont(first[0], collection);
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
