package kapok.publication;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import kapok.web.Text;
import kapok.web.page.Choice;

/** What forms of the desk let an officer choose from, in the reader's language (选项). */
final class FormChoices {
    private FormChoices() {}

    static List<Choice> kinds(Text text) {
        return choices(Arrays.stream(Kind.values()), Kind::code, "kind", text);
    }

    static List<Choice> classes(Text text) {
        return choices(Arrays.stream(ContentClass.values()), ContentClass::code, "class", text);
    }

    static List<Choice> columns(Text text) {
        return choices(Columns.all().stream(), Columns.Column::code, "column", text);
    }

    static List<Choice> channels(Text text) {
        return choices(Arrays.stream(Channel.values()), Channel::code, "channel", text);
    }

    static List<Choice> roles(Text text) {
        return choices(Arrays.stream(Reference.Role.values()), Reference.Role::code, "role", text);
    }

    private static <T> List<Choice> choices(Stream<T> all, Function<T, String> code, String words, Text text) {
        return all.map(code)
                .map(one -> new Choice(one, text.localize("publication." + words + "." + one)))
                .toList();
    }
}
