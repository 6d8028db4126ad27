package kapok.hotline.supervision;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which tickets may have to be pressed for (督办候选). All SQL that looks for them. */
@Repository
class WatchedTickets {
    private final JdbcClient jdbc;

    WatchedTickets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Those that are to be pressed for harder than they are: the answer is late, and someone still owes it.
     *
     * @param since until when an answer had to be due for each level, from the first
     */
    List<String> late(List<Instant> since, int most) {
        return jdbc.sql("""
                select number
                  from hotline.ticket
                 where stage not in ('closed', 'archived')
                   and stage in ('accepted', 'dispatched', 'forwarded', 'signed', 'handling', 'rework',
                                 'extension_requested', 'suspension_requested', 'termination_requested', 'difficult')
                   and answer_due <= :first
                   and supervision < case when answer_due <= :fourth then 4
                                          when answer_due <= :third then 3
                                          when answer_due <= :second then 2
                                          else 1 end
                 order by answer_due, number
                 limit :most
                """)
                .param("first", Timestamp.from(since.get(0)))
                .param("second", Timestamp.from(since.get(1)))
                .param("third", Timestamp.from(since.get(2)))
                .param("fourth", Timestamp.from(since.get(3)))
                .param("most", most)
                .query(String.class)
                .list();
    }

    /** Open ones that changed lately: what is counted of them may have come to the next level. */
    List<String> changed(Instant since, int most) {
        return jdbc.sql("""
                select number
                  from hotline.ticket
                 where stage not in ('closed', 'archived')
                   and supervision < 4
                   and changed_at >= :since
                 order by changed_at, number
                 limit :most
                """)
                .param("since", Timestamp.from(since))
                .param("most", most)
                .query(String.class)
                .list();
    }
}
