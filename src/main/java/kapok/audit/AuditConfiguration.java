package kapok.audit;

import java.util.List;
import kapok.web.NavigationEntry;
import kapok.web.PermissionSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AuditConfiguration {
    @Bean
    PermissionSet auditPermissions() {
        return new PermissionSet("audit", List.of(AuditPermissions.VIEW));
    }

    @Bean
    NavigationEntry auditEntry() {
        return NavigationEntry.desk(
                "web.group.system", "audit.trail", "/desk/audit", "list", AuditPermissions.VIEW, 940);
    }
}
