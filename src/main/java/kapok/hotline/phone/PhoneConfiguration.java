package kapok.hotline.phone;

import java.util.List;
import kapok.web.NavigationEntry;
import kapok.web.PermissionSet;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PhoneSettings.class)
class PhoneConfiguration {
    @Bean
    PermissionSet phonePermissions() {
        return new PermissionSet("hotline", List.of(PhonePermissions.ANSWER, PhonePermissions.SESSIONS));
    }

    @Bean
    NavigationEntry callsEntry() {
        return NavigationEntry.desk(
                "web.group.work", "hotline.calls", "/desk/hotline/calls", "phone", PhonePermissions.ANSWER, 260);
    }

    @Bean
    NavigationEntry sessionsEntry() {
        return NavigationEntry.desk(
                "web.group.work",
                "hotline.sessions.title",
                "/desk/hotline/sessions",
                "people",
                PhonePermissions.SESSIONS,
                265);
    }
}
