package kapok.annualreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestCity;
import kapok.support.TestClock;
import kapok.web.Caller;
import kapok.web.OrganScope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@KapokTest
class CollectionTests {
    private static final int YEAR = 2025;

    @Autowired
    CollectionDesk desk;

    @Autowired
    CollectedReports collected;

    @Autowired
    AnnualReports reports;

    @Autowired
    ReportContents contents;

    @Autowired
    ReportFiles files;

    @Autowired
    kapok.agency.AgencyDirectory agencies;

    @Autowired
    kapok.audit.AuditTrail audit;

    @Autowired
    Site site;

    @Autowired
    TestCity city;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    NamedParameterJdbcTemplate batch;

    @Autowired
    PlatformTransactionManager transactions;

    Office office;
    String district;
    String bureau;
    String town;
    Caller collector;

    @BeforeEach
    void open() {
        clock.turnTo(LocalDate.of(2026, 1, 20));
        office = new Office(jdbc, batch, agencies, audit, clock, transactions, city);
        city.government();
        district = city.newOrgan();
        bureau = city.newOrganBelow(district);
        town = city.newOrganBelow(district);
        collector = Caller.system("tests");
    }

    /** The JSON that our own public page offers, as another installation would send it. */
    byte[] jsonOf(String organ, int year) {
        office.published(organ, year);
        var report = reports.published(organ, year).orElseThrow();
        var item = new ReportShelf.Item(agencies.organ(organ), report, contents.get(report.id()));
        return files.file("json", item).bytes();
    }

    Collected of(String organ) {
        return collected.find(organ, YEAR).orElseThrow();
    }

    @Test
    void what_one_installation_publishes_another_takes_in_without_a_finding() {
        var stranger = city.newOrgan();
        desk.receive(collector, bureau, YEAR, "年报.json", jsonOf(stranger, YEAR));
        assertThat(of(bureau).cells()).containsEntry("t3.new.total", new java.math.BigDecimal("96"));
        assertThat(collected.findings(of(bureau).id()))
                .filteredOn(finding -> finding.severity().equals("error"))
                .isEmpty();
    }

    @Test
    void a_report_whose_total_is_not_the_sum_is_found() {
        var wrong = new String(jsonOf(city.newOrgan(), YEAR), StandardCharsets.UTF_8)
                .replaceFirst("(\"upheld\" : )6", "$12");
        desk.receive(collector, bureau, YEAR, "年报.json", wrong.getBytes(StandardCharsets.UTF_8));
        assertThat(collected.findings(of(bureau).id()))
                .extracting(Collected.Finding::code)
                .contains("T4-SUM-review");
    }

    @Test
    void a_report_on_another_year_and_a_file_that_is_none_are_refused() {
        var other = jsonOf(city.newOrgan(), YEAR - 1);
        assertThatThrownBy(() -> desk.receive(collector, bureau, YEAR, "年报.json", other))
                .hasMessage("annualreport.collection.other-year");
        assertThatThrownBy(() -> desk.receive(collector, bureau, YEAR, "x.pdf", new byte[] {'%', 'P', 'D', 'F', 1}))
                .hasMessage("annualreport.collection.unreadable");
    }

    @Test
    void what_is_published_here_is_taken_over_and_added_up_with_the_organs_named() {
        office.published(bureau, YEAR);
        office.published(town, YEAR);
        assertThat(desk.takeOver(collector, district, YEAR)).isEqualTo(2);
        var id = desk.aggregate(collector, district, YEAR);
        var sum = Objects.requireNonNull(contents.cells(id).get("t3.new.total"));
        assertThat(sum.value()).isEqualByComparingTo("192");
        assertThat(sum.source())
                .contains(
                        agencies.organ(bureau).shortName(), agencies.organ(town).shortName());
        assertThat(desk.againstOwn(district, YEAR)).isEmpty();
    }

    @Test
    void the_page_says_who_is_missing_and_how_late() {
        office.published(bureau, YEAR);
        desk.takeOver(collector, district, YEAR);
        clock.turnTo(LocalDate.of(2026, 2, 3));
        var officer = site.signedInAs(city.administrator(district));
        var page = officer.get("/desk/annual-reports/collection?year=" + YEAR + "&organ=" + district);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().select("tbody tr").eachText())
                .anySatisfy(row -> assertThat(row).contains("未收，已晚 3 天"))
                .anySatisfy(row -> assertThat(row).contains("2026-01-20 收到"));
        assertThat(officer.get("/desk/annual-reports/collection/export?format=csv&year=" + YEAR + "&organ=" + district)
                        .body())
                .contains("2026-01-20");
    }

    @Test
    void an_organ_outside_the_scope_cannot_be_collected_for() {
        var narrow = new Caller(
                Caller.Kind.OFFICER,
                "x",
                "x",
                bureau,
                java.util.Set.of(AnnualReportPermissions.COLLECT),
                OrganScope.of(java.util.Set.of(bureau)));
        assertThatThrownBy(() -> desk.checkAll(narrow, district, YEAR)).isInstanceOf(kapok.web.AccessDenied.class);
    }

    @Test
    void given_an_organ_with_none_below_it_then_the_page_says_so_and_offers_nothing_to_take_away() {
        var alone = city.newOrgan();
        var officer =
                site.signedInAs(city.officer(alone, AnnualReportPermissions.READ, AnnualReportPermissions.COLLECT));
        var page = officer.get("/desk/annual-reports/collection").page();
        assertThat(page.select("main .empty").text()).contains("没有下级机关");
        assertThat(page.select("main a[href*=export]")).isEmpty();
    }
}
