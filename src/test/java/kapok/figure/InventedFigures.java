package kapok.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/** Figures with the values a test gives them; each counts as many records as its value says. */
public final class InventedFigures implements FigureSource {
    private final Map<String, Figure> figures = new LinkedHashMap<>();
    private final Map<String, BigDecimal> values = new LinkedHashMap<>();

    /** The value of a figure for an organ in a year. */
    public InventedFigures put(String organ, int year, String figure, String label, String unit, String value) {
        figures.putIfAbsent(figure, Figure.open(figure, label, unit));
        values.put(key(organ, year, figure), new BigDecimal(value));
        return this;
    }

    /** A Figures that asks only this source. */
    public Figures figuresOnly() {
        return new Figures(List.of(this), Optional.empty());
    }

    @Override
    public List<Figure> figures() {
        return List.copyOf(figures.values());
    }

    @Override
    public Map<String, BigDecimal> compute(FigureScope scope) {
        var found = new LinkedHashMap<String, BigDecimal>();
        for (var figure : figures.keySet()) {
            var value = values.get(key(scope.organs().iterator().next(), scope.year(), figure));
            if (value != null) {
                found.put(figure, isYear(scope) ? value : value.divideToIntegralValue(BigDecimal.valueOf(12)));
            }
        }
        return found;
    }

    @Override
    public RecordPage records(String figureId, FigureScope scope, long offset, int limit) {
        var value = compute(scope).getOrDefault(figureId, BigDecimal.ZERO);
        var records = LongStream.range(offset, Math.min(value.longValue(), offset + limit))
                .mapToObj(n -> new FigureRecord(figureId + n, "记录" + n, scope.from(), "", null))
                .toList();
        return new RecordPage(value.longValue(), records);
    }

    private static boolean isYear(FigureScope scope) {
        return scope.from().equals(LocalDate.of(scope.year(), 1, 1))
                && scope.to().equals(LocalDate.of(scope.year(), 12, 31));
    }

    private static String key(String organ, int year, String figure) {
        return organ + " " + year + " " + figure;
    }
}
