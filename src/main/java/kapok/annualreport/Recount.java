package kapok.annualreport;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kapok.annualreport.Cell.Kind;
import kapok.figure.FigureScope;
import kapok.figure.Figures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether the records under a published report are still those that were counted (记录核验). */
@Component
class Recount {
    private final Figures figures;
    private final ReportContents contents;

    Recount(Figures figures, ReportContents contents) {
        this.figures = figures;
        this.contents = contents;
    }

    /**
     * A figure as published and as its records are now.
     *
     * @param now null if no context knows it any more
     */
    record Line(Cell published, @Nullable BigDecimal now, long records, boolean same) {}

    /** All figures of the report that bear a hash, in its order. Typed values have no records and are left out. */
    @Transactional(readOnly = true)
    public List<Line> of(AnnualReport report) {
        var scope = FigureScope.year(Set.of(report.organ()), report.year());
        var sealed = contents.cells(report.id()).values().stream()
                .filter(cell -> cell.hash() != null && (cell.kind() == Kind.COMPUTED || cell.kind() == Kind.OFFICIAL))
                .toList();
        var values = figures.values(sealed.stream().map(Cell::figure).toList(), scope);
        var lines = new ArrayList<Line>();
        for (var cell : sealed) {
            var value = values.get(cell.figure());
            lines.add(new Line(
                    cell,
                    value == null ? null : value.value(),
                    figures.records(cell.figure(), scope, 0, 1).total(),
                    figures.hash(cell.figure(), scope).equals(cell.hash())));
        }
        return lines;
    }
}
