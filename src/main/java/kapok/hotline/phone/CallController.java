package kapok.hotline.phone;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import kapok.hotline.phone.CallDesk.Announcement;
import kapok.web.Anyone;
import kapok.web.ApiFields;
import kapok.web.ApiFields.Kind;
import kapok.web.ApiJson;
import kapok.web.ApiRefusal;
import kapok.web.Fields;
import kapok.web.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the call-control system says what happens (呼叫中心接口): {@code PUT /api/v1/hotline/calls/{id}} when a call starts, when it is
 * put through, when it ends; each as often as it likes.
 */
@RestController
class CallController {
    private static final int LONGEST_ID = 100;
    private static final Map<String, Kind> FIELDS = Map.of(
            "caller", Kind.TEXT,
            "agent", Kind.TEXT,
            "recording", Kind.TEXT,
            "started_at", Kind.TEXT,
            "answered_at", Kind.TEXT,
            "ended_at", Kind.TEXT,
            "fault", Kind.FLAG);

    private final CallDesk desk;
    private final PhoneSettings settings;
    private final JsonMapper json;

    CallController(CallDesk desk, PhoneSettings settings, JsonMapper json) {
        this.desk = desk;
        this.settings = settings;
        this.json = json;
    }

    @Anyone
    @PutMapping(path = "/api/v1/hotline/calls/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> put(
            @PathVariable String id,
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization,
            HttpServletRequest request,
            Text text)
            throws IOException {
        if (!authorised(authorization)) {
            throw new ApiRefusal(401, "hotline.api.no-token");
        }
        var body = ApiJson.object(json, ApiJson.read(request.getInputStream()), TicketBody.INVALID, text);
        var fields = ApiFields.read(body, FIELDS, text);
        if (id.codePointCount(0, id.length()) > LONGEST_ID) {
            fields.slip("id", "web.field.long", LONGEST_ID, id.codePointCount(0, id.length()));
        }
        desk.announce(read(id, fields));
        return Map.of("id", id);
    }

    private static Announcement read(String id, Fields fields) {
        var told = new Announcement(
                id,
                caller(fields),
                fields.line("agent", 100),
                fields.line("recording", 500),
                fields.instant("started_at"),
                fields.instant("ended_at"),
                fields.instant("answered_at"),
                fields.yes("fault"));
        if (!fields.ok()) {
            throw ApiRefusal.invalid(TicketBody.INVALID, fields.slips());
        }
        return told;
    }

    /** As the exchange shows it: short numbers and those of other countries too, so any digits. */
    private static String caller(Fields fields) {
        var shown = fields.line("caller", 40);
        var digits = shown.replaceAll("[\\s()-]", "");
        if (!digits.matches("(\\+?\\d{2,20})?")) {
            fields.slip("caller", "hotline.field.caller");
        }
        return digits;
    }

    private boolean authorised(@Nullable String authorization) {
        return !settings.token().isBlank()
                && authorization != null
                && MessageDigest.isEqual(
                        ("Bearer " + settings.token()).getBytes(StandardCharsets.UTF_8),
                        authorization.getBytes(StandardCharsets.UTF_8));
    }
}
