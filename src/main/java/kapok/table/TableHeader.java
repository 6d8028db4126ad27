package kapok.table;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import kapok.web.RuleViolation;

/** The names of the columns (表头). Spaces, full width, case and a star for “must be filled” do not matter. */
final class TableHeader {
    private static final Pattern DECORATION = Pattern.compile("[\\s\\u200B\\uFEFF*]+");

    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> positions = new LinkedHashMap<>();
    private final Map<String, Integer> asked = new HashMap<>();

    /** @throws RuleViolation if two columns bear the same name */
    TableHeader(List<TableCell> cells) {
        for (int i = 0; i < cells.size(); i++) {
            var name = cells.get(i).text();
            if (!name.isEmpty()) {
                names.add(name);
                if (positions.put(key(name), i) != null) {
                    throw new RuleViolation("table.duplicate-header", name);
                }
            }
        }
    }

    static String key(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKC);
        return DECORATION.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    }

    List<String> names() {
        return List.copyOf(names);
    }

    /** Whether the column at this place, from 0, has a name. */
    boolean names(int place) {
        return positions.containsValue(place);
    }

    boolean has(String name) {
        return position(name) >= 0;
    }

    /** Of a column, or -1; asked once per cell, so that what a name comes to is kept. */
    int position(String name) {
        return asked.computeIfAbsent(name, one -> positions.getOrDefault(key(one), -1));
    }
}
