package kapok.hotline.results;

import java.util.List;
import kapok.web.Caller;
import kapok.web.NavigationEntry;
import kapok.web.NewsSource;
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

    /** What became of requests lately, on the portal's home page. */
    @Bean
    NewsSource resultNews(Results results) {
        return (most, text) -> new NewsSource.News(
                20,
                text.localize("hotline.results.news"),
                "/hotline/results",
                text.localize("hotline.results.news.all"),
                text.localize("hotline.results.news.none"),
                results.newest(most).stream()
                        .map(result -> new NewsSource.Row(
                                result.title(),
                                "/hotline/results/" + result.id(),
                                "chip " + result.came().chip(),
                                text.localize("hotline.outcome.tab." + result.outcome()),
                                result.publishedOn()))
                        .toList());
    }
}
