package kapok.calculator;

/** A question that cannot be answered (无法计算): becomes {@code error} of that answer and concerns no other. */
final class Slip extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    Slip(String code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    static Slip missing(String field) {
        return new Slip("missing-field", "The field '" + field + "' is missing");
    }

    static Slip type(String field, String wanted) {
        return new Slip("wrong-type", "The field '" + field + "' must be " + wanted);
    }

    static Slip value(String field, String reason) {
        return new Slip("bad-value", "The field '" + field + "': " + reason);
    }

    String code() {
        return code;
    }

    String message() {
        return String.valueOf(getMessage());
    }
}
