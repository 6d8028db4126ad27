package kapok.agency;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kapok.web.Kept;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of divisions. */
@Repository
class Divisions {
    private static final int BATCH = 5_000;

    /** As many as districts and towns of a province; villages come and go. */
    private static final int KNOWN = 2_000;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final Kept<String, Optional<Division>> known = new Kept<>(KNOWN, this::read);

    Divisions(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Kept between changes: whatever comes in names one. */
    Optional<Division> find(String code) {
        return known.get(code);
    }

    private Optional<Division> read(String code) {
        return jdbc.sql("select code, name, level, parent from agency.division where code = :code")
                .param("code", code)
                .query(Division.class)
                .optional();
    }

    /** Those right below one, by code. */
    List<Division> below(String parent) {
        return jdbc.sql("select code, name, level, parent from agency.division where parent = :parent order by code")
                .param("parent", parent)
                .query(Division.class)
                .list();
    }

    /** The provinces, or whatever stands at the top. */
    List<Division> tops() {
        return jdbc.sql("select code, name, level, parent from agency.division where parent is null order by code")
                .query(Division.class)
                .list();
    }

    /** Those whose name holds the words or whose code starts with them, by code. */
    List<Division> search(String words, int limit) {
        return jdbc.sql("""
                select code, name, level, parent
                  from agency.division
                 where strpos(name, :words) > 0 or starts_with(code, :words)
                 order by code
                 limit :limit
                """)
                .param("words", words)
                .param("limit", limit)
                .query(Division.class)
                .list();
    }

    /** Those with these codes; a parent that is not stored is left out. */
    List<Division> of(List<String> codes) {
        return jdbc.sql("""
                select code, name, level, parent
                  from agency.division
                 where code = any(cast(:codes as text[]))
                 order by code
                """)
                .param("codes", codes.toArray(String[]::new))
                .query(Division.class)
                .list();
    }

    /** Those whose name, or what is left of it without its last word, stands in the words; below the prefix of codes. */
    List<Division> namedIn(String words, String prefix) {
        return jdbc.sql("""
                select code, name, level, parent
                  from agency.division
                 where starts_with(code, :prefix)
                   and level in ('district', 'town', 'village')
                   and (strpos(:words, name) > 0
                        or (length(regexp_replace(name, '(社区居委会|居委会|村委会|街道|社区)$', '')) > 1
                            and strpos(:words, regexp_replace(name, '(社区居委会|居委会|村委会|街道|社区)$', '')) > 0))
                 order by code
                 limit 200
                """)
                .param("words", words)
                .param("prefix", prefix)
                .query(Division.class)
                .list();
    }

    List<Division> all() {
        return jdbc.sql("select code, name, level, parent from agency.division order by code")
                .query(Division.class)
                .list();
    }

    Set<String> codes() {
        return new HashSet<>(jdbc.sql("select code from agency.division order by code")
                .query(String.class)
                .list());
    }

    /** Adds what is new; parents stand before their children. */
    void add(List<Division> divisions) {
        write("""
                insert into agency.division (code, name, level, parent)
                values (:code, :name, :level, :parent)
                on conflict (code) do nothing
                """, divisions);
    }

    /** Adds what is new and brings up to date what is there; parents stand before their children. */
    void save(List<Division> divisions) {
        write("""
                insert into agency.division (code, name, level, parent)
                values (:code, :name, :level, :parent)
                on conflict (code) do update
                   set name = excluded.name, level = excluded.level, parent = excluded.parent
                """, divisions);
    }

    private void write(String statement, List<Division> divisions) {
        known.changed();
        for (int from = 0; from < divisions.size(); from += BATCH) {
            var some = divisions.subList(from, Math.min(from + BATCH, divisions.size()));
            batches.batchUpdate(statement, some.stream().map(Divisions::row).<Map<String, ?>>toArray(Map[]::new));
        }
    }

    private static Map<String, Object> row(Division division) {
        var row = new java.util.HashMap<String, Object>();
        row.put("code", division.code());
        row.put("name", division.name());
        row.put("level", division.level());
        row.put("parent", division.parent());
        return row;
    }
}
