package kapok.disclosure.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kapok.disclosure.Applicant;
import kapok.disclosure.ApplicantKind;
import kapok.disclosure.Arrival;
import kapok.web.OrganScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of applications whose day of receipt is not certain yet (待确认的申请). */
@Repository
class Submissions {
    private static final String COLUMNS = """
            select number, organ, arrival, applicant_kind, topic, subject, delivery, came_on, state, settled_on,
                   attempts, submitted_at
              from disclosure.submission
            """;

    private final JdbcClient jdbc;

    Submissions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What somebody asks for (申请内容), as the form or an officer hands it in.
     *
     * @param cameOn the day it was handed in, signed for, or came in
     */
    record Submission(
            String organ,
            Arrival arrival,
            LocalDate cameOn,
            ApplicantKind kind,
            String topic,
            String subject,
            String delivery,
            String purpose,
            Applicant applicant) {}

    /** An application as it waits; who asks is kept elsewhere. */
    record Waiting(
            String number,
            String organ,
            Arrival arrival,
            ApplicantKind kind,
            String topic,
            String subject,
            String delivery,
            LocalDate cameOn,
            String state,
            @Nullable LocalDate settledOn,
            int attempts,
            Instant submittedAt) {
        boolean waiting() {
            return state.equals("waiting");
        }
    }

    void insert(String number, Submission submission, Instant now) {
        jdbc.sql("""
                insert into disclosure.submission
                       (number, organ, arrival, applicant_kind, topic, subject, delivery, came_on, state, submitted_at)
                values (:number, :organ, :arrival, :kind, :topic, :subject, :delivery, :cameOn, 'waiting', :now)
                """)
                .param("number", number)
                .param("organ", submission.organ())
                .param("arrival", code(submission.arrival()))
                .param("kind", submission.kind().code())
                .param("topic", submission.topic())
                .param("subject", submission.subject())
                .param("delivery", submission.delivery())
                .param("cameOn", submission.cameOn())
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Waiting> find(String number) {
        return jdbc.sql(COLUMNS + " where number = :number")
                .param("number", number)
                .query((row, _) -> read(row))
                .optional();
    }

    /** What waits for confirmation, oldest first. */
    List<Waiting> waiting(OrganScope scope, long after, int most) {
        return jdbc.sql(COLUMNS + """
                         where state = 'waiting'
                           and (:everything or organ = any(:organs))
                         order by came_on, number
                         limit :most offset :after
                        """)
                .param("everything", scope.everything())
                .param("organs", scope.organs().toArray(String[]::new))
                .param("most", most)
                .param("after", after)
                .query((row, _) -> read(row))
                .list();
    }

    /** How many wait, and since when the oldest. */
    record Pile(long count, @Nullable LocalDate oldest) {}

    Pile pile(OrganScope scope) {
        return jdbc.sql("""
                        select count(*) as count, min(came_on) as oldest
                          from disclosure.submission
                         where state = 'waiting'
                           and (:everything or organ = any(:organs))
                        """)
                .param("everything", scope.everything())
                .param("organs", scope.organs().toArray(String[]::new))
                .query(Pile.class)
                .single();
    }

    /** Ends the waiting; false if it had ended before. */
    boolean settle(String number, String state, LocalDate on, String by) {
        return jdbc.sql("""
                        update disclosure.submission
                           set state = :state, settled_on = :on, settled_by = :by
                         where number = :number
                           and state = 'waiting'
                        """)
                        .param("number", number)
                        .param("state", state)
                        .param("on", on)
                        .param("by", by)
                        .update()
                > 0;
    }

    /** Tried to reach the applicant and failed. */
    void tried(String number) {
        jdbc.sql("update disclosure.submission set attempts = attempts + 1 where number = :number")
                .param("number", number)
                .update();
    }

    private static Waiting read(ResultSet row) throws SQLException {
        return new Waiting(
                row.getString("number"),
                row.getString("organ"),
                Arrival.valueOf(row.getString("arrival").toUpperCase(Locale.ROOT)),
                ApplicantKind.valueOf(row.getString("applicant_kind").toUpperCase(Locale.ROOT)),
                row.getString("topic"),
                row.getString("subject"),
                row.getString("delivery"),
                row.getObject("came_on", LocalDate.class),
                row.getString("state"),
                row.getObject("settled_on", LocalDate.class),
                row.getInt("attempts"),
                row.getTimestamp("submitted_at").toInstant());
    }

    static String code(Arrival arrival) {
        return arrival.name().toLowerCase(Locale.ROOT);
    }
}
