package kapok.hotline.wechat;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import kapok.hotline.arrival.Arriving;
import kapok.hotline.arrival.Arriving.Person;
import kapok.hotline.arrival.Arriving.Site;
import kapok.hotline.arrival.Enquiries;
import kapok.hotline.arrival.FrontDoor;
import kapok.hotline.arrival.Turns;
import kapok.hotline.wechat.WechatMessage.Content;
import kapok.privacy.Secrets;
import kapok.web.RateLimit;
import kapok.web.Text;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the account answers (对话): words file a ticket, a place or picture sent within the hour belongs to it, a ticket's number
 * asks how it stands. The platform waits five seconds and then sends the same message again, up to three times: a message
 * is answered once, and again with the very same words.
 */
@Component
class WechatDialogue {
    private static final Duration TOGETHER = Duration.ofHours(1);
    private static final int SHORTEST = 6;
    private static final int LONGEST = 2_000;
    private static final int TITLE = 30;
    private static final Pattern NUMBER =
            Pattern.compile("(?i)([A-Z]{2,4}-\\d{4}-\\d{6,9}-[0-9A-Z])\\W*(\\w{4,16})?\\W*");

    private final WechatTalks talks;
    private final FrontDoor door;
    private final Enquiries enquiries;
    private final Turns turns;
    private final Secrets secrets;
    private final Text words;
    private final RateLimit limit;
    private final Clock clock;

    WechatDialogue(
            WechatTalks talks,
            FrontDoor door,
            Enquiries enquiries,
            Turns turns,
            Secrets secrets,
            MessageSource messages,
            Clock clock) {
        this.talks = talks;
        this.door = door;
        this.enquiries = enquiries;
        this.turns = turns;
        this.secrets = secrets;
        this.clock = clock;
        words = new Text(messages, Locale.SIMPLIFIED_CHINESE);
        limit = new RateLimit(20, Duration.ofMinutes(10), clock);
    }

    /** The reply, or nothing where none is due. */
    @Transactional
    public String answer(WechatMessage message) {
        turns.await(Arriving.Way.WECHAT, message.id());
        var follower = secrets.blindIndex(WechatTalks.COLUMN, message.from());
        var before = talks.reply(message.id());
        if (before.isPresent()) {
            return secrets.open(WechatTalks.COLUMN, before.get());
        }
        var reply = reply(message, follower);
        talks.keep(message.id(), follower, secrets.seal(WechatTalks.COLUMN, reply), clock.instant());
        return reply;
    }

    private String reply(WechatMessage message, byte[] follower) {
        return switch (message.content()) {
            case Content.Followed() -> say("welcome");
            case Content.Words(var text) -> words(message, follower, text);
            case Content.Picture(var url) -> picture(message, follower, url);
            case Content.Position place -> position(follower, place);
            case Content.Pressed(var key) -> key.equals("track") ? say("how-to-track") : say("how-to-file");
            case Content.Other(var type) ->
                type.matches("[a-z]+") && !type.equals("unsubscribe") ? say("cannot-read") : "";
        };
    }

    private String words(WechatMessage message, byte[] follower, String text) {
        var number = NUMBER.matcher(text);
        if (number.matches()) {
            return standing(number.group(1).toUpperCase(Locale.ROOT), number.group(2), follower);
        }
        if (text.codePointCount(0, text.length()) < SHORTEST) {
            return say("too-short");
        }
        if (!limit.admits(message.from())) {
            return say("flood");
        }
        return file(message, follower, cut(text, LONGEST));
    }

    private String file(WechatMessage message, byte[] follower, String text) {
        var filed = door.file(new Arriving(
                Arriving.Way.WECHAT,
                message.id(),
                "help",
                cut(text.lines().findFirst().orElse(text), TITLE),
                text,
                "",
                Site.UNKNOWN,
                new Person("", "", "", message.from(), ""),
                false,
                true,
                clock.instant()));
        talks.begin(follower, secrets.seal(WechatTalks.COLUMN, message.from()), filed.number(), clock.instant());
        return say("filed", filed.number(), filed.queryCode());
    }

    private Optional<String> current(byte[] follower) {
        return talks.current(follower, clock.instant().minus(TOGETHER));
    }

    private String picture(WechatMessage message, byte[] follower, String url) {
        var number = current(follower);
        if (number.isEmpty()) {
            return say("words-first");
        }
        if (url.length() <= 2_000 && url.startsWith("http")) {
            talks.await(message.id(), number.get(), url, clock.instant());
        }
        return say("picture-added", number.get());
    }

    private String position(byte[] follower, Content.Position place) {
        var number = current(follower);
        if (number.isEmpty()) {
            return say("words-first");
        }
        door.locate(number.get(), new Site("", place.label(), place.lat(), place.lon()));
        return say("place-added", number.get(), place.label().isEmpty() ? "—" : place.label());
    }

    /** To who filed it by this account, or who gives its query code; to anybody else it is as if it did not exist. */
    private String standing(String number, @org.jspecify.annotations.Nullable String code, byte[] follower) {
        var known = talks.filed(follower, number)
                ? enquiries.standing(number)
                : enquiries.standing(number, code == null ? "" : code);
        return known.map(standing ->
                        say("standing", number, words.localize(standing.label()), words.dateTime(standing.since())))
                .orElseGet(() -> say("no-such-ticket"));
    }

    private String say(String key, Object... args) {
        return words.localize("hotline.wechat." + key, args);
    }

    private static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)) + "…";
    }
}
