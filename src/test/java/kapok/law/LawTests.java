package kapok.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps {@code docs/law/} and the {@link LegalBasis} marks the same: every pair of article and class is in both. */
class LawTests {
    private static final Path PAGES = Path.of("docs/law");
    private static final Pattern ROW = Pattern.compile("\\| *(第[^|]+?) *\\|[^|]*\\| *([^|]+?) *\\|");
    private static final Pattern CLASS = Pattern.compile("`([a-z.]+\\.[A-Z]\\w*)`");

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("kapok");

    @Test
    void every_mark_is_on_a_page_and_every_class_on_a_page_is_marked() throws IOException {
        assertThat(marked()).isEqualTo(written());
    }

    @Test
    void every_article_on_a_page_names_its_class_or_says_why_there_is_none() throws IOException {
        for (var page : pages()) {
            for (var row : rows(page)) {
                assertThat(CLASS.matcher(row.second()).find() || row.second().startsWith("—"))
                        .as(page + " " + row.first())
                        .isTrue();
            }
        }
    }

    private record Row(String first, String second) {}

    private static List<Path> pages() throws IOException {
        try (var files = Files.list(PAGES)) {
            return files.filter(it -> it.toString().endsWith(".md")).sorted().toList();
        }
    }

    private static List<Row> rows(Path page) throws IOException {
        return Files.readAllLines(page).stream()
                .map(ROW::matcher)
                .filter(it -> it.matches())
                .map(it -> new Row(it.group(1), it.group(2)))
                .toList();
    }

    /** Article and class as the pages have them. */
    private static Set<String> written() throws IOException {
        var found = new TreeSet<String>();
        for (var page : pages()) {
            var title = Files.readAllLines(page).getFirst().substring(2);
            for (var row : rows(page)) {
                CLASS.matcher(row.second())
                        .results()
                        .forEach(it -> found.add(title + " " + row.first() + " → kapok." + it.group(1)));
            }
        }
        return found;
    }

    /** Article and class as the code has them; a nested class counts as the one around it. */
    private static Set<String> marked() {
        var found = new TreeSet<String>();
        for (var one : CODE) {
            marks(one).forEach(article -> found.add(article + " → " + outermost(one)));
        }
        return found;
    }

    private static Stream<String> marks(JavaClass one) {
        var annotations = Stream.concat(
                one.getAnnotations().stream(),
                Stream.concat(
                        one.getFields().stream().flatMap(it -> it.getAnnotations().stream()),
                        one.getMethods().stream().flatMap(it -> it.getAnnotations().stream())));
        return annotations
                .filter(it -> it.getRawType().isEquivalentTo(LegalBasis.class))
                .flatMap(LawTests::articles);
    }

    private static Stream<String> articles(JavaAnnotation<?> mark) {
        var value = mark.get("value").orElseThrow();
        return Arrays.stream((Object[]) value).map(String::valueOf);
    }

    private static String outermost(JavaClass one) {
        return one.getName().replaceFirst("\\$.*", "");
    }
}
