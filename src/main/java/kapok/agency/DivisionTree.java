package kapok.agency;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The divisions, for reading (区划树). */
@Component
public class DivisionTree {
    private static final List<String> LEVELS = List.of("province", "city", "district", "town", "village");

    private final Divisions divisions;
    private final AgencyDirectory organs;

    DivisionTree(Divisions divisions, AgencyDirectory organs) {
        this.divisions = divisions;
        this.organs = organs;
    }

    /**
     * A division with the names above it.
     *
     * @param path names from the one below the city down to the division itself, such as 天河区 林和街道
     */
    public record Found(Division division, List<String> path) {
        public Found {
            path = List.copyOf(path);
        }

        public String pathText() {
            return String.join(" ", path);
        }
    }

    public Optional<Division> find(String code) {
        return divisions.find(code);
    }

    /** Those right below one, by code. */
    public List<Division> below(String code) {
        return divisions.below(code);
    }

    /** The division of the organ that owns this installation (本级区划); empty while none is set. */
    public Optional<String> home() {
        return organs.findOwner().map(Organ::division);
    }

    /** The division and all above it but province and city, from the top. */
    public List<Division> path(String code) {
        var path = new ArrayList<Division>();
        for (var at = find(code); at.isPresent() && path.size() < LEVELS.size(); at = above(at.get())) {
            path.addFirst(at.get());
        }
        path.removeIf(one -> LEVELS.indexOf(one.level()) < 2);
        return path;
    }

    private Optional<Division> above(Division division) {
        return Optional.ofNullable(division.parent()).flatMap(this::find);
    }

    /**
     * Divisions of the own city that an address names, in whole or without 街道 or 社区居委会 at the end (地址找区划): those that
     * agree best with the divisions above them first, then the smaller ones.
     */
    public List<Found> locate(String address, int most) {
        var words = address.replaceAll("\\s", "");
        var prefix = home().map(DivisionTree::prefix).orElse("");
        if (words.length() < 2) {
            return List.of();
        }
        var named = divisions.namedIn(words, prefix).stream()
                .collect(Collectors.toMap(Division::code, Function.identity(), (a, _) -> a));
        var ancestors = ancestors(named);
        return named.values().stream()
                .sorted(Comparator.comparingInt((Division one) -> -agreement(one, named, ancestors))
                        .thenComparingInt(one -> -LEVELS.indexOf(one.level()))
                        .thenComparing(Division::code))
                .limit(most)
                .map(one -> new Found(one, names(one, ancestors)))
                .toList();
    }

    private static String prefix(String code) {
        return code.replaceFirst("0+$", "");
    }

    private Map<String, Division> ancestors(Map<String, Division> named) {
        var all = new HashMap<>(named);
        for (int level = 1; level < LEVELS.size(); level++) {
            divisions.of(missing(all)).forEach(one -> all.put(one.code(), one));
        }
        return all;
    }

    private static List<String> missing(Map<String, Division> all) {
        return all.values().stream()
                .map(Division::parent)
                .filter(parent -> parent != null && !all.containsKey(parent))
                .distinct()
                .toList();
    }

    /** How many divisions of its path, itself included, the address names. */
    private static int agreement(Division division, Map<String, Division> named, Map<String, Division> ancestors) {
        var count = 0;
        for (var at = division; at != null; at = at.parent() == null ? null : ancestors.get(at.parent())) {
            count += named.containsKey(at.code()) ? 1 : 0;
        }
        return count;
    }

    private static List<String> names(Division division, Map<String, Division> ancestors) {
        var names = new ArrayList<String>();
        for (var at = division; at != null; at = at.parent() == null ? null : ancestors.get(at.parent())) {
            if (LEVELS.indexOf(at.level()) >= 2) {
                names.addFirst(at.name());
            }
        }
        return names;
    }
}
