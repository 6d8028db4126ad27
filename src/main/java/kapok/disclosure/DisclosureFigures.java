package kapok.disclosure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import kapok.figure.Figure;
import kapok.figure.FigureRecord;
import kapok.figure.FigureScope;
import kapok.figure.FigureSource;
import kapok.figure.RecordPage;
import kapok.figure.Share;
import kapok.web.NotFound;
import kapok.web.Text;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What the annual report counts of requests (依申请公开指标): the national table of 2018 and table 3 of 2019 and 2021.
 * Carry-over (结转) is never stored: it is what was open on the last day before, and on the last day of, the period.
 */
@Component
class DisclosureFigures implements FigureSource {
    private static final int DECIMALS = 2;

    private final RequestTally tally;
    private final Text words;
    private final Map<String, RequestCell> cells = RequestCell.all();
    private final List<Figure> figures;

    DisclosureFigures(RequestTally tally, MessageSource messages) {
        this.tally = tally;
        words = new Text(messages, Locale.SIMPLIFIED_CHINESE);
        figures = cells.entrySet().stream()
                .map(cell -> Figure.open(cell.getKey(), label(cell.getKey(), cell.getValue()), unit(cell.getValue())))
                .toList();
    }

    @Override
    public List<Figure> figures() {
        return figures;
    }

    @Override
    public Map<String, BigDecimal> compute(FigureScope scope) {
        var groups = tally.groups(scope);
        var values = new LinkedHashMap<String, BigDecimal>();
        cells.forEach((id, cell) -> {
            if (!cell.percentage()) {
                values.put(id, cell.value(groups));
            }
        });
        cells.forEach((id, cell) -> {
            if (cell.percentage()) {
                Share.of(count(values, counted(id)), count(values, cell.base()), DECIMALS)
                        .ifPresent(share -> values.put(id, share));
            }
        });
        return values;
    }

    @Override
    public RecordPage records(String figureId, FigureScope scope, long offset, int limit) {
        var cell = cells.get(figureId);
        if (cell == null) {
            throw new NotFound("figure", figureId);
        }
        var lines = tally.records(cell, scope, offset, limit).stream()
                .map(line -> record(cell, line))
                .toList();
        return new RecordPage(tally.count(cell, scope), lines);
    }

    private FigureRecord record(RequestCell cell, RequestTally.Line line) {
        var outcome = line.outcome() == null ? "" : "，" + words.localize("disclosure.outcome." + line.outcome());
        return new FigureRecord(
                line.number(),
                words.localize("disclosure.topic." + line.topic()),
                on(cell, line),
                words.localize("disclosure.channel." + line.channel()) + "，"
                        + words.localize("disclosure.kind." + line.applicantKind()) + outcome,
                "/desk/requests/" + line.number());
    }

    /** The day that puts it into the figure. */
    private static LocalDate on(RequestCell cell, RequestTally.Line line) {
        var on = cell.population().ofMoney()
                ? line.feePaidOn()
                : cell.population() == RequestCell.Population.HANDLED ? line.closedOn() : null;
        return on == null ? line.receivedOn() : on;
    }

    private static BigDecimal count(Map<String, BigDecimal> values, String id) {
        return Objects.requireNonNull(values.get(id), id);
    }

    /** The count that a percentage is the share of. */
    private static String counted(String percentage) {
        return percentage.substring(0, percentage.length() - ".pct".length());
    }

    private String label(String id, RequestCell cell) {
        if (cell.percentage()) {
            return words.localize("disclosure.share", label(counted(id), cell.plain()));
        }
        var parts = id.split("\\.", 3);
        if (id.startsWith("t3.")) {
            return words.localize("disclosure.row." + parts[1]) + "·" + words.localize("disclosure.column." + parts[2]);
        }
        return id.startsWith("requests.by_topic.")
                ? words.localize("disclosure.topic." + parts[2])
                : words.localize("disclosure.figure." + id);
    }

    private static String unit(RequestCell cell) {
        return cell.percentage() ? "%" : cell.population() == RequestCell.Population.PAID ? "元" : "件";
    }
}
