package kapok.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kapok.support.Browser;
import kapok.support.Browser.Look;
import kapok.support.KapokTest;
import kapok.support.Site;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every kind of page, found by following the links of the demo city as a visitor and as everybody who has an account:
 * valid HTML (Nu), and without barriers (axe) on a desktop in light and on a phone in the dark in care mode (关怀版).
 */
@KapokTest
@TestPropertySource(properties = "kapok.test.demo=true")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageTests {
    /** Routes that no walk through the demo city can show, and why. */
    private static final Map<String, String> UNSEEN = Map.of(
            "/setup", "asked once, before there is an officer: FirstStartTests",
            "/desk/search", "leads on to a list or to a case and has no page of its own");

    /** There are more; when a walk finds fewer, it broke off. */
    private static final int FEWEST_KINDS = 100;

    private static final int FEWEST_REFUSALS = 50;

    @Autowired
    private Site site;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private PageRoutes routes;
    private Walk walk;

    @BeforeAll
    void walk() {
        routes = new PageRoutes(requestMappingHandlerMapping);
        walk = new Walk(site, routes, jdbc);
        walk.go();
    }

    @Test
    void every_route_that_shows_a_page_was_seen() {
        var unseen = new TreeSet<>(routes.kinds());
        assertThat(walk.kinds()).hasSizeGreaterThan(FEWEST_KINDS);
        unseen.removeAll(walk.kinds());
        assertThat(unseen).containsExactlyInAnyOrderElementsOf(UNSEEN.keySet());
    }

    @Test
    void no_link_and_no_part_of_a_page_leads_to_a_fault() {
        assertThat(walk.broken()).isEmpty();
    }

    @Test
    void every_form_says_what_is_missing_on_a_page() {
        assertThat(walk.refusals()).hasSizeGreaterThan(FEWEST_REFUSALS);
        assertThat(walk.accepted()).isEmpty();
    }

    /** Without script a link to a part of a page would show that part alone. */
    @Test
    void every_page_is_whole() {
        assertThat(walk.pages()).allMatch(Seen::whole);
    }

    @Test
    void every_page_is_valid_html() {
        var slips = new TreeSet<String>();
        var known = new LinkedHashMap<String, Set<String>>();
        walk.pages().stream()
                .filter(page ->
                        known.computeIfAbsent(page.kind(), _ -> new HashSet<>()).addAll(page.parts()))
                .forEach(page -> Nu.slips(page.html()).forEach(slip -> slips.add(page.kind() + " " + slip)));
        assertThat(slips).isEmpty();
    }

    @Test
    void every_kind_of_page_opens_without_barriers() {
        var barriers = new ArrayList<String>();
        var people = new LinkedHashMap<String, List<Seen>>();
        fullest()
                .forEach(page -> people.computeIfAbsent(page.who(), _ -> new ArrayList<>())
                        .add(page));
        people.forEach((who, pages) -> {
            try (var browser = Browser.open(site)) {
                if (!who.isEmpty()) {
                    browser.signIn(who, Walk.PASSWORD);
                }
                for (var look : Look.values()) {
                    browser.look(look);
                    pages.forEach(page -> barriers(browser, page, look)
                            .forEach(barrier -> barriers.add(page + ", " + look + ": " + barrier)));
                }
            }
        });
        assertThat(barriers).isEmpty();
    }

    private static List<String> barriers(Browser browser, Seen page, Look look) {
        // a visitor's receipt, case and matters open for that visitor alone
        if (page.sent() || page.who().isEmpty()) {
            browser.show(page.address(), page.html());
        } else {
            browser.go(page.address());
        }
        browser.page()
                .waitForCondition(() -> browser.page().locator(".htmx-request").count() == 0);
        return look == Look.LIGHT_DESKTOP ? browser.barriers() : browser.barriersToTheEye();
    }

    /** Of each kind the page that is made of most; of the answers to forms those that hold something new. */
    private List<Seen> fullest() {
        var fullest = new LinkedHashMap<String, Seen>();
        var known = new HashSet<String>();
        walk.pages().stream()
                .sorted(Comparator.comparing(Seen::sent)
                        .thenComparing(page -> -page.parts().size()))
                .filter(page -> !fullest.containsKey(page.kind()))
                .filter(page -> known.addAll(page.parts()) || !page.sent())
                .forEach(page -> fullest.put(page.kind(), page));
        return List.copyOf(fullest.values());
    }
}
