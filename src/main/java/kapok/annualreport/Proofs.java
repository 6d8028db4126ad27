package kapok.annualreport;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kapok.annualreport.page.ReportPage.Piece;
import kapok.annualreport.page.SectionsPage;
import kapok.annualreport.page.SectionsPage.Proof;
import kapok.annualreport.page.SectionsPage.ProofLine;
import kapok.web.Text;
import org.springframework.stereotype.Component;

/** How a text prints, and which of its numbers speak against the figures (校样), while it is being typed. */
@Component
class Proofs {
    private final Drafter drafter;
    private final ReportContents contents;
    private final FormCheck check;

    Proofs(Drafter drafter, ReportContents contents, FormCheck check) {
        this.drafter = drafter;
        this.contents = contents;
        this.check = check;
    }

    Proof of(AnnualReport report, String narrative, Text text) {
        return of(report, contents.cells(report.id()), narrative, text);
    }

    Proof of(AnnualReport report, Map<String, Cell> known, String narrative, Text text) {
        var form = Form.of(report.format());
        var cells = form.withGroups(known);
        var parsed = Narrative.parse(narrative);
        var problems = new ArrayList<ProofLine>();
        for (var figure : parsed.figures()) {
            var cell = cells.get(figure);
            if (cell == null || cell.value() == null) {
                problems.add(new ProofLine(true, text.localize("annualreport.proof.unknown", figure)));
            }
        }
        var typed = new Contradictions(cells, drafter.sentences(form)).in(narrative);
        typed.forEach(one -> problems.add(line(one, text)));
        check.inText(report, known, parsed.print(cells)).stream()
                .filter(problem ->
                        typed.stream().allMatch(Contradictions.Typed::agrees) || !FormCheck.aboutFigure(problem))
                .forEach(problem -> problems.add(new ProofLine(
                        problem.blocking(),
                        text.localize(
                                "annualreport.problem." + problem.code(),
                                problem.args().toArray()))));
        return new Proof(paragraphs(parsed, cells), problems);
    }

    private static ProofLine line(Contradictions.Typed typed, Text text) {
        var figure = typed.figure();
        var value = Printed.value(Objects.requireNonNull(figure.value()), figure.unit());
        return typed.agrees()
                ? new ProofLine(false, text.localize("annualreport.proof.typed", typed.printed(), figure.figure()))
                : new ProofLine(
                        true,
                        text.localize(
                                "annualreport.proof.contradicts",
                                typed.sentence(),
                                typed.printed(),
                                figure.label(),
                                value,
                                figure.figure()));
    }

    /** The numbers that are alive are marked with the figure they follow. */
    private static List<List<Piece>> paragraphs(Narrative narrative, Map<String, Cell> cells) {
        return narrative.paragraphs().stream()
                .map(paragraph -> paragraph.runs().stream()
                        .map(run -> new Piece(
                                Narrative.print(run, cells),
                                switch (run) {
                                    case Narrative.Run.Words _ -> null;
                                    case Narrative.Run.Number(var figure, var _) -> figure;
                                }))
                        .toList())
                .toList();
    }

    /** The figures that a text may name, those of the narrative first. */
    static List<SectionsPage.TokenLine> tokens(Form form, Map<String, Cell> known) {
        var lines = new ArrayList<SectionsPage.TokenLine>();
        form.withGroups(known).values().stream()
                .filter(cell -> cell.value() != null)
                .sorted(java.util.Comparator.comparing(cell -> cell.figure().startsWith("t3.")))
                .forEach(cell -> lines.add(new SectionsPage.TokenLine(
                        "{{" + cell.figure() + "}}",
                        cell.label(),
                        Printed.value(Objects.requireNonNull(cell.value()), cell.unit()) + " " + cell.unit())));
        return lines;
    }
}
