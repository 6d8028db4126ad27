package kapok.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kapok.disclosure.Outcome;
import kapok.figure.FigureScope;
import kapok.figure.Figures;
import kapok.support.Browser;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestCity;
import kapok.support.TestClock;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One request from the first word to the last remedy, as citizen and officers go it in their browsers: correction, third
 * party, extension, partial disclosure, a letter of two signatures, reconsideration, and the year's tables. The days are
 * counted by hand on the calendar of 2026.
 */
@KapokTest
class WholeWayTests {
    @Autowired
    private Site site;

    @Autowired
    private TestCity city;

    @Autowired
    private TestClock clock;

    @Autowired
    private Figures figures;

    @Autowired
    private JdbcClient jdbc;

    private String organ = "";
    private String officer = "";
    private String head = "";
    private String number = "";
    private String code = "";

    @BeforeEach
    void open() {
        city.government();
        organ = city.newOrgan();
        officer = city.administrator(organ);
        head = city.administrator(organ);
    }

    @Test
    void a_request_goes_all_the_way_and_the_years_tables_show_exactly_it() throws IOException {
        on(3, 2);
        applies();
        on(3, 3);
        isConfirmed();
        on(3, 4);
        isAskedToCorrect();
        on(3, 9);
        corrects();
        on(3, 12);
        thirdPartyIsAsked();
        on(3, 19);
        thirdPartyAnswers();
        on(3, 24);
        isExtended();
        on(4, 20);
        isDecided();
        var letter = isWrittenAndSignedByTwo();
        on(4, 21);
        isDelivered(letter);
        citizenDownloads();
        on(5, 11);
        goesToReconsideration();
        on(6, 22);
        isUpheld();
        yearsTablesShowExactlyThis();
        citizenWasToldEachTime();
    }

    private void on(int month, int day) {
        clock.turnTo(LocalDate.of(2026, month, day));
    }

    private void applies() {
        try (var browser = Browser.open(site)) {
            var page = browser.go("/requests/new");
            page.fill("#name", "林晓华");
            page.fill("#idno", "11010519491231002X");
            page.fill("#tel", "138 0000 6620");
            page.fill("#organName", name(organ));
            page.fill("#desc", "人民路围蔽施工的审批材料");
            page.check("#ok");
            page.click("main .btn-primary");
            page.click("main form[action='/requests'] .btn-primary");
            page.waitForURL("**/requests/receipt");
            number = page.textContent(".doc-no").strip();
            code = page.textContent("#query-code").strip();
        }
    }

    private void isConfirmed() {
        try (var browser = Browser.open(site)) {
            var page = browser.signIn(officer);
            browser.go("/desk/requests/unconfirmed/" + number);
            page.selectOption("#topic", "hotline");
            page.click("form[action$='/confirmation'] button");
            browser.go("/desk/requests/" + number);
            assertThat(due(page)).as("received on the day it was confirmed").contains("2026年3月31日");
        }
    }

    private void isAskedToCorrect() {
        step("correction_asked", Map.of("by", "2026-03-18", "note", "请写明围蔽施工的起止路口。"));
        try (var browser = Browser.open(site)) {
            var page = track(browser);
            assertThat(page.textContent("main")).contains("请写明围蔽施工的起止路口。", "3月18日");
            browser.demandAccessible();
        }
    }

    private void corrects() {
        try (var browser = Browser.open(site)) {
            var page = track(browser);
            page.fill("#correction", "中山五路至一德路之间。");
            page.click("form[action='/requests/track/correction'] .btn-primary");
            page.waitForSelector("[role=status]");
        }
        assertThat(dueOnTheDesk()).as("the period starts anew").contains("2026年4月7日");
    }

    private void thirdPartyIsAsked() {
        step("opinion_asked", Map.of("whom", "THIRD_PARTY", "who", "某市政工程公司"));
        on(3, 13);
        step("opinion_served", Map.of("consultation", "1"));
        try (var browser = Browser.open(site)) {
            assertThat(track(browser).textContent("main")).contains("期限停止").doesNotContain("某市政工程公司");
        }
    }

    private void thirdPartyAnswers() {
        step(
                "opinion_given",
                Map.of("whom", "THIRD_PARTY", "consultation", "1", "opinion", "AGREES", "note", "同意公开，联系人电话除外。"));
        assertThat(dueOnTheDesk()).as("five working days did not count").contains("2026年4月14日");
    }

    private void isExtended() {
        step("extended", Map.of("days", "10", "approvedBy", "罗永强", "note", "材料分散在三个档案室。"));
        assertThat(dueOnTheDesk()).contains("2026年4月28日");
    }

    private void isDecided() {
        try (var browser = Browser.open(site)) {
            var page = browser.signIn(officer);
            browser.go("/desk/requests/" + number);
            assertThat(page.textContent(".case-side"))
                    .as("why the rest cannot be chosen")
                    .contains("不能选");
        }
        step(
                "answered",
                Map.of(
                        "outcome",
                        Outcome.PARTIAL.code(),
                        "note",
                        "材料中联系人的电话号码涉及个人隐私。",
                        "withheld-" + Outcome.PRIVACY.code(),
                        "true"));
    }

    private String isWrittenAndSignedByTwo() {
        String letter;
        try (var browser = Browser.open(site)) {
            var page = browser.signIn(officer);
            browser.go("/desk/requests/" + number + "/letters");
            page.click("details.more:has(input[name=two]) summary");
            page.fill("#mark", "测公复");
            page.check("input[name=two]");
            page.click("form[action$='/letters/rule'] button");
            page.click("button[name=kind][value=reply]");
            page.waitForURL("**/desk/requests/letters/*");
            letter = page.url().replaceFirst("^http://[^/]+", "");
            assertThat(page.inputValue("#text")).contains("第三十七条", "电话号码涉及个人隐私", "行政复议");
            browser.demandAccessible();
            page.click("form[action$='/signature'] button");
            assertThat(page.locator("form[action$='/delivery']").count()).isZero();
        }
        try (var browser = Browser.open(site)) {
            var page = browser.signIn(head);
            browser.go(letter);
            page.click("form[action$='/signature'] button");
            assertThat(page.textContent("h1")).contains("〔2026〕1号");
        }
        return letter;
    }

    private void isDelivered(String letter) {
        try (var browser = Browser.open(site)) {
            var page = browser.signIn(officer);
            browser.go(letter);
            page.selectOption("#way", "online");
            page.fill("#on", "2026-04-21");
            page.click("form[action$='/delivery'] .btn-primary");
            assertThat(page.textContent("main")).contains("网上查看送达 2026年4月21日");
        }
    }

    private void citizenDownloads() throws IOException {
        try (var browser = Browser.open(site)) {
            var page = track(browser);
            var links = page.locator("ul.files a");
            assertThat(page.locator("ul.files .ft").allTextContents()).containsExactly("PDF", "DOCX", "OFD");
            var download = page.waitForDownload(() -> links.first().click());
            try (var pdf = Loader.loadPDF(Files.readAllBytes(download.path()))) {
                assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s", ""))
                        .contains("政府信息公开申请答复书", "林晓华：", number, "联系人的电话号码涉及个人隐私", "〔2026〕1号");
            }
            browser.demandAccessible();
        }
    }

    private void goesToReconsideration() {
        try (var browser = Browser.open(site)) {
            var page = browser.signIn(officer);
            browser.go("/desk/requests/" + number);
            page.click("a[href='/desk/remedies/new?request=" + number + "']");
            assertThat(page.textContent("main")).contains("部分公开，2026年4月20日办结");
            page.selectOption("#kind", "review");
            page.fill("#body", "测试市人民政府");
            page.fill("#filedOn", "2026-05-11");
            page.fill("#matter", "对部分公开的答复不服");
            page.click("main .btn-primary");
            page.waitForURL("**/desk/remedies/*");
            assertThat(page.textContent("main")).contains(number);
        }
    }

    private void isUpheld() {
        try (var browser = Browser.open(site)) {
            var page = browser.signIn(officer);
            browser.go("/desk/requests/" + number);
            page.click("a[href^='/desk/remedies/']:not([href*=new])");
            unfold(page, "decided");
            page.fill("#decided-on", "2026-06-22");
            page.selectOption("#decided-result", "upheld");
            page.click(form("decided") + " > .btn");
            assertThat(page.textContent("main")).contains("维持");
        }
    }

    private void yearsTablesShowExactlyThis() {
        var counted = figures.values(
                figures.computed().stream()
                        .map(figure -> figure.id())
                        .filter(id -> id.startsWith("t3.") || id.startsWith("t4."))
                        .collect(Collectors.toSet()),
                FigureScope.year(Set.of(organ), 2026));
        var shown = new TreeMap<String, BigDecimal>();
        counted.forEach((id, figure) -> {
            if (figure.value().signum() != 0) {
                shown.put(id, figure.value());
            }
        });
        var one = BigDecimal.ONE;
        assertThat(shown)
                .usingRecursiveComparison()
                .isEqualTo(new TreeMap<>(Map.of(
                        "t3.new.natural_person", one,
                        "t3.new.total", one,
                        "t3.partial.natural_person", one,
                        "t3.partial.total", one,
                        "t3.total_handled.natural_person", one,
                        "t3.total_handled.total", one,
                        "t4.review.upheld", one,
                        "t4.review.total", one)));
        var records = site.signedInAs(officer).get("/figures/t3.partial.natural_person?organ=" + organ + "&year=2026");
        assertThat(records.body()).contains(number).doesNotContain("林晓华");
    }

    private void citizenWasToldEachTime() {
        assertThat(jdbc.sql("""
                        select template || ' ' || channel || ' ' || recipient_masked
                          from notification.notice
                         where about_kind = 'request'
                           and about_id = :number
                         order by created_at
                        """).param("number", number).query(String.class).list())
                .containsExactly(
                        "disclosure.notice.received sms 138****6620",
                        "disclosure.notice.correction_asked sms 138****6620",
                        "disclosure.notice.extended sms 138****6620",
                        "disclosure.notice.delivered sms 138****6620");
    }

    /** Does a step on the page of the case, as the officer does: unfold, fill in, send. */
    private void step(String event, Map<String, String> fields) {
        try (var browser = Browser.open(site)) {
            var page = browser.signIn(officer);
            browser.go("/desk/requests/" + number);
            unfold(page, event);
            fields.forEach((name, value) -> {
                var field = page.locator("#" + event + "-" + name);
                if ("checkbox".equals(field.getAttribute("type"))) {
                    field.evaluate("it => it.closest('details').open = true");
                    field.check();
                } else if ("SELECT".equals(field.evaluate("it => it.tagName"))) {
                    field.selectOption(value);
                } else {
                    field.fill(value);
                }
            });
            page.click(form(event) + " > .btn");
            assertThat(page.locator("main .error-summary").count()).as(event).isZero();
            assertThat(page.locator(".timeline li").count()).isPositive();
        }
    }

    private static String form(String event) {
        return "form.act-form:has(input[name=event][value=" + event + "])";
    }

    private static void unfold(Page page, String event) {
        var act = "details.act:has(input[name=event][value=" + event + "])";
        var more = page.locator("details.more:has(" + act + ") > summary");
        if (more.count() > 0) {
            more.click();
        }
        page.click(act + " > summary");
    }

    private String dueOnTheDesk() {
        try (var browser = Browser.open(site)) {
            var page = browser.signIn(officer);
            browser.go("/desk/requests/" + number);
            return due(page);
        }
    }

    private static String due(Page page) {
        return page.textContent(".clock-head");
    }

    private Page track(Browser browser) {
        var page = browser.go("/requests/track");
        page.fill("#number", number);
        page.fill("#code", code);
        page.click("main .btn-primary");
        page.waitForSelector(".clock-head");
        return page;
    }

    private String name(String ofOrgan) {
        return jdbc.sql("select name from agency.organ where code = :organ")
                .param("organ", ofOrgan)
                .query(String.class)
                .single();
    }
}
