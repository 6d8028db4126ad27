package kapok.hotline.wall;

import kapok.hotline.figures.FigurePermissions;
import kapok.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WallConfiguration {
    @Bean
    NavigationEntry wallEntry() {
        return NavigationEntry.desk(
                "web.group.reports", "hotline.wall.nav", "/desk/hotline/wall", "chart", FigurePermissions.OVERSEE, 550);
    }
}
