package kapok.workpoints;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kapok.figure.Figure;
import kapok.figure.FigureRecord;
import kapok.figure.FigureScope;
import kapok.figure.FigureSource;
import kapok.figure.RecordPage;
import kapok.figure.Share;
import kapok.web.NotFound;
import kapok.web.Text;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the annual report counts of work points (要点分工指标). A plan counts for an organ that it names as owner or co-owner,
 * and then with all its tasks: the share is that of the own ones among them.
 */
@Component
class WorkPointFigures implements FigureSource {
    private static final String TOTAL = "plan.total_items";
    private static final String OWN = "plan.own_items";
    private static final String SHARE = "plan.own_pct";
    private static final String DONE = "plan.own_done";
    /** The reports print this share with one decimal: 17 of 62 is 27.4. */
    private static final int DECIMALS = 1;

    private static final List<String> IDS = List.of(TOTAL, OWN, SHARE, DONE);

    private final JdbcClient jdbc;
    private final List<Figure> figures;

    record Line(long id, int number, String plan, String text, LocalDate on) {}

    private record Counts(long total, long own, long done) {}

    WorkPointFigures(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        var words = new Text(messages, Locale.SIMPLIFIED_CHINESE);
        figures = IDS.stream()
                .map(id -> Figure.open(id, words.localize("workpoints.figure." + id), id.equals(SHARE) ? "%" : "项"))
                .toList();
    }

    @Override
    public List<Figure> figures() {
        return figures;
    }

    @Override
    public Map<String, BigDecimal> compute(FigureScope scope) {
        var counts = counts(scope);
        var own = BigDecimal.valueOf(counts.own());
        var total = BigDecimal.valueOf(counts.total());
        var values = new LinkedHashMap<String, BigDecimal>();
        values.put(TOTAL, total);
        values.put(OWN, own);
        values.put(DONE, BigDecimal.valueOf(counts.done()));
        Share.of(own, total, DECIMALS).ifPresent(share -> values.put(SHARE, share));
        return values;
    }

    @Override
    public RecordPage records(String figureId, FigureScope scope, long offset, int limit) {
        if (!IDS.contains(figureId)) {
            throw new NotFound("figure", figureId);
        }
        var counts = counts(scope);
        var total = figureId.equals(TOTAL) ? counts.total() : figureId.equals(DONE) ? counts.done() : counts.own();
        var lines = lines(figureId, scope, offset, limit).stream()
                .map(line -> new FigureRecord(
                        line.plan() + "-" + line.number(),
                        line.text(),
                        line.on(),
                        line.plan(),
                        "/workpoints/" + line.id()))
                .toList();
        return new RecordPage(total, lines);
    }

    private Counts counts(FigureScope scope) {
        return jdbc.sql("""
                select count(*) as total,
                       count(*) filter (where owner = any(:organs)) as own,
                       count(*) filter (where owner = any(:organs) and done_on <= :to) as done
                  from workpoints.point
                 where (year, plan) in (select year, plan
                                          from workpoints.point
                                         where year between :first and :last
                                           and (owner = any(:organs) or co_owners && cast(:organs as text[])))
                """)
                .param("organs", scope.organArray())
                .param("first", scope.from().getYear())
                .param("last", scope.to().getYear())
                .param("to", scope.to())
                .query(Counts.class)
                .single();
    }

    private List<Line> lines(String figure, FigureScope scope, long offset, int limit) {
        return jdbc.sql("""
                select id, number, plan, text, coalesce(done_on, due_on, make_date(year, 12, 31)) as on
                  from workpoints.point
                 where (year, plan) in (select year, plan
                                          from workpoints.point
                                         where year between :first and :last
                                           and (owner = any(:organs) or co_owners && cast(:organs as text[])))
                   and (:all or owner = any(:organs))
                   and (not :done or done_on <= :to)
                 order by year, plan, number
                offset :offset limit :limit
                """)
                .param("organs", scope.organArray())
                .param("first", scope.from().getYear())
                .param("last", scope.to().getYear())
                .param("to", scope.to())
                .param("all", figure.equals(TOTAL))
                .param("done", figure.equals(DONE))
                .param("offset", offset)
                .param("limit", limit)
                .query(Line.class)
                .list();
    }
}
