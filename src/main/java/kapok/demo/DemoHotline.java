package kapok.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import kapok.table.FileImport;
import kapok.web.Caller;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What the hotline offers to other cities' apps (演示服务类型), through the front door of the console's import. */
@Component
class DemoHotline {
    private final List<FileImport> imports;

    DemoHotline(List<FileImport> imports) {
        this.imports = imports;
    }

    void seed(Caller caller) {
        for (var register : imports) {
            if (register.kind().equals("hotline-services")) {
                try (var file = new ClassPathResource("demo/hotline-services.json").getInputStream()) {
                    register.load(caller, file, false);
                } catch (IOException e) {
                    throw new UncheckedIOException("The demo's services cannot be read", e);
                }
            }
        }
    }
}
