package kapok.notification;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/**
 * SMS and WeChat by an HTTP gateway of the city (短信、微信网关). The contract stands in {@code
 * docs/operations/notifications.md}: a small JSON object is posted, any 2xx means taken, and the id makes a second post of
 * the same notice harmless.
 */
@Component
class GatewayCarrier implements Carrier {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final NotificationSettings settings;
    private final ObjectMapper json;
    private final Duration patience;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @Autowired
    GatewayCarrier(NotificationSettings settings, ObjectMapper json) {
        this(settings, json, PATIENCE);
    }

    GatewayCarrier(NotificationSettings settings, ObjectMapper json, Duration patience) {
        this.settings = settings;
        this.json = json;
        this.patience = patience;
    }

    @Override
    public boolean carries(Channel channel) {
        return channel != Channel.MAIL;
    }

    @Override
    public Delivery deliver(Outgoing notice) {
        var gateway = settings.gateway(notice.channel());
        if (gateway.url().isBlank()) {
            return new Delivery.Refused("not-configured");
        }
        try {
            return judge(http.send(request(gateway, notice), HttpResponse.BodyHandlers.discarding())
                    .statusCode());
        } catch (IOException e) {
            return new Delivery.Delayed("unreachable");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Delivery.Delayed("unreachable");
        }
    }

    private HttpRequest request(NotificationSettings.Gateway gateway, Outgoing notice) {
        var body = new LinkedHashMap<String, String>();
        body.put("id", notice.id().toString());
        body.put("channel", notice.channel().code());
        body.put("to", notice.recipient());
        body.put("template", notice.template());
        body.put("text", notice.body());
        return HttpRequest.newBuilder(URI.create(gateway.url()))
                .timeout(patience)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Authorization", "Bearer " + gateway.token())
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)))
                .build();
    }

    private static Delivery judge(int status) {
        if (status / 100 == 2) {
            return new Delivery.Accepted();
        }
        return switch (status) {
            case 401, 403 -> new Delivery.Delayed("not-authorised");
            case 408, 425, 429 -> new Delivery.Delayed("busy");
            default -> status / 100 == 4 ? new Delivery.Refused("refused") : new Delivery.Delayed("unreachable");
        };
    }
}
