package kapok.annualreport;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kapok.agency.Organ;
import kapok.figure.FigureDay;
import org.jspecify.annotations.Nullable;

/**
 * A report for programs (JSON 格式). {@code tables} and {@code text} have the shape that {@code check-report} reads;
 * {@code figures} say besides where each number comes from and where its records are. Unknown values are null, never 0.
 */
final class ReportJson {
    private final Organ organ;
    private final int year;
    private final Form form;
    private final Content content;
    private final @Nullable LocalDate publishedOn;

    /** @param publishedOn day of publication; null while there is none */
    ReportJson(Organ organ, int year, Form form, Content content, @Nullable LocalDate publishedOn) {
        this.organ = organ;
        this.year = year;
        this.form = form;
        this.content = content;
        this.publishedOn = publishedOn;
    }

    /** A figure with where it opens. */
    record FigureLine(
            String id,
            String label,
            String unit,
            @Nullable Object value,
            String kind,
            String source,
            long records,
            @Nullable String hash,
            @Nullable String recordsUrl) {
        Map<String, @Nullable Object> json() {
            var json = new LinkedHashMap<String, @Nullable Object>();
            json.put("id", id);
            json.put("label", label);
            json.put("unit", unit);
            json.put("value", value);
            json.put("records", records);
            json.put("kind", kind);
            if (!source.isBlank()) {
                json.put("source", source);
            }
            if (hash != null) {
                json.put("records_sm3", hash);
            }
            json.put("records_url", recordsUrl);
            return json;
        }
    }

    Map<String, @Nullable Object> report(int edition) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("title", ReportViews.title(organ, year));
        json.put("organ", organ.name());
        json.put("organ_code", organ.code());
        json.put("year", year);
        json.put("format", form.format());
        json.put("edition", edition);
        json.put("published_on", printedDate());
        json.put("tables", tables());
        json.put("figures", figures().stream().map(FigureLine::json).toList());
        json.put("text", text());
        return json;
    }

    /** What {@code ./kapok report --json} prints. */
    Map<String, @Nullable Object> figuresOnly() {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("organ", organ.code());
        json.put("organ_name", organ.name());
        json.put("year", year);
        json.put("format", form.format());
        json.put("figures", figures().stream().map(FigureLine::json).toList());
        return json;
    }

    List<FigureLine> figures() {
        var lines = new ArrayList<FigureLine>();
        lines.add(reportDate());
        lines.add(new FigureLine("meta.year", "报告年度", "year", year, "computed", "", 0, null, null));
        for (var cell : content.cells().values()) {
            lines.add(line(cell));
        }
        if (form.prose() && content.cells().containsKey("review")) {
            lines.add(reviewYear());
        }
        return lines;
    }

    /** The date under the title (题下日期) is the day of publication: unknown before, and never typed, so it cannot slip. */
    private FigureLine reportDate() {
        var kind = publishedOn == null ? "unknown" : "computed";
        var source = publishedOn == null ? "尚未发布" : "";
        return new FigureLine("meta.report_date", "题下日期", "date", printedDate(), kind, source, 0, null, null);
    }

    private @Nullable String printedDate() {
        return publishedOn == null ? null : publishedOn.toString();
    }

    /** The year the paragraph on reconsideration speaks of, which has been printed wrong before. */
    private FigureLine reviewYear() {
        var review = line(java.util.Objects.requireNonNull(content.cells().get("review")));
        return new FigureLine(
                "review.year_printed",
                "行政复议所写年度",
                "year",
                year,
                "computed",
                "",
                review.records(),
                null,
                review.recordsUrl());
    }

    private FigureLine line(Cell cell) {
        var counted = cell.kind() == Cell.Kind.COMPUTED || cell.kind() == Cell.Kind.OFFICIAL;
        return new FigureLine(
                cell.figure(),
                cell.label(),
                cell.unit(),
                value(cell),
                cell.kind().code(),
                cell.source(),
                cell.records(),
                cell.hash(),
                counted ? "/figures/" + cell.figure() + "?organ=" + organ.code() + "&year=" + year : null);
    }

    private static @Nullable Object value(Cell cell) {
        if (cell.value() == null) {
            return null;
        }
        var day = FigureDay.of(cell.value(), cell.unit());
        return day == null ? number(cell.value()) : day.toString();
    }

    /** 445 and 65.17, not 445.00 or 4.45E+2. */
    private static BigDecimal number(BigDecimal value) {
        return new BigDecimal(Printed.plain(value));
    }

    private Map<String, Object> tables() {
        var tables = new LinkedHashMap<String, Object>();
        for (var id : form.ids()) {
            var cell = content.cells().get(id);
            if (cell != null && cell.value() != null) {
                put(tables, form.prose() ? new String[] {"stat", id} : id.split("\\.", -1), number(cell.value()));
            }
        }
        return tables;
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> into, String[] path, BigDecimal value) {
        for (int i = 0; i < path.length - 1; i++) {
            into = (Map<String, Object>) into.computeIfAbsent(path[i], _ -> new LinkedHashMap<String, Object>());
        }
        into.put(path[path.length - 1], value);
    }

    /** The whole wording with its numbers. */
    String text() {
        return new Wording(form, content).text();
    }

    /** The words of a report with its numbers in them, a line a paragraph (全文). */
    record Wording(Form form, Content content) {
        String text() {
            var cells = form.withGroups(content.cells());
            var text = new StringBuilder();
            for (var section : content.sections()) {
                text.append(section.heading()).append('\n');
                var printed = Narrative.parse(section.narrative()).print(cells);
                text.append(printed.isEmpty() ? "" : printed + "\n");
            }
            return text.toString();
        }
    }
}
