package kapok.annualreport.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
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
    void given_a_file_that_is_no_report_when_the_page_is_english_then_it_says_why_in_english() {
        var english = site.visitor();
        english.get(PATH + "?lang=en");
        var page = english.upload(PATH, PATH, Map.of(), "reports", "x.pdf", "%PDF-1.7".getBytes(UTF_8))
                .page();
        assertThat(page.select("article").text()).contains("cannot be opened").doesNotContain("打不开");
    }

    @Test
    void given_an_english_console_when_a_file_cannot_be_read_then_it_says_why_in_english() {
        var out = new ByteArrayOutputStream();
        CheckOutput.lines(
                CheckOutcome.of(List.of(CheckOutcome.Read.of("x.pdf", "%PDF-1.7".getBytes(UTF_8)))),
                CheckReportCommand.english(Map.of("LC_ALL", "", "LANG", "en_GB.UTF-8")),
                new PrintStream(out, true, UTF_8));
        assertThat(out.toString(UTF_8)).contains("cannot be read: The file cannot be opened");
        assertThat(CheckReportCommand.english(Map.of("LC_ALL", "C.UTF-8", "LANG", "en_GB.UTF-8")))
                .isFalse();
    }

    /** Word processors draw a table to the end of the page and go on overleaf, without its headings. */
    @Test
    void given_a_pdf_whose_last_table_goes_on_overleaf_when_read_then_every_cell_is_found() throws UnreadableReport {
        var sample = SampleReport.invented(8);
        var head = "<td>总计</td></tr><tr>";
        var html = sample.html();
        int cut = html.lastIndexOf(head) + head.length() - "<tr>".length();
        html = html.substring(0, cut) + "</table><table class=\"overleaf\">" + html.substring(cut);
        assertThat(cells(styled(html))).isEqualTo(expected(sample));
    }

    @Test
    void given_a_pdf_whose_table_runs_over_the_edge_of_the_page_when_read_then_only_whole_cells_are_known()
            throws UnreadableReport {
        var sample = SampleReport.invented(8);
        var wide = styled(sample.html()).replace("</style>", "table{width:240mm}</style>");
        var found = cells(wide);
        assertThat(expected(sample)).containsAllEntriesOf(found);
        assertThat(found)
                .containsKeys("t3.new.natural_person", "t4.review.total")
                .doesNotContainKeys("t3.new.total", "t4.suit_after_review.total");
        assertThat(ReportChecker.check(List.of(ReportReader.read("a.pdf", documents.bytes(DocumentFormat.PDF, wide))))
                        .getFirst()
                        .findings())
                .isEmpty();
    }

    private static String styled(String html) {
        return html.replace(
                "</head>",
                "<style>@page{size:A4 portrait;margin:20mm} table{border-collapse:collapse;width:170mm;table-layout:fixed}"
                        + " td{border:1px solid #000;font-size:8pt} .overleaf{page-break-before:always}</style></head>");
    }

    private Map<String, String> cells(String html) throws UnreadableReport {
        var read = ReportReader.read("a.pdf", documents.bytes(DocumentFormat.PDF, html));
        return read.cells().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        cell -> String.valueOf(cell.getValue().number())));
    }

    private static Map<String, String> expected(SampleReport sample) {
        return sample.cells.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, cell -> String.valueOf(cell.getValue())));
    }

    @Test
    void given_a_pdf_when_read_then_every_cell_is_found() throws UnreadableReport {
        var sample = SampleReport.invented(8);
        var read = ReportReader.read("a.pdf", documents.bytes(DocumentFormat.PDF, sample.html()));
        assertThat(cells(sample.html())).isEqualTo(expected(sample));
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
