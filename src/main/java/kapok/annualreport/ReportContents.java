package kapok.annualreport;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of what stands in a report: its cells, sections and points. */
@Repository
class ReportContents {
    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;

    ReportContents(JdbcClient jdbc, NamedParameterJdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    Content get(long report) {
        return new Content(cells(report), sections(report), points(report));
    }

    /** By figure, in the order of the report. */
    Map<String, Cell> cells(long report) {
        var cells = new LinkedHashMap<String, Cell>();
        jdbc.sql("""
                select figure, label, unit, value, kind, source, records, hash
                  from annualreport.cell
                 where report = :report
                 order by position, figure
                """)
                .param("report", report)
                .query((row, _) -> new Cell(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getBigDecimal(4),
                        Cell.Kind.of(row.getString(5)),
                        row.getString(6),
                        row.getLong(7),
                        row.getString(8)))
                .list()
                .forEach(cell -> cells.put(cell.figure(), cell));
        return cells;
    }

    List<Section> sections(long report) {
        return jdbc.sql("""
                select ordinal, heading, narrative
                  from annualreport.section
                 where report = :report
                 order by ordinal
                """).param("report", report).query(Section.class).list();
    }

    private List<Point> points(long report) {
        return jdbc.sql("""
                select figure, first_day, last_day, value
                  from annualreport.point
                 where report = :report
                 order by figure, first_day, last_day
                """)
                .param("report", report)
                .query((row, _) -> new Point(
                        row.getString(1),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class),
                        row.getBigDecimal(4)))
                .list();
    }

    /** Replaces all that stands in a report. */
    void write(long report, Content content) {
        writeCells(report, content.cells());
        writeSections(report, content.sections());
        writePoints(report, content.points());
    }

    void writeCells(long report, Map<String, Cell> cells) {
        delete("cell", report);
        var position = new int[1];
        insert(
                """
                insert into annualreport.cell
                       (report, figure, position, label, unit, value, kind, source, records, hash)
                values (:report, :figure, :position, :label, :unit, :value, :kind, :source, :records, :hash)
                """,
                cells.values().stream()
                        .map(cell -> row(report)
                                .addValue("figure", cell.figure())
                                .addValue("position", position[0]++)
                                .addValue("label", cell.label())
                                .addValue("unit", cell.unit())
                                .addValue("value", cell.value())
                                .addValue("kind", cell.kind().code())
                                .addValue("source", cell.source())
                                .addValue("records", cell.records())
                                .addValue("hash", cell.hash()))
                        .toList());
    }

    void writeSections(long report, List<Section> sections) {
        delete("section", report);
        insert(
                """
                insert into annualreport.section (report, ordinal, heading, narrative)
                values (:report, :ordinal, :heading, :narrative)
                """,
                sections.stream()
                        .map(section -> row(report)
                                .addValue("ordinal", section.ordinal())
                                .addValue("heading", section.heading())
                                .addValue("narrative", section.narrative()))
                        .toList());
    }

    void writePoints(long report, List<Point> points) {
        delete("point", report);
        insert(
                """
                insert into annualreport.point (report, figure, first_day, last_day, value)
                values (:report, :figure, :first, :last, :value)
                """,
                points.stream()
                        .map(point -> row(report)
                                .addValue("figure", point.figure())
                                .addValue("first", point.firstDay())
                                .addValue("last", point.lastDay())
                                .addValue("value", point.value()))
                        .toList());
    }

    /** The value a figure had in a published report, for comparing years. */
    Map<String, BigDecimal> values(long report) {
        var values = new LinkedHashMap<String, BigDecimal>();
        cells(report).values().forEach(cell -> {
            if (cell.value() != null) {
                values.put(cell.figure(), cell.value());
            }
        });
        return values;
    }

    private void delete(String table, long report) {
        var statement = switch (table) {
            case "cell" -> "delete from annualreport.cell where report = :report";
            case "section" -> "delete from annualreport.section where report = :report";
            default -> "delete from annualreport.point where report = :report";
        };
        jdbc.sql(statement).param("report", report).update();
    }

    private static MapSqlParameterSource row(long report) {
        return new MapSqlParameterSource("report", report);
    }

    private void insert(String statement, List<MapSqlParameterSource> rows) {
        batch.batchUpdate(statement, rows.toArray(MapSqlParameterSource[]::new));
    }
}
