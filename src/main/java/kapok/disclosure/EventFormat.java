package kapok.disclosure;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Events as programs send them (事件报文): the kind, and its parts as JSON, as they are stored. */
@Component
public class EventFormat {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

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
        if (!steps.kinds().known(kind)) {
            return new Read(null, List.of("event"));
        }
        try {
            var event = steps.kinds().read(kind, detail);
            var wrong = new ArrayList<String>();
            look("detail", (Record) event, wrong);
            return wrong.isEmpty() ? new Read(event, List.of()) : new Read(null, wrong);
        } catch (JacksonException notSo) {
            var path = notSo.getPath();
            var at = path.isEmpty() ? null : path.getFirst().getPropertyName();
            return new Read(null, List.of(at == null ? "detail" : "detail." + at));
        }
    }

    /** Notes the parts of a record, and of the records in it, that are absent and may not be, or are days of no calendar. */
    private static void look(String at, Record parts, List<String> wrong) {
        for (var part : parts.getClass().getRecordComponents()) {
            var path = at + "." + part.getName();
            var value = value(parts, part);
            if (value == null && !part.getAnnotatedType().isAnnotationPresent(Nullable.class)
                    || value instanceof LocalDate day && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
                wrong.add(path);
            } else if (value instanceof Record inner) {
                look(path, inner, wrong);
            }
        }
    }

    private static @Nullable Object value(Record parts, RecordComponent part) {
        try {
            part.getAccessor().setAccessible(true);
            return part.getAccessor().invoke(parts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
