package kapok.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class EventKindsTests {
    private final EventKinds<Event> kinds = new EventKinds<>(Event.class, JsonMapper.shared());

    private sealed interface Event {
        record Opened(String what) implements Event {}

        record ReplyAsked(LocalDate by) implements Event {}
    }

    @Test
    void given_an_event_when_written_and_read_then_it_is_the_same() {
        var asked = new Event.ReplyAsked(LocalDate.of(2026, 3, 2));
        var kind = EventKinds.kind(asked.getClass());
        assertThat(kind).isEqualTo("reply_asked");
        assertThat(kinds.read(kind, kinds.write(asked))).isEqualTo(asked);
        assertThat(kinds.type("opened")).isEqualTo(Event.Opened.class);
    }

    @Test
    void given_a_kind_that_nobody_knows_when_read_then_refused_by_name() {
        assertThat(kinds.known("closed")).isFalse();
        assertThatIllegalStateException()
                .isThrownBy(() -> kinds.read("closed", "{}"))
                .withMessageContaining("closed");
    }
}
