package kapok.hotline.open311;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
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
                attributes(json.readTree(row.getString("attributes"))),
                row.getTimestamp("changed_at").toInstant());
    }

    private static List<Attribute> attributes(JsonNode nodes) {
        var all = new ArrayList<Attribute>();
        for (var node : nodes) {
            var values = new ArrayList<Attribute.Value>();
            for (var value : node.path("values")) {
                values.add(new Attribute.Value(
                        value.path("key").asString(), value.path("name").asString()));
            }
            all.add(new Attribute(
                    node.path("code").asString(),
                    node.path("variable").asBoolean(),
                    Datatype.of(node.path("datatype").asString()).orElse(Datatype.STRING),
                    node.path("required").asBoolean(),
                    node.path("datatype_description").asString(),
                    node.path("order").asInt(),
                    node.path("description").asString(),
                    values));
        }
        return all;
    }

    /** An attribute in the words of the specification, for the column, the wire and the file alike. */
    static Map<String, Object> words(Attribute attribute) {
        var words = new LinkedHashMap<String, Object>();
        words.put("variable", attribute.variable());
        words.put("code", attribute.code());
        words.put("datatype", attribute.datatype().code());
        words.put("required", attribute.required());
        words.put("datatype_description", attribute.explanation());
        words.put("order", attribute.order());
        words.put("description", attribute.description());
        if (attribute.datatype().listed()) {
            words.put(
                    "values",
                    attribute.values().stream()
                            .map(value -> new LinkedHashMap<>(Map.of("key", value.key(), "name", value.name())))
                            .toList());
        }
        return words;
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
                .param(
                        "attributes",
                        json.writeValueAsString(service.attributes().stream()
                                .map(Services::words)
                                .toList()))
                .param("position", position)
                .param("at", Timestamp.from(service.changedAt()))
                .update();
    }
}
