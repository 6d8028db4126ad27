package kapok.disclosure.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kapok.web.ApiRefusal;
import kapok.web.Problem;
import kapok.web.Text;
import kapok.web.page.Slips;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of an application and the fields of the form (报文与表单字段): one reading, one set of sentences for both. */
final class ApiBody {
    /** Path in the JSON, and the field that reads it. */
    private static final Map<String, String> FIELDS = fields();

    private static final Set<String> OBJECTS = Set.of("delivery", "applicant", "applicant.agent");
    private static final Set<String> FLAGS = Set.of("readBack", "asWritten");

    private ApiBody() {}

    private static Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        for (var pair : List.of(
                "organ organ",
                "arrival arrival",
                "cameOn receivedOn",
                "confirmedOn confirmedOn",
                "readBack readBack",
                "asWritten asWritten",
                "kind orgKind",
                "topic topic",
                "subject subject",
                "delivery.carrier carrier",
                "delivery.way how",
                "applicant.name name",
                "applicant.paperKind paperKind",
                "applicant.paperNumber idno",
                "applicant.creditCode uscc",
                "applicant.responsible responsible",
                "applicant.phone tel",
                "applicant.mail mail",
                "applicant.address addr",
                "applicant.agent.name agentName",
                "applicant.agent.paperKind agentPaperKind",
                "applicant.agent.paperNumber agentIdno",
                "applicant.agent.phone agentTel",
                "applicant.agent.authority authority")) {
            var parts = pair.split(" ");
            fields.put(parts[0], parts[1]);
        }
        return fields;
    }

    /** As the form would have sent it. What is null counts as not sent. @throws ApiRefusal 422 naming each field that is none */
    static Map<String, String> typed(ObjectNode body, Text text) {
        var typed = new HashMap<String, String>();
        var wrong = new ArrayList<Problem.FieldProblem>();
        walk("", body, typed, wrong, text);
        if (!wrong.isEmpty()) {
            throw new ApiRefusal(422, "web.invalid", wrong);
        }
        var kind = typed.getOrDefault("orgKind", "natural_person");
        typed.put("who", kind.equals("natural_person") ? "p" : "o");
        if (body.path("applicant").path("agent").isObject()) {
            typed.put("agent", "true");
        }
        typed.putIfAbsent("topic", "other");
        typed.putIfAbsent("carrier", "electronic");
        typed.putIfAbsent("how", "online");
        return typed;
    }

    private static void walk(
            String at, ObjectNode object, Map<String, String> typed, List<Problem.FieldProblem> wrong, Text text) {
        for (var entry : object.properties()) {
            var path = at.isEmpty() ? entry.getKey() : at + "." + entry.getKey();
            var value = entry.getValue();
            var slip = slip(path, value);
            if (!slip.isEmpty()) {
                wrong.add(new Problem.FieldProblem(path, null, text.localize(slip)));
            } else if (value instanceof ObjectNode inner) {
                walk(path, inner, typed, wrong, text);
            } else if (!value.isNull()) {
                typed.put(FIELDS.getOrDefault(path, path), value.asString());
            }
        }
    }

    /** The code of what is wrong with a value; empty if nothing is. */
    private static String slip(String path, JsonNode value) {
        if (!FIELDS.containsKey(path) && !OBJECTS.contains(path)) {
            return "web.field.unknown";
        } else if (value.isNull()) {
            return "";
        } else if (OBJECTS.contains(path)) {
            return value.isObject() ? "" : "disclosure.api.not-object";
        } else if (FLAGS.contains(path)) {
            return value.isBoolean() ? "" : "web.field.flag";
        }
        return value.isString() ? "" : "web.field.text";
    }

    /** What is wrong, by the path in the JSON. */
    static List<Problem.FieldProblem> problems(Slips slips) {
        var paths = new HashMap<String, String>();
        FIELDS.forEach((path, field) -> paths.put(field, path));
        return slips.byField().entrySet().stream()
                .map(slip -> new Problem.FieldProblem(
                        paths.getOrDefault(slip.getKey(), slip.getKey()), null, slip.getValue()))
                .toList();
    }
}
