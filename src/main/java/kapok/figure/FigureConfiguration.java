package kapok.figure;

import java.util.List;
import kapok.web.PermissionSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FigureConfiguration {
    @Bean
    PermissionSet figurePermissions() {
        return new PermissionSet("figure", List.of(FigurePermissions.VIEW, FigurePermissions.STATE));
    }
}
