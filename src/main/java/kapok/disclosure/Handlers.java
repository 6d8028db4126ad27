package kapok.disclosure;

import java.util.List;
import kapok.web.OrganScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of who handles which request (承办人). */
@Repository
class Handlers {
    private final JdbcClient jdbc;

    Handlers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What stands in the way of giving requests to somebody: their organ and whether they are over. */
    List<Standing> standing(List<String> numbers) {
        return jdbc.sql("""
                        select number, organ, closed_on is not null as closed, handler
                          from disclosure.request
                         where number = any(:numbers)
                         order by number
                        """)
                .param("numbers", numbers.toArray(String[]::new))
                .query(Standing.class)
                .list();
    }

    /** The open requests of somebody within a scope. */
    List<Standing> openOf(String login, OrganScope scope) {
        return jdbc.sql("""
                        select number, organ, false as closed, handler
                          from disclosure.request
                         where closed_on is null
                           and handler = :login
                           and (:everything or organ = any(:organs))
                         order by number
                        """)
                .param("login", login)
                .param("everything", scope.everything())
                .param("organs", scope.organArray())
                .query(Standing.class)
                .list();
    }

    /** A request and its handler. */
    record Standing(String number, String organ, boolean closed, String handler) {}

    void give(List<String> numbers, String login, String name) {
        jdbc.sql("update disclosure.request set handler = :login, handler_name = :name where number = any(:numbers)")
                .param("login", login)
                .param("name", name)
                .param("numbers", numbers.toArray(String[]::new))
                .update();
    }
}
