package kapok.hotline.phone;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import kapok.hotline.phone.CallDesk.Announcement;
import kapok.web.Anyone;
import kapok.web.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;

/**
 * Where the call-control system says what happens (呼叫中心接口): {@code PUT /api/v1/hotline/calls/{id}} when a call starts, when it is
 * put through, when it ends; each as often as it likes.
 */
@Controller
class CallController {
    private final CallDesk desk;
    private final PhoneSettings settings;

    CallController(CallDesk desk, PhoneSettings settings) {
        this.desk = desk;
        this.settings = settings;
    }

    @Anyone
    @PutMapping("/api/v1/hotline/calls/{id}")
    ResponseEntity<?> put(
            @PathVariable String id,
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization,
            @RequestBody(required = false) @Nullable Map<String, Object> body) {
        if (!authorised(authorization)) {
            return Problems.answer(401, "hotline.api.no-token");
        }
        var told = body == null ? Map.<String, Object>of() : body;
        desk.announce(new Announcement(
                text("id", id, 100),
                text("caller", told, 40).replaceAll("[^0-9+]", ""),
                text("agent", told, 100),
                text("recording", told, 500),
                moment("started_at", told),
                moment("ended_at", told),
                moment("answered_at", told),
                text("fault", told, 5).equals("true")));
        var answer = new LinkedHashMap<String, Object>();
        answer.put("id", id);
        return ResponseEntity.ok(answer);
    }

    private boolean authorised(@Nullable String authorization) {
        return !settings.token().isBlank()
                && authorization != null
                && MessageDigest.isEqual(
                        ("Bearer " + settings.token()).getBytes(StandardCharsets.UTF_8),
                        authorization.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String name, Map<String, Object> told, int longest) {
        return text(
                name, told.get(name) == null ? "" : told.get(name).toString().strip(), longest);
    }

    private static String text(String name, String value, int longest) {
        if (value.length() > longest || value.indexOf('\0') >= 0) {
            throw new RuleViolation("hotline.api.malformed", name);
        }
        return value;
    }

    private static @Nullable Instant moment(String name, Map<String, Object> told) {
        var written = text(name, told, 40);
        try {
            return written.isEmpty() ? null : OffsetDateTime.parse(written).toInstant();
        } catch (DateTimeException malformed) {
            throw new RuleViolation("hotline.api.malformed", name);
        }
    }
}
