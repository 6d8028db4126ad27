package kapok.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What is read all the time and seldom changes, kept between changes (缓存). A change of this program is seen at once, inside its
 * own transaction too; one of another program within {@link #KEPT}.
 */
public final class Kept<K, V> {
    public static final Duration KEPT = Duration.ofSeconds(10);

    private final Cache<K, V> kept;
    private final Function<K, V> read;

    /** @param read asks the database; what may not be there is an {@link java.util.Optional} */
    public Kept(int most, Function<K, V> read) {
        this.read = read;
        kept = Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(most).build();
    }

    public V get(K key) {
        return changing() ? read.apply(key) : kept.get(key, read);
    }

    /** To be called with every change: all that was known is forgotten, now and when the transaction has ended. */
    public void changed() {
        if (TransactionSynchronizationManager.isSynchronizationActive() && !changing()) {
            TransactionSynchronizationManager.bindResource(this, "changing");
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResource(Kept.this);
                    kept.invalidateAll();
                }
            });
        }
        kept.invalidateAll();
    }

    private boolean changing() {
        return TransactionSynchronizationManager.hasResource(this);
    }
}
