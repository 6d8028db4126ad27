package kapok.hotline.open311;

import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** A part of a JSON file that people wrote by hand (文件条目): numbers may stand as texts, lists as words with commas. */
record Entry(JsonNode node) {
    /** Whether it has named parts. */
    boolean named() {
        return node.isObject();
    }

    /** What it says; empty if it is no single value. */
    String word() {
        return node.isValueNode() && !node.isNull() ? writable(node.asString().strip()) : "";
    }

    /** Without NULs and halves of a surrogate pair, which no database takes. */
    private static String writable(String text) {
        return text.codePoints()
                .filter(c -> c != 0 && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    String word(String name) {
        return part(name).word();
    }

    Entry part(String name) {
        return new Entry(node.path(name));
    }

    /** The members of a list, or the values of an object; nothing if there is neither. */
    List<Entry> list(String name) {
        return StreamSupport.stream(node.path(name).spliterator(), false)
                .map(Entry::new)
                .toList();
    }

    boolean isList(String name) {
        return node.path(name).isArray();
    }

    /** A list of words, or one text with commas between them. */
    List<String> words(String name) {
        var all = isList(name)
                ? list(name).stream().map(Entry::word)
                : Arrays.stream(word(name).split("[,，、;；]"));
        return all.map(String::strip).filter(one -> !one.isEmpty()).toList();
    }

    boolean yes(String name, boolean otherwise) {
        var word = word(name);
        return word.isEmpty() ? otherwise : word.equalsIgnoreCase("true") || word.equals("1");
    }

    int number(String name, int otherwise) {
        var word = word(name);
        return word.matches("-?\\d{1,9}") ? Integer.parseInt(word) : otherwise;
    }
}
