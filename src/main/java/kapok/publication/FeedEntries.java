package kapok.publication;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of feeds and site maps. */
@Repository
class FeedEntries {
    private final JdbcClient jdbc;

    FeedEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Entry(
            String indexNumber,
            String title,
            String summary,
            String html,
            String organ,
            String columnCode,
            Instant publishedAt,
            Instant touchedAt) {}

    /** A page of the site map. */
    record Place(String indexNumber, Instant touchedAt) {}

    List<Entry> newest(String column, int limit) {
        return jdbc.sql("""
                select p.index_number, p.title, p.summary, b.html, p.organ, p.column_code, p.published_at, p.touched_at
                  from publication.publication p
                  join publication.body b on b.publication = p.id
                 where p.stage = 'published'
                """ + (column.isEmpty() ? "" : " and p.column_code = :column") + """
                 order by p.published_on desc, p.id desc
                 limit :limit
                """)
                .param("column", column)
                .param("limit", limit)
                .query((rs, _) -> new Entry(
                        rs.getString(1),
                        rs.getString(2),
                        rs.getString(3),
                        rs.getString(4),
                        rs.getString(5),
                        rs.getString(6),
                        rs.getTimestamp(7).toInstant(),
                        rs.getTimestamp(8).toInstant()))
                .list();
    }

    /** Which parts of the site map have pages: a part holds so many neighbouring ids, and so never grows too long. */
    List<Integer> parts(int size) {
        return jdbc.sql("""
                select distinct ((id - 1) / :size)::int + 1 as part
                  from publication.publication
                 where stage = 'published'
                 order by part
                """).param("size", size).query(Integer.class).list();
    }

    List<Place> part(int number, int size) {
        return jdbc.sql("""
                select index_number, touched_at
                  from publication.publication
                 where id > :after
                   and id <= :until
                   and stage = 'published'
                 order by id
                """)
                .param("after", (long) (number - 1) * size)
                .param("until", (long) number * size)
                .query((rs, _) -> new Place(rs.getString(1), rs.getTimestamp(2).toInstant()))
                .list();
    }
}
