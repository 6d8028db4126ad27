package kapok.web;

import java.util.Set;

/** The organs whose records a caller may see and touch (数据范围). */
public record OrganScope(boolean everything, Set<String> organs) {
    public OrganScope {
        organs = Set.copyOf(organs);
    }

    public static OrganScope all() {
        return new OrganScope(true, Set.of());
    }

    public static OrganScope of(Set<String> organs) {
        return new OrganScope(false, organs);
    }

    public boolean includes(String organ) {
        return everything || organs.contains(organ);
    }

    /** For {@code (:everything or organ = any(:organs))}. */
    public String[] organArray() {
        return organs.toArray(String[]::new);
    }
}
