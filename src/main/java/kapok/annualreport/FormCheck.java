package kapok.annualreport;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kapok.annualreport.check.Finding;
import kapok.annualreport.check.ReportChecker;
import org.springframework.stereotype.Component;

/** What the checker of published reports finds in a draft (格式与文字检查): it reads the draft as the public would. */
@Component
class FormCheck {
    private static final Set<String> GUESSED =
            Set.of("TEXT-YEAR", "TEXT-SUM", "TEXT-PERCENT", "TEXT-DATE", "TEXT-REPEAT");

    /** Rules that {@link Duties} says more clearly, because it knows which number is a figure. */
    private static final List<String> SAID_ELSEWHERE = List.of("X-CARRY", "SECTION-MISSING");

    List<Problem> problems(AnnualReport report, String organ, Content content, Map<String, BigDecimal> before) {
        var form = Form.of(report.format());
        var text = new ReportJson.Wording(form, content).text();
        return ReportChecker.checkDraft(
                        organ, report.year(), report.format(), Drafter.known(content.cells()), text, before)
                .stream()
                .filter(finding -> !SAID_ELSEWHERE.contains(finding.id()))
                .map(FormCheck::problem)
                .toList();
    }

    /** What is wrong in a text that is being typed, apart from what the whole report lacks. */
    List<Problem> inText(AnnualReport report, Map<String, Cell> cells, String text) {
        return ReportChecker.checkDraft("", report.year(), report.format(), Drafter.known(cells), text, Map.of())
                .stream()
                .filter(finding -> finding.id().startsWith("TEXT-"))
                .map(FormCheck::problem)
                .toList();
    }

    /** Whether it says what {@link Contradictions} says more clearly, naming the figure. */
    static boolean aboutFigure(Problem problem) {
        return problem.args().contains("TEXT-NUMBER");
    }

    private static Problem problem(Finding finding) {
        var place = finding.id().startsWith("TEXT-") ? "sections" : "cells";
        return new Problem("check", blocks(finding), place, List.of(finding.message(), finding.where(), finding.id()));
    }

    /** Rules that read sentences can be mistaken: what they find is shown, but a false alarm stops nobody. */
    private static boolean blocks(Finding finding) {
        return finding.severity() == Finding.Severity.ERROR && !GUESSED.contains(finding.id());
    }
}
