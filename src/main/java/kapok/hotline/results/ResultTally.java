package kapok.hotline.results;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many results are public (公开结果计数), by month and day, place, category and outcome. All SQL that reads the tally. */
@Repository
class ResultTally {
    /** What all readers are shown alike may be so old; what this program publishes itself is seen at once. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Cache<Object, Object> kept =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(2_000).build();

    ResultTally(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void forget() {
        kept.invalidateAll();
    }

    /** Outcome → how many, from the tally. */
    Map<String, Long> outcomes(Wanted wanted) {
        return grouped("outcome", wanted);
    }

    /** Category → how many, from the tally. */
    Map<String, Long> categories(Wanted wanted) {
        return grouped("category", wanted);
    }

    /** District → how many, from the tally. */
    Map<String, Long> districts(Wanted wanted) {
        return grouped("district", wanted);
    }

    /** District → outcome → how many, from the tally. */
    @SuppressWarnings("unchecked")
    List<Solved> solved(Stretch days) {
        return (List<Solved>) kept.get(List.of("solved", days), _ -> readSolved(days));
    }

    private List<Solved> readSolved(Stretch days) {
        return jdbc.sql("""
                select t.district, n.name, sum(t.n) filter (where t.outcome = 'solved') as solved,
                       sum(t.n) filter (where t.outcome <> 'answered') as rated
                  from hotline.result_tally t
                  join hotline.result_name n on n.kind = 'district' and n.code = t.district
                 where t.grain = :grain
                   and t.on_day >= :from
                   and t.on_day < :until
                   and t.outcome <> 'answered'
                 group by t.district, n.name
                having sum(t.n) > 0
                 order by coalesce(sum(t.n) filter (where t.outcome = 'solved'), 0) / sum(t.n)::numeric desc, t.district
                """)
                .param("grain", days.grain())
                .param("from", days.from())
                .param("until", days.until())
                .query((rs, _) -> new Solved(
                        rs.getString("district"), rs.getString("name"), rs.getLong("solved"), rs.getLong("rated")))
                .list();
    }

    /** Of how many the citizens said they were solved. */
    record Solved(String district, String name, long solved, long rated) {
        int percent() {
            return rated == 0 ? 0 : (int) Math.round(100.0 * solved / rated);
        }
    }

    /** Outcome → how many were published in a month. */
    Map<String, Long> published(LocalDate month) {
        var published = new LinkedHashMap<String, Long>();
        jdbc.sql("""
                select outcome, sum(n) as n
                  from hotline.result_tally
                 where grain = 'month'
                   and on_day = :month
                 group by outcome
                having sum(n) > 0
                 order by 2 desc, 1
                """).param("month", month).query((ResultSet rs) -> {
            published.put(rs.getString("outcome"), rs.getLong("n"));
        });
        return published;
    }

    /** All that are public. */
    long all() {
        return (Long) kept.get("all", _ -> readAll());
    }

    private Long readAll() {
        return jdbc.sql("select coalesce(sum(n), 0) from hotline.result_tally where grain = 'month'")
                .query(Long.class)
                .single();
    }

    /** Code → name of districts, categories or units. */
    @SuppressWarnings("unchecked")
    Map<String, String> names(String kind) {
        return (Map<String, String>) kept.get(List.of("names", kind), _ -> readNames(kind));
    }

    private Map<String, String> readNames(String kind) {
        return jdbc
                .sql("select code, name from hotline.result_name where kind = :kind and code <> '' order by code")
                .param("kind", kind)
                .query((rs, _) -> Map.entry(rs.getString("code"), rs.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, LinkedHashMap::new));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Long> grouped(String column, Wanted wanted) {
        return (Map<String, Long>) kept.get(List.of(column, wanted), _ -> readGrouped(column, wanted));
    }

    private Map<String, Long> readGrouped(String column, Wanted wanted) {
        var sql = """
                select %s as code, sum(n) as n
                  from hotline.result_tally
                 where grain = :grain
                   and on_day >= :from
                   and on_day < :until
                   and (:district = '' or district = :district)
                   and (:category = '' or category = :category)
                   and (:outcome = '' or outcome = :outcome)
                 group by 1
                having sum(n) > 0
                 order by 2 desc, 1
                """.formatted(column);
        return wanted
                .bind(jdbc.sql(sql))
                .param("grain", wanted.days().grain())
                .query((rs, _) -> Map.entry(rs.getString("code"), rs.getLong("n")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, LinkedHashMap::new));
    }
}
