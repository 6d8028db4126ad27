package kapok.hotline.phone;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The call-control system.
 *
 * @param token its bearer token; blank: there is none; a secret
 */
@ConfigurationProperties("kapok.phone")
record PhoneSettings(@DefaultValue("") String token) {}
