package kapok.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Which addresses open for whom (可打开的页面), by what their routes declare. A page that lists what other contexts keep
 * asks here before it makes a link, so that no link ends in a refusal.
 */
@Component
public class OpenRoutes {
    private final Supplier<List<Door>> doors;

    OpenRoutes(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
        doors = SingletonSupplier.of(() -> doors(mappings.getObject()));
    }

    private record Door(PathPattern pattern, HandlerMethod handler) {
        boolean opensFor(Caller caller) {
            var requires = handler.getMethodAnnotation(Requires.class);
            return requires == null
                    ? handler.hasMethodAnnotation(Anyone.class) || caller.signedIn()
                    : caller.may(requires.value());
        }
    }

    /** Whether the page at this address opens for the caller; the organ that its record belongs to is not looked at. */
    public boolean open(Caller caller, String address) {
        var path = PathContainer.parsePath(address.replaceFirst("[?#].*", ""));
        return doors.get().stream()
                .filter(door -> door.pattern().matches(path))
                .findFirst()
                .map(door -> door.opensFor(caller))
                .orElse(true);
    }

    private static List<Door> doors(RequestMappingHandlerMapping mappings) {
        var doors = new ArrayList<Door>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            var patterns = mapping.getPathPatternsCondition();
            if (patterns != null && mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                patterns.getPatterns().forEach(pattern -> doors.add(new Door(pattern, handler)));
            }
        });
        doors.sort(Comparator.comparing(Door::pattern));
        return List.copyOf(doors);
    }
}
