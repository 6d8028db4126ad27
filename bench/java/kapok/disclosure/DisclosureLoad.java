package kapok.disclosure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kapok.Load;

/**
 * Applies and decides over HTTP as organs' programs and officers do.
 *
 * <pre>
 * token  BASE LOGIN ORGAN                           a program's token, made on the desk's page
 * decide BASE LOGIN NUMBERS                         answers, drafts, signs one case after the other: p50 p95 p99 of the three
 *                                                   together, failed
 * faults BASE LOGIN NUMBERS JOURNAL                 the same on four connections until standard input ends; a line of the
 *                                                   journal, step,request,letter, was seen confirmed
 * retime BASE LOGIN DAY                             looks at what a notice would move that closes the offices on a day,
 *                                                   and takes it over: when it was sent, in milliseconds
 * </pre>
 */
final class DisclosureLoad {
    private static final String PASSWORD = "mumian-2026";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern FRESH = Pattern.compile(">(kapok_[A-Za-z0-9_-]+)<");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    private final Load load = new Load();
    private final String base;
    private HttpClient http = session();
    private String csrf = "";

    private DisclosureLoad(String base) {
        this.base = base;
    }

    public static void main(String[] args) throws Exception {
        var load = new DisclosureLoad(args[1]);
        switch (args[0]) {
            case "token" -> System.out.println(load.token(args[2], args[3]));
            case "decide" -> load.decide(args[2], Files.readAllLines(Path.of(args[3])));
            case "faults" -> load.faults(args[2], Files.readAllLines(Path.of(args[3])), Path.of(args[4]));
            case "retime" -> System.out.println(load.retime(args[2], LocalDate.parse(args[3])));
            default -> throw new IllegalArgumentException("No mode " + args[0]);
        }
        System.exit(0); // the client's own threads would wait for their keep-alive
    }

    private static HttpClient session() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .cookieHandler(new CookieManager())
                .build();
    }

    private String token(String login, String organ) throws IOException, InterruptedException {
        signIn(login);
        var page = body(post("/desk/requests/connections/tokens", Map.of("tokenName", "压测", "tokenOrgan", organ)));
        return first(FRESH, page);
    }

    private long retime(String login, LocalDate day) throws IOException, InterruptedException {
        signIn(login);
        var year = Integer.toString(day.getYear());
        var number = "压测〔" + year + "〕" + load.number() % 1_000_000 + "号";
        var issued = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
        var preview = Map.of(
                "number",
                number,
                "issued",
                issued,
                "year",
                year,
                "noticeTitle",
                "临时放假",
                "days",
                day + ",放假,临时放假",
                "dryRun",
                "true");
        var notice = new HashMap<>(preview);
        notice.put("dryRun", "false");
        var shown = post("/desk/calendar/notices", preview);
        var began = System.currentTimeMillis();
        var taken = post("/desk/calendar/notices", notice);
        if (shown.statusCode() != 200 || taken.statusCode() != 302) {
            throw new IllegalStateException("The notice was not taken: " + taken.statusCode());
        }
        return began;
    }

    private void decide(String login, List<String> numbers) throws IOException, InterruptedException {
        signIn(login);
        var all = new ArrayList<Long>();
        int failed = 0;
        for (var number : numbers) {
            var version = first(VERSION, body(get("/desk/requests/" + number)));
            var begun = System.nanoTime();
            if (answer(number, version) && !sign(number).isEmpty()) {
                all.add(System.nanoTime() - begun);
            } else {
                failed++;
            }
        }
        System.out.println(Load.percentiles(all) + " " + failed);
    }

    private void faults(String login, List<String> numbers, Path journal) throws IOException {
        var stopped = new AtomicBoolean();
        var left = new ConcurrentLinkedQueue<>(numbers);
        try (var out = Files.newBufferedWriter(journal);
                var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                workers.submit(() -> {
                    var officer = new DisclosureLoad(base);
                    while (!stopped.get() && !left.isEmpty()) {
                        officer.tryOne(login, left.remove(), out);
                    }
                });
            }
            while (System.in.read() >= 0) {
                continue;
            }
            stopped.set(true);
        }
    }

    /** What was confirmed is written down; what was not is left as it is. */
    private void tryOne(String login, String number, Writer journal) {
        try {
            if (csrf.isEmpty()) {
                signIn(login);
            }
            var version = first(VERSION, body(get("/desk/requests/" + number)));
            if (!answer(number, version)) {
                return;
            }
            note(journal, "answered," + number + ",");
            var letter = sign(number);
            if (!letter.isEmpty()) {
                note(journal, "signed," + number + "," + letter.substring(letter.lastIndexOf('/') + 1));
            }
        } catch (IOException | IllegalStateException away) {
            csrf = "";
            http = session();
            LockSupport.parkNanos(300_000_000L);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void note(Writer journal, String line) {
        synchronized (journal) {
            try {
                journal.write(line + "\n");
                journal.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private boolean answer(String number, String version) throws IOException, InterruptedException {
        var answered = Map.of(
                "event", "answered",
                "version", version,
                "on", LocalDate.now(ZoneId.of("Asia/Shanghai")).toString(),
                "outcome", "granted",
                "note", "经审查，您申请公开的信息属于可以公开的政府信息，现予以提供。");
        return post("/desk/requests/" + number + "/steps", answered).statusCode() == 302;
    }

    /** The letter's address once it is signed and sealed in three formats; else empty. */
    private String sign(String number) throws IOException, InterruptedException {
        var drafted = post("/desk/requests/" + number + "/letters", Map.of("kind", "reply"));
        var letter = drafted.headers().firstValue("Location").orElse("").replace(base, "");
        var signed = post(letter + "/signature", Map.of("version", "0"));
        return signed.statusCode() == 302 ? letter : "";
    }

    private void signIn(String login) throws IOException, InterruptedException {
        csrf = first(TOKEN, body(get("/login")));
        post("/login", Map.of("login", login, "password", PASSWORD));
        csrf = first(TOKEN, body(get("/desk")));
    }

    private static String first(Pattern pattern, String body) {
        var found = pattern.matcher(body);
        if (!found.find()) {
            throw new IllegalStateException("Nothing like " + pattern + " on the page");
        }
        return found.group(1);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(base + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        var form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "_csrf=" + URLEncoder.encode(csrf, StandardCharsets.UTF_8) + "&", ""));
        return http.send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String body(HttpResponse<String> answer) {
        return answer.body();
    }
}
