package kapok.annualreport;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import kapok.annualreport.page.ReportPage.ChangeLine;
import org.jspecify.annotations.Nullable;

/** What a new edition changed (版本差异): numbers one by one, words by paragraph. */
final class Changes {
    private Changes() {}

    static List<ChangeLine> between(Form form, Content before, Content after) {
        var changes = new ArrayList<ChangeLine>();
        var figures = new LinkedHashSet<>(before.cells().keySet());
        figures.addAll(after.cells().keySet());
        for (var figure : figures) {
            cell(before.cells().get(figure), after.cells().get(figure), changes);
        }
        for (var section : after.sections()) {
            before.sections().stream()
                    .filter(old -> old.ordinal() == section.ordinal())
                    .findFirst()
                    .ifPresent(old -> words(
                            old, form.withGroups(before.cells()), section, form.withGroups(after.cells()), changes));
        }
        return changes;
    }

    private static void cell(@Nullable Cell before, @Nullable Cell after, List<ChangeLine> changes) {
        var was = print(before);
        var is = print(after);
        var either = after == null ? before : after;
        if (!was.equals(is) && either != null) {
            changes.add(new ChangeLine(either.label(), was, is));
        }
    }

    private static String print(@Nullable Cell cell) {
        return cell == null || cell.value() == null ? "—" : Printed.value(cell.value(), cell.unit());
    }

    /** Paragraphs that went and paragraphs that came. Live numbers in them are told by the cells. */
    private static void words(
            Section before,
            Map<String, Cell> cellsBefore,
            Section after,
            Map<String, Cell> cellsAfter,
            List<ChangeLine> changes) {
        var was = paragraphs(before);
        var is = paragraphs(after);
        var gone = new ArrayList<>(was);
        gone.removeAll(is);
        var come = new ArrayList<>(is);
        come.removeAll(was);
        for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
            changes.add(new ChangeLine(
                    after.heading(),
                    i < gone.size() ? Narrative.parse(gone.get(i)).print(cellsBefore) : "",
                    i < come.size() ? Narrative.parse(come.get(i)).print(cellsAfter) : ""));
        }
    }

    private static List<String> paragraphs(Section section) {
        return section.narrative()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
