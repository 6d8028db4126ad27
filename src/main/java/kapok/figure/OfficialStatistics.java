package kapok.figure;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kapok.figure.page.StatisticsPage.Filter;
import kapok.web.Caller;
import kapok.web.OrganScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** All SQL of official statistics, and what figures see of them. */
@Repository
class OfficialStatistics implements StatedFigures {
    private final JdbcClient jdbc;

    OfficialStatistics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A statistic with its place in the table. */
    record Stored(long id, OfficialStatistic statistic, int version, String changedBy, Instant changedAt) {}

    @Override
    public Optional<Figure> find(String id) {
        return jdbc.sql("""
                        select figure, label, unit
                          from figure.official_statistic
                         where figure = :figure
                         order by year desc, id desc
                         limit 1
                        """)
                .param("figure", id)
                .query((row, _) -> Figure.open(row.getString("figure"), row.getString("label"), row.getString("unit")))
                .optional();
    }

    /** Values of one organ and year; where a scope holds several organs, those that only one of them states. */
    @Override
    public Map<String, FigureValue> values(FigureScope scope) {
        var values = new LinkedHashMap<String, FigureValue>();
        var several = new ArrayList<String>();
        for (var one : of(scope, "")) {
            var statistic = one.statistic();
            var statement =
                    new FigureValue.Statement(statistic.source(), statistic.sourceDate(), statistic.qualifier());
            var figure = Figure.open(statistic.figure(), statistic.label(), statistic.unit());
            if (values.put(statistic.figure(), new FigureValue(figure, statistic.value(), statement)) != null) {
                several.add(statistic.figure());
            }
        }
        several.forEach(values::remove);
        return values;
    }

    @Override
    public List<FigureRecord> records(String id, FigureScope scope) {
        return of(scope, id).stream()
                .map(one -> new FigureRecord(
                        Long.toString(one.id()),
                        one.statistic().label(),
                        one.statistic().sourceDate(),
                        one.statistic().qualifier() + plain(one.statistic()) + "，"
                                + one.statistic().source(),
                        null))
                .toList();
    }

    private static String plain(OfficialStatistic statistic) {
        return statistic.value().toPlainString() + statistic.unit();
    }

    private List<Stored> of(FigureScope scope, String figure) {
        return jdbc.sql("""
                        select id, figure, organ, year, value, unit, label, qualifier, source, source_date, version,
                               changed_by, changed_at
                          from figure.official_statistic
                         where organ = any(:organs)
                           and year = :year
                           and (:figure = '' or figure = :figure)
                         order by figure, organ
                        """)
                .param("organs", scope.organArray())
                .param("year", scope.year())
                .param("figure", figure)
                .query(OfficialStatistics::stored)
                .list();
    }

    List<Stored> list(Filter filter, OrganScope scope, long offset, int limit) {
        return bind(jdbc.sql("""
                        select id, figure, organ, year, value, unit, label, qualifier, source, source_date, version,
                               changed_by, changed_at
                          from figure.official_statistic
                         where (:everything or organ = any(:organs))
                           and (:year = '' or cast(year as text) = :year)
                           and (:words = '' or position(:words in label) > 0 or position(:words in figure) > 0)
                         order by year desc, organ, figure
                        offset :offset limit :limit
                        """), filter, scope)
                .param("offset", offset)
                .param("limit", limit)
                .query(OfficialStatistics::stored)
                .list();
    }

    long count(Filter filter, OrganScope scope) {
        return bind(jdbc.sql("""
                        select count(*)
                          from figure.official_statistic
                         where (:everything or organ = any(:organs))
                           and (:year = '' or cast(year as text) = :year)
                           and (:words = '' or position(:words in label) > 0 or position(:words in figure) > 0)
                        """), filter, scope).query(Long.class).single();
    }

    private static StatementSpec bind(StatementSpec statement, Filter filter, OrganScope scope) {
        return statement
                .param("everything", scope.everything())
                .param("organs", scope.organArray())
                .param("year", filter.year())
                .param("words", filter.words());
    }

    List<Integer> years() {
        return jdbc.sql("select distinct year from figure.official_statistic order by year desc")
                .query(Integer.class)
                .list();
    }

    Optional<Stored> find(long id) {
        return jdbc.sql("""
                        select id, figure, organ, year, value, unit, label, qualifier, source, source_date, version,
                               changed_by, changed_at
                          from figure.official_statistic
                         where id = :id
                        """).param("id", id).query(OfficialStatistics::stored).optional();
    }

    Optional<Stored> find(String figure, String organ, int year) {
        return jdbc.sql("""
                        select id, figure, organ, year, value, unit, label, qualifier, source, source_date, version,
                               changed_by, changed_at
                          from figure.official_statistic
                         where figure = :figure
                           and organ = :organ
                           and year = :year
                        """)
                .param("figure", figure)
                .param("organ", organ)
                .param("year", year)
                .query(OfficialStatistics::stored)
                .optional();
    }

    long insert(Caller caller, Instant at, OfficialStatistic statistic) {
        return values(jdbc.sql("""
                        insert into figure.official_statistic
                               (figure, organ, year, value, unit, label, qualifier, source, source_date, changed_by,
                                changed_at)
                        values (:figure, :organ, :year, :value, :unit, :label, :qualifier, :source, :sourceDate, :by, :at)
                        returning id
                        """), caller, at, statistic)
                .param("figure", statistic.figure())
                .param("organ", statistic.organ())
                .param("year", statistic.year())
                .query(Long.class)
                .single();
    }

    /** Whether the row still had that version. */
    boolean update(Caller caller, Instant at, long id, int version, OfficialStatistic statistic) {
        return values(jdbc.sql("""
                        update figure.official_statistic
                           set value = :value, unit = :unit, label = :label, qualifier = :qualifier, source = :source,
                               source_date = :sourceDate, version = version + 1, changed_by = :by, changed_at = :at
                         where id = :id
                           and version = :version
                        """), caller, at, statistic)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    void delete(long id) {
        jdbc.sql("delete from figure.official_statistic where id = :id")
                .param("id", id)
                .update();
    }

    private static StatementSpec values(
            StatementSpec statement, Caller caller, Instant at, OfficialStatistic statistic) {
        return statement
                .param("value", statistic.value())
                .param("unit", statistic.unit())
                .param("label", statistic.label())
                .param("qualifier", statistic.qualifier())
                .param("source", statistic.source())
                .param("sourceDate", statistic.sourceDate())
                .param("by", caller.name())
                .param("at", Timestamp.from(at));
    }

    private static Stored stored(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        var statistic = new OfficialStatistic(
                row.getString("figure"),
                row.getString("organ"),
                row.getInt("year"),
                plain(row.getBigDecimal("value")),
                row.getString("unit"),
                row.getString("label"),
                row.getString("qualifier"),
                row.getString("source"),
                row.getObject("source_date", java.time.LocalDate.class));
        return new Stored(
                row.getLong("id"),
                statistic,
                row.getInt("version"),
                row.getString("changed_by"),
                row.getTimestamp("changed_at").toInstant());
    }

    /** 82.000000 was stated as 82. */
    private static java.math.BigDecimal plain(java.math.BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
