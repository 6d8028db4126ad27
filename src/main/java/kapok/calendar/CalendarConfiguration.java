package kapok.calendar;

import java.util.List;
import kapok.web.NavigationEntry;
import kapok.web.PermissionSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {
    @Bean
    PermissionSet calendarPermissions() {
        return new PermissionSet("calendar", List.of(CalendarPermissions.MANAGE));
    }

    @Bean
    NavigationEntry calendarEntry() {
        return NavigationEntry.desk(
                "web.group.system", "calendar.title", "/desk/calendar", "clock", CalendarPermissions.MANAGE, 950);
    }
}
