package kapok.publication;

import java.time.LocalDate;
import java.util.List;
import kapok.calendar.CalendarChanged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Moves the last day to publish of what is not published yet when the calendar changes (重算公开期限). */
@Component
class Retiming {
    private final JdbcClient jdbc;
    private final DueDays dueDays;

    Retiming(JdbcClient jdbc, DueDays dueDays) {
        this.jdbc = jdbc;
        this.dueDays = dueDays;
    }

    /** By day of forming, not by text: of those there are some hundreds, of texts thousands. */
    @ApplicationModuleListener
    void on(CalendarChanged changed) {
        for (var formedOn : daysUnderWay()) {
            jdbc.sql("""
                    update publication.publication
                       set due_on = :due
                     where formed_on = :formed
                       and stage not in ('published', 'withdrawn')
                       and due_on is distinct from :due
                    """)
                    .param("formed", formedOn)
                    .param("due", dueDays.lastDay(formedOn))
                    .update();
        }
    }

    private List<LocalDate> daysUnderWay() {
        return jdbc.sql("""
                select distinct formed_on
                  from publication.publication
                 where stage not in ('published', 'withdrawn')
                 order by formed_on
                """).query(LocalDate.class).list();
    }
}
