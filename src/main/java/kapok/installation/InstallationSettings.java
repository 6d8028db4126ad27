package kapok.installation;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this installation runs.
 *
 * @param data the data directory
 * @param db an outside PostgreSQL (15 or newer) as a JDBC URL with user and password; absent: the embedded one
 */
@ConfigurationProperties("kapok")
record InstallationSettings(
        @DefaultValue("data") Path data, @Nullable String db) {

    boolean outside() {
        return db != null && !db.isBlank();
    }
}
