package kapok.annualreport.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageBreakTests {
    private static final List<String> ROW = List.of("（四）", "2.没有现成信息需要", "1", "0", "0", "0", "0", "12", "13");
    private static final List<String> OTHER = List.of("", "3.补正后申请内容仍不明确", "", "", "", "", "", "2", "2");

    private static List<List<List<String>>> broken(List<String> last, boolean goesOn, List<List<String>> overleaf) {
        var grids = new ArrayList<List<List<String>>>();
        PageBreak.add(grids, List.of(last), false);
        PageBreak.add(grids, overleaf, goesOn);
        return grids;
    }

    @Test
    void given_a_row_that_the_page_cuts_when_read_then_it_is_one_row() {
        var rest = List.of("", "另行制作", "", "", "", "", "", "", "");
        var whole = List.of("（四）", "2.没有现成信息需要另行制作", "1", "0", "0", "0", "0", "12", "13");
        assertThat(broken(ROW, false, List.of(rest, OTHER))).containsExactly(List.of(whole), List.of(OTHER));
        assertThat(broken(ROW, true, List.of(rest, OTHER))).containsExactly(List.of(whole, OTHER));
    }

    @Test
    void given_a_number_that_the_page_cuts_when_read_then_it_is_unknown() {
        var rest = List.of("", "另行制作", "", "", "", "", "", "", "5");
        assertThat(broken(ROW, true, List.of(rest)).getFirst().getFirst())
                .containsExactly("（四）", "2.没有现成信息需要另行制作", "1", "0", "0", "0", "0", "12", CellText.LOST);
    }

    /** Values without a label are the rest of a row, or a row whose label is lost. */
    @Test
    void given_only_figures_on_both_sides_when_read_then_none_is_known() {
        var figures = List.of("1", "2", "3", "4", "5");
        assertThat(broken(figures, true, List.of(List.of("6", "7", "8", "9", "10")))
                        .getFirst())
                .containsExactly(List.of(CellText.LOST, CellText.LOST, CellText.LOST, CellText.LOST, CellText.LOST));
    }

    @Test
    void given_headings_at_the_end_of_a_page_when_read_then_the_first_figures_overleaf_are_a_row() {
        var headings = List.of("结果维持", "结果纠正", "其他结果", "尚未审结", "总计");
        var figures = List.of("1", "2", "3", "4", "10");
        assertThat(broken(headings, true, List.of(figures))).containsExactly(List.of(headings, figures));
    }
}
