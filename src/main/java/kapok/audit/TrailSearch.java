package kapok.audit;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kapok.web.MessageKeys;
import kapok.web.Text;
import org.springframework.stereotype.Component;

/**
 * What somebody looks for in the trail (留痕检索), in the words that the page shows: a person, an object's number, an act or a
 * program by its name in the office.
 */
@Component
class TrailSearch {
    private static final Pattern ACT = Pattern.compile("([^.]+)\\.(?:trail|event|act)\\.(.+)");
    private static final String PROGRAM = "audit.program.";

    private final List<String> actions;
    private final List<String> programs;

    TrailSearch(MessageKeys keys) {
        actions =
                keys.all().stream().flatMap(key -> act(key).stream()).distinct().toList();
        programs = keys.all().stream()
                .filter(key -> key.startsWith(PROGRAM))
                .map(key -> key.substring(PROGRAM.length()))
                .toList();
    }

    private static Optional<String> act(String key) {
        var found = ACT.matcher(key);
        return found.matches() ? Optional.of(found.group(1) + "." + found.group(2)) : Optional.empty();
    }

    /**
     * What to look for.
     *
     * @param words as typed; everything where they are empty
     * @param actions whose name holds the words
     * @param callers programs whose name holds the words
     */
    record Wanted(String words, List<String> actions, List<String> callers) {}

    Wanted of(String typed, Text text) {
        var words = typed.strip();
        if (words.isEmpty()) {
            return new Wanted("", List.of(), List.of());
        }
        return new Wanted(
                words,
                actions.stream()
                        .filter(action -> TrailWords.action(action, text).contains(words))
                        .toList(),
                programs.stream()
                        .filter(program -> text.localize(PROGRAM + program).contains(words))
                        .map(program -> "system:" + program)
                        .toList());
    }
}
