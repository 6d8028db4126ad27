package kapok;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import kapok.support.Browser;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestCity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KapokTest
class LookScratchTests {
    @Autowired
    Site site;

    @Autowired
    TestCity city;

    @Autowired
    kapok.disclosure.Looks looks;

    @Test
    void look() {
        var organ = city.newOrgan();
        looks.fill(organ);
        var login = city.administrator(organ);
        for (var window : Browser.Window.values()) {
            try (var browser = Browser.open(site, window)) {
                browser.signIn(login);
                for (var path : looks.paths(organ)) {
                    browser.go(path);
                    try {
                        browser.demandAccessible();
                    } catch (AssertionError e) {
                        System.out.println("AXE " + path + " " + e.getMessage());
                    }
                    browser.page()
                            .screenshot(new Page.ScreenshotOptions()
                                    .setFullPage(true)
                                    .setPath(
                                            Path.of("/tmp/look/" + window.name().toLowerCase()
                                                    + path.replaceAll("[^A-Za-z0-9]+", "_") + ".png")));
                }
            }
        }
    }
}
