package kapok.browser;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kapok.support.Site;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/**
 * Goes through the site as people do: from a first page along its links and the forms that only ask. Of each kind of page
 * it opens the first few that it meets, as each person at least {@link #FOR_EACH}, since a page shows each what they may.
 */
final class Crawl {
    private static final int OF_A_KIND = 8;
    private static final int FOR_EACH = 1;

    private final PageRoutes routes;
    private final Map<String, List<Seen>> byKind = new LinkedHashMap<>();
    private final Set<String> opened = new HashSet<>();
    private final Set<String> parts = new HashSet<>();
    private final List<String> broken = new ArrayList<>();

    Crawl(PageRoutes routes) {
        this.routes = routes;
    }

    /** From these addresses on, as somebody. */
    void walk(String who, Site site, List<String> from) {
        var ahead = new ArrayDeque<>(from);
        while (!ahead.isEmpty()) {
            var address = ahead.poll();
            var kind = routes.kind(address);
            if (kind.isPresent() && wanted(kind.get(), who) && opened.add(who + address)) {
                open(who, site, kind.get(), address).ifPresent(page -> ahead.addAll(onward(page, address)));
            }
        }
    }

    List<Seen> pages() {
        return byKind.values().stream().flatMap(List::stream).toList();
    }

    /** Kinds of what pages fetch into themselves. */
    Set<String> parts() {
        return parts;
    }

    /** Links that led to a fault. */
    List<String> broken() {
        return broken;
    }

    private boolean wanted(String kind, String who) {
        var seen = byKind.getOrDefault(kind, List.of());
        return seen.size() < OF_A_KIND
                || seen.stream().filter(page -> page.who().equals(who)).count() < FOR_EACH;
    }

    private Optional<Document> open(String who, Site site, String kind, String address) {
        var answer = site.get(address);
        if (answer.status() == 302 || answer.status() == 303) {
            return Optional.empty();
        }
        if (answer.status() != 200) {
            broken.add(answer.status() + " " + address + " as " + who);
            return Optional.empty();
        }
        byKind.computeIfAbsent(kind, fresh -> new ArrayList<>())
                .add(new Seen(who, kind, address, answer.body(), false));
        var page = answer.page();
        page.select("[data-hx-get]").eachAttr("data-hx-get").forEach(part -> openPart(who, site, part));
        page.select("[data-live-from]").eachAttr("data-live-from").forEach(part -> openPart(who, site, part));
        return Optional.of(page);
    }

    /** What a page fetches into itself. */
    private void openPart(String who, Site site, String address) {
        if (!opened.add("part of " + who + address)) {
            return;
        }
        var answer = site.send(HttpRequest.newBuilder(URI.create(site.address(address)))
                .header("HX-Request", "true")
                .build());
        if (answer.status() != 200) {
            broken.add(answer.status() + " " + address + " within a page as " + who);
        }
        routes.kind(address).ifPresent(parts::add);
    }

    private static List<String> onward(Document page, String address) {
        var here = URI.create(address.replaceFirst("\\?.*", ""));
        var links = page.select("a[href]").eachAttr("href").stream();
        var questions = page.select("form:not([method=post])").stream()
                .map(FormElement.class::cast)
                .map(form -> (form.attr("action").isEmpty() ? here.getPath() : form.attr("action")) + query(form));
        return Stream.concat(links, questions)
                .filter(link -> link.startsWith("/") || !link.contains(":"))
                .map(link -> resolved(here, link))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static String query(FormElement form) {
        var asked = new StringBuilder("?");
        form.formData()
                .forEach(field -> asked.append(field.key())
                        .append('=')
                        .append(URLEncoder.encode(field.value(), StandardCharsets.UTF_8))
                        .append('&'));
        return asked.substring(0, asked.length() - 1);
    }

    private static Optional<String> resolved(URI here, String link) {
        var place = here.resolve(link.replaceFirst("#.*", ""));
        var path = place.getRawPath();
        return path.isEmpty()
                ? Optional.empty()
                : Optional.of(place.getRawQuery() == null ? path : path + "?" + place.getRawQuery());
    }
}
