package kapok;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** What the house demands of all contexts alike. */
class HouseTests {
    private static final Path MAIN = Path.of("src/main");
    private static final Path MAP = Path.of("docs/modules.md");
    private static final Path CONTEXTS = MAIN.resolve("resources/META-INF/spring-modulith/application-modules.json");
    private static final Pattern SCHEMA = Pattern.compile("\\b(?:from|join|into|update|truncate) ([a-z]+)\\.[a-z_]+");

    @Test
    void time_comes_from_the_clock_and_never_from_the_wall() {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("kapok");
        noClasses()
                .that(resideInAnyPackage("kapok.."))
                .should()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(classes);
        noClasses()
                .that()
                .doNotHaveSimpleName("InstallationConfiguration")
                .should()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .check(classes);
    }

    @Test
    void every_word_is_there_in_chinese_and_in_english() throws IOException {
        var missing = new ArrayList<String>();
        for (var chinese : files(MAIN.resolve("resources/messages"), "properties")) {
            var name = chinese.getFileName().toString();
            if (!name.endsWith("_en.properties")) {
                var english = chinese.resolveSibling(name.replace(".properties", "_en.properties"));
                missing.addAll(difference(english, keys(chinese), keys(english)));
                missing.addAll(difference(chinese, keys(english), keys(chinese)));
            }
        }
        assertThat(missing).isEmpty();
    }

    private static List<String> difference(Path file, Set<String> wanted, Set<String> there) {
        return wanted.stream()
                .filter(key -> !there.contains(key))
                .map(key -> file.getFileName() + " lacks " + key)
                .toList();
    }

    private static Set<String> keys(Path file) throws IOException {
        var words = new Properties();
        if (!Files.exists(file)) {
            return Set.of();
        }
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return new TreeSet<>(words.stringPropertyNames());
    }

    @Test
    void sql_names_only_the_schema_of_its_context() throws IOException {
        var schemas = new TreeSet<String>();
        try (Stream<Path> migrations = Files.list(MAIN.resolve("resources/db/migration"))) {
            migrations.forEach(path -> schemas.add(path.getFileName().toString()));
        }
        var strangers = new ArrayList<String>();
        for (var source : files(MAIN.resolve("java/kapok"), "java")) {
            var context =
                    MAIN.resolve("java/kapok").relativize(source).getName(0).toString();
            SCHEMA.matcher(Files.readString(source))
                    .results()
                    .map(found -> found.group(1))
                    .filter(schema -> schemas.contains(schema) && !schema.equals(context))
                    .forEach(schema -> strangers.add(source + " reads " + schema));
        }
        assertThat(strangers).isEmpty();
    }

    /** {@code -Dkapok.write-docs=true} writes the map anew. */
    @Test
    void the_map_of_contexts_is_true() throws IOException {
        var map = map();
        if (Boolean.getBoolean("kapok.write-docs")) {
            Files.writeString(MAP, map);
        }
        assertThat(Files.readString(MAP))
                .as("docs/modules.md is generated: call the test with -Dkapok.write-docs=true")
                .isEqualTo(map);
    }

    /**
     * The contexts whose migrations run at a start. Without this list the program reads all its classes to find them, which
     * takes a third of the start.
     */
    @Test
    void the_list_of_contexts_for_the_start_is_true() throws IOException {
        var list = ApplicationModules.of(Kapok.class).stream()
                .map(module -> "    \"" + module.getIdentifier() + "\": {}")
                .sorted()
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
        if (Boolean.getBoolean("kapok.write-docs")) {
            Files.writeString(CONTEXTS, list);
        }
        assertThat(Files.readString(CONTEXTS))
                .as("%s is generated: call the test with -Dkapok.write-docs=true", CONTEXTS)
                .isEqualTo(list);
    }

    private static String map() throws IOException {
        var lines = new TreeMap<String, String>();
        for (var module : ApplicationModules.of(Kapok.class)) {
            var name = module.getIdentifier().toString();
            var about = Files.readString(MAIN.resolve("java/kapok/" + name + "/package-info.java"));
            lines.put(name, "| `%s` | %s | %s |".formatted(name, sentence(about), uses(about)));
        }
        return "# The contexts 模块\n\nGenerated from the code by `HouseTests`. Each context is the package `kapok.<name>`, with its own schema,\n"
                + "templates and messages of the same name.\n\n| context | what it is | uses |\n|---|---|---|\n"
                + String.join("\n", lines.values()) + "\n";
    }

    private static String sentence(String packageInfo) {
        var javadoc = packageInfo.substring(packageInfo.indexOf("/**") + 3, packageInfo.indexOf("*/"));
        var text =
                javadoc.replaceAll("(?m)^\\s*\\*?", "").replaceAll("\\s+", " ").strip();
        var paragraph = text.contains("<p>") ? text.substring(0, text.indexOf("<p>")) : text;
        return paragraph
                .replaceAll("\\{@\\w+ ([^}]*)}", "`$1`")
                .replace("|", "/")
                .strip();
    }

    private static String uses(String packageInfo) {
        var names = new TreeSet<String>();
        var dependencies = Pattern.compile("allowedDependencies = \\{([^}]*)}", Pattern.DOTALL)
                .matcher(packageInfo);
        if (dependencies.find()) {
            Pattern.compile("\"([a-z]+)")
                    .matcher(dependencies.group(1))
                    .results()
                    .forEach(one -> names.add(one.group(1)));
        }
        return String.join(", ", names);
    }

    private static List<Path> files(Path directory, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(file -> file.toString().endsWith("." + ending))
                    .sorted()
                    .toList();
        }
    }
}
