package kapok.agency;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of staff. */
@Repository
class Staff {
    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    Staff(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    List<StaffMember> of(String organ) {
        return jdbc.sql("""
                select organ, name, post, phone
                  from agency.staff
                 where organ = :organ
                 order by name, post
                """).param("organ", organ).query(StaffMember.class).list();
    }

    List<StaffMember> all() {
        return jdbc.sql("select organ, name, post, phone from agency.staff order by organ, name, post")
                .query(StaffMember.class)
                .list();
    }

    /** Adds, or brings the telephone up to date. */
    void save(List<StaffMember> members) {
        batches.batchUpdate("""
                insert into agency.staff (organ, name, post, phone) values (:organ, :name, :post, :phone)
                on conflict (organ, name, post) do update set phone = excluded.phone
                """, members.stream().map(Staff::row).<Map<String, ?>>toArray(Map[]::new));
    }

    private static Map<String, Object> row(StaffMember member) {
        var row = new HashMap<String, Object>();
        row.put("organ", member.organ());
        row.put("name", member.name());
        row.put("post", member.post());
        row.put("phone", member.phone());
        return row;
    }
}
