package kapok.annualreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NarrativeTemplatesTests {
    private static final Pattern NUMBERED = Pattern.compile("（[一二三四五六七八九]）");
    private static final Map<String, String> WORDS =
            Map.of("year", "2021", "last", "2020", "next", "2022", "organ", "红棉市数据局");

    private final NarrativeTemplates templates = new NarrativeTemplates();

    /** A register may know the figures of several formats. */
    @Test
    void given_every_figure_known_when_drafted_then_each_numbered_paragraph_begins_once() {
        for (var format : new String[] {"2018", "2019", "2021"}) {
            var values = templates.figures(format).stream()
                    .collect(Collectors.toMap(Function.identity(), _ -> BigDecimal.ONE));
            for (var section : templates.write(format, values, WORDS)) {
                assertThat(NUMBERED.matcher(section.narrative()).results().map(MatchResult::group))
                        .as(format + " " + section.heading())
                        .doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void a_format_names_no_figure_of_another_ones_tables() {
        for (var format : new String[] {"2019", "2021"}) {
            var form = Form.of(format);
            assertThat(templates.figures(format))
                    .filteredOn(figure -> figure.startsWith("t2."))
                    .isNotEmpty()
                    .allMatch(form.ids()::contains);
        }
    }
}
