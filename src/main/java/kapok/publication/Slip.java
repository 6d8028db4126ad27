package kapok.publication;

import java.util.List;

/** What is wrong with one field of a manuscript (填写问题): the message and its arguments. */
record Slip(String field, String code, List<Object> args) {
    static Slip of(String field, String code, Object... args) {
        return new Slip(field, "publication.slip." + code, List.of(args));
    }
}
