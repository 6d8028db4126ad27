package kapok.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What others may know of a request whose answer is contested (被复议、被诉的答复): no personal data. */
@Repository
public class ContestedAnswers {
    private final JdbcClient jdbc;

    ContestedAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A request and its answer.
     *
     * @param outcome absent while it is open
     * @param withheld on which grounds a part was not disclosed
     */
    public record Contested(
            String number,
            String organ,
            String subject,
            LocalDate receivedOn,
            @Nullable Outcome outcome,
            List<Outcome> withheld,
            @Nullable LocalDate closedOn) {
        public Contested {
            withheld = List.copyOf(withheld);
        }

        /** The article that demands reconsideration before a suit filed on a day; empty where none does. */
        public Optional<String> reviewFirst(LocalDate filedOn) {
            return ReviewFirst.article(outcome, withheld, filedOn);
        }
    }

    public Optional<Contested> find(String number) {
        return jdbc.sql("""
                        select number, organ, subject, received_on, upper(outcome) as outcome, closed_on,
                               array(select jsonb_array_elements_text(answer.detail -> 'withheld')
                                       from (select detail
                                               from disclosure.event
                                              where request = number
                                                and kind = 'answered'
                                                and outcome is not null
                                              order by seq desc
                                              limit 1) answer) as withheld
                          from disclosure.request
                         where number = :number
                        """)
                .param("number", number)
                .query((row, _) -> contested(row))
                .optional();
    }

    private static Contested contested(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        var withheld = (String[]) row.getArray("withheld").getArray();
        return new Contested(
                row.getString("number"),
                row.getString("organ"),
                row.getString("subject"),
                row.getObject("received_on", LocalDate.class),
                outcome == null ? null : Outcome.valueOf(outcome),
                Arrays.stream(withheld).map(Outcome::valueOf).toList(),
                row.getObject("closed_on", LocalDate.class));
    }
}
