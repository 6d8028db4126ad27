package kapok.desk;

import kapok.web.NavigationEntry;
import kapok.web.NavigationEntry.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeskConfiguration {
    /** For everybody who signed in. */
    @Bean
    NavigationEntry tasksEntry() {
        return new NavigationEntry(Place.DESK, "web.group.work", "desk.tasks", "/desk", "home", null, 100);
    }
}
