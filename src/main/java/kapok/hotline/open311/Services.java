package kapok.hotline.open311;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of service types. */
@Repository
class Services {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Services(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Ids of the jurisdictions that offer a service. */
    List<String> jurisdictions() {
        return jdbc.sql("select distinct jurisdiction from hotline.open311_service order by jurisdiction")
                .query(String.class)
                .list();
    }

    List<Service> of(String jurisdiction) {
        return jdbc.sql("""
                select jurisdiction, code, name, description, type, keywords, groups, ticket_kind, category, attributes,
                       changed_at
                  from hotline.open311_service
                 where jurisdiction = :jurisdiction
                 order by position, code
                """)
                .param("jurisdiction", jurisdiction)
                .query(this::service)
                .list();
    }

    Optional<Service> find(String jurisdiction, String code) {
        return jdbc.sql("""
                select jurisdiction, code, name, description, type, keywords, groups, ticket_kind, category, attributes,
                       changed_at
                  from hotline.open311_service
                 where jurisdiction = :jurisdiction
                   and code = :code
                """)
                .param("jurisdiction", jurisdiction)
                .param("code", code)
                .query(this::service)
                .optional();
    }

    /** When any of them was changed last. */
    Optional<Instant> changedAt() {
        return jdbc.sql("select max(changed_at) from hotline.open311_service")
                .query((row, _) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    private Service service(ResultSet row, int number) throws SQLException {
        return new Service(
                row.getString("jurisdiction"),
                row.getString("code"),
                row.getString("name"),
                row.getString("description"),
                Service.Type.of(row.getString("type")),
                Arrays.asList((String[]) row.getArray("keywords").getArray()),
                row.getString("groups"),
                row.getString("ticket_kind"),
                row.getString("category"),
                attributes(row.getString("attributes")),
                row.getTimestamp("changed_at").toInstant());
    }

    private List<Attribute> attributes(String column) {
        var all = new ArrayList<Attribute>();
        for (var node : json.readTree(column)) {
            var entry = new Entry(node);
            all.add(Attribute.of(entry, Datatype.of(entry.word("datatype")).orElse(Datatype.STRING), all.size() + 1));
        }
        return all;
    }

    /** Adds the service, or puts it in the place of the one with its code. */
    void put(Service service, int position) {
        jdbc.sql("""
                insert into hotline.open311_service (jurisdiction, code, name, description, type, keywords, groups,
                       ticket_kind, category, attributes, position, changed_at)
                values (:jurisdiction, :code, :name, :description, :type, cast(:keywords as text[]), :groups,
                       :kind, :category, cast(:attributes as jsonb), :position, :at)
                on conflict (jurisdiction, code) do update
                   set name = excluded.name, description = excluded.description, type = excluded.type,
                       keywords = excluded.keywords, groups = excluded.groups, ticket_kind = excluded.ticket_kind,
                       category = excluded.category, attributes = excluded.attributes, position = excluded.position,
                       changed_at = excluded.changed_at
                """)
                .param("jurisdiction", service.jurisdiction())
                .param("code", service.code())
                .param("name", service.name())
                .param("description", service.description())
                .param("type", service.type().code())
                .param("keywords", service.keywords().toArray(String[]::new))
                .param("groups", service.groups())
                .param("kind", service.ticketKind())
                .param("category", service.category())
                .param("attributes", Wire.json(service.questions()))
                .param("position", position)
                .param("at", Timestamp.from(service.changedAt()))
                .update();
    }
}
