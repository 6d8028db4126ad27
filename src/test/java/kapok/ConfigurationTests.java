package kapok;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** The table of settings and the settings in the code are the same. */
class ConfigurationTests {
    private static final Pattern ROW =
            Pattern.compile("^\\| `(kapok\\.[^`]+)` \\| `(KAPOK_[^`]+)` \\|([^|]*)\\|.*", Pattern.MULTILINE);
    /** Read one by one, not through a record. */
    private static final Set<String> SINGLE = Set.of("kapok.demo");

    private static Stream<String> keys(String prefix, Class<?> type) {
        var constructor = type.getDeclaredConstructors()[0];
        return Arrays.stream(constructor.getParameters()).flatMap(one -> keys(prefix, one));
    }

    private static Stream<String> keys(String prefix, Parameter parameter) {
        var key =
                prefix + "." + parameter.getName().replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
        if (parameter.getType().isRecord()) {
            return keys(key, parameter.getType());
        }
        var standard = parameter.getAnnotation(DefaultValue.class);
        return Stream.of(key + "=" + (standard == null ? "" : String.join(",", standard.value())));
    }

    @Test
    void every_setting_stands_in_the_table_with_its_default_and_nothing_else_does() throws IOException {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        var inCode = new TreeSet<String>();
        for (var found : scan.findCandidateComponents("kapok")) {
            var type = org.springframework.util.ClassUtils.resolveClassName(
                    String.valueOf(found.getBeanClassName()), null);
            keys(type.getAnnotation(ConfigurationProperties.class).value(), type)
                    .forEach(inCode::add);
        }
        var inTable = new TreeSet<String>();
        var rows = ROW.matcher(Files.readString(Path.of("docs/operations/configuration.md")));
        while (rows.find()) {
            var variable = rows.group(1)
                    .toUpperCase(java.util.Locale.ROOT)
                    .replace('.', '_')
                    .replace("-", "");
            assertThat(rows.group(2)).isEqualTo(variable);
            if (!SINGLE.contains(rows.group(1))) {
                inTable.add(rows.group(1) + "=" + rows.group(3).replace("`", "").strip());
            }
        }
        assertThat(inTable).containsExactlyElementsOf(inCode);
    }
}
