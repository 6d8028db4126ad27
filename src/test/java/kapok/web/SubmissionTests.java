package kapok.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockHttpServletResponse;

class SubmissionTests {
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    private static Fields fields(Map<String, String> typed) {
        var messages = new StaticMessageSource();
        messages.setUseCodeAsDefaultMessage(true);
        return new Fields(new Text(messages, Locale.SIMPLIFIED_CHINESE), typed);
    }

    @Test
    void what_can_be_done_is_done_and_leads_on() {
        var fields = fields(Map.of("version", "3"));
        var next = new Submission(fields, response, "subject").send(_ -> "on", () -> "redirect:/" + fields.version());
        assertThat(next).contains("redirect:/3");
        assertThat(response.getStatus()).isEqualTo(200);
    }

    @Test
    void a_form_with_a_slip_is_not_tried() {
        var fields = fields(Map.of());
        fields.required("reason", 10);
        var next = new Submission(fields, response, "subject").send(_ -> "on", () -> {
            throw new AssertionError("tried");
        });
        assertThat(next).isEmpty();
        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(fields.slips().byField()).containsOnlyKeys("reason");
    }

    @Test
    void a_refusal_stands_beside_the_field_to_blame() {
        var fields = fields(Map.of());
        var next = new Submission(fields, response, "subject")
                .send(slip -> slip.code().equals("house.too-late") ? "on" : "event", () -> {
                    throw new RuleViolation("house.too-late");
                });
        assertThat(next).isEmpty();
        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(fields.slips().byField()).containsExactly(Map.entry("on", "house.too-late"));
    }

    @Test
    void whoever_comes_second_is_told_and_loses_nothing() {
        var fields = fields(Map.of());
        var submission = new Submission(fields, response, "subject");
        var stale = new StaleVersion("request 1", "张三", Instant.EPOCH);
        var next = submission.send(_ -> "on", () -> {
            throw stale;
        });
        assertThat(next).isEmpty();
        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(submission.overtaken()).isSameAs(stale);
        assertThat(fields.slips().byField()).containsExactly(Map.entry("subject", "web.stale"));
    }

    @Test
    void a_page_that_says_itself_who_was_faster_gets_no_slip() {
        var fields = fields(Map.of());
        var submission = new Submission(fields, response);
        var next = submission.send(_ -> "on", () -> {
            throw new StaleVersion("request 1", "张三", Instant.EPOCH);
        });
        assertThat(next).isEmpty();
        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(submission.overtaken()).isNotNull();
        assertThat(fields.slips().any()).isFalse();
    }

    @Test
    void a_form_that_names_no_version_means_none_that_there_is() {
        assertThat(fields(Map.of()).version()).isEqualTo(-1);
        assertThat(fields(Map.of("version", "x1")).version()).isEqualTo(-1);
        assertThat(fields(Map.of("version", "9999999999")).version()).isEqualTo(-1);
    }
}
