package kapok.hotline.wechat;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a follower sent (用户消息).
 *
 * @param from OpenID of the follower
 * @param to original id of the account
 * @param id the same when the platform sends it again
 */
record WechatMessage(String from, String to, String id, Content content) {
    private static final Pattern DEGREES = Pattern.compile("-?\\d{1,3}(\\.\\d{1,12})?");

    /** What it says. */
    sealed interface Content {
        /** 文本消息, and what a voice message was heard as. */
        record Words(String text) implements Content {}

        /** 图片消息. */
        record Picture(String url) implements Content {}

        /** 地理位置消息, in degrees. */
        record Position(double lat, double lon, String label) implements Content {}

        /** 关注. */
        record Followed() implements Content {}

        /** 菜单点击. */
        record Pressed(String key) implements Content {}

        /** Anything else, such as 视频 or 取消关注. */
        record Other(String type) implements Content {}
    }

    /** @throws WechatRefused if it lacks what every message has */
    static WechatMessage of(Map<String, String> fields) {
        var from = fields.getOrDefault("FromUserName", "");
        var to = fields.getOrDefault("ToUserName", "");
        var type = fields.getOrDefault("MsgType", "");
        if (!from.matches("[0-9A-Za-z_-]{1,64}") || to.isEmpty() || type.isEmpty()) {
            throw new WechatRefused("fields");
        }
        return new WechatMessage(from, to, id(fields, from), content(type, fields));
    }

    /** Events have no MsgId; the platform says to know them by sender and time. */
    private static String id(Map<String, String> fields, String from) {
        var id = fields.getOrDefault("MsgId", "");
        return id.matches("\\d{1,25}")
                ? id
                : from + "-" + fields.getOrDefault("CreateTime", "").replaceAll("\\D", "") + "-"
                        + fields.getOrDefault("Event", "").replaceAll("\\W", "");
    }

    private static Content content(String type, Map<String, String> fields) {
        return switch (type) {
            case "text" -> new Content.Words(fields.getOrDefault("Content", "").strip());
            case "voice" -> heard(fields.getOrDefault("Recognition", "").strip());
            case "image" -> new Content.Picture(fields.getOrDefault("PicUrl", ""));
            case "location" -> position(fields, "Location_X", "Location_Y");
            case "event" -> event(fields);
            default -> new Content.Other(type);
        };
    }

    private static Content heard(String words) {
        return words.isEmpty() ? new Content.Other("voice") : new Content.Words(words);
    }

    private static Content event(Map<String, String> fields) {
        var event = fields.getOrDefault("Event", "");
        return switch (event) {
            case "subscribe" -> new Content.Followed();
            case "CLICK" -> new Content.Pressed(fields.getOrDefault("EventKey", ""));
            default -> new Content.Other(event);
        };
    }

    private static Content position(Map<String, String> fields, String latField, String lonField) {
        var lat = fields.getOrDefault(latField, "");
        var lon = fields.getOrDefault(lonField, "");
        var fits = DEGREES.matcher(lat).matches()
                && DEGREES.matcher(lon).matches()
                && Math.abs(Double.parseDouble(lat)) <= 90
                && Math.abs(Double.parseDouble(lon)) <= 180;
        return fits
                ? new Content.Position(
                        Double.parseDouble(lat),
                        Double.parseDouble(lon),
                        fields.getOrDefault("Label", "").strip())
                : new Content.Other("location");
    }
}
