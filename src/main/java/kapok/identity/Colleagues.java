package kapok.identity;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who may do what in an organ (同事): for handing work to somebody, and telling them. Disabled accounts are left out. */
@Repository
public class Colleagues {
    private final JdbcClient jdbc;

    Colleagues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An officer, by login. */
    public record Colleague(String login, String name, String organ) {}

    /** The officers of an organ who have a permission, by name. */
    public List<Colleague> whoMay(String permission, String organ) {
        return jdbc.sql("""
                        select o.login, o.name, o.organ
                          from identity.officer o
                         where o.organ = :organ
                           and not o.disabled
                           and exists (select 1
                                         from identity.officer_role r
                                         join identity.role_permission p on p.role = r.role
                                        where r.officer = o.id
                                          and p.permission = :permission)
                         order by o.name, o.login
                        """)
                .param("organ", organ)
                .param("permission", permission)
                .query(Colleague.class)
                .list();
    }

    public Optional<Colleague> find(String login) {
        return jdbc.sql("select login, name, organ from identity.officer where login = :login and not disabled")
                .param("login", login)
                .query(Colleague.class)
                .optional();
    }
}
