package kapok.hotline.arrival;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lets what comes twice at once be taken one after the other (依次受理), whichever node each reaches. */
@Repository
public class Turns {
    private final JdbcClient jdbc;

    Turns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits until no other transaction holds this turn; it is given up with the caller's own transaction. */
    public void await(Arriving.Way way, String key) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:turn, 311))")
                .param("turn", way.code() + ":" + key)
                .query((_, _) -> "")
                .single();
    }
}
