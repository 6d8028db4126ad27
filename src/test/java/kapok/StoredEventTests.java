package kapok;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kapok.support.KapokTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.util.ClassUtils;

/**
 * Events heard after the commit are stored until they were heard, and read back when the program was killed before. What cannot be
 * read back would keep it from starting.
 */
@KapokTest
class StoredEventTests {
    @Autowired
    private ApplicationContext context;

    @Test
    void every_event_that_is_stored_can_be_read_back() {
        var stored = Arrays.stream(context.getBeanDefinitionNames())
                .map(context::getType)
                .filter(type -> type != null && type.getName().startsWith("kapok."))
                .flatMap(type -> Arrays.stream(ClassUtils.getUserClass(type).getDeclaredMethods()))
                .filter(method -> AnnotatedElementUtils.hasAnnotation(method, TransactionalEventListener.class))
                .map(StoredEventTests::event)
                .distinct()
                .toList();

        assertThat(stored)
                .hasSizeGreaterThan(1)
                .allSatisfy(event ->
                        assertThat(unreadable(event)).as(event.getName()).isEmpty());
    }

    private static Class<?> event(Method listener) {
        return listener.getParameterTypes()[0];
    }

    /** Parts of which the text does not say what class they are. */
    private static List<String> unreadable(Type type) {
        if (type instanceof ParameterizedType listed) {
            return Arrays.stream(listed.getActualTypeArguments())
                    .flatMap(part -> unreadable(part).stream())
                    .toList();
        }
        var plain = (Class<?>) type;
        if (plain.isRecord()) {
            return Arrays.stream(plain.getRecordComponents())
                    .map(RecordComponent::getGenericType)
                    .flatMap(part -> unreadable(part).stream())
                    .toList();
        }
        var readable = plain.isPrimitive() || plain.isEnum() || Modifier.isFinal(plain.getModifiers());
        return readable ? List.of() : Stream.of(plain.getName()).toList();
    }
}
