package kapok.annualreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kapok.support.KapokTest;
import kapok.support.TestCity;
import kapok.support.TestClock;
import kapok.web.AccessDenied;
import kapok.web.Caller;
import kapok.web.RuleViolation;
import kapok.web.StaleVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@KapokTest
class AnnualReportDeskTests {
    private static final int YEAR = 2025;

    @Autowired
    TestCity city;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    NamedParameterJdbcTemplate batch;

    @Autowired
    kapok.agency.AgencyDirectory agencies;

    @Autowired
    kapok.audit.AuditTrail audit;

    @Autowired
    PlatformTransactionManager transactions;

    Office office;
    String organ;
    Caller writer;
    Caller reviewer;
    Office.Staff staff;

    @BeforeEach
    void open() {
        clock.turnTo(LocalDate.of(2026, 1, 12));
        office = new Office(jdbc, batch, agencies, audit, clock, transactions, city);
        organ = city.newOrgan();
        writer = office.officer(organ);
        reviewer = office.officer(organ);
        staff = office.over(Office.registers(organ, YEAR));
    }

    long draft() {
        return staff.in(() -> staff.desk().draft(writer, organ, YEAR, ""));
    }

    int version(long id) {
        return office.reports.get(id).version();
    }

    /** What an officer has to write, because no figure knows it. */
    void writeProblems(long id) {
        staff.run(() -> staff.desk().write(writer, id, version(id), Map.of(5, "解读不够通俗，明年改进。")));
    }

    long published() {
        var id = draft();
        writeProblems(id);
        staff.run(() -> staff.desk().check(writer, id, version(id)));
        staff.run(() -> staff.desk().approve(reviewer, id, version(id)));
        staff.run(() -> staff.desk().publish(reviewer, id, version(id)));
        return id;
    }

    List<Problem> problems(long id) {
        return staff.duties().of(office.reports.get(id), office.contents.get(id));
    }

    List<String> blocking(long id) {
        return problems(id).stream()
                .filter(Problem::blocking)
                .map(Problem::code)
                .toList();
    }

    Cell cell(long id, String figure) {
        return Objects.requireNonNull(office.contents.cells(id).get(figure));
    }

    @Test
    void given_a_register_when_a_report_is_drafted_then_every_cell_and_sentence_has_its_number() {
        var content = office.contents.get(draft());
        assertThat(content.cells().get("t3.granted.total")).satisfies(cell -> {
            assertThat(cell.value()).isEqualByComparingTo("68");
            assertThat(cell.records()).isEqualTo(68);
        });
        var form = Form.of("2021");
        assertThat(content.cells().keySet()).containsAll(form.ids());
        var first = Narrative.parse(content.sections().getFirst().narrative()).print(form.withGroups(content.cells()));
        assertThat(first)
                .contains("全年主动公开政府信息1846条。")
                .contains("新收政府信息公开申请96件，上年结转3件；本年度办结96件，结转下年度继续办理3件")
                .contains("不予公开6件，无法提供9件，不予处理3件，其他处理1件")
                .doesNotContain("＿")
                .doesNotContain("{");
    }

    @Test
    void a_section_that_nobody_wrote_blocks_publication() {
        assertThat(blocking(draft())).containsExactly("section-empty");
    }

    @Test
    void a_clean_draft_goes_through_two_people_to_the_public() {
        var id = published();
        var report = office.reports.get(id);
        assertThat(report.published()).isTrue();
        assertThat(cell(id, "t3.new.total").hash()).hasSize(64);
        assertThat(office.reports.events(id))
                .extracting(Event::action)
                .containsExactly("publish", "approve", "check", "write", "draft");
    }

    @Test
    void nobody_approves_what_he_checked_himself() {
        var id = draft();
        writeProblems(id);
        staff.run(() -> staff.desk().check(writer, id, version(id)));
        assertThatThrownBy(() -> staff.run(() -> staff.desk().approve(writer, id, version(id))))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("annualreport.same-person");
    }

    @Test
    void a_change_after_the_check_makes_it_a_draft_again() {
        var id = draft();
        writeProblems(id);
        staff.run(() -> staff.desk().check(writer, id, version(id)));
        writeProblems(id);
        assertThat(office.reports.get(id).stage()).isInstanceOf(Stage.Draft.class);
    }

    @Test
    void given_a_draft_with_a_duty_open_when_it_is_checked_then_refused() {
        var id = draft();
        assertThatThrownBy(() -> staff.run(() -> staff.desk().check(writer, id, version(id))))
                .hasMessage("annualreport.blocked");
    }

    @Test
    void a_typed_number_that_contradicts_a_figure_blocks_and_one_that_agrees_is_noted() {
        var id = draft();
        writeProblems(id);
        var first = office.contents.sections(id).getFirst().narrative();
        var wrong = first.replace("全年新收政府信息公开申请{{t3.new.total}}件", "全年新收政府信息公开申请69件");
        staff.run(() -> staff.desk().write(writer, id, version(id), Map.of(1, wrong)));
        assertThat(problems(id))
                .filteredOn(problem -> problem.code().equals("number-contradicts"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.blocking()).isTrue();
                    assertThat(problem.args()).contains("69", "96", "t3.new.total");
                });
        var right = wrong.replace("69件", "96件");
        staff.run(() -> staff.desk().write(writer, id, version(id), Map.of(1, right)));
        assertThat(problems(id)).extracting(Problem::code).contains("number-typed");
        assertThat(blocking(id)).isEmpty();
    }

    @Test
    void two_swapped_rows_whose_sums_still_hold_are_found() throws IOException {
        var id = draft();
        writeProblems(id);
        var csv = "指标,数值\n" + row("granted", 8, 1, 0, 0, 0, 0, 9) + row("partial", 60, 4, 2, 1, 1, 0, 68);
        var outcome = take(id, csv, true);
        assertThat(outcome.differences())
                .hasSize(12)
                .extracting(Difference::figure)
                .contains("t3.granted.total", "t3.partial.total");
        assertThat(blocking(id)).isEmpty();
        take(id, csv, false);
        assertThat(blocking(id)).hasSize(12).containsOnly("cell-differs");
        staff.run(() -> staff.desk().recompute(writer, id, version(id)));
        assertThat(blocking(id)).isEmpty();
    }

    String row(String outcome, int... values) {
        var row = new StringBuilder();
        var columns = List.of(
                "natural_person", "enterprise", "research", "public_welfare", "legal_service", "org_other", "total");
        for (int i = 0; i < values.length; i++) {
            row.append("t3.%s.%s,%d%n".formatted(outcome, columns.get(i), values[i]));
        }
        return row.toString();
    }

    CellImport.Outcome take(long id, String csv, boolean dryRun) {
        return staff.in(() -> {
            try {
                return staff.cellImport()
                        .take(
                                writer,
                                office.reports.get(id),
                                "数字.csv",
                                new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
                                dryRun);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }

    @Test
    void an_import_with_an_unknown_figure_or_one_twice_names_the_rows_and_writes_nothing() {
        var id = draft();
        var outcome = take(id, "指标,数值\nt3.granted.total,9\nt9.x,1\nt3.granted.total,8\n", false);
        assertThat(outcome.result().problems())
                .extracting(problem -> problem.row())
                .containsExactly(3, 4);
        assertThat(cell(id, "t3.granted.total").value()).isEqualByComparingTo("68");
    }

    @Test
    void a_cell_that_nobody_knows_blocks_until_it_is_filled_in_or_explained() {
        var other = city.newOrgan();
        var unknowing = office.over(Office.registers("x", YEAR));
        var someone = office.officer(other);
        long id = unknowing.in(() -> unknowing.desk().draft(someone, other, YEAR, "2021"));
        assertThat(blocking(id)).contains("cells-unknown");
        var reasons = Form.of("2021").cells().stream()
                .map(cell -> new TypedValue(cell.id(), null, "新设机关，本年度未统计"))
                .toList();
        unknowing.run(() -> unknowing.desk().type(someone, id, version(id), reasons));
        var problems = unknowing.duties().of(office.reports.get(id), office.contents.get(id));
        assertThat(problems)
                .extracting(Problem::code)
                .contains("cells-explained")
                .doesNotContain("cells-unknown");
    }

    @Test
    void a_carry_over_that_is_not_what_last_year_carried_out_blocks() {
        published();
        var figures = Office.registers(organ, YEAR + 1).put(organ, YEAR + 1, "t3.carried_in.total", "", "件", "5");
        var next = office.over(figures);
        clock.turnTo(LocalDate.of(2027, 1, 12));
        long id = next.in(() -> next.desk().draft(writer, organ, YEAR + 1, ""));
        var problems = next.duties().of(office.reports.get(id), office.contents.get(id));
        assertThat(problems)
                .filteredOn(problem -> problem.code().equals("carry-over"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.args()).contains("5", "3", "2025"));
    }

    @Test
    void a_published_report_cannot_be_changed_not_even_in_the_database() {
        var id = published();
        assertThatThrownBy(() -> writeProblems(id)).hasMessage("annualreport.frozen-edition");
        assertThatThrownBy(() -> jdbc.sql("update annualreport.cell set value = 1 where report = :id")
                        .param("id", id)
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from annualreport.event where report = :id")
                        .param("id", id)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void given_a_published_report_when_its_records_change_then_the_recount_names_the_figure() {
        var figures = Office.registers(organ, YEAR);
        staff = office.over(figures);
        var id = published();
        var recount = new Recount(figures.figuresOnly(), office.contents);
        assertThat(recount.of(office.reports.get(id))).isNotEmpty().allMatch(Recount.Line::same);
        figures.put(organ, YEAR, "t3.granted.natural_person", "予以公开", "件", "61");
        assertThat(recount.of(office.reports.get(id)))
                .filteredOn(line -> !line.same())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.published().figure()).isEqualTo("t3.granted.natural_person");
                    assertThat(line.now()).isEqualByComparingTo("61");
                });
    }

    @Test
    void a_correction_is_a_new_edition_that_shows_what_it_changed() {
        var first = published();
        long second = staff.in(() -> staff.desk().correct(reviewer, first, "许可数量漏计"));
        staff.run(() -> staff.desk()
                .type(
                        writer,
                        second,
                        version(second),
                        List.of(new TypedValue("t2.item5.licensing.decisions", BigDecimal.TEN, "许可科台账"))));
        var changes = Changes.between(Form.of("2021"), office.contents.get(first), office.contents.get(second));
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.before()).isEqualTo("0");
            assertThat(change.after()).isEqualTo("10");
        });
        assertThat(office.reports.published(organ, YEAR).orElseThrow().edition())
                .isEqualTo(1);
        assertThatThrownBy(() -> staff.run(() -> staff.desk().correct(reviewer, first, "再来")))
                .hasMessage("annualreport.being-corrected");
    }

    /** The public reads what the old and the new sentence say, not how their numbers are kept alive. */
    @Test
    void a_corrected_sentence_is_shown_with_its_numbers() {
        var first = published();
        long second = staff.in(() -> staff.desk().correct(reviewer, first, "表述不准"));
        var sentence = "新收申请{{t3.new.total}}件，不予公开{{t3.denied.total}}件。";
        staff.run(() -> staff.desk().write(writer, second, version(second), Map.of(5, sentence)));
        assertThat(Changes.between(Form.of("2021"), office.contents.get(first), office.contents.get(second)))
                .singleElement()
                .satisfies(change -> assertThat(change.after()).isEqualTo("新收申请96件，不予公开6件。"));
    }

    @Test
    void a_report_on_a_year_that_is_not_over_can_be_written_but_not_signed() {
        clock.turnTo(LocalDate.of(YEAR, 12, 31));
        var id = draft();
        writeProblems(id);
        assertThat(blocking(id)).containsExactly("year-not-over");
        assertThatThrownBy(() -> staff.run(() -> staff.desk().check(writer, id, version(id))))
                .hasMessage("annualreport.blocked");
        clock.turnTo(LocalDate.of(YEAR + 1, 1, 1));
        assertThat(blocking(id)).isEmpty();
    }

    @Test
    void a_draft_has_its_title_without_anybody_writing_it() {
        var id = draft();
        staff.run(() -> staff.desk().write(writer, id, version(id), Map.of(5, "解读不够通俗。".repeat(100))));
        assertThat(problems(id)).noneMatch(problem -> problem.args().contains("TITLE-MISSING"));
    }

    @Test
    void of_two_people_editing_at_once_the_second_is_told() {
        var id = draft();
        var read = version(id);
        writeProblems(id);
        assertThatThrownBy(() -> staff.run(() -> staff.desk().write(reviewer, id, read, Map.of(5, "别的"))))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void an_officer_of_another_organ_may_do_nothing() {
        var id = draft();
        var stranger = office.officer(city.newOrgan());
        assertThatThrownBy(() -> staff.run(() -> staff.desk().write(stranger, id, version(id), Map.of())))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> staff.in(() -> staff.desk().draft(stranger, organ, YEAR - 1, "")))
                .isInstanceOf(AccessDenied.class);
    }
}
