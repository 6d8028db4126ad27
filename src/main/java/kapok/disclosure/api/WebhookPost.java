package kapok.disclosure.api;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kapok.disclosure.RequestChanged;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells programs what happened (回调投递). The delivery is written in the transaction of the event and sent afterwards, signed
 * with HMAC-SHA256 over time and body; no answer, or another than 2xx, and it is tried again, later each time.
 */
@Component
class WebhookPost {
    private static final int BATCH = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Webhooks webhooks;
    private final ApiCalls calls;
    private final JsonMapper json;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    WebhookPost(Webhooks webhooks, ApiCalls calls, JsonMapper json, Clock clock) {
        this.webhooks = webhooks;
        this.calls = calls;
        this.json = json;
        this.clock = clock;
    }

    /** In the transaction of the event: either both are there or neither. */
    @EventListener
    void on(RequestChanged changed) {
        var payload = new LinkedHashMap<String, Object>();
        payload.put("id", UUID.randomUUID().toString());
        payload.put("event", changed.kind());
        payload.put("number", changed.number());
        payload.put("organ", changed.organ());
        payload.put("version", changed.version());
        payload.put("at", clock.instant().toString());
        webhooks.queue(changed.organ(), changed.number(), changed.kind(), json.writeValueAsString(payload));
    }

    /** All at once, so that a slow receiver holds up none but itself; done long before another node may take them. */
    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT5S")
    void send() {
        var sent = webhooks.take(BATCH).stream()
                .collect(Collectors.toMap(due -> due, this::send, (one, _) -> one, LinkedHashMap::new));
        sent.forEach(this::settle);
    }

    @Scheduled(initialDelayString = "PT30M", fixedDelayString = "P1D")
    void forget() {
        calls.forget();
    }

    /** The status of the answer; the time limit is for the whole of it, however slowly it drips in. */
    private CompletableFuture<Integer> send(Webhooks.Due due) {
        try {
            return http.sendAsync(signed(due), HttpResponse.BodyHandlers.discarding())
                    .thenApply(HttpResponse::statusCode)
                    .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (IllegalArgumentException noAddress) {
            return CompletableFuture.failedFuture(noAddress);
        }
    }

    private HttpRequest signed(Webhooks.Due due) {
        var at = clock.instant().getEpochSecond();
        return HttpRequest.newBuilder(URI.create(due.url()))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Kapok-Delivery", Long.toString(due.id()))
                .header("Kapok-Signature", "t=" + at + ",v1=" + sign(due.secret(), at + "." + due.payload()))
                .POST(HttpRequest.BodyPublishers.ofString(due.payload()))
                .build();
    }

    private void settle(Webhooks.Due due, CompletableFuture<Integer> answer) {
        try {
            var status = answer.join();
            if (status / 100 == 2) {
                webhooks.delivered(due.id(), status);
            } else {
                webhooks.failed(due, status, "HTTP " + status);
            }
        } catch (CompletionException away) {
            var cause = away.getCause() == null ? away : away.getCause();
            webhooks.failed(due, null, cause.getClass().getSimpleName());
        }
    }

    /** HMAC-SHA256 in hex. */
    static String sign(String secret, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has HmacSHA256
        }
    }
}
