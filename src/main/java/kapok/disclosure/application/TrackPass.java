package kapok.disclosure.application;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import kapok.privacy.Secrets;
import org.springframework.stereotype.Component;

/**
 * Lets somebody who proved number and code back in for half an hour (查询凭据): a signed cookie, so that no code stands in an
 * address and no session is kept.
 */
@Component
class TrackPass {
    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final Pattern FORM = Pattern.compile("([0-9A-Z-]{16,24})_(\\d{10})_([0-9a-f]{64})");

    private final Secrets secrets;
    private final Clock clock;

    TrackPass(Secrets secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    void give(HttpServletRequest request, HttpServletResponse response, String number) {
        var until = clock.instant().plus(LIFE).getEpochSecond();
        var value = number + "_" + until + "_" + HexFormat.of().formatHex(sign(number, until));
        ApplyCookies.write(request, response, ApplyCookies.CASE, value, LIFE);
    }

    void take(HttpServletRequest request, HttpServletResponse response) {
        ApplyCookies.write(request, response, ApplyCookies.CASE, "", Duration.ZERO);
    }

    /** The number of the case that this browser may see now. */
    Optional<String> number(HttpServletRequest request) {
        var value = ApplyCookies.read(request, ApplyCookies.CASE).orElse("");
        var parts = FORM.matcher(value);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var until = Long.parseLong(parts.group(2));
        var genuine = MessageDigest.isEqual(
                sign(parts.group(1), until), HexFormat.of().parseHex(parts.group(3)));
        return genuine && clock.instant().isBefore(Instant.ofEpochSecond(until))
                ? Optional.of(parts.group(1))
                : Optional.empty();
    }

    private byte[] sign(String number, long until) {
        return secrets.exactIndex("disclosure.track", (number + "_" + until).getBytes(StandardCharsets.UTF_8));
    }
}
