package kapok.identity.citizen;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Signing in by mobile number (手机号登录).
 *
 * @param codes how many codes one internet address may ask for in an hour
 * @param tries how many codes one internet address may try in ten minutes
 * @param shown whether a code is shown on the page to somebody at this very machine where no SMS gateway is set up: for looking
 *     at the demo city
 */
@ConfigurationProperties("kapok.citizens")
record CitizenSettings(
        @DefaultValue("30") int codes,
        @DefaultValue("60") int tries,
        @DefaultValue("false") boolean shown) {}
