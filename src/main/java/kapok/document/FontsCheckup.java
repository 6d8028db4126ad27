package kapok.document;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import kapok.installation.Checkup;
import org.springframework.stereotype.Component;

/** Whether documents can be set in Chinese (字体自检): each hand that letters use, with the font file that carries it. */
@Component
class FontsCheckup implements Checkup {
    /** The hands that Debian has free fonts for; where the others lack, these stand in. */
    private static final List<Face> NEEDED = List.of(Face.SONG, Face.HEI, Face.RARE);

    private final FontShelf shelf;

    FontsCheckup(FontShelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public Finding check() {
        var found = Arrays.stream(Face.values())
                .filter(shelf::carries)
                .map(face -> face.wordName() + " " + shelf.file(face).getFileName())
                .collect(Collectors.joining(", "));
        return Finding.of(
                "fonts",
                NEEDED.stream().allMatch(shelf::carries),
                found.isEmpty() ? "no font that documents can be set in" : found,
                "apt-get install fonts-arphic-uming fonts-wqy-microhei fonts-hanazono; see docs/operations/fonts.md");
    }
}
