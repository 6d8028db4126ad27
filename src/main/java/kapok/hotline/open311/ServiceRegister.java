package kapok.hotline.open311;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kapok.audit.AuditTrail;
import kapok.table.FileExport;
import kapok.table.FileImport;
import kapok.table.ImportResult;
import kapok.web.Caller;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.StreamWriteFeature;
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
                .map(ServiceRegister::words)
                .toList();
        json.rebuild()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build()
                .writerWithDefaultPrettyPrinter()
                .writeValue(out, Map.of("services", all));
    }

    private static Map<String, Object> words(Service service) {
        var words = new LinkedHashMap<String, Object>();
        words.put("jurisdiction_id", service.jurisdiction());
        words.put("service_code", service.code());
        words.put("service_name", service.name());
        words.put("description", service.description());
        words.put("metadata", service.metadata());
        words.put("type", service.type().code());
        words.put("keywords", String.join(", ", service.keywords()));
        words.put("group", service.groups());
        words.put("ticket_kind", service.ticketKind());
        words.put("category", service.category());
        words.put(
                "attributes",
                List.copyOf(service.attributes().stream().map(Services::words).toList()));
        return words;
    }
}
