package kapok.installation;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What the planner of PostgreSQL knows about the tables (统计信息). The server gathers it by itself, but only a minute or more
 * after much came in at once; until then it guesses, and a page may take half a second.
 */
@Component
public class PlannerStatistics {
    private final JdbcTemplate jdbc;

    PlannerStatistics(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Looks at every table; some seconds at a city's size. Not inside a transaction that wrote what is to be looked at. */
    public void gather() {
        jdbc.execute("analyze");
    }
}
