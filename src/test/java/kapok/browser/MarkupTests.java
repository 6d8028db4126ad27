package kapok.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kapok.support.Browser;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestCity;
import nu.validator.client.EmbeddedValidator;
import nu.validator.client.EmbeddedValidator.OutputFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xml.sax.SAXException;
import tools.jackson.databind.json.JsonMapper;

/** Every kind of page is valid HTML (Nu) and opens without barriers (axe), for the public and on the desk. */
@KapokTest
class MarkupTests {
    private static final List<String> PUBLIC = List.of(
            "/",
            "/login",
            "/publications",
            "/publications/columns",
            "/guide",
            "/requests",
            "/requests/new",
            "/requests/track",
            "/workpoints",
            "/hotline/new",
            "/hotline/letters/new",
            "/hotline/site-errors/new",
            "/hotline/track",
            "/hotline/sessions",
            "/annual-reports",
            "/annual-reports/check",
            "/accessibility",
            "/privacy",
            "/figures/active.total",
            "/no-such-page");
    private static final List<String> DESK = List.of(
            "/desk",
            "/desk/account",
            "/desk/account/password",
            "/desk/officers",
            "/desk/officers/new",
            "/desk/roles",
            "/desk/organs",
            "/desk/divisions",
            "/desk/audit",
            "/desk/calendar",
            "/desk/notifications",
            "/desk/publications",
            "/desk/publications/new",
            "/desk/publications/import",
            "/desk/requests",
            "/desk/requests/new",
            "/desk/requests/unconfirmed",
            "/desk/requests/messages",
            "/desk/requests/connections",
            "/desk/requests/import",
            "/desk/remedies",
            "/desk/hotline/calls",
            "/desk/hotline/sessions",
            "/desk/workpoints",
            "/desk/statistics",
            "/desk/annual-reports",
            "/desk/annual-reports/collection");

    @Autowired
    private Site site;

    @Autowired
    private TestCity city;

    @BeforeEach
    void open() {
        city.government();
    }

    @Test
    void pages_of_the_portal_are_valid_html() {
        var visitor = site.visitor();
        assertThat(PUBLIC)
                .allSatisfy(path ->
                        assertThat(slips(visitor.get(path).body())).as(path).isEmpty());
    }

    @Test
    void pages_of_the_desk_are_valid_html() {
        var officer = site.signedInAs(city.administrator(city.newOrgan()));
        assertThat(DESK).allSatisfy(path -> {
            var answer = officer.get(path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(slips(answer.body())).as(path).isEmpty();
        });
    }

    @Test
    void pages_of_the_portal_open_without_barriers_in_standard_and_care_mode_on_a_phone() {
        try (var browser = Browser.open(site, Browser.Window.PHONE)) {
            for (var mode : List.of("standard", "care")) {
                browser.go("/?mode=" + mode);
                for (var path : PUBLIC) {
                    browser.go(path);
                    browser.demandAccessible();
                }
            }
        }
    }

    @Test
    void pages_of_the_desk_open_without_barriers() {
        try (var browser = Browser.open(site)) {
            browser.signIn(city.administrator(city.newOrgan()));
            for (var path : DESK) {
                browser.go(path);
                browser.demandAccessible();
            }
        }
    }

    private static List<String> slips(String html) {
        try {
            var validator = new EmbeddedValidator();
            validator.setOutputFormat(OutputFormat.JSON);
            var found = validator.validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
            return JsonMapper.shared()
                    .readTree(found)
                    .path("messages")
                    .valueStream()
                    .filter(message -> message.path("type").asString().equals("error"))
                    .map(message -> message.path("message").asString() + " near "
                            + message.path("extract").asString())
                    .toList();
        } catch (IOException | SAXException e) {
            throw new AssertionError(e);
        }
    }
}
