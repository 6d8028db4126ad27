package kapok.agency;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
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

    Optional<OrganEntry> entry(String code) {
        return jdbc.sql("""
                select code, name, short_name, kind, parent, division, abolished_on, version, changed_by, changed_at
                  from agency.organ
                 where code = :code
                """).param("code", code).query(OrganEntry.class).optional();
    }

    /** Those whose name, short name or code holds the words; {@code kind} blank: of every kind. */
    List<OrganEntry> search(String words, String kind, long offset, int limit) {
        return jdbc.sql("""
                select code, name, short_name, kind, parent, division, abolished_on, version, changed_by, changed_at
                  from agency.organ
                 where (:words = '' or strpos(name, :words) > 0 or strpos(short_name, :words) > 0
                        or strpos(code, upper(:words)) > 0)
                   and (:kind = '' or kind = :kind)
                 order by abolished_on nulls first, division, code
                offset :offset limit :limit
                """)
                .param("words", words)
                .param("kind", kind)
                .param("offset", offset)
                .param("limit", limit)
                .query(OrganEntry.class)
                .list();
    }

    long count(String words, String kind) {
        return jdbc.sql("""
                select count(*)
                  from agency.organ
                 where (:words = '' or strpos(name, :words) > 0 or strpos(short_name, :words) > 0
                        or strpos(code, upper(:words)) > 0)
                   and (:kind = '' or kind = :kind)
                """)
                .param("words", words)
                .param("kind", kind)
                .query(Long.class)
                .single();
    }

    /** Those right below one, by code. */
    List<OrganEntry> below(String parent) {
        return jdbc.sql("""
                select code, name, short_name, kind, parent, division, abolished_on, version, changed_by, changed_at
                  from agency.organ
                 where parent = :parent
                 order by code
                """).param("parent", parent).query(OrganEntry.class).list();
    }

    List<OrganEntry> inDivision(String division) {
        return jdbc.sql("""
                select code, name, short_name, kind, parent, division, abolished_on, version, changed_by, changed_at
                  from agency.organ
                 where division = :division
                 order by code
                """).param("division", division).query(OrganEntry.class).list();
    }

    /** Keeps others from writing until this transaction ends; true unless somebody else wrote since {@code version}. */
    boolean lock(String code, int version) {
        return jdbc.sql("select version from agency.organ where code = :code for update")
                .param("code", code)
                .query(Integer.class)
                .optional()
                .filter(now -> now == version)
                .isPresent();
    }

    void abolish(String code, LocalDate on, String by, Instant at) {
        jdbc.sql("""
                update agency.organ
                   set abolished_on = :on, changed_by = :by, changed_at = :at, version = version + 1
                 where code = :code
                """)
                .param("code", code)
                .param("on", on)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
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

    void save(Organ organ, String by, Instant at) {
        jdbc.sql("""
                insert into agency.organ (code, name, short_name, kind, parent, division, changed_by, changed_at)
                values (:code, :name, :shortName, :kind, :parent, :division, :by, :at)
                on conflict (code) do update
                   set name = excluded.name, short_name = excluded.short_name, kind = excluded.kind,
                       parent = excluded.parent, division = excluded.division, changed_by = excluded.changed_by,
                       changed_at = excluded.changed_at, version = agency.organ.version + 1
                """)
                .param("by", by)
                .param("at", Timestamp.from(at))
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
