package kapok.installation;

import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.config.TaskManagementConfigUtils;

/** What is done by the clock (定时任务) is done by servers: a console command beside one would do it a second time. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Timetable {
    /** Other libraries switch the clock on as well, so it is taken away rather than left out. */
    @Bean
    @ConditionalOnProperty(name = "kapok.scheduled", havingValue = "false")
    static BeanDefinitionRegistryPostProcessor noTimetable() {
        return new BeanDefinitionRegistryPostProcessor() {
            @Override
            public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
                registry.removeBeanDefinition(TaskManagementConfigUtils.SCHEDULED_ANNOTATION_PROCESSOR_BEAN_NAME);
            }
        };
    }
}
