package kapok.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a flat JSON object as {@link Fields} read a form (报文字段): the same checks and the same sentences. What is of another
 * type is refused by its field and never turned into something else, so that {@code "no"} is no yes; what is null counts as not
 * sent; what has a name of no field is refused, for a program that misspells one would not notice.
 */
public final class ApiFields {
    /** What a field takes (字段类型). */
    public enum Kind {
        TEXT("web.field.text"),
        FLAG("web.field.flag"),
        NUMBER("web.field.api-number");

        private final String sentence;

        Kind(String sentence) {
            this.sentence = sentence;
        }

        private boolean takes(JsonNode value) {
            return switch (this) {
                case TEXT -> value.isString();
                case FLAG -> value.isBoolean();
                case NUMBER -> value.isNumber();
            };
        }
    }

    private ApiFields() {}

    /** The fields as a form would have sent them; those of another type with their slips already, and no value. */
    public static Fields read(ObjectNode body, Map<String, Kind> known, Text text) {
        var typed = new HashMap<String, String>();
        var slips = new LinkedHashMap<String, String>();
        for (var sent : body.properties()) {
            var kind = known.get(sent.getKey());
            if (kind == null) {
                slips.put(sent.getKey(), "web.field.unknown");
            } else if (kind.takes(sent.getValue())) {
                typed.put(sent.getKey(), sent.getValue().asString());
            } else if (!sent.getValue().isNull()) {
                slips.put(sent.getKey(), kind.sentence);
            }
        }
        var fields = new Fields(text, typed);
        slips.forEach(fields::slip);
        return fields;
    }
}
