package kapok.hotline.open311;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The Open311 endpoint.
 *
 * @param jurisdiction id of the own city, for services that name none
 * @param contact whom developers turn to, shown in the discovery document
 */
@ConfigurationProperties("kapok.open311")
record Open311Settings(
        @DefaultValue("gz.gov.cn") String jurisdiction,
        @DefaultValue("12345") String contact) {}
