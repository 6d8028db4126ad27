package kapok.document.release;

import kapok.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReleaseConfiguration {
    /** For everybody at the desk: whoever gives a file out should look into it first. */
    @Bean
    NavigationEntry releaseCheckEntry() {
        return new NavigationEntry(
                NavigationEntry.Place.DESK,
                "web.group.openness",
                "document.release",
                "/desk/release-check",
                "search",
                null,
                390);
    }
}
