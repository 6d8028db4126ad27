package kapok.disclosure.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The parts of an event as programs may write them (事件内容): texts that may be empty may be left out, and an outcome may be
 * written as it is read, in small letters.
 */
final class ApiDetail {
    private static final Map<String, List<String>> MAY_BE_EMPTY = Map.of(
            "corrected", List.of("goodReason"),
            "opinion_given", List.of("summary"),
            "search_reported", List.of("unit", "report"),
            "answered", List.of("document", "ground", "rightOrgan"),
            "delivered", List.of("proof"),
            "withdrawn", List.of("reason"));

    private ApiDetail() {}

    /** As events are stored. What is no object stays as it is, and is refused where it is read. */
    static String of(String event, JsonNode written) {
        var absent = written.isMissingNode() || written.isNull();
        if (!absent && !written.isObject()) {
            return written.toString();
        }
        var detail = absent ? JsonNodeFactory.instance.objectNode() : ((ObjectNode) written).deepCopy();
        MAY_BE_EMPTY.getOrDefault(event, List.of()).forEach(part -> {
            if (!detail.hasNonNull(part)) {
                detail.put(part, "");
            }
        });
        if (event.equals("answered") && !detail.hasNonNull("withheld")) {
            detail.putArray("withheld");
        }
        capitals(detail);
        return detail.toString();
    }

    private static void capitals(ObjectNode detail) {
        if (detail.path("outcome").isString()) {
            detail.put("outcome", detail.path("outcome").asString().toUpperCase(Locale.ROOT));
        }
        if (detail.path("withheld").isArray()) {
            var capital = detail.arrayNode();
            detail.path("withheld")
                    .forEach(one -> capital.add(one.isString() ? one.asString().toUpperCase(Locale.ROOT) : ""));
            detail.set("withheld", capital);
        }
    }
}
