package kapok.disclosure;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the views that officers save for themselves (我的视图). */
@Repository
class SavedViews {
    static final int MOST = 20;

    private final JdbcClient jdbc;

    SavedViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A view: its name, and the filter as the query of an address. */
    record View(long id, String name, String query) {}

    List<View> of(String login) {
        return jdbc.sql("select id, name, query from disclosure.saved_view where login = :login order by name, id")
                .param("login", login)
                .query(View.class)
                .list();
    }

    /** Saves it, or another filter under a name that is there already. */
    void save(String login, String name, String query, Instant at) {
        jdbc.sql("""
                insert into disclosure.saved_view (login, name, query, saved_at) values (:login, :name, :query, :at)
                on conflict (login, name) do update set query = excluded.query, saved_at = excluded.saved_at
                """)
                .param("login", login)
                .param("name", name)
                .param("query", query)
                .param("at", Timestamp.from(at))
                .update();
    }

    void remove(String login, long id) {
        jdbc.sql("delete from disclosure.saved_view where login = :login and id = :id")
                .param("login", login)
                .param("id", id)
                .update();
    }
}
