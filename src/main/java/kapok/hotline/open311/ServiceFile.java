package kapok.hotline.open311;

import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kapok.table.RowProblem;
import kapok.web.RuleViolation;
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
        var whole = new Entry(root);
        var usual = whole.word("jurisdiction_id");
        for (var entry : list) {
            row++;
            service(new Entry(entry), usual.isEmpty() ? usualJurisdiction : usual, whole);
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

    private void service(Entry entry, String usual, Entry whole) {
        var before = problems.size();
        var code = required(entry, "service_code", 100);
        var own = entry.word("jurisdiction_id");
        var jurisdiction = own.isEmpty() ? usual : own;
        if (!code.isEmpty() && !seen.add(jurisdiction + "\n" + code)) {
            problem("service_code", code, "twice");
        }
        var service = new Service(
                jurisdiction,
                code,
                required(entry, "service_name", 200),
                entry.word("description"),
                type(entry),
                entry.words("keywords"),
                String.join(", ", entry.words(entry.node().has("group") ? "group" : "groups")),
                ticketKind(entry),
                entry.word("category"),
                attributes(questions(entry, code, whole)),
                now);
        if (problems.size() == before) {
            services.add(service);
        }
    }

    private Service.Type type(Entry entry) {
        var type = entry.word("type").toLowerCase(Locale.ROOT);
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

    private String ticketKind(Entry entry) {
        var kind = entry.word("ticket_kind");
        if (!kind.isEmpty() && !KINDS.contains(kind)) {
            problem("ticket_kind", kind, "kind");
        }
        return kind.isEmpty() ? "help" : kind;
    }

    /** Its own, those of its definition inside it, or those of the definition that stands apart. */
    private static List<Entry> questions(Entry entry, String code, Entry whole) {
        if (entry.isList("attributes")) {
            return entry.list("attributes");
        }
        if (entry.part("definition").isList("attributes")) {
            return entry.part("definition").list("attributes");
        }
        return whole.list("service_definitions").stream()
                .filter(definition -> definition.word("service_code").equals(code))
                .findFirst()
                .map(definition -> definition.list("attributes"))
                .orElse(List.of());
    }

    private List<Attribute> attributes(List<Entry> entries) {
        var all = new ArrayList<Attribute>();
        var codes = new HashSet<String>();
        for (var entry : entries) {
            attribute(entry, all.size() + 1).ifPresent(found -> {
                if (codes.add(found.code())) {
                    all.add(found);
                } else {
                    problem("attributes.code", found.code(), "twice");
                }
            });
        }
        return all;
    }

    private Optional<Attribute> attribute(Entry entry, int place) {
        required(entry, "code", 100);
        var datatype = Datatype.of(entry.word("datatype"));
        if (datatype.isEmpty()) {
            problem("attributes.datatype", entry.word("datatype"), "datatype");
        }
        var found = datatype.map(type -> Attribute.of(entry, type, place));
        found.filter(it -> it.datatype().listed() && it.values().isEmpty())
                .ifPresent(it -> problem("attributes.values", it.code(), "no-values"));
        return found;
    }

    private String required(Entry entry, String name, int longest) {
        var word = entry.word(name);
        if (word.isEmpty()) {
            problem(name, "", "missing");
        } else if (word.length() > longest) {
            problem(name, word, "long", longest);
        }
        return word;
    }

    private void problem(String column, String value, String key, Object... args) {
        problems.add(new RowProblem(row, column, value, "hotline.open311.import." + key, List.of(args)));
    }
}
