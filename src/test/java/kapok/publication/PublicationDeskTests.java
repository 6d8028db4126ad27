package kapok.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestCity;
import kapok.support.TestClock;
import kapok.web.AccessDenied;
import kapok.web.Caller;
import kapok.web.RuleViolation;
import kapok.web.StaleVersion;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KapokTest
class PublicationDeskTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private PublicationDesk desk;

    @Autowired
    private Publications publications;

    @Autowired
    private TestCity city;

    @Autowired
    private Site site;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    @Test
    void three_people_review_before_the_public_reads() {
        var organ = city.newOrgan();
        var number = published(organ, text(organ));
        assertThat(number.value()).isEqualTo(organ.substring(8, 17) + "-2026-00001");
        var page = site.get("/publications/" + number);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().select("h1").text()).isEqualTo("免提交证明材料事项清单管理办法");
        assertThat(page.page().select(".prose p").text()).isEqualTo("第一条 办事人不必提交。");
    }

    @Test
    void given_a_first_reviewer_when_the_same_person_reviews_again_then_refused() {
        var organ = city.newOrgan();
        var editor = all(organ);
        var id = desk.draft(editor, text(organ));
        desk.submit(editor, id, 0);
        desk.approve(editor, id, 1, "");
        assertThatThrownBy(() -> desk.approve(editor, id, 2, ""))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("publication.same-reviewer");
    }

    @Test
    void given_two_editors_when_the_second_saves_then_told_who_was_first_and_nothing_lost() {
        var organ = city.newOrgan();
        var first = all(organ);
        var id = desk.draft(first, text(organ));
        desk.revise(first, id, 0, text(organ).summary("甲"));
        assertThatThrownBy(() -> desk.revise(all(organ), id, 0, text(organ).summary("乙")))
                .isInstanceOfSatisfying(
                        StaleVersion.class,
                        stale -> assertThat(stale.changedBy()).isEqualTo("测试员"));
        assertThat(publications.get(id).manuscript().content().summary()).isEqualTo("甲");
    }

    @Test
    void an_officer_of_another_organ_may_not_touch_it() {
        var organ = city.newOrgan();
        var id = desk.draft(all(organ), text(organ));
        assertThatThrownBy(() -> desk.submit(all(city.newOrgan()), id, 0)).isInstanceOf(AccessDenied.class);
    }

    @Test
    void given_a_text_sent_back_when_resubmitted_then_the_reviews_begin_anew() {
        var organ = city.newOrgan();
        var editor = all(organ);
        var id = desk.draft(editor, text(organ));
        desk.submit(editor, id, 0);
        desk.approve(editor, id, 1, "");
        desk.sendBack(all(organ), id, 2, "标题太长");
        desk.submit(editor, id, 3);
        assertThat(publications.get(id).stage()).isEqualTo(new Stage.InReview(1));
        desk.approve(editor, id, 4, "");
        assertThat(publications.get(id).stage()).isEqualTo(new Stage.InReview(2));
    }

    @Test
    void a_correction_keeps_the_old_edition_and_the_number() {
        var organ = city.newOrgan();
        var number = published(organ, text(organ));
        var id = publications.idOf(number.value()).orElseThrow();
        var version = publications.get(id).version();
        desk.correct(all(organ), id, version, text(organ).html("第一条 改正。"), "错字");
        assertThat(site.get("/publications/" + number).page().select(".prose p").text())
                .isEqualTo("第一条 改正。");
        assertThat(jdbc.sql("select html from publication.edition where publication = :id")
                        .param("id", id)
                        .query(String.class)
                        .list())
                .containsExactly("<p class=\"cn\">第一条 办事人不必提交。</p>");
    }

    @Test
    void what_is_withdrawn_is_gone_from_page_list_and_count() {
        var organ = city.newOrgan();
        var number = published(organ, text(organ));
        var id = publications.idOf(number.value()).orElseThrow();
        assertThat(counted(organ)).isEqualTo(1);
        desk.withdraw(all(organ), id, publications.get(id).version(), "发布有误");
        assertThat(site.get("/publications/" + number).status()).isEqualTo(410);
        assertThat(site.get("/publications?organ=" + organ).body()).doesNotContain(number.value());
        assertThat(counted(organ)).isZero();
    }

    @Test
    void a_repealed_document_stays_readable_and_says_so() {
        var organ = city.newOrgan();
        var number = published(organ, text(organ));
        var id = publications.idOf(number.value()).orElseThrow();
        desk.end(all(organ), id, publications.get(id).version(), new Ending(Validity.REPEALED, TODAY, "由新办法替代"));
        assertThat(site.get("/publications/" + number)
                        .page()
                        .select(".alert-late")
                        .text())
                .contains("已经废止", "由新办法替代");
        assertThat(site.get("/publications?validity=repealed&organ=" + organ).body())
                .contains(number.value());
    }

    @Test
    void a_document_comes_into_force_and_runs_out_with_the_day() {
        var organ = city.newOrgan();
        var number = published(organ, text(organ).valid(TODAY.plusDays(8), TODAY.plusDays(30)));
        var id = publications.idOf(number.value()).orElseThrow();
        assertThat(publications.get(id).standing().validity()).isEqualTo(Validity.NOT_YET);
        clock.turnTo(TODAY.plusDays(8));
        desk.turnOfDay();
        assertThat(publications.get(id).standing()).isEqualTo(Standing.HOLDS);
        clock.turnTo(TODAY.plusDays(31));
        desk.turnOfDay();
        desk.turnOfDay();
        assertThat(publications.get(id).standing()).isEqualTo(new Standing(Validity.EXPIRED, TODAY.plusDays(31), ""));
        assertThat(counted(organ)).isEqualTo(1);
    }

    @Test
    void a_step_once_taken_cannot_be_changed_in_the_database() {
        var organ = city.newOrgan();
        var id = desk.draft(all(organ), text(organ));
        assertThatThrownBy(() -> jdbc.sql("update publication.step set actor_name = '' where publication = :id")
                        .param("id", id)
                        .update())
                .hasMessageContaining("append-only");
    }

    @Test
    void records_are_taken_over_with_their_history_numbers_and_links() {
        var organ = city.newOrgan();
        var policy = RegisterRecord.published(
                        text(organ), new Stage.Published(LocalDate.of(2018, 4, 12)), website(2018, 4, 12))
                .key("policy");
        var interpretation = RegisterRecord.published(
                        Manuscript.of(organ, Kind.INTERPRETATION, "一图读懂", "图解", LocalDate.of(2018, 4, 12))
                                .with(Particulars.interpretation("picture")),
                        new Stage.Published(LocalDate.of(2018, 4, 13)),
                        website(2018, 4, 13))
                .references(List.of(new Reference(Reference.Role.INTERPRETS, "policy")));
        var numbers = desk.takeOver(Caller.system("tests"), List.of(policy, interpretation));
        assertThat(numbers)
                .extracting(String::valueOf)
                .containsExactly(organ.substring(8, 17) + "-2018-00001", organ.substring(8, 17) + "-2018-00002");
        assertThat(site.get("/publications/" + numbers.getFirst())
                        .page()
                        .select("section[aria-labelledby=jd] a")
                        .text())
                .isEqualTo("一图读懂");
        assertThat(counted(organ)).isEqualTo(2);
    }

    private static List<Release> website(int year, int month, int day) {
        return List.of(Release.on(Channel.WEBSITE, LocalDate.of(year, month, day)));
    }

    private long counted(String organ) {
        return jdbc.sql("select coalesce(sum(n), 0) from publication.facet where organ = :organ")
                .param("organ", organ)
                .query(Long.class)
                .single();
    }

    private IndexNumber published(String organ, Manuscript text) {
        var editor = all(organ);
        var id = desk.draft(editor, text);
        desk.submit(editor, id, 0);
        for (int round = 1; round <= 3; round++) {
            desk.approve(all(organ), id, round, "");
        }
        return desk.publish(editor, id, 4, List.of());
    }

    private Caller all(String organ) {
        return city.caller(
                organ,
                "publication.read",
                "publication.write",
                "publication.review1",
                "publication.review2",
                "publication.review3",
                "publication.publish",
                "publication.correct");
    }

    private static Manuscript text(String organ) {
        return Manuscript.of(organ, Kind.NORMATIVE_DOCUMENT, "免提交证明材料事项清单管理办法", "第一条 办事人不必提交。", TODAY);
    }
}
