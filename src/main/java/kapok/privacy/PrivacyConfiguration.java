package kapok.privacy;

import kapok.installation.DataDirectory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PrivacyConfiguration {
    /** Keys come from the environment, or from {@code <data>/keys/data.keys}, which is made at the first start. */
    @Bean
    DataKeys dataKeys(DataDirectory data, @Value("${KAPOK_DATA_KEY:}") String setting) {
        return setting.isBlank() ? DataKeys.in(data.child("keys")) : DataKeys.of(setting);
    }

    @Bean
    Secrets secrets(DataKeys keys) {
        return new Secrets(keys);
    }

    @Bean
    SealedFiles sealedFiles(DataKeys keys) {
        return new SealedFiles(keys);
    }
}
