package kapok.notification;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import kapok.web.NavigationEntry;
import kapok.web.PermissionSet;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NotificationSettings.class)
class NotificationConfiguration {
    private static final String TABLE = "notification.scheduled_task";

    @Bean
    PermissionSet notificationPermissions() {
        return new PermissionSet("notification", List.of(NotificationPermissions.VIEW, NotificationPermissions.RETRY));
    }

    @Bean
    NavigationEntry notificationEntry() {
        return NavigationEntry.desk(
                "web.group.system",
                "notification.notices",
                "/desk/notifications",
                "send",
                NotificationPermissions.VIEW,
                940);
    }

    /** Writes to the work list in the transaction of the duty, so that a notice waits exactly if the duty is done. */
    @Bean
    SchedulerClient noticeQueue(DataSource database) {
        return SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
                .tableName(TABLE)
                .build();
    }

    /** Works the list off; not in console commands. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication
    static class Worker {
        private final Scheduler scheduler;

        Worker(DataSource database, Postman postman) {
            scheduler = Scheduler.create(database, List.<Task<?>>of(notice(postman)))
                    .startTasks(forgetting(postman))
                    .tableName(TABLE)
                    .threads(4)
                    .pollingInterval(Duration.ofSeconds(2))
                    .shutdownMaxWait(Duration.ofSeconds(15))
                    .failureLogging(LogLevel.WARN, false)
                    .build();
        }

        private static Task<Void> notice(Postman postman) {
            return Tasks.custom(Postman.TASK)
                    .onFailureReschedule(FixedDelay.ofMinutes(5))
                    .onDeadExecutionRevive()
                    .execute((instance, context) -> {
                        var next = postman.attempt(UUID.fromString(instance.getId()));
                        return (complete, operations) ->
                                next.ifPresentOrElse(at -> operations.reschedule(complete, at), operations::remove);
                    });
        }

        private static RecurringTask<Void> forgetting(Postman postman) {
            return Tasks.recurring("notice-forgetting", FixedDelay.ofHours(24))
                    .execute((instance, context) -> postman.forget());
        }

        @EventListener
        void start(org.springframework.boot.context.event.ApplicationReadyEvent ready) {
            scheduler.start();
        }

        @EventListener
        void stop(ContextClosedEvent closed) {
            scheduler.stop();
        }
    }
}
