package kapok.hotline.results;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
               and w.published_on < :until
               and (:district = '' or w.district = :district)
               and (:category = '' or w.category = :category)
               and (:unit = '' or w.unit = :unit)
               and (:outcome = '' or w.outcome = :outcome)
               and (:words = '' or w.words @@ cast(:words as tsquery))
            """;

    /** So many of the newest are looked through first: a common word fills a page from them. */
    private static final int GLANCE = 500;

    /** What all readers are shown alike may be so old; what this program publishes itself is seen at once. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    private static final int PAGES_KEPT = 500;

    private final JdbcClient jdbc;
    private final Cache<Object, Object> kept =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(2_000).build();
    private final Cache<Page, List<Line>> pages =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(PAGES_KEPT).build();

    PublicSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is looked for; empty texts do not narrow.
     *
     * @param days of publication
     * @param words a query of {@link SearchWords}
     */
    record Wanted(Stretch days, String district, String category, String unit, String outcome, String words) {
        Wanted with(String otherOutcome) {
            return new Wanted(days, district, category, unit, otherOutcome, words);
        }

        Wanted in(Stretch others) {
            return new Wanted(others, district, category, unit, outcome, words);
        }

        boolean inTally() {
            return words.isEmpty() && unit.isEmpty();
        }
    }

    /** Days from {@code from} until before {@code until}. */
    record Stretch(LocalDate from, LocalDate until) {
        /** Whole months are counted by months. */
        private String grain() {
            return from.getDayOfMonth() == 1 ? "month" : "day";
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
        return pages.get(new Page(wanted, offset, limit), _ -> lines(wanted, offset, limit));
    }

    private record Page(Wanted wanted, long offset, int limit) {}

    /** As {@link #page}, read anew: for exports. */
    List<Line> lines(Wanted wanted, long offset, int limit) {
        var found = wanted.words().isEmpty() ? newest(wanted, offset, limit) : byWords(wanted, offset, limit);
        var lines = found.isEmpty()
                ? List.<Line>of()
                : jdbc.sql("""
                        select id, title, answer, reason, outcome, category_name, division_name, unit_name, working_days,
                               joint, published_on
                          from hotline.result
                         where id in (:found)
                           and stage = 'published'
                         order by published_on desc, id desc
                        """).param("found", found).query(Line.class).list();
        return lines;
    }

    /** Without words the indexes by date give a page as it comes. */
    private List<Long> newest(Wanted wanted, long offset, int limit) {
        return bind(jdbc.sql("""
                select w.result
                  from hotline.result_word w
                """ + narrowed(wanted) + """
                 order by w.published_on desc, w.result desc
                offset :offset
                 limit :limit
                """), wanted)
                .param("offset", offset)
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    /**
     * With words, ever wider stretches of months, the newest first, each by the index of words: the planner cannot know how
     * rare a word is that its statistics do not hold, and would walk all results by date.
     */
    private List<Long> byWords(Wanted wanted, long offset, int limit) {
        var newest = glance(wanted, offset, limit);
        if (newest.size() == limit) {
            return newest;
        }
        var found = new ArrayList<Long>();
        for (var stretch : stretches(wanted.days())) {
            found.addAll(bind(jdbc.sql("""
                    select w.result
                      from hotline.result_word w
                    """ + narrowed(wanted) + """
                     order by w.published_on + 0 desc, w.result desc
                     limit :limit
                    """), wanted.in(stretch))
                    .param("limit", offset + limit - found.size())
                    .query(Long.class)
                    .list());
            if (found.size() >= offset + limit) {
                break;
            }
        }
        return found.stream().skip(offset).toList();
    }

    private List<Long> glance(Wanted wanted, long offset, int limit) {
        return bind(jdbc.sql("""
                select w.result
                  from (select result, published_on, district, category, unit, outcome, words
                          from hotline.result_word
                         where published_on >= :from
                           and published_on < :until
                         order by published_on desc, result desc
                         limit :glance) w
                """ + narrowed(wanted) + """
                 order by w.published_on desc, w.result desc
                offset :offset
                 limit :limit
                """), wanted)
                .param("glance", GLANCE)
                .param("offset", offset)
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    private static List<Stretch> stretches(Stretch days) {
        var stretches = new ArrayList<Stretch>();
        var from = days.from();
        var until = days.until();
        int months = 1;
        while (until.isAfter(from)) {
            var begin = until.minusDays(1).withDayOfMonth(1).minusMonths(months - 1L);
            stretches.add(new Stretch(begin.isBefore(from) ? from : begin, until));
            until = begin;
            months = Math.min(48, 2 * months);
        }
        return stretches;
    }

    /** Outcome → how many, exact until there are more than the bound in all; beyond it, at least so many. */
    @SuppressWarnings("unchecked")
    Map<String, Long> counts(Wanted wanted) {
        return (Map<String, Long>) kept.get(List.of("counts", wanted), _ -> readCounts(wanted));
    }

    private Map<String, Long> readCounts(Wanted wanted) {
        var counts = new LinkedHashMap<String, Long>();
        for (var stretch : stretches(wanted.days())) {
            bind(jdbc.sql("""
                    select outcome, count(*) as n
                      from (select w.outcome
                              from hotline.result_word w
                    """ + narrowed(wanted) + """
                             limit :bound) found
                     group by outcome
                     order by outcome
                    """), wanted.in(stretch))
                    .param("bound", COUNTED_UP_TO + 1)
                    .query((java.sql.ResultSet rs) -> {
                        counts.merge(rs.getString("outcome"), rs.getLong("n"), Long::sum);
                    });
            if (counts.values().stream().mapToLong(Long::longValue).sum() > COUNTED_UP_TO) {
                break;
            }
        }
        return counts;
    }

    /** Outcome → how many, from the tally. */
    Map<String, Long> tally(Wanted wanted) {
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

    /** Something was published or taken back: everybody sees it at once. */
    void forget() {
        kept.invalidateAll();
        pages.invalidateAll();
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
        var published = new java.util.LinkedHashMap<String, Long>();
        jdbc.sql("""
                select outcome, sum(n) as n
                  from hotline.result_tally
                 where grain = 'month'
                   and on_day = :month
                 group by outcome
                having sum(n) > 0
                 order by 2 desc, 1
                """).param("month", month).query((java.sql.ResultSet rs) -> {
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
                .collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, java.util.LinkedHashMap::new));
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
        return bind(jdbc.sql(sql), wanted)
                .param("grain", wanted.days().grain())
                .query((rs, _) -> Map.entry(rs.getString("code"), rs.getLong("n")))
                .list()
                .stream()
                .collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, Long::sum, java.util.LinkedHashMap::new));
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
                .param("from", wanted.days().from())
                .param("until", wanted.days().until())
                .param("district", wanted.district())
                .param("category", wanted.category())
                .param("unit", wanted.unit())
                .param("outcome", wanted.outcome())
                .param("words", wanted.words());
    }
}
