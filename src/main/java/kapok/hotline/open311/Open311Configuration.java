package kapok.hotline.open311;

import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/** Both filters stand before sign-in: a client of this interface has no session, and is answered in its own format. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Open311Settings.class)
class Open311Configuration {
    private static final String PATHS = "/open311/*";

    /** Clients that run in a browser, on pages of others; no cookie goes along. */
    @Bean
    FilterRegistrationBean<CorsFilter> open311Origins() {
        var all = new CorsConfiguration();
        all.setAllowedOrigins(List.of(CorsConfiguration.ALL));
        all.setAllowedMethods(List.of("GET", "HEAD", "POST"));
        all.setAllowedHeaders(List.of(CorsConfiguration.ALL));
        var source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/**", all);
        var filter = new FilterRegistrationBean<>(new CorsFilter(source));
        filter.addUrlPatterns(PATHS);
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }

    @Bean
    FilterRegistrationBean<Doorstep> open311Doorstep(MessageSource messages) {
        var filter = new FilterRegistrationBean<>(new Doorstep(new Open311Faults(messages)));
        filter.addUrlPatterns(PATHS);
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
        return filter;
    }
}
