package kapok.agency;

import java.util.List;
import kapok.web.PermissionSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AgencyConfiguration {
    @Bean
    PermissionSet agencyPermissions() {
        return new PermissionSet("agency", List.of(AgencyPermissions.VIEW, AgencyPermissions.MANAGE));
    }
}
