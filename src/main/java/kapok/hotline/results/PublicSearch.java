package kapok.hotline.results;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * What the public looks for among results (公开检索). The words stand in parts by month, read newest first and no further
 * than a page needs; how many there are is read from the tally, or counted up to a bound.
 */
@Repository
class PublicSearch {
    static final int COUNTED_UP_TO = 1_000;

    private static final String WHERE = """
             where w.published_on >= :from
               and (:district = '' or w.district = :district)
               and (:category = '' or w.category = :category)
               and (:unit = '' or w.unit = :unit)
               and (:outcome = '' or w.outcome = :outcome)
               and (:words = '' or w.words @@ cast(:words as tsquery))
            """;

    private final JdbcClient jdbc;

    PublicSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is looked for; empty texts do not narrow.
     *
     * @param from the first day of publication
     * @param words a query of {@link SearchWords}
     */
    record Wanted(LocalDate from, String district, String category, String unit, String outcome, String words) {
        Wanted with(String otherOutcome) {
            return new Wanted(from, district, category, unit, otherOutcome, words);
        }

        boolean inTally() {
            return words.isEmpty() && unit.isEmpty();
        }
    }

    /** A line of the list. */
    record Line(
            long id,
            String title,
            String answer,
            String reason,
            String outcome,
            String categoryName,
            String divisionName,
            String unitName,
            int workingDays,
            int joint,
            LocalDate publishedOn) {}

    /** A page of them, the newest first. */
    List<Line> page(Wanted wanted, long offset, int limit) {
        return bind(jdbc.sql("""
                select r.id, r.title, r.answer, r.reason, r.outcome, r.category_name, r.division_name, r.unit_name,
                       r.working_days, r.joint, r.published_on
                  from (select w.result, w.published_on
                          from hotline.result_word w
                """ + narrowed(wanted) + """
                         order by w.published_on desc, w.result desc
                        offset :offset
                         limit :limit) found
                  join hotline.result r on r.id = found.result and r.stage = 'published'
                 order by found.published_on desc, found.result desc
                """), wanted)
                .param("offset", offset)
                .param("limit", limit)
                .query(Line.class)
                .list();
    }

    /** How many, exact up to the bound; beyond it, the bound and one. */
    long count(Wanted wanted) {
        return bind(jdbc.sql("""
                select count(*)
                  from (select 1
                          from hotline.result_word w
                """ + narrowed(wanted) + """
                         order by w.published_on desc
                         limit :bound) counted
                """), wanted)
                .param("bound", COUNTED_UP_TO + 1)
                .query(Long.class)
                .single();
    }

    /** Outcome → how many, from the tally. */
    Map<String, Long> tally(Wanted wanted) {
        return grouped("outcome", wanted);
    }

    /** Category → how many, from the tally. */
    Map<String, Long> categories(Wanted wanted) {
        return grouped("category", wanted);
    }

    /** District → outcome → how many, from the tally. */
    List<Solved> solved(LocalDate from) {
        return jdbc.sql("""
                select t.district, n.name, sum(t.n) filter (where t.outcome = 'solved') as solved,
                       sum(t.n) filter (where t.outcome <> 'answered') as rated
                  from hotline.result_tally t
                  join hotline.result_name n on n.kind = 'district' and n.code = t.district
                 where t.grain = :grain
                   and t.on_day >= :from
                   and t.outcome <> 'answered'
                 group by t.district, n.name
                having sum(t.n) > 0
                 order by coalesce(sum(t.n) filter (where t.outcome = 'solved'), 0) / sum(t.n)::numeric desc, t.district
                """)
                .param("grain", grain(from))
                .param("from", from)
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

    /** All that are public. */
    long all() {
        return jdbc.sql("select coalesce(sum(n), 0) from hotline.result_tally where grain = 'month'")
                .query(Long.class)
                .single();
    }

    /** Code → name of districts, categories or units. */
    Map<String, String> names(String kind) {
        return jdbc
                .sql("select code, name from hotline.result_name where kind = :kind and code <> '' order by code")
                .param("kind", kind)
                .query((rs, _) -> Map.entry(rs.getString("code"), rs.getString("name")))
                .list()
                .stream()
                .collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, java.util.LinkedHashMap::new));
    }

    private Map<String, Long> grouped(String column, Wanted wanted) {
        var sql = """
                select %s as code, sum(n) as n
                  from hotline.result_tally
                 where grain = :grain
                   and on_day >= :from
                   and (:district = '' or district = :district)
                   and (:category = '' or category = :category)
                   and (:outcome = '' or outcome = :outcome)
                 group by 1
                having sum(n) > 0
                 order by 2 desc, 1
                """.formatted(column);
        return bind(jdbc.sql(sql), wanted)
                .param("grain", grain(wanted.from()))
                .query((rs, _) -> Map.entry(rs.getString("code"), rs.getLong("n")))
                .list()
                .stream()
                .collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, Long::sum, java.util.LinkedHashMap::new));
    }

    /** A period that begins with a month is counted by months. */
    static String grain(LocalDate from) {
        return from.getDayOfMonth() == 1 ? "month" : "day";
    }

    /** Only the conditions that narrow, so that the planner sees which index serves. */
    private static String narrowed(Wanted wanted) {
        return WHERE.lines()
                .filter(line ->
                        !line.contains(":district =") || !wanted.district().isEmpty())
                .filter(line ->
                        !line.contains(":category =") || !wanted.category().isEmpty())
                .filter(line -> !line.contains(":unit =") || !wanted.unit().isEmpty())
                .filter(line ->
                        !line.contains(":outcome =") || !wanted.outcome().isEmpty())
                .filter(line -> !line.contains(":words =") || !wanted.words().isEmpty())
                .map(line -> line.replaceAll("\\(:\\w+ = '' or (.*)\\)$", "$1") + "\n")
                .collect(java.util.stream.Collectors.joining());
    }

    private static StatementSpec bind(StatementSpec statement, Wanted wanted) {
        return statement
                .param("from", wanted.from())
                .param("district", wanted.district())
                .param("category", wanted.category())
                .param("unit", wanted.unit())
                .param("outcome", wanted.outcome())
                .param("words", wanted.words());
    }
}
