package kapok.disclosure.letter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of every kind of letter (文书格式): {@code disclosure/letters.txt}, read once. */
final class LetterForms {
    private static final Pattern HEAD = Pattern.compile("\\[([a-z_]+)] (.+)");
    private static final Pattern VALUE = Pattern.compile("\\{(!?)([^}]+)}");
    /** What a third party fills in and sends back (征求意见确认函). */
    private static final String SLIP = "opinion_slip";

    private static final Map<String, Form> FORMS = read();

    private LetterForms() {}

    /** Title and paragraphs, with the names of values in braces. */
    private record Form(String title, List<String> paragraphs) {}

    /**
     * A letter as the case makes it.
     *
     * @param needed what must still stand in it when it is signed, by name (必备内容)
     */
    record Filled(String title, List<String> paragraphs, Map<String, String> needed) {}

    static String title(LetterKind kind) {
        return form(kind.code()).title();
    }

    static Filled fill(LetterKind kind, Map<String, String> values) {
        return fill(kind.code(), values);
    }

    static Filled slip(Map<String, String> values) {
        return fill(SLIP, values);
    }

    private static Filled fill(String code, Map<String, String> values) {
        var paragraphs = new ArrayList<String>();
        var needed = new LinkedHashMap<String, String>();
        for (var line : form(code).paragraphs()) {
            var filled = VALUE.matcher(line).replaceAll(found -> {
                var value = values.getOrDefault(found.group(2), "");
                if (!found.group(1).isEmpty()) {
                    needed.put(found.group(2), value);
                }
                return Matcher.quoteReplacement(value);
            });
            filled.lines().filter(one -> !one.isBlank()).forEach(paragraphs::add);
        }
        return new Filled(form(code).title(), paragraphs, needed);
    }

    private static Form form(String code) {
        var form = FORMS.get(code);
        if (form == null) {
            throw new IllegalStateException("letters.txt has no " + code);
        }
        return form;
    }

    private static Map<String, Form> read() {
        var forms = new LinkedHashMap<String, Form>();
        var paragraphs = new ArrayList<String>();
        for (var line : text().lines()
                .filter(one -> !one.startsWith("#") && !one.isBlank())
                .toList()) {
            var head = HEAD.matcher(line);
            if (head.matches()) {
                paragraphs = new ArrayList<>();
                forms.put(head.group(1), new Form(head.group(2), paragraphs));
            } else {
                paragraphs.add(line);
            }
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
