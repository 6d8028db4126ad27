package kapok.disclosure.letter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The words of every kind of letter (文书格式): {@code disclosure/letters.txt}, read once. */
final class LetterForms {
    private static final Pattern HEAD = Pattern.compile("\\[([a-z_]+)] (.+)");
    private static final Pattern VALUE = Pattern.compile("\\{(!?)([^}]+)}");
    private static final Map<LetterKind, Form> FORMS = read();

    private LetterForms() {}

    /** Title and paragraphs, with the names of values in braces. */
    record Form(String title, List<String> paragraphs) {
        Form {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /**
     * A letter as the case makes it.
     *
     * @param needed what must still stand in it when it is signed, by name (必备内容)
     */
    record Filled(String title, List<String> paragraphs, Map<String, String> needed) {}

    static String title(LetterKind kind) {
        return form(kind).title();
    }

    /** @throws IllegalStateException if a value is unknown that must be there */
    static Filled fill(LetterKind kind, Map<String, String> values) {
        var paragraphs = new ArrayList<String>();
        var needed = new LinkedHashMap<String, String>();
        for (var line : form(kind).paragraphs()) {
            var filled = VALUE.matcher(line).replaceAll(found -> {
                var value = values.getOrDefault(found.group(2), "");
                if (!found.group(1).isEmpty()) {
                    needed.put(found.group(2), value);
                }
                return java.util.regex.Matcher.quoteReplacement(value);
            });
            filled.lines().filter(one -> !one.isBlank()).forEach(paragraphs::add);
        }
        return new Filled(form(kind).title(), paragraphs, needed);
    }

    private static Form form(LetterKind kind) {
        var form = FORMS.get(kind);
        if (form == null) {
            throw new IllegalStateException("letters.txt has no " + kind);
        }
        return form;
    }

    private static Map<LetterKind, Form> read() {
        var forms = new EnumMap<LetterKind, Form>(LetterKind.class);
        LetterKind kind = null;
        var title = "";
        var paragraphs = new ArrayList<String>();
        for (var line : text().lines()
                .filter(one -> !one.startsWith("#") && !one.isBlank())
                .toList()) {
            var head = HEAD.matcher(line);
            if (!head.matches()) {
                paragraphs.add(line);
                continue;
            }
            if (kind != null) {
                forms.put(kind, new Form(title, paragraphs));
            }
            kind = LetterKind.of(head.group(1)).orElseThrow();
            title = head.group(2);
            paragraphs.clear();
        }
        if (kind != null) {
            forms.put(kind, new Form(title, paragraphs));
        }
        return forms;
    }

    private static String text() {
        try (var in = LetterForms.class.getResourceAsStream("/disclosure/letters.txt")) {
            if (in == null) {
                throw new IllegalStateException("disclosure/letters.txt is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
