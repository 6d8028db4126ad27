package kapok.hotline.settings;

import kapok.hotline.ticket.TicketPermissions;
import kapok.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SettingsConfiguration {
    @Bean
    NavigationEntry hotlineRulesEntry() {
        return NavigationEntry.desk(
                "web.group.system", "hotline.rules", "/desk/hotline/rules", "list", TicketPermissions.SETTINGS, 955);
    }

    @Bean
    NavigationEntry hotlineLimitsEntry() {
        return NavigationEntry.desk(
                "web.group.system", "hotline.limits", "/desk/hotline/limits", "clock", TicketPermissions.SETTINGS, 960);
    }

    @Bean
    NavigationEntry hotlinePhrasesEntry() {
        return NavigationEntry.desk(
                "web.group.system",
                "hotline.phrases",
                "/desk/hotline/phrases",
                "warn",
                TicketPermissions.SETTINGS,
                965);
    }
}
