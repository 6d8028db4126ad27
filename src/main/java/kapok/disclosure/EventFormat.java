package kapok.disclosure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Events as programs send them (事件报文): the kind, and its parts as JSON, as they are stored. */
@Component
public class EventFormat {
    private final RequestSteps steps;

    EventFormat(RequestSteps steps) {
        this.steps = steps;
    }

    /**
     * An event, or what stands in its way.
     *
     * @param wrong names of parts that are missing or not understood; {@code event} for an unknown kind
     */
    public record Read(@Nullable RequestEvent event, List<String> wrong) {}

    public Read read(String kind, String detail) {
        if (!steps.known(kind)) {
            return new Read(null, List.of("event"));
        }
        try {
            var event = steps.read(kind, detail);
            var wrong = missing(event);
            return wrong.isEmpty() ? new Read(event, List.of()) : new Read(null, wrong);
        } catch (JacksonException notSo) {
            var path = notSo.getPath();
            var at = path.isEmpty() ? null : path.getFirst().getPropertyName();
            return new Read(null, List.of(at == null ? "detail" : "detail." + at));
        }
    }

    /** Parts that may not be absent and are. */
    private static List<String> missing(RequestEvent event) {
        var missing = new ArrayList<String>();
        for (var part : event.getClass().getRecordComponents()) {
            try {
                part.getAccessor().setAccessible(true);
                if (part.getAccessor().invoke(event) == null
                        && !part.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    missing.add("detail." + part.getName());
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return missing;
    }
}
