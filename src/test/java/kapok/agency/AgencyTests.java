package kapok.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestCity;
import kapok.table.ImportResult;
import kapok.table.RowProblem;
import kapok.table.TableFile;
import kapok.table.TableFormat;
import kapok.web.Caller;
import kapok.web.RuleViolation;
import kapok.web.StaleVersion;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@KapokTest
class AgencyTests {
    private static final Caller TESTS = Caller.system("tests");
    private static final String HEADER = "统一社会信用代码,名称,简称,类别,上级机关代码,区划代码\n";

    @Autowired
    private OrganTable organTable;

    @Autowired
    private StaffTable staffTable;

    @Autowired
    private DivisionTable divisionTable;

    @Autowired
    private AgencyDesk desk;

    @Autowired
    private AgencyDirectory directory;

    @Autowired
    private TestCity city;

    @Autowired
    private Site site;

    @Autowired
    private TransactionTemplate transaction;

    private static ImportResult load(AgencyTable table, String csv, boolean dryRun) {
        var bytes = csv.getBytes(StandardCharsets.UTF_8);
        try (var file = TableFile.open("table.csv", new ByteArrayInputStream(bytes))) {
            return table.load(TESTS, file, dryRun);
        }
    }

    @Test
    void given_bad_rows_when_organs_are_imported_then_each_is_named_with_its_reason_and_nothing_is_written() {
        var above = city.newOrgan();
        var below = city.newOrganBelow(above);
        var csv = HEADER
                + above + ",转到下级的局,局,部门," + below + ",440100000000\n"
                + "11440100007482575X,校验码不对的局,局,部门,,440100000000\n"
                + below + ",没有区划的局,局,部门,,990000000000\n"
                + below + ",重复的局,局,部门,114401000074825ZZZ,440100000000\n";
        var result = load(organTable, csv, false);
        assertThat(result.problems())
                .extracting(RowProblem::row, RowProblem::code)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(3, "identifier.refusal.check-character"),
                        org.assertj.core.groups.Tuple.tuple(4, "agency.unknown-division"),
                        org.assertj.core.groups.Tuple.tuple(5, "agency.twice"),
                        org.assertj.core.groups.Tuple.tuple(5, "agency.unknown-parent"));
        assertThat(directory.organ(above).name()).startsWith("测试局");
    }

    @Test
    void given_two_organs_each_above_the_other_when_imported_then_the_circle_is_found() {
        var one = city.newOrgan();
        var other = city.newOrgan();
        var csv =
                HEADER + one + ",甲局,甲,部门," + other + ",440100000000\n" + other + ",乙局,乙,部门," + one + ",440100000000\n";
        assertThat(load(organTable, csv, true).problems())
                .extracting(RowProblem::code)
                .containsOnly("agency.circular");
    }

    @Test
    void given_a_child_before_its_parent_when_imported_then_both_are_taken_and_come_out_again() throws IOException {
        var csv = HEADER
                + "11440100007482575H,孩子在前的局,在前局,部门,11440000MB2D0164XH,440100000000\n"
                + "11440000MB2D0164XH,上级在后的局,在后局,部门,,440100000000\n";
        assertThat(load(organTable, csv, true).clean()).isTrue();
        assertThat(directory.find("11440100007482575H")).isEmpty();
        assertThat(load(organTable, csv, false).accepted()).isEqualTo(2);
        assertThat(directory.subordinatesOf("11440000MB2D0164XH")).contains("11440100007482575H");
        var out = new ByteArrayOutputStream();
        organTable.write(TESTS, TableFormat.CSV, out);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("11440100007482575H,孩子在前的局,在前局,部门");
    }

    @Test
    void given_a_private_mobile_when_staff_are_imported_then_it_is_refused() {
        var organ = city.newOrgan();
        var csv = "机关代码,姓名,职务,办公电话\n" + organ + ",陈木棉,科长,13800138000\n" + organ + ",李榕,科员,020-12345678\n";
        assertThat(load(staffTable, csv, false).problems())
                .extracting(RowProblem::row, RowProblem::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(2, "agency.mobile"));
    }

    @Test
    void given_a_parent_on_the_same_level_when_divisions_are_imported_then_it_is_refused() {
        city.government();
        var csv = "区划代码,名称,级别,上级区划代码\n"
                + "998100000000,甲市,市,\n"
                + "998200000000,乙市,市,998100000000\n"
                + "998101000000,丙区,区县,997700000000\n";
        assertThat(load(divisionTable, csv, true).problems())
                .extracting(RowProblem::row, RowProblem::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3, "agency.parent-not-above"),
                        org.assertj.core.groups.Tuple.tuple(4, "agency.unknown-division"));
    }

    @Test
    void given_two_editors_when_both_change_an_organ_then_the_second_is_told_who_was_first() {
        var organ = directory.organ(city.newOrgan());
        desk.change(TESTS, organ, 0);
        assertThatThrownBy(() -> desk.change(TESTS, organ, 0))
                .isInstanceOfSatisfying(
                        StaleVersion.class,
                        stale -> assertThat(stale.changedBy()).isEqualTo("tests"));
    }

    @Test
    void given_an_organ_changed_by_a_table_then_an_editor_is_told_who_it_was_and_what_stays_stays() {
        var organ = directory.organ(city.newOrgan());
        var row = organ.code() + "," + organ.name() + "," + organ.shortName() + ",部门,"
                + (organ.parent() == null ? "" : organ.parent()) + "," + organ.division() + "\n";
        var importer = new Caller(
                Caller.Kind.OFFICER,
                "importer",
                "导入员",
                organ.code(),
                java.util.Set.of(AgencyPermissions.MANAGE),
                kapok.web.OrganScope.all());

        take(importer, HEADER + row);
        desk.change(TESTS, organ, 0);
        take(importer, HEADER + row.replace(organ.name(), "改名后的局"));

        assertThatThrownBy(() -> desk.change(TESTS, organ, 1))
                .isInstanceOfSatisfying(
                        StaleVersion.class,
                        stale -> assertThat(stale.changedBy()).isEqualTo("导入员"));
        assertThat(directory.organ(organ.code()).name()).isEqualTo("改名后的局");
    }

    private void take(Caller caller, String csv) {
        var bytes = csv.getBytes(StandardCharsets.UTF_8);
        try (var file = TableFile.open("table.csv", new ByteArrayInputStream(bytes))) {
            assertThat(organTable.load(caller, file, false).problems()).isEmpty();
        }
    }

    @Test
    void given_an_organ_with_subordinates_when_abolished_then_refused() {
        var above = city.newOrgan();
        var below = city.newOrganBelow(above);
        var day = LocalDate.of(2026, 1, 1);
        assertThatThrownBy(() -> desk.abolish(TESTS, above, day))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("agency.has-subordinates");
        desk.abolish(TESTS, below, day);
        desk.abolish(TESTS, above, day);
    }

    @Test
    void given_an_officer_who_manages_organs_then_the_pages_open_and_a_slip_keeps_what_was_typed() {
        var organ = city.newOrgan();
        var officer = site.signedInAs(city.officer(organ, AgencyPermissions.VIEW, AgencyPermissions.MANAGE));
        assertThat(officer.get("/desk/organs/" + organ).status()).isEqualTo(200);
        assertThat(officer.get("/desk/organs?q=" + organ).page().select("tbody tr"))
                .hasSize(1);
        assertThat(officer.get("/desk/divisions/440100000000").status()).isEqualTo(200);
        assertThat(officer.get("/desk/agency/import/staff").status()).isEqualTo(200);
        var slip = officer.submit(
                "/desk/organs/" + organ + "/form",
                "/desk/organs/" + organ,
                Map.of("name", "改了名的局", "kind", "department", "division", "000000000000"));
        assertThat(slip.status()).isEqualTo(422);
        assertThat(slip.page().select("#name").val()).isEqualTo("改了名的局");
        assertThat(slip.page().select("#division-err").text()).contains("000000000000");
    }

    @Test
    void given_a_renamed_organ_when_its_change_is_taken_back_then_only_the_changing_transaction_saw_it() {
        var code = city.newOrgan();
        var before = directory.organ(code);
        transaction.executeWithoutResult(status -> {
            desk.takeOver(TESTS, List.of(renamed(before, "改过名的局")));
            assertThat(directory.organ(code).name()).isEqualTo("改过名的局");
            status.setRollbackOnly();
        });
        assertThat(directory.organ(code)).isEqualTo(before);
        desk.takeOver(TESTS, List.of(renamed(before, "真改了名的局")));
        assertThat(directory.organ(code).name()).isEqualTo("真改了名的局");
    }

    private static Organ renamed(Organ organ, String name) {
        return new Organ(organ.code(), name, name, organ.kind(), organ.parent(), organ.division());
    }
}
