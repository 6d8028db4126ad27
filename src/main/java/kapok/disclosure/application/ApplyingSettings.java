package kapok.disclosure.application;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one internet address may do (频次限制).
 *
 * @param applications sent in an hour
 * @param tries of number and query code in ten minutes
 */
@ConfigurationProperties("kapok.requests")
record ApplyingSettings(
        @DefaultValue("60") int applications,
        @DefaultValue("60") int tries) {}
