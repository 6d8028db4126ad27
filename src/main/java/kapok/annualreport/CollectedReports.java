package kapok.annualreport;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the reports that a supervisor collected. */
@Repository
class CollectedReports {
    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;

    CollectedReports(JdbcClient jdbc, NamedParameterJdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** What the organs handed in for a year, by organ. */
    Map<String, Collected> of(Collection<String> organs, int year) {
        var cells = cells(organs, year);
        var found = new LinkedHashMap<String, Collected>();
        jdbc.sql("""
                select id, organ, year, format, title, origin, file_name, body, received_on, findings
                  from annualreport.collected
                 where organ = any(cast(:organs as text[]))
                   and year = :year
                 order by organ
                """)
                .param("organs", organs.toArray(String[]::new))
                .param("year", year)
                .query((row, _) -> new Collected(
                        row.getLong("id"),
                        row.getString("organ"),
                        row.getInt("year"),
                        row.getString("format"),
                        row.getString("title"),
                        row.getString("origin"),
                        row.getString("file_name"),
                        row.getString("body"),
                        row.getObject("received_on", LocalDate.class),
                        row.getObject("findings", Integer.class),
                        cells.getOrDefault(row.getLong("id"), Map.of())))
                .list()
                .forEach(one -> found.put(one.organ(), one));
        return found;
    }

    Optional<Collected> find(String organ, int year) {
        return Optional.ofNullable(of(List.of(organ), year).get(organ));
    }

    private Map<Long, Map<String, BigDecimal>> cells(Collection<String> organs, int year) {
        var found = new LinkedHashMap<Long, Map<String, BigDecimal>>();
        jdbc.sql("""
                select c.collected, c.figure, c.value
                  from annualreport.collected_cell c
                  join annualreport.collected r on r.id = c.collected
                 where r.organ = any(cast(:organs as text[]))
                   and r.year = :year
                 order by c.collected, c.figure
                """)
                .param("organs", organs.toArray(String[]::new))
                .param("year", year)
                .query(row -> {
                    found.computeIfAbsent(row.getLong(1), _ -> new LinkedHashMap<>())
                            .put(row.getString(2), row.getBigDecimal(3));
                });
        return found;
    }

    /** Keeps what an organ handed in; a later one takes the place of an earlier. */
    void put(Collected report, Instant at, String receiver) {
        jdbc.sql("delete from annualreport.collected where organ = :organ and year = :year")
                .param("organ", report.organ())
                .param("year", report.year())
                .update();
        var id = jdbc.sql("""
                insert into annualreport.collected
                       (organ, year, format, title, origin, file_name, body, received_on, received_at, receiver)
                values (:organ, :year, :format, :title, :origin, :file, :body, :on, :at, :receiver)
                returning id
                """)
                .param("organ", report.organ())
                .param("year", report.year())
                .param("format", report.format())
                .param("title", report.title())
                .param("origin", report.origin())
                .param("file", report.fileName())
                .param("body", report.text())
                .param("on", report.receivedOn())
                .param("at", Timestamp.from(at))
                .param("receiver", receiver)
                .query(Long.class)
                .single();
        batch.batchUpdate(
                "insert into annualreport.collected_cell (collected, figure, value) values (:id, :figure, :value)",
                report.cells().entrySet().stream()
                        .map(cell -> new MapSqlParameterSource("id", id)
                                .addValue("figure", cell.getKey())
                                .addValue("value", cell.getValue()))
                        .toArray(MapSqlParameterSource[]::new));
    }

    /** Puts what a check found in place of what an earlier one did. */
    void putFindings(long collected, List<Collected.Finding> findings, Instant at) {
        jdbc.sql("delete from annualreport.collected_finding where collected = :id")
                .param("id", collected)
                .update();
        var rows = new MapSqlParameterSource[findings.size()];
        for (int i = 0; i < rows.length; i++) {
            var finding = findings.get(i);
            rows[i] = new MapSqlParameterSource("id", collected)
                    .addValue("ordinal", i)
                    .addValue("code", finding.code())
                    .addValue("severity", finding.severity())
                    .addValue("place", finding.place())
                    .addValue("printed", finding.printed())
                    .addValue("expected", finding.expected())
                    .addValue("message", finding.message());
        }
        batch.batchUpdate("""
                insert into annualreport.collected_finding
                       (collected, ordinal, code, severity, place, printed, expected, message)
                values (:id, :ordinal, :code, :severity, :place, :printed, :expected, :message)
                """, rows);
        jdbc.sql("update annualreport.collected set findings = :n, checked_at = :at where id = :id")
                .param("n", findings.size())
                .param("at", Timestamp.from(at))
                .param("id", collected)
                .update();
    }

    List<Collected.Finding> findings(long collected) {
        return jdbc.sql("""
                select code, severity, place, printed, expected, message
                  from annualreport.collected_finding
                 where collected = :id
                 order by ordinal
                """)
                .param("id", collected)
                .query(Collected.Finding.class)
                .list();
    }
}
