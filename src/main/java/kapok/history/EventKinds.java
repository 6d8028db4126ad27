package kapok.history;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the events of one sealed kind are written down (事件的写法): the name of the record as their kind, its parts as JSON.
 *
 * @param <E> the sealed interface that the events implement
 */
public final class EventKinds<E> {
    private final JsonMapper json;
    private final Map<String, Class<?>> types;
    private final Map<String, ObjectReader> readers;

    public EventKinds(Class<E> sealed, JsonMapper json) {
        this.json = json;
        types = Arrays.stream(sealed.getPermittedSubclasses())
                .collect(Collectors.toUnmodifiableMap(EventKinds::kind, type -> type));
        readers = types.values().stream().collect(Collectors.toUnmodifiableMap(EventKinds::kind, json::readerFor));
    }

    /** CorrectionAsked is {@code correction_asked}. */
    public static String kind(Class<?> event) {
        return event.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    public boolean known(String kind) {
        return readers.containsKey(kind);
    }

    /** @throws IllegalStateException if there is no such kind */
    public Class<?> type(String kind) {
        return the(types, kind);
    }

    public String write(E event) {
        return json.writeValueAsString(event);
    }

    /**
     * @throws IllegalStateException if there is no such kind
     * @throws tools.jackson.core.JacksonException if the parts are not those of this kind
     */
    public E read(String kind, String detail) {
        return the(readers, kind).readValue(detail);
    }

    private static <T> T the(Map<String, T> some, String kind) {
        var one = some.get(kind);
        if (one == null) {
            throw new IllegalStateException("Not a kind of event: " + kind);
        }
        return one;
    }
}
