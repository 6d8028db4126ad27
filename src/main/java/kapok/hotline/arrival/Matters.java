package kapok.hotline.arrival;

import java.util.Optional;
import kapok.privacy.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Opens what was brought (诉求原文), all SQL of it. Who may ask is for the caller to know. */
@Repository
public class Matters {
    private static final String COLUMN = "hotline.arrival";

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final JsonMapper json;

    Matters(JdbcClient jdbc, Secrets secrets, JsonMapper json) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.json = json;
    }

    private record Row(byte[] words, byte[] person, boolean publishable) {}

    public Optional<Matter> find(String number) {
        return jdbc.sql("select words, person, publishable from hotline.arrival where number = :number")
                .param("number", number)
                .query((row, _) -> new Row(row.getBytes(1), row.getBytes(2), row.getBoolean(3)))
                .optional()
                .map(row -> opened(number, row));
    }

    private Matter opened(String number, Row row) {
        var words = json.readTree(secrets.open(COLUMN, row.words()));
        var person = json.readValue(secrets.open(COLUMN, row.person()), Arriving.Person.class);
        var additions = jdbc.sql("""
                select words, added_at
                  from hotline.arrival_addition
                 where number = :number
                 order by added_at, id
                """)
                .param("number", number)
                .query((added, _) ->
                        new Matter.Addition(added.getTimestamp(2).toInstant(), secrets.open(COLUMN, added.getBytes(1))))
                .list();
        return new Matter(
                number,
                words.path("title").asString(),
                words.path("text").asString(),
                words.path("address").asString(),
                person,
                row.publishable(),
                additions);
    }
}
