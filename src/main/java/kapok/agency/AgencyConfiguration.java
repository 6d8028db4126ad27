package kapok.agency;

import java.util.List;
import kapok.web.NavigationEntry;
import kapok.web.PermissionSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AgencyConfiguration {
    @Bean
    PermissionSet agencyPermissions() {
        return new PermissionSet("agency", List.of(AgencyPermissions.VIEW, AgencyPermissions.MANAGE));
    }

    @Bean
    NavigationEntry organsEntry() {
        return NavigationEntry.desk(
                "web.group.system", "agency.organs", "/desk/organs", "home", AgencyPermissions.VIEW, 900);
    }

    @Bean
    NavigationEntry divisionsEntry() {
        return NavigationEntry.desk(
                "web.group.system", "agency.divisions", "/desk/divisions", "map", AgencyPermissions.VIEW, 905);
    }
}
