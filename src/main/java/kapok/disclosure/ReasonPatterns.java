package kapok.disclosure;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the worded reasons that an officer can start from (理由模板). */
@Repository
class ReasonPatterns {
    private final JdbcClient jdbc;

    ReasonPatterns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A pattern. @param organ empty for all organs */
    record Pattern(long id, String organ, String outcome, String title, String words) {}

    /** Those for all organs and those of one. */
    List<Pattern> of(String organ) {
        return jdbc.sql("""
                        select id, organ, outcome, title, words
                          from disclosure.reason_pattern
                         where organ in ('', :organ)
                         order by id
                        """).param("organ", organ).query(Pattern.class).list();
    }

    Optional<Pattern> find(long id) {
        return jdbc.sql("select id, organ, outcome, title, words from disclosure.reason_pattern where id = :id")
                .param("id", id)
                .query(Pattern.class)
                .optional();
    }

    void add(String organ, String outcome, String title, String words, String by, Instant at) {
        jdbc.sql("""
                insert into disclosure.reason_pattern (organ, outcome, title, words, changed_by, changed_at)
                values (:organ, :outcome, :title, :words, :by, :at)
                """)
                .param("organ", organ)
                .param("outcome", outcome)
                .param("title", title)
                .param("words", words)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    void remove(long id) {
        jdbc.sql("delete from disclosure.reason_pattern where id = :id")
                .param("id", id)
                .update();
    }
}
