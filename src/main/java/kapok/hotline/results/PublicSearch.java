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
    private final ResultTally tally;
    private final Cache<Wanted, Map<String, Long>> counted =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(PAGES_KEPT).build();
    private final Cache<Page, List<Line>> pages =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(PAGES_KEPT).build();

    PublicSearch(JdbcClient jdbc, ResultTally tally) {
        this.jdbc = jdbc;
        this.tally = tally;
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
        return wanted.bind(jdbc.sql("""
                select w.result
                  from hotline.result_word w
                """ + narrowed(wanted) + """
                 order by w.published_on desc, w.result desc
                offset :offset
                 limit :limit
                """))
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
        for (var stretch : wanted.days().newestFirst()) {
            found.addAll(wanted.in(stretch)
                    .bind(jdbc.sql("""
                    select w.result
                      from hotline.result_word w
                    """ + narrowed(wanted) + """
                     order by w.published_on + 0 desc, w.result desc
                     limit :limit
                    """))
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
        return wanted.bind(jdbc.sql("""
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
                """))
                .param("glance", GLANCE)
                .param("offset", offset)
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    /** Outcome → how many, exact until there are more than the bound in all; beyond it, at least so many. */
    Map<String, Long> counts(Wanted wanted) {
        return counted.get(wanted, this::readCounts);
    }

    private Map<String, Long> readCounts(Wanted wanted) {
        var counts = new LinkedHashMap<String, Long>();
        for (var stretch : wanted.days().newestFirst()) {
            wanted.in(stretch)
                    .bind(jdbc.sql("""
                    select outcome, count(*) as n
                      from (select w.outcome
                              from hotline.result_word w
                    """ + narrowed(wanted) + """
                             limit :bound) found
                     group by outcome
                     order by outcome
                    """))
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

    /** Something was published or taken back: everybody sees it at once. */
    void forget() {
        tally.forget();
        counted.invalidateAll();
        pages.invalidateAll();
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
}
