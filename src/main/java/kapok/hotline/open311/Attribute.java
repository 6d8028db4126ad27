package kapok.hotline.open311;

import java.util.ArrayList;
import java.util.List;
import kapok.hotline.open311.Wire.Fields;
import kapok.hotline.open311.Wire.Items;

/**
 * A question that a service asks (服务属性).
 *
 * @param variable false: only words to show, no answer is expected
 * @param explanation how to answer, {@code datatype_description} on the wire
 * @param order its place among the questions, from 1
 */
record Attribute(
        String code,
        boolean variable,
        Datatype datatype,
        boolean required,
        String explanation,
        int order,
        String description,
        List<Value> values) {
    /** One of the answers to choose from; where only one of key and name is known, it is both. */
    record Value(String key, String name) {
        Value {
            key = key.isEmpty() ? name : key;
            name = name.isEmpty() ? key : name;
        }
    }

    Attribute {
        values = List.copyOf(values);
    }

    boolean answerNeeded() {
        return variable && required;
    }

    /** Reads it as {@link #node} wrote it; what is missing is as the specification leaves it. */
    static Attribute of(Entry entry, Datatype datatype, int place) {
        var values = new ArrayList<Value>();
        for (var value : entry.list("values")) {
            values.add(
                    value.named()
                            ? new Value(value.word("key"), value.word("name"))
                            : new Value(value.word(), value.word()));
        }
        return new Attribute(
                entry.word("code"),
                entry.yes("variable", true),
                datatype,
                entry.yes("required", false),
                entry.word("datatype_description"),
                entry.number("order", place),
                entry.word("description"),
                values);
    }

    /** In the words of the specification, for clients, the database and files alike. */
    Fields node() {
        var fields = Fields.empty()
                .with("variable", variable)
                .with("code", code)
                .with("datatype", datatype.code())
                .with("required", required)
                .with("datatype_description", explanation.isEmpty() ? null : explanation)
                .with("order", order)
                .with("description", description);
        if (datatype.listed()) {
            var options = values.stream()
                    .map(value -> Fields.empty().with("key", value.key()).with("name", value.name()))
                    .toList();
            fields.with("values", new Items("value", options));
        }
        return fields;
    }
}
