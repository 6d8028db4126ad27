package kapok.hotline.arrival;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Opens what was brought (诉求原文), all SQL of it. Who may ask is for the caller to know. */
@Repository
public class Matters {
    private final JdbcClient jdbc;
    private final Sealing sealing;

    Matters(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    public Optional<Matter> find(String number) {
        return jdbc.sql("""
                select number, kind, words, person, publishable, arrived_at
                  from hotline.arrival
                 where number = :number
                """)
                .param("number", number)
                .query((row, _) -> opened(row))
                .optional();
    }

    private Matter opened(ResultSet row) throws SQLException {
        var number = row.getString("number");
        var words = sealing.words(row.getBytes("words"));
        return new Matter(
                number,
                row.getString("kind"),
                words.title(),
                words.text(),
                words.address(),
                sealing.person(row.getBytes("person")),
                row.getBoolean("publishable"),
                row.getTimestamp("arrived_at").toInstant(),
                additions(number));
    }

    private List<Matter.Addition> additions(String number) {
        return jdbc.sql("""
                select words, added_at
                  from hotline.arrival_addition
                 where number = :number
                 order by added_at, id
                """)
                .param("number", number)
                .query((row, _) -> new Matter.Addition(
                        row.getTimestamp("added_at").toInstant(), sealing.open(row.getBytes("words"))))
                .list();
    }
}
