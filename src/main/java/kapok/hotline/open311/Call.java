package kapok.hotline.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a client asked (接口调用): its parameters, blank ones left out, each value stripped. */
record Call(Map<String, List<String>> parameters) {
    /** A list of a thousand numbers has room; what a single field may hold is for the field to say. */
    private static final int LONGEST = 40_000;

    private static final Pattern ANSWER = Pattern.compile("attribute\\[(.+?)](\\[\\d*])?");

    Call {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** @throws Open311Fault 400 if a value holds a NUL, which no database takes, or is far too long */
    static Call of(HttpServletRequest request) {
        var all = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> {
            var filled = Arrays.stream(values)
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .toList();
            if (filled.stream().anyMatch(value -> value.indexOf('\0') >= 0 || value.length() > LONGEST)) {
                throw Open311Fault.badRequest("malformed", name);
            }
            if (!filled.isEmpty()) {
                all.put(name, filled);
            }
        });
        return new Call(all);
    }

    boolean has(String name) {
        return parameters.containsKey(name);
    }

    /** The first value; empty if there is none. */
    String one(String name) {
        return parameters.getOrDefault(name, List.of("")).getFirst();
    }

    /** All values, also of a name with brackets, as some clients write a list. */
    List<String> all(String name) {
        return Stream.of(name, name + "[]")
                .flatMap(one -> parameters.getOrDefault(one, List.of()).stream())
                .toList();
    }

    /** All values, those with commas taken apart. */
    List<String> list(String name) {
        return all(name).stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** The answers to a question: {@code attribute[CODE]} or, for several, {@code attribute[CODE][]}, numbered or not. */
    List<String> answers(String code) {
        return parameters.entrySet().stream()
                .filter(sent -> answers(sent.getKey(), code))
                .flatMap(sent -> sent.getValue().stream())
                .toList();
    }

    private static boolean answers(String name, String code) {
        var named = ANSWER.matcher(name);
        return named.matches() && named.group(1).equals(code);
    }
}
