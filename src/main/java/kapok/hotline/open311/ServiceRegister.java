package kapok.hotline.open311;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import kapok.audit.AuditTrail;
import kapok.hotline.open311.Wire.Fields;
import kapok.hotline.open311.Wire.Items;
import kapok.table.FileExport;
import kapok.table.FileImport;
import kapok.table.ImportResult;
import kapok.web.Caller;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./kapok import|export hotline-services}: the service types with their questions, in one JSON file. */
@Component
class ServiceRegister implements FileImport, FileExport {
    private final Services services;
    private final Open311Settings settings;
    private final AuditTrail trail;
    private final JsonMapper json;
    private final Clock clock;

    ServiceRegister(Services services, Open311Settings settings, AuditTrail trail, JsonMapper json, Clock clock) {
        this.services = services;
        this.settings = settings;
        this.trail = trail;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "hotline-services";
    }

    /** Adds new services and replaces those whose code is there already; others stay. */
    @Override
    @Transactional
    public ImportResult load(Caller caller, InputStream content, boolean dryRun) {
        var file = new ServiceFile(json, settings.jurisdiction(), clock.instant()).read(content);
        if (!dryRun && file.problems().isEmpty()) {
            var position = 0;
            for (var service : file.services()) {
                services.put(service, position++);
            }
            trail.record(
                    caller,
                    "hotline.open311.services",
                    "hotline-services",
                    "all",
                    Integer.toString(file.services().size()));
        }
        return new ImportResult(file.services().size(), file.problems(), dryRun);
    }

    @Override
    public void write(Caller caller, OutputStream out) throws IOException {
        var all = services.jurisdictions().stream()
                .flatMap(jurisdiction -> services.of(jurisdiction).stream())
                .map(ServiceRegister::entry)
                .toList();
        var file = Fields.empty().with("services", new Items("service", all));
        out.write(json.readTree(Wire.json(file)).toPrettyString().getBytes(StandardCharsets.UTF_8));
    }

    private static Fields entry(Service service) {
        return service.node()
                .with("jurisdiction_id", service.jurisdiction())
                .with("ticket_kind", service.ticketKind())
                .with("category", service.category())
                .with("attributes", service.questions());
    }
}
