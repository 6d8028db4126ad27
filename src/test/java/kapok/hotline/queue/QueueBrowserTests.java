package kapok.hotline.queue;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import kapok.hotline.arrival.FrontDoor;
import kapok.hotline.ticket.TicketDesk;
import kapok.hotline.ticket.TicketEvent;
import kapok.hotline.ticket.TicketPermissions;
import kapok.support.Browser;
import kapok.support.Browser.Window;
import kapok.support.Complaints;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestCity;
import kapok.web.Caller;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The queue as a supervisor works it, and the page of a ticket as an undertaker does, on a desk and on a phone. */
@KapokTest
class QueueBrowserTests {
    @Autowired
    private Site site;

    @Autowired
    private TestCity city;

    @Autowired
    private FrontDoor door;

    @Autowired
    private TicketDesk desk;

    @Autowired
    private Clock clock;

    private String filed(String title) {
        return door.file(Complaints.by(title, title + "，请尽快处理，多次反映没有结果。", clock.instant()))
                .number();
    }

    private void send(String number, String unit) {
        var system = Caller.system("tests");
        var version = desk.open(system, number).ticket().version();
        desk.record(system, number, version, new TicketEvent.Dispatched(unit, List.of(), List.of(), "依据", false));
    }

    private static String count(Page page) {
        return page.locator(".tabs a[aria-current=page] .n").innerText();
    }

    @Test
    void a_supervisor_works_the_queue_by_keyboard_and_sees_the_counts_move() {
        var words = "键盘" + UUID.randomUUID().toString().substring(0, 8);
        var first = filed(words + "甲");
        filed(words + "乙");
        try (var browser = Browser.open(site)) {
            var page = browser.signIn(city.officer(
                    city.newOrgan(),
                    TicketPermissions.READ,
                    TicketPermissions.CENTRE,
                    TicketPermissions.DISPATCH,
                    TicketPermissions.JOIN,
                    TicketPermissions.SUPERVISE));
            browser.go("/desk/hotline/tickets?words=" + words);
            browser.demandAccessible();
            assertThat(page.locator(".tabs a[aria-current=page] .n")).hasText("2");

            page.keyboard().press("j");
            page.keyboard().press("x");
            page.keyboard().press("j");
            page.keyboard().press("x");
            assertThat(page.locator("tbody input:checked")).hasCount(2);
            assertThat(page.locator(".bulk")).isVisible();

            var before = count(page);
            filed(words + "丙");
            assertThat(page.locator(".tabs a[aria-current=page] .n")).not().hasText(before);
            assertThat(page.locator("tbody input:checked")).hasCount(2);

            page.keyboard().press("k");
            page.keyboard().press("Enter");
            page.waitForURL("**/desk/hotline/tickets/" + first);
            browser.demandAccessible();
        }
    }

    @Test
    void an_undertaker_signs_and_answers_on_a_phone() {
        var unit = city.newOrgan();
        var number = filed("芳信路消防通道被堵");
        send(number, unit);
        try (var browser = Browser.open(site, Window.PHONE)) {
            var page = browser.signIn(city.officer(unit, TicketPermissions.READ, TicketPermissions.UNDERTAKE));
            browser.go("/desk/hotline/tickets?tab=sign");
            page.locator("tbody a").first().click();
            page.locator("summary:has-text('签收')").first().click();
            page.locator(".act[open] form button").click();
            assertThat(page.locator(".desk-title .badge-fill")).hasText("已签收");

            answer(page, "消防通道不归我们管，找别的部门吧，谢谢理解。");
            assertThat(page.locator("#replied-answer-err")).containsText("推诿");
            assertThat(page.locator("#replied-answer")).hasValue("消防通道不归我们管，找别的部门吧，谢谢理解。");
            browser.demandAccessible();

            page.locator("#replied-answer").fill("您反映芳信路消防通道被堵一事，我局当日到场，货车已清走，并划线禁停。");
            page.locator(".act[open] form > button").click();
            assertThat(page.locator(".desk-title .badge-fill")).hasText("待审核");
            browser.demandAccessible();
        }
    }

    private static void answer(Page page, String words) {
        page.locator("summary:has-text('答复')").first().click();
        page.locator("#replied-answer").fill(words);
        page.locator(".act[open] form > button").click();
    }
}
