package kapok.publication;

import java.util.List;
import kapok.web.DeskSearchPlace;
import kapok.web.NavigationEntry;
import kapok.web.NewsSource;
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

    @Bean
    DeskSearchPlace publicationSearch() {
        return new DeskSearchPlace(
                "", "/desk/publications/", "/desk/publications?view=published&q=", PublicationPermissions.READ, 10);
    }

    /** What was published last, on the portal's home page. */
    @Bean
    NewsSource publicationNews(PublicRegister register) {
        return (most, text) -> new NewsSource.News(
                10,
                text.localize("publication.news"),
                "/publications",
                text.localize("publication.news.all"),
                text.localize("publication.news.none"),
                register.newest(most).stream()
                        .map(row -> new NewsSource.Row(
                                row.title(),
                                "/publications/" + row.indexNumber(),
                                "badge",
                                text.localizeOr("publication.kind." + row.kind(), row.kind()),
                                row.publishedOn()))
                        .toList());
    }
}
