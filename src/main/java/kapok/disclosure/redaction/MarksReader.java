package kapok.disclosure.redaction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import kapok.document.redaction.Area;
import kapok.web.Fields;

/**
 * Reads what was marked (读取遮盖标记): a line each, with a ground of its own at its end where it has one. The ground of the form
 * is for all that have none.
 */
final class MarksReader {
    private static final int LONGEST = 4_000;
    private static final Pattern OWN_GROUND = Pattern.compile("(.*)[|｜]\\s*([^|｜]*)");

    private final Fields fields;
    private final Ground usual;
    private final Map<String, Ground> byName = new LinkedHashMap<>();

    /** @param label of a ground; what stands before its brackets can be typed */
    MarksReader(Fields fields, UnaryOperator<String> label) {
        this.fields = fields;
        usual = fields.requiredChoice("ground", Ground.byCode());
        Ground.byCode().forEach((code, ground) -> {
            byName.put(code, ground);
            byName.put(shortName(label.apply(code)), ground);
        });
    }

    static String shortName(String label) {
        return label.replaceFirst("\\s*[（(].*", "");
    }

    /** @param found words that were ticked */
    List<Mark> read(List<String> found) {
        var words = new LinkedHashMap<String, Mark>();
        var areas = new ArrayList<Mark>();
        lines("terms").forEach(line -> word(line).ifPresent(mark -> words.putIfAbsent(mark.term(), mark)));
        found.forEach(term -> words.putIfAbsent(term, Mark.words(usual, term)));
        lines("areas").forEach(line -> area(line).ifPresent(areas::add));
        var marks = new ArrayList<>(words.values());
        marks.addAll(areas);
        if (fields.ok() && marks.isEmpty()) {
            fields.slip("terms", "disclosure.redaction.nothing-marked");
        }
        return marks;
    }

    private List<String> lines(String field) {
        return fields.lines(field, LONGEST)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private Optional<Mark> word(String line) {
        var parts = OWN_GROUND.matcher(line);
        if (!parts.matches()) {
            return Optional.of(Mark.words(usual, line));
        }
        var term = parts.group(1).strip();
        return term.isEmpty()
                ? Optional.empty()
                : ground("terms", parts.group(2), line).map(own -> Mark.words(own, term));
    }

    /** Page, left, top, width, height; the last four in percent of the page. */
    private Optional<Mark> area(String line) {
        var parts = line.split("[\\s,，|｜]+", 6);
        try {
            var area = new Area(
                    Integer.parseInt(parts[0]) - 1,
                    Double.parseDouble(parts[1]) / 100,
                    Double.parseDouble(parts[2]) / 100,
                    Double.parseDouble(parts[3]) / 100,
                    Double.parseDouble(parts[4]) / 100);
            return parts.length < 6
                    ? Optional.of(Mark.area(usual, area))
                    : ground("areas", parts[5], line).map(own -> Mark.area(own, area));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            fields.slip("areas", "disclosure.redaction.area-form", line);
            return Optional.empty();
        }
    }

    private Optional<Ground> ground(String field, String name, String line) {
        var own = Optional.ofNullable(byName.get(name.strip()));
        if (own.isEmpty()) {
            fields.slip(field, "disclosure.redaction.no-such-ground", line, String.join("、", names()));
        }
        return own;
    }

    private List<String> names() {
        return byName.keySet().stream()
                .filter(name -> !Ground.byCode().containsKey(name))
                .toList();
    }
}
