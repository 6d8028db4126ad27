package kapok.workpoints;

import java.util.List;
import kapok.web.NavigationEntry;
import kapok.web.PermissionSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WorkPointConfiguration {
    @Bean
    PermissionSet workPointPermissions() {
        return new PermissionSet(
                "workpoints",
                List.of(WorkPointPermissions.READ, WorkPointPermissions.WRITE, WorkPointPermissions.IMPORT));
    }

    @Bean
    NavigationEntry workPointsDeskEntry() {
        return NavigationEntry.desk(
                "web.group.openness", "workpoints.points", "/desk/workpoints", "check", WorkPointPermissions.READ, 320);
    }

    @Bean
    NavigationEntry workPointsPortalEntry() {
        return NavigationEntry.portal("workpoints.points", "/workpoints", 60);
    }
}
