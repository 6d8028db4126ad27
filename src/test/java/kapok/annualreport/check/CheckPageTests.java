package kapok.annualreport.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kapok.document.DocumentFormat;
import kapok.document.Documents;
import kapok.support.Browser;
import kapok.support.KapokTest;
import kapok.support.Site;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KapokTest
class CheckPageTests {
    private static final String PATH = "/annual-reports/check";

    @Autowired
    private Site site;

    @Autowired
    private Documents documents;

    @Test
    void given_a_spoilt_report_when_handed_in_then_the_page_says_where_and_what_it_should_be() {
        var sample = SampleReport.invented(2);
        int sum = sample.of("t4.review.total");
        var html = sample.with("t4.review.total", sum + 3).html().getBytes(UTF_8);
        var page = site.upload(PATH, PATH, Map.of(), "reports", "report.html", html)
                .page();
        assertThat(page.select("article h3").text()).isEqualTo("report.html");
        assertThat(page.select("article li")).hasSize(1);
        assertThat(page.select("article li").text())
                .contains("T4-SUM-review", "t4.review.total", String.valueOf(sum + 3));
    }

    @Test
    void given_nothing_when_sent_then_the_form_says_what_is_missing() {
        var answer = site.submit(PATH, PATH, Map.of("words", " "));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#reports-err").text()).isNotEmpty();
    }

    @Test
    void given_a_script_in_a_report_when_pasted_then_it_is_only_text() {
        var answer = site.submit(
                PATH, PATH, Map.of("words", "某局2024年政府信息公开工作年度报告\n<script>alert(1)</script>，重复的这句话，重复的这句话。"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("<script>alert");
    }

    @Test
    void given_a_file_that_is_no_report_when_handed_in_then_it_says_why() {
        var page = site.upload(PATH, PATH, Map.of(), "reports", "x.pdf", "%PDF-1.7".getBytes(UTF_8))
                .page();
        assertThat(page.select("article").text()).contains("PDF");
    }

    @Test
    void given_a_pdf_when_read_then_every_cell_is_found() throws UnreadableReport {
        var sample = SampleReport.invented(8);
        var pdf = documents.bytes(DocumentFormat.PDF, sample.html());
        var read = ReportReader.read("a.pdf", pdf);
        var found = read.cells().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        cell -> String.valueOf(cell.getValue().number())));
        assertThat(found)
                .containsExactlyInAnyOrderEntriesOf(sample.cells.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, cell -> String.valueOf(cell.getValue()))));
        assertThat(ReportChecker.check(List.of(read)).getFirst().findings()).isEmpty();
    }

    @Test
    void given_a_phone_without_script_when_pasted_and_sent_then_the_findings_are_readable_and_accessible() {
        try (var phone = Browser.withoutScript(site)) {
            var page = phone.go(PATH);
            page.fill(
                    "#words",
                    SampleReport.invented(2)
                            .text("\t")
                            .replace("（七）总计", "（七）总计")
                            .replace("本年度未收取", "本年度未收取信息，本年度未收取信息，"));
            page.click("#check-form button");
            assertThat(page.textContent("main")).contains("TEXT-REPEAT");
        }
        try (var browser = Browser.open(site, Browser.Window.PHONE)) {
            browser.go(PATH);
            browser.demandAccessible();
            browser.page().fill("#words", "红棉市数据局2024年政府信息公开工作年度报告\n根据市里规定，根据市里规定，不收费。\n");
            browser.page().click("#check-form button");
            browser.demandAccessible();
        }
    }
}
