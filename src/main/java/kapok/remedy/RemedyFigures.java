package kapok.remedy;

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
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the annual report counts of remedies (复议诉讼指标): four and five of the national table of 2018, and table 4.
 *
 * <p>A case counts in the year in which it was decided, and as 尚未审结 in each year at whose end it was pending. So the
 * totals of two years may share cases, and are never added up. The table of 2018 has no pending cases. A case counted by
 * the organ that acted first (共同被告) is not counted here: 国办公开办函〔2016〕201号.
 */
@Component
class RemedyFigures implements FigureSource {
    private static final String SUITS = "suit_direct suit_after_review";

    private final JdbcClient jdbc;
    private final Text words;
    private final Map<String, Cell> cells = cells();
    private final List<Figure> figures;

    /**
     * What a figure counts.
     *
     * @param kinds codes, with blanks between
     * @param results codes, with blanks between; {@code pending} for cases without one
     */
    private record Cell(String kinds, String results) {
        boolean holds(Group group) {
            return List.of(kinds.split(" ")).contains(group.kind())
                    && List.of(results.split(" ")).contains(group.result());
        }
    }

    record Group(String kind, String result, long count) {}

    /** A case as a line behind a figure. */
    record Line(
            String number,
            String kind,
            String body,
            String result,
            LocalDate filedOn,
            @Nullable LocalDate decidedOn) {}

    RemedyFigures(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        words = new Text(messages, Locale.SIMPLIFIED_CHINESE);
        figures = cells.keySet().stream()
                .map(id -> Figure.open(id, label(id), id.endsWith(".pct") ? "%" : "件"))
                .toList();
    }

    @Override
    public List<Figure> figures() {
        return figures;
    }

    @Override
    public Map<String, BigDecimal> compute(FigureScope scope) {
        var groups = groups(scope);
        var values = new LinkedHashMap<String, BigDecimal>();
        cells.forEach((id, cell) -> {
            if (!id.endsWith(".pct")) {
                values.put(id, count(cell, groups));
            }
        });
        for (var base : List.of("review", "suit")) {
            var whole = values.getOrDefault(base, BigDecimal.ZERO);
            for (var result : RemedyResult.values()) {
                var id = base + "." + result.code();
                Share.of(values.getOrDefault(id, BigDecimal.ZERO), whole, 2)
                        .ifPresent(share -> values.put(id + ".pct", share));
            }
        }
        return values;
    }

    @Override
    public RecordPage records(String figureId, FigureScope scope, long offset, int limit) {
        var cell = cells.get(figureId);
        if (cell == null) {
            throw new NotFound("figure", figureId);
        }
        var lines = lines(cell, scope, offset, limit).stream().map(this::record).toList();
        return new RecordPage(count(cell, groups(scope)).longValueExact(), lines);
    }

    private FigureRecord record(Line line) {
        var decidedOn = line.decidedOn();
        return new FigureRecord(
                line.number(),
                words.localize("remedy.kind." + line.kind()),
                decidedOn == null || line.result().equals("pending") ? line.filedOn() : decidedOn,
                line.body() + "，" + words.localize("remedy.result." + line.result()),
                "/desk/remedies/" + line.number());
    }

    private List<Group> groups(FigureScope scope) {
        return jdbc.sql("""
                select kind, case when decided_on <= :to then result else 'pending' end as result, count(*) as count
                  from remedy.remedy
                 where organ = any(:organs)
                   and not counted_elsewhere
                   and filed_on <= :to
                   and (decided_on is null or decided_on >= :from)
                 group by 1, 2
                 order by 1, 2
                """)
                .param("organs", scope.organArray())
                .param("from", scope.from())
                .param("to", scope.to())
                .query(Group.class)
                .list();
    }

    private List<Line> lines(Cell cell, FigureScope scope, long offset, int limit) {
        return jdbc.sql("""
                select number, kind, body, case when decided_on <= :to then result else 'pending' end as result,
                       filed_on, decided_on
                  from remedy.remedy
                 where organ = any(:organs)
                   and not counted_elsewhere
                   and filed_on <= :to
                   and (decided_on is null or decided_on >= :from)
                   and kind = any(:kinds)
                   and case when decided_on <= :to then result else 'pending' end = any(:results)
                 order by filed_on, number
                offset :offset limit :limit
                """)
                .param("organs", scope.organArray())
                .param("from", scope.from())
                .param("to", scope.to())
                .param("kinds", cell.kinds().split(" "))
                .param("results", cell.results().split(" "))
                .param("offset", offset)
                .param("limit", limit)
                .query(Line.class)
                .list();
    }

    private static BigDecimal count(Cell cell, List<Group> groups) {
        return BigDecimal.valueOf(
                groups.stream().filter(cell::holds).mapToLong(Group::count).sum());
    }

    private static Map<String, Cell> cells() {
        var decided = "upheld corrected other";
        var cells = new LinkedHashMap<String, Cell>();
        for (var base : Map.of("review", "review", "suit", SUITS).entrySet()) {
            cells.put(base.getKey(), new Cell(base.getValue(), decided));
            for (var result : RemedyResult.values()) {
                var cell = new Cell(base.getValue(), result.code());
                cells.put(base.getKey() + "." + result.code(), cell);
                cells.put(base.getKey() + "." + result.code() + ".pct", cell);
            }
        }
        for (var kind : RemedyKind.values()) {
            for (var result : List.of("upheld", "corrected", "other", "pending")) {
                cells.put("t4." + kind.code() + "." + result, new Cell(kind.code(), result));
            }
            cells.put("t4." + kind.code() + ".total", new Cell(kind.code(), decided + " pending"));
        }
        return cells;
    }

    private String label(String id) {
        if (id.endsWith(".pct")) {
            return words.localize("remedy.share", label(id.substring(0, id.length() - ".pct".length())));
        }
        var parts = id.split("\\.");
        if (parts[0].equals("t4")) {
            return words.localize("remedy.kind." + parts[1]) + "·" + words.localize("remedy.result." + parts[2]);
        }
        return words.localize("remedy.figure." + id);
    }
}
