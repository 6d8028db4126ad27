package kapok.publication;

import java.util.List;
import kapok.web.NavigationEntry;
import kapok.web.PermissionSet;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GuideSettings.class)
class PublicationConfiguration {
    @Bean
    PermissionSet publicationPermissions() {
        return new PermissionSet(
                "publication",
                List.of(
                        PublicationPermissions.READ,
                        PublicationPermissions.WRITE,
                        PublicationPermissions.REVIEW_1,
                        PublicationPermissions.REVIEW_2,
                        PublicationPermissions.REVIEW_3,
                        PublicationPermissions.PUBLISH,
                        PublicationPermissions.CORRECT,
                        PublicationPermissions.IMPORT,
                        PublicationPermissions.EXPORT));
    }

    @Bean
    NavigationEntry publicationsPortalEntry() {
        return NavigationEntry.portal("publication.portal", "/publications", 10);
    }

    @Bean
    NavigationEntry publicationsDeskEntry() {
        return NavigationEntry.desk(
                "web.group.openness",
                "publication.name",
                "/desk/publications",
                "send",
                PublicationPermissions.READ,
                310);
    }
}
