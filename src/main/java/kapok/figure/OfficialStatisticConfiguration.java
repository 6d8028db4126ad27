package kapok.figure;

import kapok.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OfficialStatisticConfiguration {
    @Bean
    NavigationEntry officialStatisticsEntry() {
        return NavigationEntry.desk(
                "web.group.reports", "figure.statistics", "/desk/statistics", "chart", FigurePermissions.STATE, 430);
    }
}
