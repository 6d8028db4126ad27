package kapok.annualreport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What the first draft says in each section (叙述模板), read from {@code annualreport/narrative/<format>.txt}: a sentence a
 * line, with the condition under which it is written. The head of {@code 2018.txt} explains the notation.
 */
@Component
class NarrativeTemplates {
    private final Map<String, List<Template>> byFormat = new LinkedHashMap<>();

    /** The lines of one section; an empty one parts paragraphs. */
    private record Template(String heading, List<Sentence> sentences) {}

    NarrativeTemplates() {
        for (var format : List.of("2018", "2019", "2021")) {
            byFormat.put(format, read(format));
        }
    }

    /** Every figure that the sentences of a format name or ask about. */
    Set<String> figures(String format) {
        var figures = new LinkedHashSet<String>();
        for (var template : of(format)) {
            template.sentences().forEach(sentence -> figures.addAll(sentence.figures()));
        }
        return figures;
    }

    /** Every sentence of a format. */
    List<String> sentences(String format) {
        return of(format).stream()
                .flatMap(template -> template.sentences().stream())
                .map(Sentence::text)
                .toList();
    }

    /**
     * Writes all sections.
     *
     * @param values of the figures that are known
     * @param words what stands for {@code {year}} and the like
     */
    List<Section> write(String format, Map<String, BigDecimal> values, Map<String, String> words) {
        var sections = new ArrayList<Section>();
        for (var template : of(format)) {
            sections.add(new Section(sections.size() + 1, template.heading(), text(template, values, words)));
        }
        return sections;
    }

    private static String text(Template template, Map<String, BigDecimal> values, Map<String, String> words) {
        var text = new StringBuilder();
        for (var sentence : template.sentences()) {
            if (sentence.text().isEmpty()) {
                text.append("\n\n");
            } else if (sentence.applies(values)) {
                text.append(sentence.text());
            }
        }
        var written = text.toString().replaceAll("\n{3,}", "\n\n").strip();
        for (var word : words.entrySet()) {
            written = written.replace("{" + word.getKey() + "}", word.getValue());
        }
        return tidy(written);
    }

    /** A list that ends because its last parts do not apply ends with a full stop. */
    private static String tidy(String text) {
        return text.replaceAll("[，；：](?=\\n|$)", "。").replaceAll("；(?=没有单列|未列出)", "。");
    }

    private List<Template> of(String format) {
        var templates = byFormat.get(format);
        if (templates == null) {
            throw new IllegalArgumentException("Not a format: " + format);
        }
        return templates;
    }

    private static List<Template> read(String format) {
        var templates = new ArrayList<Template>();
        for (var line : lines(format)) {
            if (line.startsWith("== ")) {
                templates.add(new Template(line.substring(3).strip(), new ArrayList<>()));
            } else if (!line.startsWith("#") && !templates.isEmpty()) {
                templates.getLast().sentences().add(Sentence.parse(line.strip()));
            }
        }
        return templates;
    }

    private static List<String> lines(String format) {
        try {
            return new ClassPathResource("annualreport/narrative/" + format + ".txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Narrative templates are missing from the program: " + format, e);
        }
    }
}
