package kapok.publication;

import java.util.List;
import kapok.publication.page.Suggestion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Published information whose title has much in common with what somebody describes (可能已公开的信息). */
@Repository
class Suggestions {
    private static final int MOST = 4;
    private static final int COMPARED = 3_000;
    private static final int WORDS = 60;

    private final JdbcClient jdbc;

    Suggestions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The best few, those that share the most words first; empty for a description that says too little. */
    List<Suggestion> like(String description) {
        var words = Words.of(description).stream()
                .filter(word -> word.codePointCount(0, word.length()) > 1)
                .limit(WORDS)
                .toList();
        if (words.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        with candidate as materialized (
                            select words.publication, words.title_words
                              from publication.words
                             where words.title_words @@ cast(:any as tsquery)
                             limit :compared
                        )
                        select p.index_number, p.title, p.published_on
                          from candidate
                          join publication.publication p on p.id = candidate.publication
                         cross join lateral (
                            select count(*) as shared
                              from unnest(tsvector_to_array(candidate.title_words)) as word
                             where word = any(:words)
                         ) found
                         where p.stage = 'published'
                           and found.shared >= :least
                         order by found.shared desc, p.published_on desc, p.id desc
                         limit :most
                        """)
                .param("any", any(words))
                .param("words", words.toArray(String[]::new))
                .param("compared", COMPARED)
                .param("least", Math.clamp(words.size() / 4, 2, 5))
                .param("most", MOST)
                .query(Suggestion.class)
                .list();
    }

    private static String any(List<String> words) {
        return String.join(
                " | ",
                words.stream()
                        .map(word -> "'" + word.replace("'", "").replace("\\", "") + "'")
                        .toList());
    }
}
