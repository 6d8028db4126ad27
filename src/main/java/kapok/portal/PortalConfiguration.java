package kapok.portal;

import kapok.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PortalConfiguration {
    @Bean
    NavigationEntry homeEntry() {
        return NavigationEntry.portal("web.home", "/", 0);
    }
}
