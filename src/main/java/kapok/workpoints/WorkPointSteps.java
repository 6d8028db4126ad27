package kapok.workpoints;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How events are written into their table: the kind, and the rest as JSON. */
@Component
class WorkPointSteps {
    private static final Map<String, Class<?>> KINDS = Arrays.stream(WorkPointEvent.class.getPermittedSubclasses())
            .collect(Collectors.toUnmodifiableMap(
                    type -> type.getSimpleName().toLowerCase(Locale.ROOT), Function.identity()));

    private final JsonMapper json;

    WorkPointSteps(JsonMapper json) {
        this.json = json;
    }

    static String kind(WorkPointEvent event) {
        return event.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    String write(WorkPointEvent event) {
        return json.writeValueAsString(event);
    }

    WorkPointEvent read(String kind, String detail) {
        var type = KINDS.get(kind);
        if (type == null) {
            throw new IllegalStateException("Not a kind of event: " + kind);
        }
        return (WorkPointEvent) json.readValue(detail, type);
    }
}
