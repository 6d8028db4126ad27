package kapok.hotline.wechat;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The official account whose server this is.
 *
 * @param token agreed with the platform, for signatures; blank: no account is set up; a secret
 * @param appId of the account, checked in encrypted messages
 * @param aesKey 43 characters of EncodingAESKey; blank: messages come in plain text; a secret
 * @param pictureHosts from where pictures may be fetched
 */
@ConfigurationProperties("kapok.wechat")
record WechatSettings(
        @DefaultValue("") String token,
        @DefaultValue("") String appId,
        @DefaultValue("") String aesKey,
        @DefaultValue("mmbiz.qpic.cn") String pictureHosts) {
    boolean ready() {
        return !token.isBlank();
    }
}
