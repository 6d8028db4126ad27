package kapok.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of roles. */
@Repository
class Roles {
    private final JdbcClient jdbc;

    Roles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A role (角色). */
    record Role(String code, String label, boolean builtin) {}

    List<Role> list() {
        return jdbc.sql("select code, label, builtin from identity.role order by builtin desc, code")
                .query(Role.class)
                .list();
    }

    Map<String, Set<String>> permissions() {
        var found = new LinkedHashMap<String, Set<String>>();
        jdbc.sql("select role, permission from identity.role_permission order by role, permission")
                .query(rows -> {
                    found.computeIfAbsent(rows.getString("role"), _ -> new TreeSet<>())
                            .add(rows.getString("permission"));
                });
        return found;
    }

    void save(String code, String label, boolean builtin, Set<String> permissions) {
        jdbc.sql("""
                insert into identity.role (code, label, builtin) values (:code, :label, :builtin)
                on conflict (code) do update set label = excluded.label
                """)
                .param("code", code)
                .param("label", label)
                .param("builtin", builtin)
                .update();
        jdbc.sql("delete from identity.role_permission where role = :code")
                .param("code", code)
                .update();
        for (var permission : permissions) {
            jdbc.sql("insert into identity.role_permission (role, permission) values (:code, :permission)")
                    .param("code", code)
                    .param("permission", permission)
                    .update();
        }
    }
}
