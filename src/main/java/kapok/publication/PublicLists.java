package kapok.publication;

import java.time.LocalDate;
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
    static final String COLUMNS = """
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

    private List<ListRow> rows(String sql, PublicFilter filter, int limit, int offset) {
        return bind(jdbc.sql(sql), filter)
                .param("limit", limit)
                .param("offset", offset)
                .query(ListRow.class)
                .list();
    }

    static String conditions(PublicFilter filter) {
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

    static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, PublicFilter filter) {
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
