package kapok.notification;

import java.util.List;

/**
 * A notice to send (通知内容).
 *
 * @param recipient address, mobile number or OpenID, as the channel asks
 * @param template prefix of the messages that make up the words: {@code <template>.subject} and {@code <template>.body}
 *     for mail, {@code <template>.short} for SMS and WeChat; they belong to the sending context
 * @param args of those messages
 * @param aboutKind the sending context's word for the record it is about
 */
public record Notice(
        Channel channel, String recipient, String template, List<Object> args, String aboutKind, String aboutId) {
    public Notice {
        args = List.copyOf(args);
    }
}
