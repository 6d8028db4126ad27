package kapok.hotline.wechat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import kapok.hotline.arrival.FrontDoor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Fetches followers' pictures from the platform (图片下载) after the reply has gone; away servers are tried again for a day. */
@Component
class WechatPictures {
    private static final Logger LOG = LoggerFactory.getLogger(WechatPictures.class);
    private static final int LARGEST = 20 << 20;
    private static final int MOST_ATTEMPTS = 8;
    private static final Duration KEPT = Duration.ofDays(2);

    private final WechatTalks talks;
    private final FrontDoor door;
    private final WechatSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    WechatPictures(
            WechatTalks talks, FrontDoor door, WechatSettings settings, TransactionTemplate transaction, Clock clock) {
        this.talks = talks;
        this.door = door;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 5_000, initialDelay = 20_000)
    void run() {
        try {
            fetch();
        } catch (DataAccessException | TransactionException away) {
            LOG.debug("pictures wait for the database", away);
        }
    }

    @Scheduled(fixedDelayString = "P1D", initialDelayString = "PT15M")
    void forget() {
        talks.forget(clock.instant().minus(KEPT));
    }

    /** Fetches what waits; gives how many were added to their tickets. */
    int fetch() {
        var added = 0;
        for (var picture : talks.waiting(clock.instant(), 20)) {
            added += fetch(picture) ? 1 : 0;
        }
        return added;
    }

    private boolean fetch(WechatTalks.Picture picture) {
        if (!allowed(picture.url())) {
            LOG.warn("picture of {} not fetched: host not allowed", picture.number());
            talks.fetched(picture.message());
            return false;
        }
        var content = download(picture.url());
        if (content.length == 0) {
            delay(picture);
            return false;
        }
        return Boolean.TRUE.equals(transaction.execute(_ -> keep(picture, content)));
    }

    private boolean keep(WechatTalks.Picture picture, byte[] content) {
        if (!talks.fetched(picture.message())) {
            return false;
        }
        var name = "wechat-" + picture.message() + extension(content);
        return door.attach(picture.number(), name, new ByteArrayInputStream(content))
                .isEmpty();
    }

    private void delay(WechatTalks.Picture picture) {
        if (picture.attempts() >= MOST_ATTEMPTS) {
            LOG.warn("picture of {} given up", picture.number());
            talks.fetched(picture.message());
        } else {
            talks.postpone(picture.message(), clock.instant().plus(Duration.ofMinutes(1L << picture.attempts())));
        }
    }

    /** Only from where the platform keeps pictures: whoever knows the token could name any address otherwise. */
    private boolean allowed(String url) {
        try {
            var host = Objects.requireNonNullElse(URI.create(url).getHost(), "");
            return Arrays.stream(settings.pictureHosts().split("[,\\s]+")).anyMatch(host::equals);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private byte[] download(String url) {
        try {
            var request = HttpRequest.newBuilder(URI.create(url))
                    .timeout(Duration.ofSeconds(20))
                    .build();
            var answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                var content = body.readNBytes(LARGEST + 1);
                return answer.statusCode() == 200 && content.length <= LARGEST ? content : new byte[0];
            }
        } catch (IOException away) {
            return new byte[0];
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new byte[0];
        }
    }

    private static String extension(byte[] content) {
        var first = content.length < 4 ? 0 : content[0] & 0xff;
        return switch (first) {
            case 0x89 -> ".png";
            case 'G' -> ".gif";
            case 'R' -> ".webp";
            default -> ".jpg";
        };
    }
}
