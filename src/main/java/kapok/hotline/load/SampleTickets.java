package kapok.hotline.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import kapok.agency.AgencyDirectory;
import kapok.calendar.Beijing;
import kapok.hotline.results.PastResults;
import kapok.hotline.text.Alikes;
import kapok.hotline.ticket.Histories;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Makes tickets with all that happened to them, and with results for the public (造数). All SQL of samples. */
@Repository
class SampleTickets {
    /** Of those whose caller allows it, every second is published. */
    private static final int PUBLISHED = 2;

    private final JdbcTemplate jdbc;
    private final AgencyDirectory agencies;
    private final Histories histories;
    private final PastResults results;
    private final Clock clock;

    SampleTickets(JdbcTemplate jdbc, AgencyDirectory agencies, Histories histories, PastResults results, Clock clock) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.histories = histories;
        this.results = results;
        this.clock = clock;
    }

    void prepare(int days) {
        var now = clock.instant();
        for (int day = days + 31; day > -31; day -= 28) {
            var at = now.minusSeconds(day * 86_400L);
            histories.openMonth(at);
            results.openMonth(Beijing.day(at));
        }
    }

    LocalDate firstDay(int days) {
        return Beijing.today(clock).minusDays(days + 1L);
    }

    SampleCity city() {
        return new SampleCity(agencies.all());
    }

    /** What was made. */
    record Made(int tickets, int events) {}

    /** Tickets by number, after the first and up to the last; what is there already is left as it is. */
    @Transactional
    public Made insert(SampleCity city, int first, int last, Instant now, int days) {
        if (there(first + 1)) {
            return new Made(0, 0);
        }
        var batch = histories.batch();
        var published = results.batch();
        var alike = Alikes.rows();
        int events = 0;
        for (int number = first + 1; number <= last; number++) {
            var made = SampleHistory.of(histories, city, number, now, days);
            var ticket = batch.add(made);
            events += made.steps().size();
            if (ticket.closedAt() != null && made.arriving().publishable() && number % PUBLISHED == 0) {
                published.add(SampleResult.of(made, ticket), Beijing.day(ticket.closedAt()), ticket.closedAt());
            }
            if (ticket.receivedAt().isAfter(now.minus(Alikes.WINDOW))
                    && !made.arriving().confidential()) {
                Alikes.add(alike, made.number(), made.arriving());
            }
        }
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            quickly(connection);
            batch.write(connection);
            published.write(connection);
            alike.write(connection);
            return true;
        });
        return new Made(last - first, events);
    }

    private boolean there(int number) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from hotline.arrival where number = ?)",
                Boolean.class,
                SampleHistory.name(number)));
    }

    /** What a crash would take can be made again. */
    private static void quickly(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set local synchronous_commit = off");
        }
    }

    /** Tallies and names of all results, and statistics for the planner. */
    void finish() {
        results.tallyAll();
        jdbc.update("""
                insert into hotline.category_name (code, name)
                select distinct category, category from hotline.fact where channel = 'sample'
                on conflict do nothing
                """);
        vacuum("arrival", "ticket", "ticket_event", "fact", "result", "result_word", "fingerprint");
    }

    /** What freezing left behind, which the database else clears away in the hour after, beside what is measured. */
    void tidy() {
        vacuum("frozen_member", "frozen_total");
    }

    private void vacuum(String... tables) {
        for (var table : tables) {
            jdbc.execute("vacuum analyze hotline." + table);
        }
    }
}
