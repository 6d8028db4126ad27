package kapok.hotline.ticket;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kapok.calendar.Beijing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The months by which the tables of tickets are split (按月分区): made before the first ticket of a month comes. */
@Repository
class TicketMonths {
    private final JdbcClient jdbc;
    private final Set<LocalDate> known = ConcurrentHashMap.newKeySet();

    TicketMonths(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes the parts of a month; once per month and program, and ahead by {@link TicketWatch}. */
    void open(Instant at) {
        var month = Beijing.day(at).withDayOfMonth(1);
        if (month.getYear() >= 2010 && !known.contains(month)) {
            jdbc.sql("select 1 from hotline.ticket_month(:at)")
                    .param("at", Timestamp.from(at))
                    .query(Integer.class)
                    .single();
        }
    }

    /** From then on the month needs no looking after: called when it is there for good. */
    void opened(Instant at) {
        known.add(Beijing.day(at).withDayOfMonth(1));
    }
}
