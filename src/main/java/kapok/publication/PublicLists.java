package kapok.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kapok.publication.page.ListRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * All SQL of the public lists. Their conditions are put together from fixed pieces, against the house rule: with 1 M rows
 * PostgreSQL must see which facets are set to walk the right index. No value ever becomes part of a statement.
 */
@Repository
class PublicLists {
    /** A search shows so many hits at most and says that there are more. */
    static final int MOST_HITS = 1_000;

    private static final int RARE = 5_000;

    private static final String COLUMNS = """
            select p.id, p.index_number, p.title, p.summary, p.kind, p.doc_number, p.published_on, p.validity,
                   p.effective_on, p.organ, p.motion_result,
                   (select count(*)
                      from publication.link l
                      join publication.publication i on i.id = l.source
                     where l.target = p.id
                       and l.role = 'interprets'
                       and i.stage = 'published') as interpretations
              from publication.publication p
            """;

    private final JdbcClient jdbc;

    PublicLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A page of the list, newest first. */
    List<ListRow> page(PublicFilter filter) {
        return rows(
                COLUMNS + " where p.stage = 'published'" + conditions(filter)
                        + " order by p.published_on desc, p.id desc limit :limit offset :offset",
                filter,
                PublicFilter.SIZE,
                filter.offset());
    }

    /** The newest of a column, or of all for an empty one. */
    List<ListRow> newest(String column, int limit) {
        return jdbc.sql(COLUMNS + " where p.stage = 'published'"
                        + (column.isEmpty() ? "" : " and p.column_code = :column")
                        + " order by p.published_on desc, p.id desc limit :limit")
                .param("column", column)
                .param("limit", limit)
                .query(ListRow.class)
                .list();
    }

    /** The hits of a search on one page: first those whose title holds the words, then the others, each newest first. */
    List<ListRow> search(PublicFilter filter, boolean common) {
        if (filter.newestFirst()) {
            return hits(filter, common, "w.all_words @@ cast(:words as tsquery)", PublicFilter.SIZE, filter.offset());
        }
        var end = filter.offset() + PublicFilter.SIZE;
        var inTitle =
                hits(filter, common, "w.title_words @@ cast(:words as tsquery)", PublicFilter.SIZE, filter.offset());
        if (inTitle.size() == PublicFilter.SIZE) {
            return inTitle;
        }
        var titles =
                inTitle.isEmpty() ? countTitles(filter, common, filter.offset()) : filter.offset() + inTitle.size();
        var rows = new ArrayList<>(inTitle);
        var from = Math.max(filter.offset(), titles) - titles;
        rows.addAll(hits(
                filter,
                common,
                "w.all_words @@ cast(:words as tsquery) and not w.title_words @@ cast(:words as tsquery)",
                end - Math.max(filter.offset(), titles),
                from));
        return rows;
    }

    /** How many a search finds, at most one more than is shown. */
    int countHits(PublicFilter filter, boolean common) {
        return count(filter, common, "w.all_words @@ cast(:words as tsquery)", MOST_HITS + 1);
    }

    /**
     * Whether the words stand in so many texts that walking them by date finds a page at once. For rare words the index of
     * words must come first; PostgreSQL does not know of most words how rare they are, so it is asked to count. Under
     * facets the index of words comes first too: few of the newest may pass them.
     */
    boolean common(PublicFilter filter) {
        if (!conditions(filter).isEmpty()) {
            return false;
        }
        var found = jdbc.sql("""
                select count(*)
                  from (select 1
                          from publication.words w
                         where w.all_words @@ cast(:words as tsquery)
                         limit :limit) found
                """)
                .param("words", Words.query(filter.words()))
                .param("limit", RARE + 1)
                .query(Integer.class)
                .single();
        return found > RARE;
    }

    private int countTitles(PublicFilter filter, boolean common, int most) {
        return most == 0 ? 0 : count(filter, common, "w.title_words @@ cast(:words as tsquery)", most);
    }

    private int count(PublicFilter filter, boolean common, String match, int most) {
        var rare = !common;
        var join = conditions(filter).isEmpty()
                ? ""
                : " join publication.publication p on p.id = w.publication and p.stage = 'published'";
        return bind(
                        jdbc.sql((rare ? found(match) : "") + "select count(*) from (select 1 from "
                                + (rare ? "found w" : "publication.words w") + join + " where "
                                + (rare ? "true" : match) + conditions(filter) + " limit :limit) hits"),
                        filter)
                .param("limit", most)
                .query(Integer.class)
                .single();
    }

    private List<ListRow> hits(PublicFilter filter, boolean common, String match, int limit, int offset) {
        var rare = !common;
        return rows(
                (rare ? found(match) : "") + COLUMNS + " join " + (rare ? "found w" : "publication.words w")
                        + " on w.publication = p.id where " + (rare ? "true" : match) + " and p.stage = 'published'"
                        + conditions(filter)
                        + " order by w.published_on desc, w.publication desc limit :limit offset :offset",
                filter,
                limit,
                offset);
    }

    /** Rare words: the index of words first, then everything else. */
    private static String found(String match) {
        return "with found as materialized (select w.publication, w.published_on from publication.words w where "
                + match + ") ";
    }

    private List<ListRow> rows(String sql, PublicFilter filter, int limit, int offset) {
        return bind(jdbc.sql(sql), filter)
                .param("limit", limit)
                .param("offset", offset)
                .query(ListRow.class)
                .list();
    }

    private static String conditions(PublicFilter filter) {
        var conditions = new StringBuilder();
        if (!filter.column().isEmpty()) {
            conditions.append(" and p.column_code = :column");
        }
        if (filter.kinds().size() == 1) {
            conditions.append(" and p.kind = :kind");
        } else if (!filter.kinds().isEmpty()) {
            conditions.append(" and p.kind = any(cast(:kinds as text[]))");
        }
        if (!filter.organ().isEmpty()) {
            conditions.append(" and p.organ = :organ");
        }
        if (filter.validity().size() == 1) {
            conditions.append(" and p.validity = :validity");
        } else if (!filter.validity().isEmpty()) {
            conditions.append(" and p.validity = any(cast(:validities as text[]))");
        }
        if (filter.fromYear() != 0) {
            conditions.append(" and p.published_on >= :from");
        }
        if (filter.toYear() != 0) {
            conditions.append(" and p.published_on < :until");
        }
        return conditions.toString();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, PublicFilter filter) {
        return statement
                .param("words", Words.query(filter.words()))
                .param("column", filter.column())
                .param("kind", filter.kinds().size() == 1 ? filter.kindCodes()[0] : "")
                .param("kinds", filter.kindCodes())
                .param("organ", filter.organ())
                .param("validity", filter.validity().size() == 1 ? filter.validityCodes()[0] : "")
                .param("validities", filter.validityCodes())
                .param("from", LocalDate.of(Math.max(1, filter.fromYear()), 1, 1))
                .param("until", LocalDate.of(Math.max(1, filter.toYear()), 1, 1).plusYears(1));
    }
}
