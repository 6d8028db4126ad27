package kapok.hotline.ticket;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which tickets an officer may see, and as what (工单可见范围). All SQL that asks for it. */
@Repository
public class TicketSight {
    private static final String IN_SCOPE =
            " and hotline.in_scope(unit, assisting, copied, barred, :everything, :organs, :own)";

    private final JdbcClient jdbc;

    TicketSight(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the caller may read it; a ticket that is not there may not be read. */
    boolean readable(String number, TicketScope scope) {
        return asked("""
                select count(*)
                  from hotline.ticket
                 where number = :number
                   and received_at = (select arrived_at from hotline.arrival where number = :number)
                """ + IN_SCOPE, scope)
                        .param("number", number)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The words that an officer may see of some tickets, by number: for lists of earlier ones. */
    public Map<String, String> titles(TicketScope scope, List<String> numbers) {
        return asked("""
                select number, title
                  from hotline.ticket
                 where number = any(:numbers)
                """ + IN_SCOPE + " order by number", scope)
                .param("numbers", numbers.toArray(String[]::new))
                .query((row, _) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Which of some tickets others may be joined to: open, in view, not joined themselves, and no report. */
    public Set<String> joinable(TicketScope scope, List<String> numbers) {
        return Set.copyOf(asked("""
                select number
                  from hotline.ticket
                 where number = any(:numbers)
                   and stage not in ('closed', 'archived', 'callback', 'merged')
                   and kind <> 'report'
                """ + IN_SCOPE + " order by number", scope)
                .param("numbers", numbers.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    private JdbcClient.StatementSpec asked(String sql, TicketScope scope) {
        return jdbc.sql(sql)
                .param("everything", scope.everything())
                .param("organs", scope.organs())
                .param("own", scope.own());
    }
}
