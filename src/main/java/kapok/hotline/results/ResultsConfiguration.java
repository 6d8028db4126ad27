package kapok.hotline.results;

import java.util.List;
import kapok.web.Caller;
import kapok.web.NavigationEntry;
import kapok.web.PermissionSet;
import kapok.web.TaskSource;
import kapok.web.Text;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ResultsConfiguration {
    @Bean
    PermissionSet resultPermissions() {
        return new PermissionSet("hotline-results", List.of(ResultPermissions.PUBLISH));
    }

    @Bean
    NavigationEntry resultsPortalEntry() {
        return NavigationEntry.portal("hotline.results.nav", "/hotline/results", 75);
    }

    @Bean
    NavigationEntry resultsDeskEntry() {
        return NavigationEntry.desk(
                "web.group.openness",
                "hotline.review.nav",
                "/desk/hotline/results",
                "globe",
                ResultPermissions.PUBLISH,
                350);
    }

    /** Results that wait for a look, on the first page of the desk. */
    @Bean
    TaskSource resultTasks(Results results) {
        return (Caller caller, Text text) -> caller.may(ResultPermissions.PUBLISH)
                ? List.of(new TaskSource.Task(
                        text.localize("hotline.review.nav"),
                        results.countWaiting(
                                caller.scope().everything(), caller.scope().organArray()),
                        "/desk/hotline/results",
                        TaskSource.Urgency.CALM,
                        ""))
                : List.of();
    }
}
