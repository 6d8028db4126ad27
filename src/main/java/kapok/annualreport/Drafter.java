package kapok.annualreport;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kapok.agency.Organ;
import kapok.figure.FigureScope;
import kapok.figure.FigureValue;
import kapok.figure.Figures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills a report from the figures (起草): its cells, its charts' points and the first wording of each section. */
@Component
class Drafter {
    private final Figures figures;
    private final NarrativeTemplates templates;
    private final Trends trends;

    Drafter(Figures figures, NarrativeTemplates templates, Trends trends) {
        this.figures = figures;
        this.templates = templates;
        this.trends = trends;
    }

    /** A whole report as the registers say it. */
    Content draft(Organ organ, int year, Form form) {
        var cells = cells(organ.code(), year, form, Set.of());
        var words = Map.of(
                "year", String.valueOf(year),
                "last", String.valueOf(year - 1),
                "next", String.valueOf(year + 1),
                "organ", organ.name());
        var sections = templates.write(form.format(), known(form.withGroups(cells)), words);
        return new Content(cells, sections, trends.of(organ.code(), year, form));
    }

    /**
     * The value of every figure of a form, and of those its narrative names.
     *
     * @param others more figures that somebody wrote into the text
     */
    Map<String, Cell> cells(String organ, int year, Form form, Set<String> others) {
        var scope = FigureScope.year(Set.of(organ), year);
        var named = new LinkedHashSet<>(templates.figures(form.format()));
        named.addAll(others);
        named.addAll(form.shown());
        named.removeAll(form.groups().keySet());
        var wanted = new LinkedHashSet<>(form.ids());
        wanted.addAll(named);
        var values = figures.values(wanted, scope);
        var cells = new LinkedHashMap<String, Cell>();
        for (var cell : form.cells()) {
            cells.put(cell.id(), cell(cell, values.get(cell.id()), scope));
        }
        for (var figure : named) {
            var value = values.get(figure);
            if (value != null) {
                var label = value.figure().label();
                cells.putIfAbsent(
                        figure,
                        cell(new Form.FormCell(figure, label, value.figure().unit()), value, scope));
            }
        }
        return cells;
    }

    List<Point> points(String organ, int year, Form form) {
        return trends.of(organ, year, form);
    }

    private Cell cell(Form.FormCell of, @Nullable FigureValue value, FigureScope scope) {
        if (value == null) {
            return new Cell(of.id(), of.label(), of.unit(), null, Cell.Kind.UNKNOWN, "", 0, null);
        }
        var statement = value.statement();
        var count = records(value, scope);
        return new Cell(
                of.id(),
                of.label(),
                value.figure().unit().isEmpty() ? of.unit() : value.figure().unit(),
                value.value(),
                statement == null ? Cell.Kind.COMPUTED : Cell.Kind.OFFICIAL,
                statement == null
                        ? ""
                        : (statement.qualifier() + " " + statement.source() + " " + statement.on()).strip(),
                count,
                null);
    }

    /** A count counts its records; only shares, sums and stated values must be asked. Sealing asks for all. */
    private long records(FigureValue value, FigureScope scope) {
        var number = value.value();
        var unit = value.figure().unit();
        if (number.signum() == 0) {
            return 0;
        }
        boolean counts = !value.official()
                && !unit.contains("%")
                && !unit.contains("元")
                && number.stripTrailingZeros().scale() <= 0
                && number.signum() > 0;
        return counts
                ? number.longValueExact()
                : figures.records(value.figure().id(), scope, 0, 1).total();
    }

    /** Puts the hash of the records under each value, as they are at this moment (封存). */
    Map<String, Cell> seal(String organ, int year, Map<String, Cell> cells) {
        var scope = FigureScope.year(Set.of(organ), year);
        var sealed = new LinkedHashMap<String, Cell>();
        cells.forEach((id, cell) -> sealed.put(
                id,
                switch (cell.kind()) {
                    case COMPUTED, OFFICIAL ->
                        cell.sealed(figures.records(id, scope, 0, 1).total(), figures.hash(id, scope));
                    case TYPED, UNKNOWN -> cell;
                }));
        return sealed;
    }

    static Map<String, BigDecimal> known(Map<String, Cell> cells) {
        var known = new LinkedHashMap<String, BigDecimal>();
        cells.forEach((id, cell) -> {
            if (cell.value() != null) {
                known.put(id, cell.value());
            }
        });
        return known;
    }

    /** The texts that teach what stands before which figure. */
    List<String> sentences(Form form) {
        return templates.sentences(form.format());
    }
}
