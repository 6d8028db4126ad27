package kapok.hotline.open311;

import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kapok.table.RowProblem;
import kapok.web.RuleViolation;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads service types from JSON (服务定义文件): the array that GET services answers, each entry with the {@code attributes}
 * of its definition; or an object with {@code services} and, apart from them, {@code service_definitions}. Beyond the
 * specification an entry may name its {@code jurisdiction_id}, {@code ticket_kind} and {@code category}.
 */
final class ServiceFile {
    private static final Set<String> KINDS =
            Set.of("consultation", "help", "complaint", "report", "suggestion", "praise");
    private static final int MOST = 5_000;

    private final JsonMapper json;
    private final String usualJurisdiction;
    private final Instant now;
    private final List<Service> services = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private int row;

    ServiceFile(JsonMapper json, String usualJurisdiction, Instant now) {
        this.json = json;
        this.usualJurisdiction = usualJurisdiction;
        this.now = now;
    }

    List<Service> services() {
        return services;
    }

    List<RowProblem> problems() {
        return problems;
    }

    /** @throws RuleViolation if it is no JSON, or holds no list of services */
    ServiceFile read(InputStream content) {
        var root = parse(content);
        var list = root.isArray() ? root : root.path("services");
        if (!list.isArray()) {
            throw new RuleViolation("hotline.open311.import.no-list");
        }
        if (list.size() > MOST) {
            throw new RuleViolation("hotline.open311.import.too-many", MOST);
        }
        var jurisdiction = root.isObject() ? word(root, "jurisdiction_id") : "";
        for (var entry : list) {
            row++;
            service(entry, jurisdiction.isEmpty() ? usualJurisdiction : jurisdiction, root.path("service_definitions"));
        }
        return this;
    }

    private JsonNode parse(InputStream content) {
        try {
            return json.readTree(content);
        } catch (JacksonException unreadable) {
            throw new RuleViolation("hotline.open311.import.unreadable");
        }
    }

    private void service(JsonNode entry, String usual, JsonNode definitions) {
        var before = problems.size();
        var code = required(entry, "service_code", 100);
        var own = word(entry, "jurisdiction_id");
        var jurisdiction = own.isEmpty() ? usual : own;
        if (!code.isEmpty() && !seen.add(jurisdiction + "\n" + code)) {
            problem("service_code", code, "twice");
        }
        var service = new Service(
                jurisdiction,
                code,
                required(entry, "service_name", 200),
                word(entry, "description"),
                type(entry),
                keywords(entry),
                groups(entry),
                ticketKind(entry),
                word(entry, "category"),
                attributes(attributeNodes(entry, code, definitions)),
                now);
        if (problems.size() == before) {
            services.add(service);
        }
    }

    private Service.Type type(JsonNode entry) {
        var type = word(entry, "type").toLowerCase(Locale.ROOT);
        if (type.isEmpty()) {
            return Service.Type.REALTIME;
        }
        var known = Arrays.stream(Service.Type.values())
                .filter(one -> one.code().equals(type))
                .findFirst();
        if (known.isEmpty()) {
            problem("type", type, "type");
        }
        return known.orElse(Service.Type.REALTIME);
    }

    private String ticketKind(JsonNode entry) {
        var kind = word(entry, "ticket_kind");
        if (!kind.isEmpty() && !KINDS.contains(kind)) {
            problem("ticket_kind", kind, "kind");
        }
        return kind.isEmpty() ? "help" : kind;
    }

    private static List<String> keywords(JsonNode entry) {
        return words(entry.path("keywords"));
    }

    private static String groups(JsonNode entry) {
        var group = entry.has("group") ? entry.path("group") : entry.path("groups");
        return String.join(", ", words(group));
    }

    /** A list, or one text with commas between. */
    private static List<String> words(JsonNode node) {
        var all = new ArrayList<String>();
        if (node.isArray()) {
            node.forEach(one -> all.add(text(one)));
        } else {
            all.addAll(Arrays.asList(text(node).split("[,，、;；]")));
        }
        return all.stream().map(String::strip).filter(one -> !one.isEmpty()).toList();
    }

    private static JsonNode attributeNodes(JsonNode entry, String code, JsonNode definitions) {
        if (entry.path("attributes").isArray()) {
            return entry.path("attributes");
        }
        if (entry.path("definition").path("attributes").isArray()) {
            return entry.path("definition").path("attributes");
        }
        for (var definition : definitions) {
            if (word(definition, "service_code").equals(code)) {
                return definition.path("attributes");
            }
        }
        return definitions.path("attributes");
    }

    private List<Attribute> attributes(JsonNode nodes) {
        var all = new ArrayList<Attribute>();
        var codes = new HashSet<String>();
        for (var node : nodes) {
            var found = attribute(node, all.size() + 1);
            if (found != null && !codes.add(found.code())) {
                problem("attributes.code", found.code(), "twice");
            } else if (found != null) {
                all.add(found);
            }
        }
        return all;
    }

    private @Nullable Attribute attribute(JsonNode node, int place) {
        var code = required(node, "code", 100);
        var datatype = Datatype.of(word(node, "datatype"));
        if (datatype.isEmpty()) {
            problem("attributes.datatype", word(node, "datatype"), "datatype");
            return null;
        }
        var values = values(node.path("values"));
        if (datatype.get().listed() && values.isEmpty()) {
            problem("attributes.values", code, "no-values");
        }
        return new Attribute(
                code,
                yes(node, "variable", true),
                datatype.get(),
                yes(node, "required", false),
                word(node, "datatype_description"),
                node.path("order").asInt(place),
                word(node, "description"),
                values);
    }

    private List<Attribute.Value> values(JsonNode nodes) {
        var all = new ArrayList<Attribute.Value>();
        for (var node : nodes) {
            if (node.isObject()) {
                var key = word(node, "key");
                var name = word(node, "name");
                all.add(new Attribute.Value(key.isEmpty() ? name : key, name.isEmpty() ? key : name));
            } else {
                all.add(new Attribute.Value(text(node), text(node)));
            }
        }
        return all;
    }

    private static boolean yes(JsonNode node, String name, boolean otherwise) {
        var word = word(node, name);
        return word.isEmpty() ? otherwise : word.equalsIgnoreCase("true") || word.equals("1");
    }

    private String required(JsonNode node, String name, int longest) {
        var word = word(node, name);
        if (word.isEmpty()) {
            problem(name, "", "missing");
        } else if (word.length() > longest || word.indexOf('\0') >= 0) {
            problem(name, word, "long", longest);
        }
        return word;
    }

    private void problem(String column, String value, String key, Object... args) {
        problems.add(new RowProblem(row, column, value, "hotline.open311.import." + key, List.of(args)));
    }

    private static String word(JsonNode node, String name) {
        return text(node.path(name));
    }

    private static String text(JsonNode node) {
        return node.isValueNode() && !node.isNull() ? node.asString().strip().replace("\0", "") : "";
    }
}
