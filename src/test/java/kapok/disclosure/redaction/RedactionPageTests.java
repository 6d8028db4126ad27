package kapok.disclosure.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import javax.imageio.ImageIO;
import kapok.disclosure.Applicant;
import kapok.disclosure.ApplicantKind;
import kapok.disclosure.Application;
import kapok.disclosure.Channel;
import kapok.disclosure.DisclosureDesk;
import kapok.disclosure.DisclosurePermissions;
import kapok.document.DocumentFormat;
import kapok.document.Documents;
import kapok.support.Browser;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestCity;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KapokTest
class RedactionPageTests {
    @Autowired
    private DisclosureDesk cases;

    @Autowired
    private Documents documents;

    @Autowired
    private TestCity city;

    @Autowired
    private Site site;

    private String page = "";
    private String login = "";

    @BeforeEach
    void putIn() {
        var organ = city.newOrgan();
        var rights = new String[] {DisclosurePermissions.READ, DisclosurePermissions.WRITE};
        var person = new Applicant("何志远", Applicant.Paper.NONE, Applicant.Contact.NONE, null, null);
        var application = new Application(
                organ,
                LocalDate.of(2026, 11, 3),
                Channel.IN_PERSON,
                ApplicantKind.NATURAL_PERSON,
                "hotline",
                "补偿表",
                "电子邮件");
        page = "/desk/requests/" + cases.register(city.caller(organ, rights), application, person) + "/redaction";
        login = city.officer(organ, rights);
    }

    @Test
    void given_an_officer_who_marks_words_then_a_new_file_without_them_is_kept_with_its_ground() throws IOException {
        var desk = site.signedInAs(login);
        assertThat(desk.upload(page, page, Map.of(), "file", "补偿表.pdf", pdf()).status())
                .isEqualTo(302);
        var marks = desk.get(page).page().select("ul.files a").attr("href");
        var form = desk.get(marks).page();
        assertThat(form.select("input[name=found]").eachAttr("value")).contains("13800138000");
        assertThat(desk.download(form.select("[data-mark-page] img").attr("src")))
                .startsWith((byte) 0x89, (byte) 'P');
        var refused = desk.submit(marks, marks, Map.of("ground", "privacy", "terms", "没有的词"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("没有找到要遮盖的内容", "没有的词");
        assertThat(desk.submit(marks, marks, Map.of("ground", "privacy", "terms", "陈一帆\n13800138000"))
                        .status())
                .isEqualTo(302);
        var made = desk.get(page).page();
        assertThat(made.select("table").text()).contains("补偿表（已遮盖）.pdf", "个人隐私（条例第十五条）", "2");
        try (var result = Loader.loadPDF(desk.download(made.select("table a").attr("href")))) {
            assertThat(new PDFTextStripper().getText(result))
                    .contains("补偿每平方米一百元")
                    .doesNotContain("陈一帆", "138");
        }
        var stranger = site.signedInAs(city.officer(city.newOrgan(), DisclosurePermissions.READ));
        assertThat(stranger.get(made.select("table a").attr("href")).status()).isEqualTo(404);
        assertThat(stranger.get(page).status()).isNotEqualTo(200);
    }

    @Test
    void given_words_and_rectangles_with_grounds_of_their_own_then_the_result_names_each_ground_with_its_places()
            throws IOException {
        var desk = site.signedInAs(login);
        desk.upload(page, page, Map.of(), "file", "补偿表.pdf", pdf());
        var marks = desk.get(page).page().select("ul.files a").attr("href");
        var typed = Map.of(
                "ground", "privacy",
                "terms", "陈一帆\n13800138000",
                "areas", "1 60 60 20 5 商业秘密\n1 60 80 20 5｜process\n1 10 80 20 5");

        var refused = desk.submit(
                marks, marks, Map.of("ground", "privacy", "terms", "陈一帆｜不好看", "areas", "1 60 60 20 5 商业机密"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#terms-err").text()).contains("陈一帆｜不好看", "个人隐私", "商业秘密");
        assertThat(refused.page().select("#areas-err").text()).contains("1 60 60 20 5 商业机密");
        assertThat(refused.page().select("#terms").text()).isEqualTo("陈一帆｜不好看");
        assertThat(desk.submit(marks, marks, typed).status()).isEqualTo(302);

        var made = desk.get(page).page();
        assertThat(made.select("table").text()).contains("个人隐私（条例第十五条）：3 处", "商业秘密（条例第十五条）：1 处", "过程性信息（条例第十六条）：1 处");
        try (var result = Loader.loadPDF(desk.download(made.select("table a").attr("href")))) {
            var reader = new PDFTextStripper();
            reader.setSortByPosition(true);
            assertThat(reader.getText(result).replaceAll("\\s", ""))
                    .contains("补偿每平方米一百元", "姓名：〔已遮盖〕，电话〔已遮盖〕")
                    .doesNotContain("陈一帆", "138");
            ImageIO.write(
                    new PDFRenderer(result).renderImageWithDPI(0, 90),
                    "png",
                    Path.of("target", "redacted-grounds.png").toFile());
        }
    }

    @Test
    void given_only_a_keyboard_then_words_are_ticked_and_coordinates_typed_and_the_mark_is_seen_on_the_page() {
        try (var browser = Browser.open(site, Browser.Window.DESKTOP)) {
            browser.signIn(login);
            browser.go(page);
            browser.page().setInputFiles("#file", new FilePayload("补偿表.pdf", "application/pdf", pdf()));
            browser.page().focus("form[enctype] button");
            browser.page().keyboard().press("Enter");
            browser.page().focus("ul.files a >> nth=0");
            browser.page().keyboard().press("Enter");
            browser.page().locator("#ground").waitFor();
            browser.page().focus("#ground");
            for (int i = 0; i < 4; i++) {
                browser.page().keyboard().press("ArrowDown");
            }
            browser.page().keyboard().press("Tab");
            browser.page().keyboard().press("Space");
            browser.page().focus("#areas");
            browser.page().keyboard().type("1 60 60 20 5 商业秘密");
            assertThat(browser.page().locator("[data-mark]").count()).isEqualTo(1);
            assertThat(browser.page().inputValue("#ground")).isEqualTo("privacy");
            assertThat(browser.page().locator("input[name=found]:checked").count())
                    .isEqualTo(1);
            browser.page().focus("form[data-guard] button.btn-primary");
            browser.page().keyboard().press("Enter");
            browser.page().locator("table a").first().waitFor();
            assertThat(browser.page().locator("table").innerText()).contains("个人隐私", "商业秘密（条例第十五条）：1 处");
            browser.demandAccessible();
        }
    }

    @Test
    void given_a_browser_when_the_pages_of_redaction_open_then_they_are_usable_on_desktop_and_phone() {
        for (var window : new Browser.Window[] {Browser.Window.DESKTOP, Browser.Window.PHONE}) {
            try (var browser = Browser.open(site, window)) {
                browser.signIn(login);
                browser.go(page);
                browser.page().setInputFiles("#file", new FilePayload("补偿表.pdf", "application/pdf", pdf()));
                browser.page().click("form[enctype] button");
                browser.page().click("ul.files a >> nth=0");
                browser.page().locator("[data-mark-page] img").scrollIntoViewIfNeeded();
                browser.page().waitForLoadState(LoadState.NETWORKIDLE);
                if (window == Browser.Window.DESKTOP) {
                    var sheet = browser.page().locator("[data-mark-page] img");
                    sheet.hover(new Locator.HoverOptions().setPosition(280, 330));
                    browser.page().mouse().down();
                    sheet.hover(new Locator.HoverOptions().setPosition(480, 380));
                    browser.page().mouse().up();
                    assertThat(browser.page().inputValue("#areas")).startsWith("1 ");
                    browser.page().selectOption("#ground", "business");
                    sheet.hover(new Locator.HoverOptions().setPosition(280, 430));
                    browser.page().mouse().down();
                    sheet.hover(new Locator.HoverOptions().setPosition(480, 470));
                    browser.page().mouse().up();
                    assertThat(browser.page()
                                    .inputValue("#areas")
                                    .lines()
                                    .toList()
                                    .getLast())
                            .endsWith(" 商业秘密");
                }
                browser.demandAccessible();
                browser.page()
                        .screenshot(new Page.ScreenshotOptions()
                                .setFullPage(true)
                                .setPath(Path.of("target", "redaction-" + window + ".png")));
                browser.go("/verify");
                browser.demandAccessible();
                browser.page()
                        .screenshot(new Page.ScreenshotOptions()
                                .setFullPage(true)
                                .setPath(Path.of("target", "verify-" + window + ".png")));
            }
        }
    }

    private byte[] pdf() {
        return documents.bytes(DocumentFormat.PDF, "<p>姓名：陈一帆，电话13800138000。补偿每平方米一百元。</p>");
    }
}
