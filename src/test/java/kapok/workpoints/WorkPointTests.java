package kapok.workpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kapok.figure.FigureScope;
import kapok.support.KapokTest;
import kapok.support.TestCity;
import kapok.web.AccessDenied;
import kapok.web.Caller;
import kapok.web.RuleViolation;
import kapok.web.StaleVersion;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KapokTest
class WorkPointTests {
    private static final Caller TESTS = Caller.system("tests");

    @Autowired
    private WorkPointDesk desk;

    @Autowired
    private WorkPointFigures figures;

    @Autowired
    private TestCity city;

    @Test
    void given_62_tasks_of_which_17_are_own_then_the_share_is_27_point_4_with_one_decimal() {
        var own = city.newOrgan();
        var other = city.newOrgan();
        var plan = "穗府办〔2018〕" + own.substring(11) + "号";
        var records = new ArrayList<WorkPointRecord>();
        for (int number = 1; number <= 62; number++) {
            var assignment = assignment(2018, plan, number, number <= 17 ? own : other);
            records.add(new WorkPointRecord(List.of(
                    new WorkPointStep(LocalDate.of(2018, 5, 2), "经办", new WorkPointEvent.Assigned(assignment)),
                    new WorkPointStep(LocalDate.of(2018, 11, 2), "经办", new WorkPointEvent.Done("完成", "")))));
        }
        desk.takeOver(TESTS, records);
        var scope = FigureScope.year(Set.of(own), 2018);

        assertThat(figures.compute(scope))
                .containsEntry("plan.total_items", new BigDecimal("62"))
                .containsEntry("plan.own_items", new BigDecimal("17"))
                .containsEntry("plan.own_pct", new BigDecimal("27.4"))
                .containsEntry("plan.own_done", new BigDecimal("17"));
        assertThat(figures.records("plan.own_items", scope, 0, 100).records()).hasSize(17);
        assertThat(figures.records("plan.total_items", scope, 60, 100).records())
                .hasSize(2);
        assertThat(figures.compute(FigureScope.year(Set.of(own), 2019))).doesNotContainKey("plan.own_pct");
    }

    @Test
    void given_two_tasks_of_one_number_then_the_second_is_refused() {
        var organ = city.newOrgan();
        var officer = city.caller(organ, WorkPointPermissions.WRITE);
        var assignment = assignment(2026, "穗府办〔2026〕" + organ.substring(11) + "号", 1, organ);
        desk.assign(officer, assignment);

        assertThatThrownBy(() -> desk.assign(officer, assignment))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("workpoints.taken");
    }

    @Test
    void given_a_task_of_another_organ_then_it_cannot_be_written() {
        var mine = city.newOrgan();
        var other = city.newOrgan();
        var officer = city.caller(mine, WorkPointPermissions.WRITE);

        assertThatThrownBy(() -> desk.assign(officer, assignment(2026, "计划", 3, other)))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void given_a_script_as_evidence_then_it_is_refused() {
        for (var evidence : List.of("javascript:alert(1)", "//evil.example", "data:text/html,x", "不是网址")) {
            assertThatThrownBy(() -> WorkPoint.demandLink(evidence))
                    .as(evidence)
                    .hasMessage("workpoints.not-a-link");
        }
        assertThat(WorkPoint.demandLink("/publications/1")).isEqualTo("/publications/1");
    }

    @Test
    void given_two_officers_on_one_task_then_the_second_is_told() {
        var organ = city.newOrgan();
        var officer = city.caller(organ, WorkPointPermissions.WRITE);
        var id = desk.assign(officer, assignment(2026, "穗府办〔2026〕" + organ.substring(11) + "号", 1, organ));
        var today = LocalDate.of(2026, 11, 23);
        desk.record(officer, id, 1, today, new WorkPointEvent.Progressed("过半"));

        assertThatThrownBy(() -> desk.record(officer, id, 1, today, new WorkPointEvent.Done("完成", "")))
                .isInstanceOf(StaleVersion.class);
    }

    private static Assignment assignment(int year, String plan, int number, String owner) {
        return new Assignment(
                year, plan, number, "推进决策公开", "任务 " + number, owner, Set.of(), LocalDate.of(year, 12, 31));
    }
}
