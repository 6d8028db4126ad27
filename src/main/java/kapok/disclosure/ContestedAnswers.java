package kapok.disclosure;

import java.time.LocalDate;
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
     */
    public record Contested(
            String number,
            String organ,
            String subject,
            LocalDate receivedOn,
            @Nullable Outcome outcome,
            @Nullable LocalDate closedOn) {
        /** The article that demands reconsideration before a suit filed on a day; empty where none does. */
        public Optional<String> reviewFirst(LocalDate filedOn) {
            return ReviewFirst.article(outcome, filedOn);
        }
    }

    public Optional<Contested> find(String number) {
        return jdbc.sql("""
                        select number, organ, subject, received_on, upper(outcome) as outcome, closed_on
                          from disclosure.request
                         where number = :number
                        """)
                .param("number", number)
                .query((row, _) -> new Contested(
                        row.getString("number"),
                        row.getString("organ"),
                        row.getString("subject"),
                        row.getObject("received_on", LocalDate.class),
                        row.getString("outcome") == null ? null : Outcome.valueOf(row.getString("outcome")),
                        row.getObject("closed_on", LocalDate.class)))
                .optional();
    }
}
