package kapok.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

class TextTests {
    private final Text text = new Text(new StaticMessageSource(), Locale.SIMPLIFIED_CHINESE);

    @Test
    void a_moment_in_a_list_has_its_year_only_where_that_is_another_in_beijing() {
        var now = Instant.parse("2026-06-01T00:00:00Z");

        assertThat(text.listTime(Instant.parse("2026-03-04T01:05:00Z"), now)).isEqualTo("03-04 09:05");
        assertThat(text.listTime(Instant.parse("2025-12-31T15:59:00Z"), now)).isEqualTo("2025-12-31 23:59");
        assertThat(text.listTime(Instant.parse("2025-12-31T16:00:00Z"), now)).isEqualTo("01-01 00:00");
    }
}
