package kapok.annualreport.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * An arithmetic constraint of a format (勾稽关系): the sum of the left cells stands in {@code op} to the sum of the right.
 *
 * @param op {@code =} or {@code <=}
 */
record Rule(String id, String severity, String op, List<String> left, List<String> right) {
    private static final Map<String, List<Rule>> ALL =
            Stream.of("2018", "2019", "2021").collect(Collectors.toUnmodifiableMap(format -> format, Rule::read));

    static List<Rule> of(String format) {
        return ALL.getOrDefault(format, List.of());
    }

    private static List<Rule> read(String format) {
        try (var stream = new ClassPathResource("annualreport/rules/" + format + ".json").getInputStream()) {
            return JsonMapper.shared().readValue(stream, new TypeReference<List<Rule>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("Constraints are missing from the program: " + format, e);
        }
    }

    boolean balance() {
        return id.startsWith("T3-BAL-");
    }

    boolean sumOfResults() {
        return id.startsWith("T3-SUM-");
    }

    Finding.Severity grade() {
        return Finding.Severity.valueOf(severity.toUpperCase(java.util.Locale.ROOT));
    }
}
