package kapok.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kapok.support.Browser;
import kapok.support.Browser.Window;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestCity;
import kapok.support.TestClock;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The first page after sign-in: each number is true, opens exactly its records, and nobody sees what is not theirs. */
@KapokTest
class DeskHomeTests {
    @Autowired
    private Site site;

    @Autowired
    private TestCity city;

    @Autowired
    private TestClock clock;

    private Site officer(String organ, String... granted) {
        return site.signedInAs(city.officer(organ, granted));
    }

    private static void assign(Site officer, String organ, int number, String dueOn) {
        var answer = officer.submit(
                "/desk/workpoints/new",
                "/desk/workpoints",
                Map.of(
                        "year",
                        "2026",
                        "plan",
                        "穗府办〔2026〕" + organ.substring(11) + "号",
                        "number",
                        Integer.toString(number),
                        "text",
                        "第 " + number + " 项要点",
                        "owner",
                        organ,
                        "dueOn",
                        dueOn));
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
    }

    /** Where its page is. */
    private static String register(Site officer, String organ, String receivedOn, String subject) {
        var answer = officer.submit(
                "/desk/requests/new",
                "/desk/requests",
                Map.of("organ", organ, "receivedOn", receivedOn, "subject", subject, "topic", "hotline"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
        return answer.location();
    }

    private static String write(Site officer, String organ, String title) {
        var answer = officer.submit(
                "/desk/publications/new",
                "/desk/publications",
                Map.of(
                        "organ", organ,
                        "title", title,
                        "html", "<p>正文。</p>",
                        "formedOn", "2026-11-20",
                        "kind", "notice",
                        "contentClass", "other",
                        "column", "notices"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
        return answer.location();
    }

    /** The numbers of one kind of work: late, today, soon, all. */
    private static List<String> piles(Document desk, String area) {
        return desk.select("#areas tbody tr").stream()
                .filter(row -> row.select("th").text().equals(area))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No area " + area + ": "
                        + desk.select("#areas th[scope=row]").eachText()))
                .select("td")
                .eachText();
    }

    @Test
    void given_work_of_two_kinds_then_what_is_due_comes_first_and_every_number_opens_exactly_its_records() {
        var organ = city.newOrgan();
        var it = officer(organ, "workpoints.read", "workpoints.write", "disclosure.read", "disclosure.write");
        clock.turnTo(LocalDate.of(2026, 11, 23));
        assign(it, organ, 1, "2026-11-20");
        assign(it, organ, 2, "2026-11-23");
        assign(it, organ, 3, "2026-11-25");
        assign(it, organ, 4, "2026-12-25");
        register(it, organ, "2026-10-08", "已经过了期限的申请");
        register(it, organ, "2026-11-20", "刚收到的申请");

        var desk = it.get("/desk").page();

        assertThat(piles(desk, "公开要点")).containsExactly("1", "1", "2", "4");
        assertThat(piles(desk, "依申请公开")).containsExactly("1", "0", "0", "2");
        assertThat(desk.select(".kpi-num").eachText()).containsExactly("2", "1", "2", "6", "0", "0");
        for (var number : desk.select("#areas td a")) {
            var rows = it.get(number.attr("href")).page().select("tbody tr td a[href^=/desk/]");
            assertThat(rows).as(number.attr("href")).hasSize(Integer.parseInt(number.text()));
        }
        assertThat(desk.select("#due tbody tr td a").eachText())
                .startsWith("已经过了期限的申请", "第 1 项要点", "第 2 项要点", "第 3 项要点")
                .hasSize(6);
        assertThat(desk.select("#due tbody tr .chip").eachText()).contains("超期 1 个工作日", "今天到期", "还有 2 个工作日");

        var late = it.get("/desk?due=late").page();
        assertThat(late.select("#due tbody tr td a").eachText()).containsExactly("已经过了期限的申请", "第 1 项要点");
        var points = it.get("/desk?due=late&area=workpoints").page();
        assertThat(points.select("#due tbody tr td a").eachText()).containsExactly("第 1 项要点");
    }

    @Test
    void what_is_paused_and_what_was_finished_this_month_and_how_long_it_took_each_opens_exactly_that() {
        var organ = city.newOrgan();
        var login = city.officer(organ, "disclosure.read", "disclosure.write");
        withdraw(login, organ, "2026-10-12", "2026-10-19");
        withdraw(login, organ, "2026-10-31", "2026-11-02");
        withdraw(login, organ, "2026-11-05", "2026-11-10");
        clock.turnTo(LocalDate.of(2026, 11, 23));
        var it = site.signedInAs(login);
        var waits = register(it, organ, "2026-11-16", "等申请人补正的申请");
        step(it, waits, Map.of("event", "correction_asked", "on", "2026-11-23", "by", "2026-12-10", "note", "请写明年份。"));

        var desk = it.get("/desk").page();

        assertThat(desk.select("#paused .kpi-num").text()).isEqualTo("1");
        assertThat(subjects(it, desk.select("#paused a").attr("href"))).containsExactly("等申请人补正的申请");
        assertThat(desk.select("#done .kpi-num").text()).isEqualTo("2");
        assertThat(desk.select("#done .kpi-note").text()).isEqualTo("比上月同期多 1");
        assertThat(subjects(it, desk.select("#done a").attr("href")))
                .containsExactly("2026-11-05 收到的申请", "2026-10-31 收到的申请");
        assertThat(desk.select(".kpi:last-child").text()).isEqualTo("平均用时 3.5天 依申请公开，本月办结的");
    }

    @Test
    void what_was_finished_this_month_counts_every_kind_of_work_and_each_number_opens_exactly_its_records() {
        var organ = city.newOrgan();
        clock.turnTo(LocalDate.of(2026, 11, 2));
        var login = city.officer(
                organ,
                "workpoints.read",
                "workpoints.write",
                "remedy.read",
                "remedy.write",
                "publication.read",
                "publication.write",
                "publication.publish");
        var it = site.signedInAs(login);
        assign(it, organ, 1, "2026-11-20");
        assign(it, organ, 2, "2026-11-20");
        var suit = sue(it, organ);
        var draft = write(it, organ, "本月公开的稿");
        clock.turnTo(LocalDate.of(2026, 11, 23));
        var later = site.signedInAs(login);
        var point = later.get("/desk/workpoints").page().select("tbody a").attr("href");
        step(later, point, Map.of("event", "done", "on", "2026-11-12", "note", "已完成。", "evidence", ""));
        step(later, suit, Map.of("event", "decided", "on", "2026-11-22", "result", "upheld"));
        publish(later, organ, draft);

        var desk = later.get("/desk").page();

        assertThat(desk.select("#done .kpi-note a").eachText()).containsExactly("1", "1", "1");
        for (var number : desk.select("#done .kpi-note a")) {
            assertThat(later.get(number.attr("href")).page().select("tbody tr td a[href^=/desk/]"))
                    .as(number.attr("href"))
                    .hasSize(1);
        }
        assertThat(desk.select("#taken .kpi-note").eachText())
                .containsExactly("复议诉讼 20.0 天", "主动公开稿件 3.0 天", "公开要点 10.0 天", "本月办结的，从收到到办结");
    }

    private static String sue(Site officer, String organ) {
        var answer = officer.submit(
                "/desk/remedies/new",
                "/desk/remedies",
                Map.of(
                        "organ", organ,
                        "kind", "review",
                        "body", "测试市人民政府",
                        "filedOn", "2026-11-02",
                        "matter", "不服答复"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
        return answer.location();
    }

    private void publish(Site editor, String organ, String draft) {
        editor.submit(draft, draft + "/submission", Map.of());
        for (var round : List.of("publication.review1", "publication.review2", "publication.review3")) {
            officer(organ, "publication.read", round).submit(draft, draft + "/approval", Map.of());
        }
        var answer = editor.submit(draft, draft + "/publication", Map.of());
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
    }

    @Test
    void what_colleagues_did_just_now_is_told_to_who_may_read_the_record_and_to_nobody_else() {
        var organ = city.newOrgan();
        var it = officer(organ, "disclosure.read", "disclosure.write", "publication.read", "publication.write");
        register(it, organ, "2026-11-20", "同事刚登记的申请");
        var draft = write(it, organ, "同事刚写的稿");

        var all = it.get("/desk").page();
        assertThat(all.select("#recent li a").eachText()).containsExactly("同事刚写的稿", "同事刚登记的申请");
        assertThat(all.select("#recent li a").attr("href")).isEqualTo(draft);
        assertThat(all.select("#recent li:last-child").text()).contains("登记");
        var editor = officer(organ, "publication.read").get("/desk").page();
        assertThat(editor.select("#recent li a").eachText()).containsExactly("同事刚写的稿");
        var elsewhere = officer(city.newOrgan(), "publication.read", "disclosure.read")
                .get("/desk")
                .page();
        assertThat(elsewhere.select("#recent li")).isEmpty();
        assertThat(elsewhere.select("#recent").text()).contains("还没有动静");
    }

    private void withdraw(String login, String organ, String receivedOn, String on) {
        clock.turnTo(LocalDate.parse(on));
        var it = site.signedInAs(login);
        step(it, register(it, organ, receivedOn, receivedOn + " 收到的申请"), Map.of("event", "withdrawn", "on", on));
    }

    private static void step(Site officer, String page, Map<String, String> typed) {
        var answer = officer.submit(page, page + "/steps", typed);
        assertThat(answer.status())
                .as(answer.page().select(".error-summary").text())
                .isEqualTo(302);
    }

    private static List<String> subjects(Site officer, String queue) {
        return officer.get(queue).page().select("tbody td.clip a").eachText();
    }

    @Test
    void each_reviewer_is_shown_the_manuscripts_of_the_own_round_and_the_number_opens_just_these() {
        var organ = city.newOrgan();
        var editor = officer(organ, "publication.read", "publication.write");
        var first = officer(organ, "publication.read", "publication.review1");
        var second = officer(organ, "publication.read", "publication.review2");
        var draft = write(editor, organ, "还在写的稿");
        var sent = write(editor, organ, "送审的稿");
        editor.submit(sent, sent + "/submission", Map.of());

        assertThat(waiting(editor)).containsExactly("稿件待修改、送审 1");
        assertThat(waiting(first)).containsExactly("稿件待初审 1");
        assertThat(waiting(second)).isEmpty();
        var queue = first.get(first.get("/desk").page().select("#waiting li a").attr("href"))
                .page();
        assertThat(queue.select("tbody a").eachAttr("href")).containsExactly(sent);
        assertThat(draft).isNotEqualTo(sent);
    }

    private static List<String> waiting(Site officer) {
        return officer.get("/desk").page().select("#waiting li a").eachText();
    }

    @Test
    void an_officer_of_another_organ_sees_none_of_it_and_one_without_permissions_is_told_whom_to_ask() {
        var organ = city.newOrgan();
        var it = officer(organ, "workpoints.read", "workpoints.write");
        assign(it, organ, 1, "2026-11-20");

        var other = officer(city.newOrgan(), "workpoints.read").get("/desk").page();
        assertThat(piles(other, "公开要点")).containsExactly("0", "0", "0", "0");
        assertThat(other.select("#due tbody tr")).isEmpty();
        var nobody = officer(organ).get("/desk").page();
        assertThat(nobody.select("#due, #areas, #waiting, .kpis")).isEmpty();
        assertThat(nobody.select("main").text()).contains("没有等着您的事", "系统管理员");
    }

    @Test
    void an_officer_who_may_not_read_the_trail_is_offered_no_page_that_refuses() {
        var organ = city.newOrgan();
        var it = officer(
                organ,
                "disclosure.read",
                "disclosure.write",
                "publication.read",
                "publication.write",
                "workpoints.read",
                "workpoints.write");
        register(it, organ, "2026-11-20", "谁都不该走进死胡同");
        assign(it, organ, 1, "2026-11-20");
        var pages =
                new ArrayList<>(it.get("/desk").page().select("#due tbody a").eachAttr("href"));
        pages.add(write(it, organ, "稿件"));
        assertThat(pages).hasSizeGreaterThan(2);
        for (var page : pages) {
            for (var href :
                    Set.copyOf(it.get(page).page().select("main a[href^=/desk]").eachAttr("href"))) {
                assertThat(it.get(href).status()).as(page + " → " + href).isEqualTo(200);
            }
        }
    }

    @Test
    void on_a_phone_the_next_steps_of_a_case_are_on_the_first_screen_and_on_a_desk_at_its_side() {
        var organ = city.newOrgan();
        var login = city.officer(organ, "disclosure.read", "disclosure.write");
        var it = site.signedInAs(login);
        register(it, organ, "2026-11-20", "在路上也要办的申请");
        var href = it.get("/desk").page().select("#due tbody a").attr("href");
        try (var phone = Browser.open(site, Window.PHONE);
                var desk = Browser.open(site)) {
            phone.signIn(login);
            assertThat(phone.go(href).locator(".case-side .act").first().boundingBox().y)
                    .isLessThan(Window.PHONE.height());
            desk.signIn(login);
            assertThat(desk.go(href).locator(".case-side").boundingBox().x)
                    .isGreaterThan(desk.page().locator(".case-story").boundingBox().x);
        }
    }

    @Test
    void the_administrator_walks_it_by_keyboard_on_a_desk_and_reads_it_on_a_phone() {
        var organ = city.newOrgan();
        var login = city.administrator(organ);
        assign(site.signedInAs(login), organ, 1, "2026-11-20");
        for (var window : Set.of(Window.DESKTOP, Window.PHONE)) {
            try (var browser = Browser.open(site, window)) {
                var page = browser.signIn(login);
                browser.go("/desk");
                browser.demandAccessible();
                page.keyboard().press("j");
                var href = page.locator("#due tbody a").first().getAttribute("href");
                page.keyboard().press("Enter");
                page.waitForURL("**" + href);
            }
        }
    }

    @Test
    void the_search_field_opens_a_number_of_any_kind_and_leads_words_to_what_the_officer_may_read() {
        var undertaker = officer(city.newOrgan(), "hotline.read");
        assertThat(undertaker.get("/desk/search?q=hl+2026+000318+7").location())
                .isEqualTo("/desk/hotline/tickets/HL-2026-000318-7");
        assertThat(undertaker.get("/desk/search?q=RM-2026-000002-X").location())
                .isEqualTo("/desk/remedies/RM-2026-000002-X");
        var words = undertaker.get("/desk/search?q=%E8%B7%AF%E7%81%AF").location();
        assertThat(words).isEqualTo("/desk/hotline/tickets?words=%E8%B7%AF%E7%81%AF");
        assertThat(undertaker.get(words).status()).isEqualTo(200);
        assertThat(officer(city.newOrgan(), "publication.read")
                        .get("/desk/search?q=%E9%A2%84%E7%AE%97")
                        .location())
                .startsWith("/desk/publications?");
        assertThat(officer(city.newOrgan()).get("/desk/search?q=x").location()).isEqualTo("/desk");
    }
}
