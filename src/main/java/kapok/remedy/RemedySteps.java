package kapok.remedy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How events are written into their table: the kind, and the rest as JSON. */
@Component
class RemedySteps {
    private static final Map<String, Class<?>> KINDS = Arrays.stream(RemedyEvent.class.getPermittedSubclasses())
            .collect(Collectors.toUnmodifiableMap(
                    type -> type.getSimpleName().toLowerCase(Locale.ROOT), Function.identity()));

    private final JsonMapper json;

    RemedySteps(JsonMapper json) {
        this.json = json;
    }

    static String kind(RemedyEvent event) {
        return kind(event.getClass());
    }

    static String kind(Class<?> event) {
        return event.getSimpleName().toLowerCase(Locale.ROOT);
    }

    String write(RemedyEvent event) {
        return json.writeValueAsString(event);
    }

    RemedyEvent read(String kind, String detail) {
        var type = KINDS.get(kind);
        if (type == null) {
            throw new IllegalStateException("Not a kind of event: " + kind);
        }
        return (RemedyEvent) json.readValue(detail, type);
    }
}
