package kapok;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What puts a server under load, and how its answers are counted. */
public final class Load {
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final AtomicLong counter = new AtomicLong(System.nanoTime());

    /** What a request is made of. */
    public interface Source {
        HttpRequest next();
    }

    /** A number that no other request has. */
    public long number() {
        return counter.incrementAndGet();
    }

    /** Each connection sends the next as soon as it has its answer: rate p50 p95 p99 refused. */
    public void closed(Source source, int connections, int seconds) {
        var until = System.nanoTime() + seconds * 1_000_000_000L;
        var times = new ConcurrentLinkedQueue<Long>();
        var refused = new AtomicInteger();
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < connections; i++) {
                workers.submit(() -> {
                    while (System.nanoTime() < until) {
                        var begun = System.nanoTime();
                        if (status(source.next()) / 100 == 2) {
                            times.add(System.nanoTime() - begun);
                        } else {
                            refused.incrementAndGet();
                        }
                    }
                });
            }
        }
        System.out.printf("%.1f %s %d%n", times.size() / (double) seconds, percentiles(times), refused.get());
    }

    /** 0 where no answer came. */
    public int status(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The words of an answer that went well, else empty. */
    public String body(HttpRequest request) {
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() / 100 == 2 ? answer.body() : "";
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** p50 p95 p99 in milliseconds. */
    public static String percentiles(Iterable<Long> nanos) {
        var sorted = new ArrayList<Long>();
        nanos.forEach(sorted::add);
        sorted.sort(null);
        if (sorted.isEmpty()) {
            return "- - -";
        }
        return "%.1f %.1f %.1f".formatted(at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99));
    }

    private static double at(List<Long> sorted, double part) {
        return sorted.get(Math.min(sorted.size() - 1, (int) (part * sorted.size()))) / 1e6;
    }
}
