package kapok.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeMap;
import kapok.installation.Command;
import kapok.support.KapokTest;
import kapok.support.Site;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The city that {@code ./kapok run} shows, in a database of its own. */
@KapokTest
@TestPropertySource(properties = "kapok.test.demo=true")
class DemoCityTests {
    @Autowired
    private List<Command> commands;

    @Autowired
    private Site site;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void given_a_city_that_was_just_loaded_then_the_database_knows_its_tables_and_need_not_guess() {
        assertThat(jdbc.queryForObject(
                        "select reltuples from pg_class where oid = cast('publication.publication' as regclass)",
                        Double.class))
                .as("-1 is a table that nobody has looked at")
                .isGreaterThan(1_000);
    }

    @Test
    void most_organs_have_handed_in_last_years_report_some_have_not_and_one_does_not_add_up() {
        var page = site.signedInAs("admin", DemoStaff.PASSWORD)
                .get("/desk/annual-reports/collection")
                .page();
        var rows = page.select(".panel.queue tbody tr");
        assertThat(rows.select(".chip-late")).isNotEmpty().hasSizeLessThan(rows.size() / 3);
        assertThat(rows.select("details")).hasSize(1);
        assertThat(rows.select("details").text()).contains("T3-");
    }

    /** The figures of 广州市政务服务数据管理局2018年政府信息公开工作年度报告; five shares that it cut off are rounded here. */
    @Test
    void the_report_of_2018_has_every_figure_that_the_bureau_published() throws IOException {
        var out = new ByteArrayOutputStream();
        assertThat(report().run(
                                List.of("2018", "--json"),
                                new PrintStream(out, true, StandardCharsets.UTF_8),
                                System.err))
                .isZero();
        var computed = new TreeMap<String, BigDecimal>();
        for (var figure : JsonMapper.shared().readTree(out.toByteArray()).get("figures")) {
            if (figure.get("value") != null && figure.get("value").isNumber()) {
                computed.put(
                        figure.get("id").asString(),
                        figure.get("value").decimalValue().stripTrailingZeros());
            }
        }
        var published = new TreeMap<String, BigDecimal>();
        new ClassPathResource("annualreport/figures-2018.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(","))
                .forEach(cells -> published.put(cells[0], new BigDecimal(cells[3]).stripTrailingZeros()));
        // a day, and a share that was printed with one decimal only
        published.keySet().removeAll(List.of("fees.free_since", "plan.own_pct"));
        assertThat(published).hasSize(69);
        assertThat(computed).containsAllEntriesOf(published).containsEntry("plan.own_pct", new BigDecimal("27.4"));
    }

    @Test
    void the_report_of_2018_was_published_on_a_day_of_2019_wherever_it_is_shown() throws IOException {
        var out = new ByteArrayOutputStream();
        report().run(List.of("2018", "--json"), new PrintStream(out, true, StandardCharsets.UTF_8), System.err);
        var date = JsonMapper.shared().readTree(out.toByteArray()).get("figures").values().stream()
                .filter(figure -> figure.get("id").asString().equals("meta.report_date"))
                .findFirst()
                .orElseThrow();

        assertThat(date.get("value").asString()).isEqualTo("2019-02-21");
        assertThat(site.get("/annual-reports/2018").page().text()).contains("2019年2月21日");
        assertThat(site.get("/annual-reports").page().select("main").text()).contains("2019年2月21日");
        assertThat(json("/annual-reports/2018.json").get("published_on").asString())
                .isEqualTo("2019-02-21");
    }

    /** The report on last year has to be public by 31 January, so the demo shows it as one that was in time. */
    @Test
    void the_report_of_last_year_was_published_in_time() {
        var year = clock.instant().atZone(ZoneId.of("Asia/Shanghai")).getYear() - 1;

        assertThat(site.get("/annual-reports/" + year).page().select("main").text())
                .contains("在法定期限")
                .doesNotContain("晚于法定期限");
        assertThat(json("/annual-reports/" + year + ".json").get("published_on").asString())
                .startsWith(String.valueOf(year + 1) + "-01-");
    }

    private JsonNode json(String path) {
        return JsonMapper.shared().readTree(site.get(path).body());
    }

    private Command report() {
        return commands.stream()
                .filter(one -> one.name().equals("report"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_desk_has_named_handlers_applications_to_confirm_and_a_letter_that_waits_for_its_second_signature() {
        var desk = site.signedInAs("disclosure", DemoStaff.PASSWORD);

        assertThat(desk.get("/desk/requests").page().select("tbody").text()).contains("梁思颖");
        assertThat(desk.get("/desk/requests?tab=mine").page().select("tbody tr"))
                .hasSizeGreaterThan(8);
        assertThat(desk.get("/desk/requests?tab=unassigned").page().select("tbody tr"))
                .isNotEmpty();
        var waiting =
                desk.get("/desk/requests/unconfirmed").page().select("main").text();
        assertThat(waiting).contains("占道施工噪声工单的办理情况", "延时服务的排班安排");
        assertThat(desk.get("/desk").body()).contains("待确认的申请");
        var number = numberOf(desk, "大厅装修工程的中标文件");
        var letters = "/desk/requests/" + number + "/letters";
        assertThat(desk.get(letters).page().select(".chip").text()).contains("已核签");
        var leader = site.signedInAs("leader", DemoStaff.PASSWORD);
        var letter = leader.get(letters)
                .page()
                .select("a[href^=/desk/requests/letters/]")
                .attr("href");
        assertThat(desk.get(letter).page().select("main").text()).contains("梁思颖");
        assertThat(leader.get(letter).page().select("form[action$=/signature]")).hasSize(1);
    }

    @Test
    void given_the_standard_roles_then_who_answers_requests_may_draft_what_becomes_of_an_answer() {
        var desk = site.signedInAs("disclosure", DemoStaff.PASSWORD);
        var link = desk.get("/desk/requests/" + numberOf(desk, "大厅装修工程的中标文件"))
                .page()
                .select("#publish a")
                .attr("href");

        assertThat(desk.get(link).page().select("#title").val()).contains("大厅装修工程的中标文件");
    }

    private static String numberOf(Site desk, String subject) {
        return desk.get("/desk/requests?tab=all&words=" + java.net.URLEncoder.encode(subject, StandardCharsets.UTF_8))
                .page()
                .select("tbody .mono")
                .getFirst()
                .text();
    }

    @Test
    void the_desk_has_a_case_in_every_stage() {
        var desk = site.signedInAs("disclosure", DemoStaff.PASSWORD);
        var queue = desk.get("/desk/requests").body();
        assertThat(queue).contains("热线外包服务合同及附件", "本人热线工单的转办单位及答复内容", "超期").doesNotContain("邝国强");
        assertThat(desk.get("/desk/requests?tab=all&q=" + "自助终端").body()).contains("大厅自助终端的采购合同");
    }
}
