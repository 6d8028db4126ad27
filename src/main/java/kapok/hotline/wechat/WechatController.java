package kapok.hotline.wechat;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import kapok.web.Anyone;
import kapok.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The platform's server callback (服务器配置): {@code /api/v1/hotline/wechat}, in plain and in safe mode. */
@Controller
class WechatController {
    private static final Logger LOG = LoggerFactory.getLogger(WechatController.class);
    private static final int LARGEST = 64 << 10;
    private static final String DONE = "success";

    private final WechatDialogue dialogue;
    private final WechatSettings settings;
    private final @Nullable WechatCipher cipher;
    private final Clock clock;

    WechatController(WechatDialogue dialogue, WechatSettings settings, Clock clock) {
        this.dialogue = dialogue;
        this.settings = settings;
        this.clock = clock;
        cipher = settings.aesKey().isBlank() ? null : new WechatCipher(settings.aesKey(), settings.appId());
    }

    /** The platform asks once whether this server is the account's. */
    @Anyone
    @GetMapping("/api/v1/hotline/wechat")
    ResponseEntity<String> echo(@RequestParam Map<String, String> asked) {
        check(asked);
        return plain(asked.getOrDefault("echostr", ""));
    }

    @Anyone
    @PostMapping("/api/v1/hotline/wechat")
    ResponseEntity<String> message(@RequestParam Map<String, String> asked, HttpServletRequest request)
            throws IOException {
        check(asked);
        var body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw new WechatRefused("size");
        }
        var outer = WechatXml.read(new String(body, StandardCharsets.UTF_8));
        var sealed = outer.getOrDefault("Encrypt", "");
        if (cipher != null && sealed.isEmpty()) {
            throw new WechatRefused("plain");
        }
        // In the mode for both (兼容模式) a message stands there plain, too: without a key that half is read.
        var message = WechatMessage.of(cipher == null ? outer : open(cipher, sealed, asked));
        var reply = dialogue.answer(message);
        return reply.isEmpty() ? plain(DONE) : xml(reply(message, reply));
    }

    private void check(Map<String, String> asked) {
        if (!settings.ready()) {
            throw new NotFound("wechat", "not set up");
        }
        var holds = WechatSignature.holds(
                asked.getOrDefault("signature", ""),
                settings.token(),
                asked.getOrDefault("timestamp", ""),
                asked.getOrDefault("nonce", ""));
        if (!holds) {
            throw new WechatRefused("signature");
        }
    }

    private Map<String, String> open(WechatCipher cipher, String sealed, Map<String, String> asked) {
        var holds = WechatSignature.holds(
                asked.getOrDefault("msg_signature", ""),
                settings.token(),
                asked.getOrDefault("timestamp", ""),
                asked.getOrDefault("nonce", ""),
                sealed);
        if (!holds) {
            throw new WechatRefused("msg_signature");
        }
        return WechatXml.read(cipher.open(sealed));
    }

    private String reply(WechatMessage message, String text) {
        var time = Long.toString(clock.instant().getEpochSecond());
        var fields = new LinkedHashMap<String, String>();
        fields.put("ToUserName", message.from());
        fields.put("FromUserName", message.to());
        fields.put("CreateTime", time);
        fields.put("MsgType", "text");
        fields.put("Content", text);
        var xml = WechatXml.write(fields);
        return cipher == null ? xml : seal(cipher.seal(xml), time);
    }

    private String seal(String sealed, String time) {
        var nonce = Integer.toHexString(sealed.hashCode());
        var fields = new LinkedHashMap<String, String>();
        fields.put("Encrypt", sealed);
        fields.put("MsgSignature", WechatSignature.of(settings.token(), time, nonce, sealed));
        fields.put("TimeStamp", time);
        fields.put("Nonce", nonce);
        return WechatXml.write(fields);
    }

    @ExceptionHandler
    ResponseEntity<String> onRefused(WechatRefused refused) {
        LOG.info("wechat callback refused reason={}", refused.getMessage());
        return ResponseEntity.status(403).body("");
    }

    private static ResponseEntity<String> plain(String text) {
        return ResponseEntity.ok()
                .header("Content-Type", "text/plain; charset=utf-8")
                .header("X-Content-Type-Options", "nosniff")
                .body(text);
    }

    private static ResponseEntity<String> xml(String text) {
        return ResponseEntity.ok()
                .header("Content-Type", "text/xml; charset=utf-8")
                .body(text);
    }
}
