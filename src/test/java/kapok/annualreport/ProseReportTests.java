package kapok.annualreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kapok.annualreport.check.Finding;
import kapok.annualreport.check.ReportChecker;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** The report on 2018, in prose, from its seventy figures. */
class ProseReportTests {
    private final Map<String, Cell> cells = cells();
    private final Form form = Form.of("2018");

    static Map<String, Cell> cells() {
        var cells = new LinkedHashMap<String, Cell>();
        for (var line : lines()) {
            var part = line.split(",", -1);
            var value = new BigDecimal(part[3]);
            cells.put(part[0], new Cell(part[0], part[1], part[2], value, Cell.Kind.COMPUTED, "", 1, null));
        }
        return cells;
    }

    static List<String> lines() {
        try {
            return new ClassPathResource("annualreport/figures-2018.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    List<Section> sections() {
        return new NarrativeTemplates().write("2018", Drafter.known(cells), Map.of("year", "2018", "organ", "某局"));
    }

    String text() {
        return new ReportJson.Wording(form, new Content(cells, sections(), List.of())).text();
    }

    @Test
    void every_figure_of_the_year_stands_in_the_prose() {
        var named = new HashSet<String>();
        sections()
                .forEach(section ->
                        named.addAll(Narrative.parse(section.narrative()).figures()));
        var inWords = Set.of("fees", "suit");
        assertThat(named)
                .containsAll(cells.keySet().stream()
                        .filter(id -> !inWords.contains(id))
                        .toList());
        assertThat(text()).contains("没有收取费用", "没有发生针对本机关政府信息公开工作的行政诉讼");
    }

    @Test
    void percentages_are_rounded_and_large_numbers_and_dates_read_well() {
        assertThat(text())
                .contains("当面申请58宗，占65.17%")
                .contains("网上申请31宗，占34.83%。")
                .contains("同意公开的71宗，占79.78%")
                .contains("受理业务超过30万件")
                .contains("出件13.25万件")
                .contains("自2017年4月1日起")
                .contains("2018年，针对本机关政府信息公开工作的行政复议9宗");
    }

    @Test
    void our_own_checker_finds_nothing_wrong_in_the_text() {
        var findings = ReportChecker.checkDraft("某局", 2018, "2018", Drafter.known(cells), text(), Map.of());
        assertThat(findings)
                .filteredOn(finding -> finding.severity() == Finding.Severity.ERROR)
                .filteredOn(finding -> !finding.id().equals("SECTION-MISSING"))
                .isEmpty();
    }

    @Test
    void none_of_the_sentences_contradicts_the_figures() {
        var contradictions = new Contradictions(cells, new NarrativeTemplates().sentences("2018"));
        for (var section : sections()) {
            assertThat(contradictions.in(section.narrative())).isEmpty();
            var printed = Narrative.parse(section.narrative()).print(cells);
            assertThat(contradictions.in(printed)).allMatch(Contradictions.Typed::agrees);
        }
    }

    @Test
    void given_nothing_received_when_drafted_then_the_sentence_says_so() {
        var none = new LinkedHashMap<>(Drafter.known(cells));
        none.put("requests.received", BigDecimal.ZERO);
        none.put("requests.answered", BigDecimal.ZERO);
        var section = new NarrativeTemplates()
                .write("2018", none, Map.of("year", "2018"))
                .get(2);
        assertThat(section.narrative()).startsWith("2018年，本机关没有收到政府信息公开申请。");
    }
}
