package kapok.hotline.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of categories: settled texts, models, rules. */
@Repository
class Models {
    private static final String ABOUT = """
            select version, trained_at, trained_by, texts, held_back, accuracy, accuracy_of_three, confusion, words
              from hotline.text_model
            """;

    private final JdbcClient jdbc;

    Models(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A model without its weights; {@code confusion} as JSON. */
    record About(
            int version,
            Instant trainedAt,
            String trainedBy,
            int texts,
            int heldBack,
            double accuracy,
            double accuracyOfThree,
            String confusion,
            int words) {}

    /** A word that settles a category. */
    record WordRule(long id, String word, String category, String note, String addedBy) {}

    void settle(String ticket, String category, String words, LocalDate on) {
        jdbc.sql("""
                insert into hotline.settled_text (ticket, category, words, settled_on)
                values (:ticket, :category, :words, :on)
                on conflict (ticket) do update set category = excluded.category, words = excluded.words
                """)
                .param("ticket", ticket)
                .param("category", category)
                .param("words", words)
                .param("on", on)
                .update();
    }

    /** The newest, in an order that has nothing to do with their categories. */
    List<Labelled> settled(int most) {
        return jdbc.sql("""
                select words as text, category
                  from (select ticket, words, category
                          from hotline.settled_text
                         order by settled_on desc, ticket
                         limit :most) newest
                 order by md5(ticket)
                """).param("most", most).query(Labelled.class).list();
    }

    Map<String, String> names() {
        return jdbc
                .sql("select code, name from hotline.category_name order by code")
                .query((rs, _) -> Map.entry(rs.getString("code"), rs.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void add(Instant at, String by, Trial trial, String confusion, Classifier model) {
        jdbc.sql("""
                insert into hotline.text_model (trained_at, trained_by, texts, held_back, accuracy, accuracy_of_three,
                       confusion, words, model)
                values (:at, :by, :texts, :held_back, :accuracy, :of_three, cast(:confusion as jsonb), :words, :model)
                """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("texts", trial.trained())
                .param("held_back", trial.heldBack())
                .param("accuracy", trial.accuracy())
                .param("of_three", trial.accuracyOfThree())
                .param("confusion", confusion)
                .param("words", model.words())
                .param("model", model.bytes())
                .update();
    }

    Optional<Integer> newest() {
        return jdbc.sql("select version from hotline.text_model order by version desc limit 1")
                .query(Integer.class)
                .optional();
    }

    byte[] weights(int version) {
        return jdbc.sql("select model from hotline.text_model where version = :version")
                .param("version", version)
                .query((rs, _) -> rs.getBytes("model"))
                .single();
    }

    /** The models, the newest first. */
    List<About> about(int most) {
        return jdbc.sql(ABOUT + " order by version desc limit :most")
                .param("most", most)
                .query((rs, _) -> new About(
                        rs.getInt("version"),
                        rs.getTimestamp("trained_at").toInstant(),
                        rs.getString("trained_by"),
                        rs.getInt("texts"),
                        rs.getInt("held_back"),
                        rs.getDouble("accuracy"),
                        rs.getDouble("accuracy_of_three"),
                        rs.getString("confusion"),
                        rs.getInt("words")))
                .list();
    }

    List<WordRule> rules() {
        return jdbc.sql("select id, word, category, note, added_by from hotline.category_rule order by word")
                .query(WordRule.class)
                .list();
    }

    boolean addRule(String word, String category, String note, String by, Instant at) {
        return jdbc.sql("""
                insert into hotline.category_rule (word, category, note, added_by, added_at)
                values (:word, :category, :note, :by, :at)
                on conflict (word) do nothing
                """)
                        .param("word", word)
                        .param("category", category)
                        .param("note", note)
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean dropRule(long id) {
        return jdbc.sql("delete from hotline.category_rule where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }
}
