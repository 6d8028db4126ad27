package kapok.agency;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The organs as everybody reads them, kept between changes (机关名录缓存): nearly every page names some. A change of this
 * program is seen at once, inside its own transaction too; one of another program within {@link #KEPT}.
 */
@Component
class KnownOrgans {
    static final Duration KEPT = Duration.ofSeconds(10);

    private final Organs organs;
    private final Cache<String, Known> kept =
            Caffeine.newBuilder().expireAfterWrite(KEPT).build();

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
        return changing() ? read() : kept.get("organs", _ -> read());
    }

    /** To be called with every change: what was known is forgotten, now and when the transaction has ended. */
    void changed() {
        if (TransactionSynchronizationManager.isSynchronizationActive() && !changing()) {
            TransactionSynchronizationManager.bindResource(this, "changing");
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResource(KnownOrgans.this);
                    kept.invalidate("organs");
                }
            });
        }
        kept.invalidate("organs");
    }

    private boolean changing() {
        return TransactionSynchronizationManager.hasResource(this);
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
