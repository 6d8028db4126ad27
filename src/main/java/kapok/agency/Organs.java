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

    void save(Organ organ) {
        jdbc.sql("""
                insert into agency.organ (code, name, short_name, kind, parent, division)
                values (:code, :name, :shortName, :kind, :parent, :division)
                on conflict (code) do update
                   set name = excluded.name, short_name = excluded.short_name, kind = excluded.kind,
                       parent = excluded.parent, division = excluded.division, version = agency.organ.version + 1
                """)
                .param("code", organ.code())
                .param("name", organ.name())
                .param("shortName", organ.shortName())
                .param("kind", organ.kind())
                .param("parent", organ.parent())
                .param("division", organ.division())
                .update();
    }

    void setOwner(String organ) {
        jdbc.sql("""
                insert into agency.installation_owner (only_one, organ) values (true, :organ)
                on conflict (only_one) do update set organ = excluded.organ
                """).param("organ", organ).update();
    }
}
