package kapok.hotline.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kapok.figure.Figure;
import kapok.figure.FigureRecord;
import kapok.figure.FigureScope;
import kapok.figure.FigureSource;
import kapok.figure.RecordPage;
import kapok.web.NotFound;
import org.springframework.stereotype.Component;

/** The figures of the hotline (热线指标), counted of frozen periods and, after them, of the tickets as they stand. */
@Component
class HotlineFigures implements FigureSource {
    /** A count: which numerator of which base. */
    private record Count(String id, String label, String base, int numerator) {}

    /** A rate of two counts of one base. */
    private record Rate(String id, String label, String base, int numerator) {}

    private static final List<Count> COUNTS = List.of(
            new Count("hotline.received", "热线受理量", "received", 0),
            new Count("hotline.direct", "直接办结", "received", 1),
            new Count("hotline.repeated", "重复诉求", "received", 2),
            new Count("hotline.dispatched", "派单量", "dispatched", 0),
            new Count("hotline.signed_in_time", "及时签收", "dispatched", 1),
            new Count("hotline.returned", "退单", "dispatched", 2),
            new Count("hotline.due", "到期应办结", "due", 0),
            new Count("hotline.in_time", "按时办结", "due", 1),
            new Count("hotline.extended", "延期", "due", 2),
            new Count("hotline.finished", "办结", "finished", 0),
            new Count("hotline.reworked", "重办", "finished", 1),
            new Count("hotline.called_back", "已回访", "finished", 2),
            new Count("hotline.rated", "有效回访", "rated", 0),
            new Count("hotline.contacted", "已响应", "rated", 1),
            new Count("hotline.solved", "已解决", "rated", 2),
            new Count("hotline.satisfied", "满意", "rated", 3),
            new Count("hotline.basically_satisfied", "基本满意", "rated", 4));

    private static final List<Rate> RATES = List.of(
            new Rate("hotline.direct.pct", "直接办结率", "received", 1),
            new Rate("hotline.repeated.pct", "重复诉求率", "received", 2),
            new Rate("hotline.signed_in_time.pct", "及时签收率", "dispatched", 1),
            new Rate("hotline.returned.pct", "退单率", "dispatched", 2),
            new Rate("hotline.in_time.pct", "按时办结率", "due", 1),
            new Rate("hotline.extended.pct", "延期率", "due", 2),
            new Rate("hotline.reworked.pct", "重办率", "finished", 1),
            new Rate("hotline.called_back.pct", "回访率", "finished", 2),
            new Rate("hotline.contacted.pct", "响应率", "rated", 1),
            new Rate("hotline.solved.pct", "解决率", "rated", 2));

    private static final String ACCURACY = "hotline.dispatch_accuracy.pct";
    private static final String SATISFACTION = "hotline.satisfied.pct";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String SCORE = "hotline.score";

    private final Counts counts;
    private final Extents extents;
    private final AssessmentRules rules;

    HotlineFigures(Counts counts, Extents extents, AssessmentRules rules) {
        this.counts = counts;
        this.extents = extents;
        this.rules = rules;
    }

    @Override
    public List<Figure> figures() {
        var figures = new ArrayList<Figure>();
        COUNTS.forEach(count -> figures.add(Figure.open(count.id(), count.label(), "件")));
        RATES.forEach(rate -> figures.add(Figure.open(rate.id(), rate.label(), "%")));
        figures.add(Figure.open(ACCURACY, "派单准确率", "%"));
        figures.add(Figure.open(SATISFACTION, "满意率", "%"));
        figures.add(new Figure(SCORE, "综合得分", "分", Figure.Visibility.DESK));
        return figures;
    }

    @Override
    public Map<String, BigDecimal> compute(FigureScope scope) {
        var totals = counts.totals(extents.organs(scope.from(), scope.to(), scope.organs()), new Unfrozen());
        return values(totals, rules.on(scope.to()));
    }

    /** All figures from the counts of the five bases; a rate of nothing is unknown. */
    static Map<String, BigDecimal> values(Map<String, Counted> totals, Rule rule) {
        var values = new LinkedHashMap<String, BigDecimal>();
        COUNTS.forEach(count -> values.put(
                count.id(), BigDecimal.valueOf(Counted.of(totals, count.base()).count(count.numerator()))));
        for (var rate : RATES) {
            var base = Counted.of(totals, rate.base());
            if (base.n() > 0) {
                values.put(rate.id(), base.percent(rate.numerator()));
            }
        }
        var dispatched = Counted.of(totals, "dispatched");
        if (dispatched.n() > 0) {
            values.put(ACCURACY, HUNDRED.subtract(dispatched.percent(2)));
        }
        var rated = Counted.of(totals, "rated");
        if (rated.n() > 0) {
            var satisfied = rule.satisfaction(rated.c3(), rated.c4(), rated.n());
            values.put(SATISFACTION, satisfied);
            values.put(SCORE, rule.score(rated.percent(1), rated.percent(2), satisfied));
        }
        return values;
    }

    @Override
    public RecordPage records(String figureId, FigureScope scope, long offset, int limit) {
        var count = count(figureId);
        var extent = extents.organs(scope.from(), scope.to(), scope.organs());
        long total =
                Counted.of(counts.totals(extent, new Unfrozen()), count.base()).count(count.numerator());
        var records = counts.members(extent, count.base(), count.numerator(), offset, limit).stream()
                .map(member -> new FigureRecord(
                        member.ticket(),
                        member.ticket(),
                        member.onDay(),
                        member.category() + " · " + member.district(),
                        "/desk/hotline/tickets/" + member.ticket()))
                .toList();
        return new RecordPage(total, records);
    }

    /** The count behind a figure; a rate opens what it is a share of. */
    private static Count count(String id) {
        for (var count : COUNTS) {
            if (count.id().equals(id)) {
                return count;
            }
        }
        for (var rate : RATES) {
            if (rate.id().equals(id)) {
                return new Count(id, rate.label(), rate.base(), 0);
            }
        }
        if (id.equals(ACCURACY)) {
            return new Count(id, "", "dispatched", 0);
        } else if (id.equals(SATISFACTION) || id.equals(SCORE)) {
            return new Count(id, "", "rated", 0);
        }
        throw new NotFound("figure", id);
    }
}
