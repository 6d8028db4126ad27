package kapok.hotline.agent;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import java.time.Clock;
import kapok.hotline.arrival.FrontDoor;
import kapok.hotline.ticket.TicketPermissions;
import kapok.support.Browser;
import kapok.support.Complaints;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestCity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The agent's page as an agent works it: with the keyboard, while the caller speaks. */
@KapokTest
class AgentBrowserTests {
    private static final String WORDS = "白鹤洞街芳信路 7 号楼下的消防通道被货车长期堵住，影响救援，要求清走";

    @Autowired
    private Site site;

    @Autowired
    private TestCity city;

    @Autowired
    private FrontDoor door;

    @Autowired
    private Clock clock;

    private String agent() {
        return city.officer(
                city.newOrgan(),
                TicketPermissions.READ,
                TicketPermissions.CENTRE,
                TicketPermissions.ANSWER,
                TicketPermissions.JOIN);
    }

    private String earlier() {
        return door.file(Complaints.by("芳信路消防通道被堵", WORDS + "，已经堵了三天", clock.instant()))
                .number();
    }

    /** The tab key until the field has the focus; no more than a person would bear. */
    private static void tabTo(Page page, String id) {
        for (int i = 0; i < 40; i++) {
            if (Boolean.TRUE.equals(page.evaluate("id => document.activeElement.id === id", id))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The tab key does not lead to " + id);
    }

    private static void type(Page page, String words) {
        page.keyboard().type(words, new Keyboard.TypeOptions().setDelay(8));
    }

    @Test
    void an_agent_files_by_keyboard_alone_within_a_minute_and_joins_what_is_the_same() {
        var before = earlier();
        try (var browser = Browser.open(site)) {
            var page = browser.signIn(agent());
            browser.go("/desk/hotline/new");
            long began = System.nanoTime();

            type(page, "13800138011");
            tabTo(page, "kind");
            type(page, "投诉");
            tabTo(page, "text");
            type(page, WORDS + "。");
            assertThat(page.locator("#alike")).containsText(before);
            assertThat(page.locator("#alike")).containsText("文字相近");
            tabTo(page, "address");
            type(page, "芳信路 7 号");
            for (int i = 0;
                    i < 40 && !Boolean.TRUE.equals(page.evaluate("document.activeElement.name === 'join'"));
                    i++) {
                page.keyboard().press("Tab");
            }
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Control+Enter");
            page.waitForURL("**/desk/hotline/tickets/HL-*");

            assertThat(System.nanoTime() - began).isLessThan(60_000_000_000L);
            assertThat(page.locator(".desk-title .badge-fill")).hasText("已并单");
            assertThat(page.locator("main")).containsText(before);
            browser.demandAccessible();
        }
    }

    @Test
    void an_agent_answers_at_once_with_the_knowledge_at_hand() {
        try (var browser = Browser.open(site)) {
            var page = browser.signIn(agent());
            browser.go("/desk/hotline/new");
            page.locator("#kind").selectOption("consultation");
            page.locator("#text").fill("建设工程规划许可证怎么办理");
            page.locator("#suggested details summary").first().click();
            page.getByText("用这个答复").first().click();
            assertThat(page.locator("#answer")).not().isEmpty();
            browser.demandAccessible();
            page.locator("#answer").focus();
            page.keyboard().press("Control+Enter");
            page.waitForURL("**/desk/hotline/tickets/HL-*");
            assertThat(page.locator(".desk-title .badge-fill")).hasText("已办结");
        }
    }
}
