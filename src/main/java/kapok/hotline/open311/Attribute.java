package kapok.hotline.open311;

import java.util.List;

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
    /** One of the answers to choose from. */
    record Value(String key, String name) {}

    Attribute {
        values = List.copyOf(values);
    }

    boolean answerNeeded() {
        return variable && required;
    }
}
