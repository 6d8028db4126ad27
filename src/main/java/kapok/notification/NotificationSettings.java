package kapok.notification;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How notices leave. The SMTP server itself is {@code spring.mail.*}.
 *
 * @param mailFrom sender of mail
 * @param sms gateway for SMS
 * @param wechat gateway for WeChat
 */
@ConfigurationProperties("kapok.notification")
record NotificationSettings(
        @DefaultValue("noreply@localhost") String mailFrom,
        @DefaultValue Gateway sms,
        @DefaultValue Gateway wechat) {
    /**
     * An HTTP gateway.
     *
     * @param url where to post; blank: the channel is not set up
     * @param token sent as bearer token; a secret, so give it by environment
     */
    record Gateway(
            @DefaultValue("") String url, @DefaultValue("") String token) {}

    Gateway gateway(Channel channel) {
        return channel == Channel.WECHAT ? wechat : sms;
    }
}
