package kapok.browser;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** What the application answers to a GET, and which of it is a page: the pattern of an address is its kind of page. */
final class PageRoutes {
    private record Route(PathPattern pattern, boolean page) {}

    private final List<Route> routes = new ArrayList<>();

    PageRoutes(RequestMappingHandlerMapping mappings) {
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            var methods = mapping.getMethodsCondition().getMethods();
            var patterns = mapping.getPathPatternsCondition();
            if (patterns != null
                    && methods.contains(RequestMethod.GET)
                    && handler.getBeanType().getPackageName().startsWith("kapok")) {
                patterns.getPatterns().forEach(pattern -> routes.add(new Route(pattern, showsPage(handler))));
            }
        });
        routes.sort(Comparator.comparing(Route::pattern));
    }

    /** The pattern that answers at this address, if what it answers is a page and not a file or a stream. */
    Optional<String> kind(String address) {
        var path = PathContainer.parsePath(address.replaceFirst("[?#].*", ""));
        return routes.stream()
                .filter(route -> route.pattern().matches(path))
                .findFirst()
                .filter(Route::page)
                .map(route -> route.pattern().getPatternString());
    }

    Set<String> kinds() {
        var kinds = new TreeSet<String>();
        routes.stream()
                .filter(Route::page)
                .map(route -> route.pattern().getPatternString())
                .forEach(kinds::add);
        return kinds;
    }

    private static boolean showsPage(HandlerMethod handler) {
        var shown = handler.getMethod().getReturnType();
        return (shown == String.class || shown == ModelAndView.class)
                && !handler.hasMethodAnnotation(ResponseBody.class)
                && !AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), ResponseBody.class);
    }
}
