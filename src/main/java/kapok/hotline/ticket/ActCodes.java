package kapok.hotline.ticket;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What can be chosen in the forms of a ticket (表单选项), shown and read by the same tables. */
final class ActCodes {
    static final Map<String, String> WAYS = codes("phone", "sms");
    static final Map<String, String> SOLVED = codes("yes", "partly", "no");
    static final Map<String, String> SATISFIED = codes("yes", "basically", "no");
    static final Map<String, Integer> LEVELS = new TreeMap<>(Map.of("1", 1, "2", 2, "3", 3, "4", 4));

    private ActCodes() {}

    private static Map<String, String> codes(String... codes) {
        return Arrays.stream(codes)
                .collect(Collectors.toMap(
                        Function.identity(), Function.identity(), (one, _) -> one, java.util.LinkedHashMap::new));
    }
}
