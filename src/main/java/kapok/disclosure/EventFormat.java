package kapok.disclosure;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** Events as programs send them (事件报文): the kind, and its parts as JSON, as they are stored. */
@Component
public class EventFormat {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private final RequestSteps steps;
    private final JsonMapper strict;

    EventFormat(RequestSteps steps, JsonMapper json) {
        this.steps = steps;
        strict = strict(json);
    }

    /** Takes nothing for something else: no number for a text, no text for a number, no part that the event does not have. */
    private static JsonMapper strict(JsonMapper json) {
        return json.rebuild()
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .withCoercionConfig(LogicalType.Textual, EventFormat::fail)
                .withCoercionConfig(LogicalType.DateTime, EventFormat::fail)
                .build();
    }

    private static void fail(MutableCoercionConfig config) {
        for (var shape : List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)) {
            config.setCoercion(shape, CoercionAction.Fail);
        }
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
            var event = strict.readerFor(steps.kinds().type(kind)).<RequestEvent>readValue(detail);
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
