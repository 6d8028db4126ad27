package kapok.installation;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InstallationSettings.class)
class InstallationConfiguration {

    @Bean
    DataDirectory dataDirectory(InstallationSettings settings) {
        return new DataDirectory(settings.data());
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @Lazy
    EmbeddedDatabase embeddedDatabase(ObjectProvider<HeadStart> head, DataDirectory data) {
        var begun = head.getIfAvailable();
        return begun == null ? EmbeddedDatabase.open(data) : begun.database();
    }

    @Bean
    HikariDataSource dataSource(InstallationSettings settings, ObjectProvider<EmbeddedDatabase> embedded) {
        var config = new HikariConfig();
        config.setPoolName("kapok");
        config.setMaximumPoolSize(32);
        config.setMinimumIdle(4);
        config.setConnectionTimeout(5_000);
        config.setJdbcUrl(
                settings.outside() ? settings.db() : embedded.getObject().jdbcUrl());
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        return new HikariDataSource(config);
    }
}
