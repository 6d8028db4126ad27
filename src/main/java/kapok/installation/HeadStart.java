package kapok.installation;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationListener;

/** Starts the PostgreSQL that comes along (先行启动) while the program is still putting itself together. */
final class HeadStart implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {
    private @Nullable CompletableFuture<EmbeddedDatabase> begun;

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        var settings = Binder.get(event.getEnvironment()).bindOrCreate("kapok", InstallationSettings.class);
        if (!settings.outside()) {
            begun = CompletableFuture.supplyAsync(() -> EmbeddedDatabase.open(new DataDirectory(settings.data())));
        }
    }

    /** @throws RuntimeException as {@link EmbeddedDatabase#open} does */
    EmbeddedDatabase database() {
        if (begun == null) {
            throw new IllegalStateException("An outside database was configured");
        }
        try {
            return begun.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException reason ? reason : failed;
        }
    }
}
