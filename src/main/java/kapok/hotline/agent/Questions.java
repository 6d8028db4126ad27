package kapok.hotline.agent;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Questions with their answers, to be looked up while the caller waits (问答库). All SQL of them. */
@Repository
class Questions {
    private static final int LONGEST_QUERY = 60;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Questions(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A question with its answer, and whose it is. */
    record Found(long id, String question, String answer, String unit) {}

    private record Entry(String item, String dept, String question, String answer) {}

    /** Those that share most with the words, the nearest first; what shares less than a quarter of them is about something else. */
    List<Found> search(String words, int most) {
        var pairs = pairs(words.length() > LONGEST_QUERY ? words.substring(0, LONGEST_QUERY) : words);
        if (pairs.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select id, question, answer, unit
                  from hotline.question
                 cross join lateral (select count(*) as shared
                                       from unnest(tsvector_to_array(words)) as word
                                      where word = any(:pairs)) as counted
                 where words @@ cast(:query as tsquery)
                   and shared >= :least
                 order by shared desc, length(question), id
                 limit :most
                """)
                .param("least", Math.max(2, pairs.size() / 4))
                .param("query", pairs.stream().map(pair -> "'" + pair + "'").collect(Collectors.joining("|")))
                .param("pairs", pairs.toArray(String[]::new))
                .param("most", most)
                .query(Found.class)
                .list();
    }

    Optional<Found> find(long id) {
        return jdbc.sql("select id, question, answer, unit from hotline.question where id = :id")
                .param("id", id)
                .query(Found.class)
                .optional();
    }

    /** Pairs of neighbouring characters: Chinese has no spaces to split at. Only letters and digits, so nothing can be quoted. */
    private static Set<String> pairs(String words) {
        var pairs = new LinkedHashSet<String>();
        for (var run : words.split("[^\\p{L}\\p{N}]+")) {
            for (int i = 0; i + 2 <= run.length(); i++) {
                pairs.add(run.substring(i, i + 2));
            }
        }
        return pairs;
    }

    /** Loads what comes along with the program, once. */
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void load() {
        if (jdbc.sql("select exists (select from hotline.question)")
                .query(Boolean.class)
                .single()) {
            return;
        }
        var entries = read();
        jdbc.sql("""
                insert into hotline.question (unit, question, answer, item, words)
                select unit, question, answer, item, array_to_tsvector(string_to_array(words, ' '))
                  from unnest(:units, :questions, :answers, :items, :words) as e (unit, question, answer, item, words)
                """)
                .param("units", column(entries, Entry::dept))
                .param("questions", column(entries, Entry::question))
                .param("answers", column(entries, Entry::answer))
                .param("items", column(entries, Entry::item))
                .param("words", column(entries, entry -> String.join(" ", pairs(entry.question()))))
                .update();
    }

    private static String[] column(List<Entry> entries, java.util.function.Function<Entry, String> part) {
        return entries.stream().map(part).toArray(String[]::new);
    }

    private List<Entry> read() {
        var entries = new ArrayList<Entry>();
        try (var file = new ClassPathResource("hotline/questions.jsonl.gz").getInputStream();
                var lines =
                        new BufferedReader(new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var node = json.readTree(line);
                entries.add(new Entry(
                        node.path("item").asString(),
                        node.path("dept").asString(),
                        node.path("question").asString(),
                        node.path("answer").asString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The questions that come along cannot be read", e);
        }
        return entries;
    }
}
