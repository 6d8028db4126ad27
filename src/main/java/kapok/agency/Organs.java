package kapok.agency;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of organs. */
@Repository
class Organs {
    private final JdbcClient jdbc;

    Organs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Organ> find(String code) {
        return jdbc.sql("select code, name, short_name, kind, parent, division from agency.organ where code = :code")
                .param("code", code)
                .query(Organ.class)
                .optional();
    }

    List<Organ> all() {
        return jdbc.sql("select code, name, short_name, kind, parent, division from agency.organ order by code")
                .query(Organ.class)
                .list();
    }

    Set<String> subordinatesOf(String code) {
        return new TreeSet<>(
                jdbc.sql("""
                with recursive below as (
                    select code from agency.organ where code = :code
                    union
                    select o.code from agency.organ o join below b on o.parent = b.code
                )
                select code from below order by code
                """).param("code", code).query(String.class).list());
    }

    Optional<String> owner() {
        return jdbc.sql("select organ from agency.installation_owner")
                .query(String.class)
                .optional();
    }
}
