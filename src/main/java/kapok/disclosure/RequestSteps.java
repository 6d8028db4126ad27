package kapok.disclosure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How events are written into their table: the kind, and the rest as JSON. */
@Component
class RequestSteps {
    private static final Map<String, Class<?>> KINDS = Arrays.stream(RequestEvent.class.getPermittedSubclasses())
            .collect(Collectors.toUnmodifiableMap(RequestSteps::kind, Function.identity()));

    private final JsonMapper json;

    RequestSteps(JsonMapper json) {
        this.json = json;
    }

    static String kind(RequestEvent event) {
        return kind(event.getClass());
    }

    /** CorrectionAsked is {@code correction_asked}. */
    static String kind(Class<?> event) {
        return event.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    String write(RequestEvent event) {
        return json.writeValueAsString(event);
    }

    RequestEvent read(String kind, String detail) {
        var type = KINDS.get(kind);
        if (type == null) {
            throw new IllegalStateException("Not a kind of event: " + kind);
        }
        return (RequestEvent) json.readValue(detail, type);
    }
}
