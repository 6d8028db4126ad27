package kapok.hotline.answer;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Words that say nothing to a citizen (推诿敷衍用语): an answer that holds one is mended or explained before it goes out. */
@Repository
public class EvasivePhrases {
    /** In characters; one character alone would be found in too much. */
    public static final int SHORTEST = 2;

    public static final int LONGEST = 40;

    private final JdbcClient jdbc;

    EvasivePhrases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<String> all() {
        return jdbc.sql("select phrase from hotline.evasive_phrase order by phrase")
                .query(String.class)
                .list();
    }

    /** False if it stood there already. */
    public boolean add(String phrase) {
        return jdbc.sql("insert into hotline.evasive_phrase (phrase) values (:phrase) on conflict do nothing")
                        .param("phrase", phrase)
                        .update()
                > 0;
    }

    /** False if it was not there. */
    public boolean remove(String phrase) {
        return jdbc.sql("delete from hotline.evasive_phrase where phrase = :phrase")
                        .param("phrase", phrase)
                        .update()
                > 0;
    }
}
