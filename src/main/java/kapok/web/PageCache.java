package kapok.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Copies of public pages in memory (页面缓存): the answers that say {@code Cache-Control: public}. A context whose records
 * change what the public sees calls {@link #forget()} after its commit. A change made on another node is seen when the
 * copy is as old as the answer allows.
 */
@Component
public class PageCache {
    private static final long MOST_BYTES = 32L << 20;

    private final AtomicLong generation = new AtomicLong();
    private final Cache<Key, Copy> copies;

    PageCache(Clock clock) {
        copies = Caffeine.newBuilder()
                .maximumWeight(MOST_BYTES)
                .<Key, Copy>weigher(
                        (key, copy) -> copy.weight() + 2 * key.address().length())
                .expireAfter(Expiry.<Key, Copy>creating((_, copy) -> copy.fresh()))
                .ticker(() -> nanos(clock.instant()))
                .executor(Runnable::run)
                .build();
    }

    /** What makes two readers' pages differ: address with query, reading mode, language, encrypted or not. */
    record Key(String address, String mode, boolean english, boolean secure) {}

    /** A page as it was answered; {@code tag} is its ETag. */
    record Copy(String type, String tag, byte[] plain, byte[] gzip, List<Header> headers, Duration fresh) {
        static Copy of(String type, String tag, byte[] plain, List<Header> headers, Duration fresh) {
            return new Copy(type, tag, plain, gzip(plain), List.copyOf(headers), fresh);
        }

        int weight() {
            return plain.length + gzip.length + 512;
        }

        private static byte[] gzip(byte[] plain) {
            var bytes = new ByteArrayOutputStream();
            try (var out = new GZIPOutputStream(bytes)) {
                out.write(plain);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toByteArray();
        }
    }

    /** Written out once: to turn the same words into the same bytes was a third of what a copy costs. */
    record Header(byte[] name, byte[] value) {
        static Header of(String name, String value) {
            return new Header(name.getBytes(StandardCharsets.ISO_8859_1), value.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    /** Drops every copy. A page that is being made at this moment will not be kept either: it may show the old state. */
    public void forget() {
        generation.incrementAndGet();
        copies.invalidateAll();
    }

    @Nullable
    Copy find(Key key) {
        return copies.getIfPresent(key);
    }

    long generation() {
        return generation.get();
    }

    /** @param begun the {@link #generation()} before the page was made */
    void keep(Key key, Copy copy, long begun) {
        if (generation.get() == begun) {
            copies.put(key, copy);
        }
    }

    private static long nanos(Instant instant) {
        return instant.getEpochSecond() * 1_000_000_000L + instant.getNano();
    }
}
