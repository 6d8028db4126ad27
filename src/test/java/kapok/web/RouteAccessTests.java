package kapok.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestCity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@KapokTest
class RouteAccessTests {
    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private Site site;

    @Autowired
    private TestCity city;

    private record Route(RequestMethod method, String path, HandlerMethod handler) {
        boolean anyone() {
            return handler.hasMethodAnnotation(Anyone.class);
        }

        boolean signedIn() {
            return handler.hasMethodAnnotation(SignedIn.class);
        }

        boolean requires() {
            return handler.hasMethodAnnotation(Requires.class);
        }

        String permission() {
            return java.util.Objects.requireNonNull(handler.getMethodAnnotation(Requires.class))
                    .value();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private List<Route> routes() {
        var routes = new ArrayList<Route>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, handler) -> {
            if (!handler.getBeanType().getPackageName().startsWith("kapok")) {
                return;
            }
            for (var pattern : mapping.getPatternValues()) {
                var methods = mapping.getMethodsCondition().getMethods();
                routes.add(new Route(
                        methods.isEmpty()
                                ? RequestMethod.GET
                                : methods.iterator().next(),
                        pattern.replaceAll("\\{[^}]*}", "1"),
                        handler));
            }
        });
        return routes;
    }

    @Test
    void every_route_says_who_may_in_exactly_one_way() {
        assertThat(routes())
                .isNotEmpty()
                .allSatisfy(route -> assertThat(Stream.of(route.anyone(), route.signedIn(), route.requires())
                                .filter(declared -> declared)
                                .count())
                        .as("%s in %s", route, route.handler())
                        .isEqualTo(1));
    }

    @Test
    void every_required_permission_is_declared_by_a_context() {
        var known = city.allPermissions();
        assertThat(routes().stream().filter(Route::requires))
                .allSatisfy(route -> assertThat(known).as(route.toString()).contains(route.permission()));
    }

    @Test
    void nobody_passes_where_a_sign_in_is_needed() {
        for (var route : routes()) {
            if (!route.anyone()) {
                var status = call(site, route);
                assertThat(status).as("nobody, %s", route).isIn(302, 401, 403);
            }
        }
    }

    @Test
    void an_officer_without_the_permission_is_refused_and_one_with_it_passes() {
        var organ = city.newOrgan();
        var powerless = site.signedInAs(city.officer(organ));
        var withPermission = new LinkedHashMap<String, Site>();
        for (var route : routes()) {
            if (!route.requires()) {
                continue;
            }
            assertThat(call(powerless, route))
                    .as("without permission, %s", route)
                    .isEqualTo(403);
            var allowed = withPermission.computeIfAbsent(
                    route.permission(), permission -> site.signedInAs(city.officer(organ, permission)));
            assertThat(call(allowed, route)).as("with permission, %s", route).isNotIn(401, 500, 503);
        }
    }

    /** Sends the form token that every form carries, so that what refuses is the permission and nothing else. */
    private int call(Site as, Route route) {
        if (route.method() == RequestMethod.GET) {
            return as.get(route.path()).status();
        }
        var form = as.get("/login").status() == 200 ? "/login" : "/desk";
        var token = as.get(form).page().select("input[name=_csrf]").attr("value");
        return as.post(route.path(), Map.of("_csrf", token)).status();
    }
}
