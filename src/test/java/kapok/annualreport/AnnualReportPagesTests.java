package kapok.annualreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import kapok.annualreport.check.ReportReader;
import kapok.annualreport.check.UnreadableReport;
import kapok.figure.InventedFigures;
import kapok.support.Browser;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestCity;
import kapok.support.TestClock;
import kapok.table.TableFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

@KapokTest
class AnnualReportPagesTests {
    private static final int YEAR = 2025;

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
    kapok.agency.AgencyDirectory agencies;

    @Autowired
    kapok.audit.AuditTrail audit;

    @Autowired
    PlatformTransactionManager transactions;

    Office office;
    String organ;

    @BeforeEach
    void open() {
        clock.turnTo(LocalDate.of(2026, 1, 12));
        office = new Office(jdbc, batch, agencies, audit, clock, transactions, city);
        city.government();
        organ = city.newOrgan();
    }

    String address() {
        return "/annual-reports/" + YEAR + "/" + organ;
    }

    /** What the report says, of every cell of the form. */
    Map<String, BigDecimal> said() {
        var report = office.reports.published(organ, YEAR).orElseThrow();
        var values = office.contents.values(report.id());
        values.keySet().retainAll(Form.of("2021").ids());
        return values;
    }

    Map<String, BigDecimal> readBack(String kind) {
        try {
            var input = ReportReader.read("report." + kind, site.download(address() + "." + kind));
            var numbers = new LinkedHashMap<String, BigDecimal>();
            input.cells().forEach((id, cell) -> numbers.put(id, Objects.requireNonNull(cell.number())));
            return numbers;
        } catch (UnreadableReport unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    void given_a_published_report_then_a_page_compares_it_with_its_records() {
        var organ = city.newOrgan();
        var id = office.published(organ, YEAR);
        var page = site.signedInAs(city.administrator(organ)).get("/desk/annual-reports/" + id + "/recount");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().select("tbody th a[href^=/figures/]")).isNotEmpty();
        var draft = office.draft(city.newOrgan(), YEAR);
        var early = site.signedInAs(city.administrator(organ)).get("/desk/annual-reports/" + draft + "/recount");
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.body()).contains("发布后才能核验");
    }

    @Test
    void every_number_of_the_public_page_opens_its_records() {
        office.published(organ, YEAR);
        var page = site.get(address());
        assertThat(page.status()).isEqualTo(200);
        var figure = page.page().select("#s3 table.table-form a.fig[href*=t3.granted.total]");
        assertThat(figure.text()).isEqualTo("68");
        assertThat(figure.attr("href")).isEqualTo("/figures/t3.granted.total?organ=" + organ + "&year=" + YEAR);
        assertThat(page.page().select("#s3 .hint").text()).isEqualTo("勾稽校验：96 + 3 = 96 + 3，通过。");
        assertThat(page.page().select("figure.chart table")).isNotEmpty();
        assertThat(site.get("/annual-reports").body()).contains(address());
    }

    @Test
    void docx_and_json_hold_the_same_numbers_as_the_page() {
        office.published(organ, YEAR);
        for (var kind : List.of("json", "docx")) {
            assertThat(readBack(kind))
                    .as(kind)
                    .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                    .containsAllEntriesOf(said());
        }
    }

    /** The last table has fifteen cells in a line without a label, so its words are compared. */
    @Test
    void pdf_holds_the_same_numbers_as_the_page() throws IOException {
        office.published(organ, YEAR);
        var said = said();
        said.keySet().removeIf(id -> id.startsWith("t4."));
        assertThat(readBack("pdf"))
                .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .containsAllEntriesOf(said);
        try (var document = Loader.loadPDF(site.download(address() + ".pdf"))) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            assertThat(stripper.getText(document)).contains("6 1 0 0 7 0 0 0 0 0 0 0 0 0 0");
        }
    }

    @Test
    void xlsx_and_ofd_hold_the_same_numbers_as_the_page() throws IOException {
        office.published(organ, YEAR);
        var values = new LinkedHashMap<String, BigDecimal>();
        try (var table = TableFile.open("report.xlsx", new ByteArrayInputStream(site.download(address() + ".xlsx")))) {
            table.read(row -> values.put(row.required("指标"), row.requiredNumber("数值")));
        }
        said().forEach((id, value) -> assertThat(values.get(id)).as(id).isEqualByComparingTo(value));
        var text = ofdText(site.download(address() + ".ofd"));
        assertThat(text).contains("全年主动公开政府信息1846条", "新收政府信息公开申请96件", "二、主动公开政府信息情况");
    }

    private static String ofdText(byte[] ofd) throws IOException {
        var text = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(ofd))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith("Content.xml")) {
                    var xml = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                    Jsoup.parse(xml, "", Parser.xmlParser())
                            .select("*|TextCode")
                            .forEach(code -> text.append(code.wholeText()));
                }
            }
        }
        return text.toString();
    }

    @Test
    void programs_get_the_report_as_json() {
        office.published(organ, YEAR);
        var answer = site.get("/api/v1/annual-reports/" + YEAR + "?organ=" + organ);
        assertThat(answer.status()).isEqualTo(200);
        var json = JsonMapper.shared().readTree(answer.body());
        assertThat(json.path("format").asString()).isEqualTo("2021");
        assertThat(json.path("tables").path("t3").path("new").path("total").asInt())
                .isEqualTo(96);
        assertThat(json.path("figures")
                        .valueStream()
                        .filter(one -> one.path("id").asString().equals("meta.report_date")))
                .singleElement()
                .satisfies(date -> {
                    assertThat(date.path("value").asString())
                            .isEqualTo(json.path("published_on").asString())
                            .startsWith("20");
                    assertThat(date.path("unit").asString()).isEqualTo("date");
                });
        assertThat(site.get("/api/v1/annual-reports/1999?organ=" + organ).status())
                .isEqualTo(404);
    }

    @Test
    void an_old_edition_stays_at_its_address_and_the_new_one_tells_the_difference() {
        var first = office.published(organ, YEAR);
        office.corrected(organ, first, "许可数量漏计", "t2.item5.licensing.decisions", "10");
        var newest = site.get(address()).page();
        assertThat(newest.select(".alert").text()).contains("许可数量漏计", "行政许可·本年处理决定数量");
        assertThat(newest.select("#s2").text()).contains("10");
        assertThat(site.get(address() + "?edition=1").page().select(".alert")).isEmpty();
        assertThat(site.get(address() + ".json?edition=1").body()).contains("\"edition\" : 1");
    }

    @Test
    void a_report_of_which_nothing_is_known_can_still_be_looked_at() {
        var staff = office.over(new InventedFigures());
        var writer = office.officer(organ);
        var id = staff.in(() -> staff.desk().draft(writer, organ, 2018, ""));
        var reader = site.signedInAs(city.officer(organ, AnnualReportPermissions.READ));
        assertThat(reader.get("/desk/annual-reports/" + id + "/preview").status())
                .isEqualTo(200);
        assertThat(reader.get("/desk/annual-reports/" + id).body()).contains("没有数值");
    }

    @Test
    void desk_pages_ask_for_the_permission_and_the_organ() {
        var draft = office.draft(organ, YEAR);
        var reader = site.signedInAs(city.officer(organ, AnnualReportPermissions.READ));
        var path = "/desk/annual-reports/" + draft;
        assertThat(reader.get(path).status()).isEqualTo(200);
        assertThat(reader.get(path).page().select("form[action$=checking]")).isEmpty();
        assertThat(reader.get(path + "/import").status()).isEqualTo(403);
        assertThat(reader.get("/desk/annual-reports/collection").status()).isEqualTo(403);
        var stranger = site.signedInAs(city.officer(city.newOrgan(), AnnualReportPermissions.READ));
        assertThat(stranger.get(path).status()).isEqualTo(403);
        assertThat(site.get(path).status()).isEqualTo(302);
    }

    @Test
    void a_contradicting_number_is_flagged_while_it_is_typed_and_again_when_saved_without_script() {
        var draft = office.draft(organ, YEAR);
        var login = city.officer(organ, AnnualReportPermissions.READ, AnnualReportPermissions.DRAFT);
        var path = "/desk/annual-reports/" + draft + "/sections";
        try (var browser = Browser.open(site)) {
            browser.signIn(login);
            var page = browser.go(path);
            page.fill("#section-5", "全年新收政府信息公开申请69件，办理压力不大。");
            page.waitForSelector("#proof-5 .badge-late");
            assertThat(page.textContent("#proof-5")).contains("写的是 69，而登记的", "是 96");
            assertThat(page.locator("#proof-5 .badge-late").count()).isEqualTo(1);
            browser.demandAccessible();
        }
        var officer = site.signedInAs(login);
        assertThat(officer.submit(path, path, Map.of("section-5", "全年新收政府信息公开申请69件。"))
                        .status())
                .isEqualTo(302);
        assertThat(officer.get(path).page().select("#proof-5 .badge-late")).isNotEmpty();
    }

    @Test
    void given_a_number_that_is_none_or_a_stale_page_then_the_cell_is_open_again_with_what_was_typed() {
        var draft = office.draft(organ, YEAR);
        var officer = site.signedInAs(city.officer(organ, AnnualReportPermissions.READ, AnnualReportPermissions.DRAFT));
        var path = "/desk/annual-reports/" + draft + "/cells";
        var form = path + "?figure=t3.granted.total";
        var wrong = officer.submit(form, path, Map.of("value", "六十八", "reason", "按台账核对"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select("#value").val()).isEqualTo("六十八");
        assertThat(wrong.page().select("#value-err").text()).contains("六十八");
        assertThat(wrong.page().select("#reason").val()).isEqualTo("按台账核对");

        var stale = officer.submit(form, path, Map.of("value", "1,068", "reason", "按台账核对", "version", "0"));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.page().select("#value").val()).isEqualTo("1,068");
        assertThat(stale.page().select("#value-err").text()).contains("已在");

        assertThat(officer.submit(form, path, Map.of("value", "1,068", "reason", "按台账核对"))
                        .status())
                .isEqualTo(302);
        assertThat(officer.get(path).page().select("td[data-label]").eachText())
                .anyMatch(cell -> cell.contains("1068") || cell.contains("1,068"));
    }

    @Test
    void of_two_officers_writing_at_once_the_second_keeps_what_he_typed() {
        var draft = office.draft(organ, YEAR);
        var login = city.officer(organ, AnnualReportPermissions.READ, AnnualReportPermissions.DRAFT);
        var path = "/desk/annual-reports/" + draft + "/sections";
        var officer = site.signedInAs(login);
        officer.submit(path, path, Map.of("section-5", "先写的。"));
        var second = officer.submit(path, path, Map.of("section-5", "后写的。", "version", "1"));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.page().select("#section-5").text()).isEqualTo("后写的。");
    }

    @Test
    void the_pages_are_accessible_on_desktop_and_phone() {
        office.published(organ, YEAR);
        var draft = office.draft(organ, YEAR - 1);
        var login = city.administrator(organ);
        for (var window : Browser.Window.values()) {
            try (var browser = Browser.open(site, window)) {
                for (var path : List.of("/annual-reports", address())) {
                    browser.go(path);
                    browser.demandAccessible();
                }
                browser.signIn(login);
                var desk = "/desk/annual-reports/";
                for (var path : List.of(
                        "", draft + "", draft + "/cells", draft + "/import", draft + "/preview", "collection")) {
                    browser.go(desk.replaceFirst("/$", path.isEmpty() ? "" : "/") + path);
                    browser.demandAccessible();
                }
            }
        }
    }
}
