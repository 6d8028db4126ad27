package kapok.hotline.web;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What came with a form (表单内容), a key of our making among it. */
record Typed(Map<String, String> fields, UUID key) {
    static Typed of(Map<String, String> sent) {
        var fields = new HashMap<String, String>();
        sent.forEach((name, value) -> {
            if (!name.startsWith("_") && value.indexOf('\0') < 0) {
                fields.put(name, value);
            }
        });
        return new Typed(fields, key(fields.getOrDefault("key", "")));
    }

    private static UUID key(String written) {
        try {
            return UUID.fromString(written);
        } catch (IllegalArgumentException none) {
            return UUID.randomUUID();
        }
    }

    String one(String field) {
        return fields.getOrDefault(field, "").strip();
    }
}
