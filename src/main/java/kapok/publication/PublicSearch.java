package kapok.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kapok.publication.page.ListRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * All SQL of the search within the register (检索). A rare word is looked up in the index of words, and its texts are sorted;
 * a frequent one would bring hundreds of thousands to sort, so the texts are walked from the newest on until a page is full.
 * How frequent a word is, PostgreSQL's statistics say without a look at the rows.
 */
@Repository
class PublicSearch {
    /** A search shows so many hits at most and says that there are more. */
    static final int MOST_HITS = 1_000;

    /** From so many expected hits on nobody counts them. */
    private static final long UNCOUNTED = 10 * MOST_HITS;

    private static final String ANYWHERE = "w.all_words @@ cast(:words as tsquery)";
    private static final String IN_TITLE = "w.title_words @@ cast(:words as tsquery)";
    private static final String BELOW_TITLE = ANYWHERE + " and not " + IN_TITLE;
    private static final Pattern ROWS = Pattern.compile("\"Plan Rows\": (\\d+)");

    private final JdbcClient jdbc;

    PublicSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param found how many there are, at most one more than {@link #MOST_HITS} */
    record Hits(List<ListRow> rows, int found) {}

    /**
     * One page of hits: first those whose title holds the words, then the others, each newest first; or all newest first.
     *
     * @param all how many texts are public
     * @param passing how many of them pass the facets of the filter
     */
    Hits page(PublicFilter filter, long all, long passing) {
        var rows = filter.newestFirst()
                ? hits(filter, ANYWHERE, all, PublicFilter.SIZE, filter.offset())
                : titlesFirst(filter, all);
        return new Hits(rows, found(filter, passing / (double) Math.max(1, all)));
    }

    private List<ListRow> titlesFirst(PublicFilter filter, long all) {
        var inTitle = hits(filter, IN_TITLE, all, PublicFilter.SIZE, filter.offset());
        if (inTitle.size() == PublicFilter.SIZE) {
            return inTitle;
        }
        var titles = !inTitle.isEmpty() || filter.offset() == 0
                ? filter.offset() + inTitle.size()
                : count(filter, IN_TITLE, filter.offset());
        var from = Math.max(filter.offset(), titles);
        var rows = new ArrayList<>(inTitle);
        rows.addAll(hits(filter, BELOW_TITLE, all, filter.offset() + PublicFilter.SIZE - from, from - titles));
        return rows;
    }

    /** Nobody counts what is certainly more than is shown: an estimate may be wrong by half, not by ten times. */
    private int found(PublicFilter filter, double share) {
        return expected(filter, ANYWHERE) * share >= UNCOUNTED ? MOST_HITS + 1 : count(filter, ANYWHERE, MOST_HITS + 1);
    }

    private List<ListRow> hits(PublicFilter filter, String match, long all, int limit, int offset) {
        var expected = expected(filter, match);
        // Walking passes all/expected texts for each hit; looking up fetches every hit once.
        var walked = (limit + offset) * all <= expected * expected;
        var sql = walked ? walk(filter, match) : lookUp(filter, match);
        return PublicLists.bind(jdbc.sql(sql), filter)
                .param("limit", limit)
                .param("offset", offset)
                .query(ListRow.class)
                .list();
    }

    private static String walk(PublicFilter filter, String match) {
        var facets = PublicLists.conditions(filter);
        var order = facets.isEmpty() ? "w.published_on desc, w.publication desc" : "p.published_on desc, p.id desc";
        return PublicLists.COLUMNS + " join publication.words w on w.publication = p.id where " + match
                + " and p.stage = 'published'" + facets + " order by " + order + " limit :limit offset :offset";
    }

    /** Words are kept of public texts only: without facets the page is known before the texts are fetched. */
    private static String lookUp(PublicFilter filter, String match) {
        var facets = PublicLists.conditions(filter);
        var page = " limit :limit offset :offset";
        return "with found as materialized (select w.publication, w.published_on from publication.words w where "
                + match
                + (facets.isEmpty() ? " order by w.published_on desc, w.publication desc" + page : "") + ") "
                + PublicLists.COLUMNS + " join found w on w.publication = p.id where p.stage = 'published'" + facets
                + " order by w.published_on desc, w.publication desc" + (facets.isEmpty() ? "" : page);
    }

    private int count(PublicFilter filter, String match, int most) {
        var facets = PublicLists.conditions(filter);
        var join = facets.isEmpty()
                ? ""
                : " join publication.publication p on p.id = w.publication and p.stage = 'published'";
        return PublicLists.bind(
                        jdbc.sql("select count(*) from (select from publication.words w" + join + " where " + match
                                + facets + " limit :limit) hits"),
                        filter)
                .param("limit", most)
                .query(Integer.class)
                .single();
    }

    private long expected(PublicFilter filter, String match) {
        var plan = jdbc.sql("explain (format json) select from publication.words w where " + match)
                .param("words", Words.query(filter.words()))
                .query(String.class)
                .single();
        var rows = ROWS.matcher(plan);
        return rows.find() ? Long.parseLong(rows.group(1)) : 0;
    }
}
