package kapok.hotline;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import kapok.Load;

/**
 * Puts the hotline under load over HTTP.
 *
 * <pre>
 * intake BASE KEYS CONNECTIONS SECONDS            as fast as it goes: rate p50 p95 p99 refused
 * mixed  BASE KEYS TICKETS QUERIES SECONDS WORDS  at a rate: tickets/s p50 p95 p99 failed queries/s p50 p95 p99 failed
 * rt     BASE PASSWORD CONNECTIONS SECONDS        tickets of Request Tracker by REST2: rate p50 p95 p99 refused
 * flood  BASE KEYS SECONDS                        one key and one number flood, others file: refused served p95 before, during
 * faults BASE KEYS JOURNAL                        files until its standard input ends; writes each receipt to the journal
 * </pre>
 *
 * <p>KEYS is a file with an API key a line. At a rate, a request counts from the moment at which it was due; the first
 * {@value #WARM} seconds do not count, in which this program itself is slow.
 */
final class HotlineLoad {
    private static final List<String> CATEGORIES = List.of("施工噪声", "停车", "路灯", "占道经营", "供水", "道路破损", "养犬", "电梯");
    private static final List<String> MATTERS =
            List.of("晚上影响休息，多次反映没有解决，希望尽快处理", "存在安全隐患，老人孩子出行不便，要求现场查看", "收费不合理，排队时间太长，要求说明依据", "雨天积水，夜间照明不足，已经持续半个月");
    private static final List<String> PLACES =
            List.of("440103000000", "440104000000", "440105000000", "440106000000", "440111000000", "440112000000");

    private static final int WARM = 30;

    private final Load load = new Load();
    private final String base;
    private final List<String> keys;

    private HotlineLoad(String base, List<String> keys) {
        this.base = base;
        this.keys = keys;
    }

    public static void main(String[] args) throws Exception {
        var keys = args[0].equals("rt") ? List.<String>of() : Files.readAllLines(Path.of(args[2]));
        var hotline = new HotlineLoad(args[1], keys);
        switch (args[0]) {
            case "intake" -> hotline.load.closed(hotline::ticket, whole(args[3]), whole(args[4]));
            case "rt" -> hotline.load.closed(() -> hotline.rt(args[2]), whole(args[3]), whole(args[4]));
            case "mixed" -> hotline.mixed(whole(args[3]), whole(args[4]), whole(args[5]), Path.of(args[6]));
            case "flood" -> hotline.flood(whole(args[3]));
            case "faults" -> hotline.faults(Path.of(args[3]));
            default -> throw new IllegalArgumentException("No mode " + args[0]);
        }
        System.exit(0); // the client's own threads would wait for their keep-alive
    }

    private static int whole(String text) {
        return Integer.parseInt(text);
    }

    private HttpRequest ticket() {
        return ticket(keys.get(ThreadLocalRandom.current().nextInt(keys.size())), "L" + load.number(), phone());
    }

    private static String phone() {
        return "138" + ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000);
    }

    private HttpRequest ticket(String key, String idempotencyKey, String phone) {
        var random = new Random(idempotencyKey.hashCode());
        var category = CATEGORIES.get(random.nextInt(CATEGORIES.size()));
        var body = """
                {"kind": "complaint", "title": "人民路%d号%s", "text": "人民路%d号附近%s，%s，编号 %s", "category": "%s", "division": "%s",
                 "address": "人民路%d号", "name": "张测试", "phone": "%s"}""".formatted(
                        random.nextInt(900),
                        category,
                        random.nextInt(900),
                        category,
                        MATTERS.get(random.nextInt(MATTERS.size())),
                        idempotencyKey,
                        category,
                        PLACES.get(random.nextInt(PLACES.size())),
                        random.nextInt(900),
                        phone);
        return HttpRequest.newBuilder(URI.create(base + "/api/v1/hotline/tickets"))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + key)
                .header("Idempotency-Key", idempotencyKey)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build();
    }

    private HttpRequest rt(String password) {
        var login = java.util.Base64.getEncoder().encodeToString(("root:" + password).getBytes(StandardCharsets.UTF_8));
        var body = """
                {"Queue": "General", "Subject": "人民路施工噪声 %d", "Requestor": "caller%d@example.com", "Content": "%s"}""".formatted(load.number(), ThreadLocalRandom.current().nextInt(5_000), MATTERS.getFirst());
        return HttpRequest.newBuilder(URI.create(base + "/REST/2.0/ticket"))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build();
    }

    /** Both at a steady rate, whatever the answers do; what waits for its turn has begun already. */
    private void mixed(int tickets, int queries, int seconds, Path words) throws Exception {
        var searched = Files.readAllLines(words);
        mixed(tickets, queries, WARM, searched);
        System.out.println(mixed(tickets, queries, seconds, searched));
    }

    private String mixed(int tickets, int queries, int seconds, List<String> searched) throws Exception {
        var filed = new ConcurrentLinkedQueue<Long>();
        var asked = new ConcurrentLinkedQueue<Long>();
        var failedTickets = new AtomicInteger();
        var failedQueries = new AtomicInteger();
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = workers.submit(() -> steadily(tickets, seconds, this::ticket, filed, failedTickets));
            var other = workers.submit(() -> steadily(queries, seconds, () -> query(searched), asked, failedQueries));
            one.get();
            other.get();
        }
        return String.format(
                "%.1f %s %d %.1f %s %d",
                filed.size() / (double) seconds,
                Load.percentiles(filed),
                failedTickets.get(),
                asked.size() / (double) seconds,
                Load.percentiles(asked),
                failedQueries.get());
    }

    private void steadily(
            int rate, int seconds, Load.Source source, ConcurrentLinkedQueue<Long> times, AtomicInteger failed) {
        var begun = System.nanoTime();
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long i = 0; i < (long) rate * seconds; i++) {
                var due = begun + i * 1_000_000_000L / rate;
                LockSupport.parkNanos(due - System.nanoTime());
                workers.submit(() -> {
                    if (load.status(source.next()) / 100 == 2) {
                        times.add(System.nanoTime() - due);
                    } else {
                        failed.incrementAndGet();
                    }
                });
            }
        }
    }

    /** What the public asks for: search by words, lists by place and category, and pages of them; none twice the same. */
    private HttpRequest query(List<String> words) {
        var random = ThreadLocalRandom.current();
        var word = java.net.URLEncoder.encode(words.get(random.nextInt(words.size())), StandardCharsets.UTF_8);
        var fresh = "fresh=" + random.nextInt();
        var path = switch (random.nextInt(4)) {
            case 0 -> "/hotline/results?q=" + word + "&" + fresh;
            case 1 ->
                "/hotline/results?district="
                        + PLACES.get(random.nextInt(PLACES.size())).substring(0, 6) + "&" + fresh;
            case 2 -> "/hotline/results?page=" + (1 + random.nextInt(20)) + "&" + fresh;
            default -> "/hotline/track?" + fresh;
        };
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(20))
                .build();
    }

    /** First the others alone, then beside one key and one telephone number that flood. */
    private void flood(int seconds) throws Exception {
        var before = new ConcurrentLinkedQueue<Long>();
        var during = new ConcurrentLinkedQueue<Long>();
        var failed = new AtomicInteger();
        var refused = new AtomicInteger();
        var served = new AtomicInteger();
        var others = new HotlineLoad(base, keys.subList(1, keys.size()));
        others.steadily(20, seconds, others::ticket, before, failed);
        var until = System.nanoTime() + seconds * 1_000_000_000L;
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                workers.submit(() -> {
                    while (System.nanoTime() < until) {
                        var status = load.status(ticket(keys.getFirst(), "F" + load.number(), "13800138000"));
                        (status == 429 ? refused : served).incrementAndGet();
                    }
                });
            }
            others.steadily(20, seconds, others::ticket, during, failed);
        }
        System.out.printf(
                "%d %d %s %s %d%n",
                refused.get(),
                served.get(),
                Load.percentiles(before).split(" ")[1],
                Load.percentiles(during).split(" ")[1],
                failed.get());
    }

    /**
     * Files one ticket after the other on eight connections, and tries each again under the same key until it has its
     * receipt: what a client does whose server dies. The journal holds key and receipt of each, written when it came.
     */
    private void faults(Path journal) throws Exception {
        var stopped = new java.util.concurrent.atomic.AtomicBoolean();
        try (var out = Files.newBufferedWriter(journal);
                var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                workers.submit(() -> {
                    while (!stopped.get()) {
                        fileUntilAnswered("K" + load.number(), out);
                    }
                });
            }
            while (System.in.read() >= 0) {
                continue;
            }
            stopped.set(true);
        }
    }

    private void fileUntilAnswered(String idempotencyKey, java.io.Writer journal) {
        var key = keys.get(Math.floorMod(idempotencyKey.hashCode(), keys.size()));
        var request = ticket(key, idempotencyKey, phone());
        for (int tries = 1; ; tries++) {
            var number = receipt(request);
            if (!number.isEmpty()) {
                note(journal, idempotencyKey + " " + number + " " + tries);
                return;
            }
            LockSupport.parkNanos(200_000_000L);
        }
    }

    private String receipt(HttpRequest request) {
        return load.body(request).replaceAll("(?s).*\"number\":\"([^\"]+)\".*", "$1");
    }

    private static void note(java.io.Writer journal, String line) {
        synchronized (journal) {
            try {
                journal.write(line + "\n");
                journal.flush();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
