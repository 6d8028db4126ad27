package kapok.agency;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kapok.web.Kept;
import org.springframework.stereotype.Component;

/** The organs as everybody reads them, kept between changes (机关名录缓存): nearly every page names some. */
@Component
class KnownOrgans {
    private final Organs organs;
    private final Kept<String, Known> kept = new Kept<>(1, _ -> read());

    KnownOrgans(Organs organs) {
        this.organs = organs;
    }

    /**
     * All organs at one moment.
     *
     * @param byCode in the order of the codes
     * @param below code of an organ → codes of those right below it
     */
    record Known(Map<String, Organ> byCode, Map<String, List<String>> below, Optional<Organ> owner) {
        /** The codes of an organ and of all below it; none if there is no such organ. */
        Set<String> withSubordinates(String code) {
            var found = new TreeSet<String>();
            if (byCode.containsKey(code)) {
                gather(code, found);
            }
            return found;
        }

        private void gather(String code, Set<String> found) {
            if (found.add(code)) {
                below.getOrDefault(code, List.of()).forEach(child -> gather(child, found));
            }
        }
    }

    Known get() {
        return kept.get("organs");
    }

    /** To be called with every change. */
    void changed() {
        kept.changed();
    }

    private Known read() {
        var byCode = new LinkedHashMap<String, Organ>();
        organs.all().forEach(organ -> byCode.put(organ.code(), organ));
        var below = byCode.values().stream()
                .filter(organ -> organ.parent() != null)
                .collect(Collectors.groupingBy(
                        organ -> String.valueOf(organ.parent()),
                        Collectors.mapping(Organ::code, Collectors.toUnmodifiableList())));
        return new Known(byCode, below, organs.owner().map(byCode::get));
    }
}
