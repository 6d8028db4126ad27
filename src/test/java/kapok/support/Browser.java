package kapok.support;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A window of the system's Chromium. Without Chromium a test fails; it is never skipped.
 *
 * <p>Closing it fails the test if the console showed an error: a script that the policy stopped is one.
 */
public final class Browser implements AutoCloseable {
    /** Desktop, and a common phone. */
    public enum Window {
        DESKTOP(1280, 900),
        PHONE(390, 844);

        private final int width;
        private final int height;

        Window(int width, int height) {
            this.width = width;
            this.height = height;
        }

        /** How far down the first screen reaches. */
        public int height() {
            return height;
        }
    }

    /** How a page is looked at: the window, the light in the room, and the reader's mode. */
    public enum Look {
        LIGHT_DESKTOP(Window.DESKTOP, ColorScheme.LIGHT, "standard"),
        DARK_CARE_PHONE(Window.PHONE, ColorScheme.DARK, "care");

        private final Window window;
        private final ColorScheme scheme;
        private final String mode;

        Look(Window window, ColorScheme scheme, String mode) {
            this.window = window;
            this.scheme = scheme;
            this.mode = mode;
        }
    }

    private static final class Chromium {
        static final com.microsoft.playwright.Browser RUNNING = launch();

        private static com.microsoft.playwright.Browser launch() {
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(executable())
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-quic",
                                    "--no-first-run",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync")));
        }

        private static Path executable() {
            return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                    .map(Path::of)
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No Chromium: apt-get install chromium"));
        }
    }

    private final BrowserContext context;
    private final Page page;
    private final Site site;
    private final List<String> errors = new ArrayList<>();

    private Browser(Site site, Window window, boolean script) {
        this.site = site;
        context = Chromium.RUNNING.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(window.width, window.height)
                .setJavaScriptEnabled(script)
                .setLocale("zh-CN")
                // a colour on its way from one look to the next is no colour that anybody reads
                .setReducedMotion(ReducedMotion.REDUCE)
                .setTimezoneId("Asia/Shanghai"));
        page = context.newPage();
        page.setDefaultTimeout(15_000);
        page.onConsoleMessage(this::note);
        page.onPageError(errors::add);
    }

    public static Browser open(Site site) {
        return new Browser(site, Window.DESKTOP, true);
    }

    public static Browser open(Site site, Window window) {
        return new Browser(site, window, true);
    }

    public static Browser withoutScript(Site site) {
        return new Browser(site, Window.DESKTOP, false);
    }

    public Page page() {
        return page;
    }

    public Page go(String path) {
        page.navigate(site.address(path));
        return page;
    }

    /** Signs in through the form, as a person does. */
    public Page signIn(String login) {
        return signIn(login, TestCity.PASSWORD);
    }

    public Page signIn(String login, String password) {
        go("/login");
        page.fill("#login", login);
        page.fill("#password", password);
        page.click("main button");
        page.waitForURL("**/desk");
        return page;
    }

    /** From now on pages are shown like this. */
    public void look(Look look) {
        page.setViewportSize(look.window.width, look.window.height);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.scheme));
        context.addCookies(List.of(new Cookie("mode", look.mode).setUrl(site.address("/"))));
    }

    /** Shows a page that was an answer to a form, at its address, as the server would in the mode that is on. */
    public void show(String path, String html) {
        var address = site.address(path);
        var mode = context.cookies().stream()
                .filter(cookie -> cookie.name.equals("mode"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElse("standard");
        page.route(
                address,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html; charset=utf-8")
                        .setBody(html.replaceFirst("data-mode=\"[a-z]+\"", "data-mode=\"" + mode + "\""))));
        page.navigate(address);
        page.unroute(address);
    }

    /** Fails if axe finds a violation of WCAG 2.2 A or AA on the page that is open. */
    public void demandAccessible() {
        var barriers = barriers();
        if (!barriers.isEmpty()) {
            throw new AssertionError(page.url() + "\n" + String.join("\n", barriers));
        }
    }

    /** What axe finds against WCAG 2.2 A or AA on the page that is open, and whether it must be pushed sideways. */
    public List<String> barriers() {
        return barriers(new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")));
    }

    /** As {@link #barriers}, only of what a window, colours and the size of letters can change. */
    public List<String> barriersToTheEye() {
        return barriers(new AxeBuilder(page)
                .withRules(
                        List.of("color-contrast", "target-size", "link-in-text-block", "scrollable-region-focusable")));
    }

    // the tool's own way into frames costs a second page for each look; ours have none
    @SuppressWarnings("deprecation")
    private List<String> barriers(AxeBuilder axe) {
        var found = axe.setLegacyMode(true).analyze().getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream()
                        .map(node -> rule.getId() + ": " + node.getHtml() + " " + node.getFailureSummary()));
        var wide = (boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth");
        return Stream.concat(found, wide ? Stream.of("wider than the screen") : Stream.empty())
                .toList();
    }

    private void note(ConsoleMessage message) {
        if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
            errors.add(message.text());
        }
    }

    @Override
    public void close() {
        context.close();
        if (!errors.isEmpty()) {
            throw new AssertionError("The console showed errors: " + errors);
        }
    }
}
