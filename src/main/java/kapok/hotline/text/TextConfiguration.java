package kapok.hotline.text;

import java.util.List;
import kapok.web.NavigationEntry;
import kapok.web.PermissionSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TextConfiguration {
    @Bean
    PermissionSet classificationPermissions() {
        return new PermissionSet("hotline-text", List.of(ClassificationPermissions.CLASSIFY));
    }

    @Bean
    NavigationEntry classificationEntry() {
        return NavigationEntry.desk(
                "web.group.system",
                "hotline.model.nav",
                "/desk/hotline/classification",
                "info",
                ClassificationPermissions.CLASSIFY,
                840);
    }
}
