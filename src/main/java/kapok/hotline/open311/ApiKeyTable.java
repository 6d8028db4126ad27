package kapok.hotline.open311;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kapok.audit.AuditTrail;
import kapok.hotline.arrival.ApiKeys;
import kapok.hotline.arrival.ApiKeys.ApiKey;
import kapok.table.ImportResult;
import kapok.table.RowProblem;
import kapok.table.TableExport;
import kapok.table.TableFile;
import kapok.table.TableFormat;
import kapok.table.TableImport;
import kapok.table.TableRow;
import kapok.table.TableSheet;
import kapok.web.Caller;
import kapok.web.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * {@code ./kapok import|export api-keys} (接口密钥). A column {@code api_key} brings keys, which are not kept; an export
 * writes their hashes, {@code key_sha256}, which an import takes as well.
 */
@Component
class ApiKeyTable implements TableImport, TableExport {
    /** Column → the names it goes by in the lists of others. */
    private static final Map<String, List<String>> COLUMNS = Map.of(
            "api_key", List.of("api_key", "key", "apikey", "token", "密钥"),
            "key_sha256", List.of("key_sha256"),
            "name",
                    List.of(
                            "name",
                            "application",
                            "app",
                            "client",
                            "organization",
                            "organisation",
                            "owner",
                            "名称",
                            "应用"),
            "contact", List.of("contact", "email", "mail", "联系方式"),
            "jurisdiction_id", List.of("jurisdiction_id", "jurisdiction", "辖区"),
            "revoked", List.of("revoked", "停用"));

    private final ApiKeys keys;
    private final AuditTrail trail;
    private final Clock clock;

    ApiKeyTable(ApiKeys keys, AuditTrail trail, Clock clock) {
        this.keys = keys;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "api-keys";
    }

    @Override
    @Transactional
    public ImportResult load(Caller caller, TableFile file, boolean dryRun) {
        var headers = headers(file);
        if (!headers.containsKey("api_key") && !headers.containsKey("key_sha256")) {
            throw new RuleViolation("table.column-missing", "api_key", String.join("、", file.headers()));
        }
        var reading = file.read(row -> key(row, headers));
        var problems = new ArrayList<RowProblem>(reading.problems());
        if (problems.isEmpty() && !dryRun) {
            reading.values().forEach(key -> keys.put(key, clock.instant()));
            trail.record(
                    caller,
                    "hotline.open311.keys",
                    "api-keys",
                    "all",
                    Integer.toString(reading.values().size()));
        }
        return new ImportResult(reading.values().size(), problems, dryRun);
    }

    private static Map<String, String> headers(TableFile file) {
        var found = new HashMap<String, String>();
        COLUMNS.forEach((column, names) ->
                names.stream().filter(file::has).findFirst().ifPresent(name -> found.put(column, name)));
        return found;
    }

    private static ApiKey key(TableRow row, Map<String, String> headers) {
        var plain = text(row, headers, "api_key");
        var hash = text(row, headers, "key_sha256");
        var column = headers.getOrDefault("api_key", "key_sha256");
        if (plain.isEmpty() && !hash.matches("[0-9a-f]{64}")) {
            row.problem(column, "hotline.open311.import.missing");
        } else if (plain.length() > 200) {
            row.problem(column, "hotline.open311.import.long", 200);
        }
        var made = plain.isEmpty() ? hash : ApiKeys.hash(plain);
        var name = text(row, headers, "name");
        var jurisdiction = text(row, headers, "jurisdiction_id");
        return new ApiKey(
                made,
                name.isEmpty() ? "key " + made.substring(0, Math.min(8, made.length())) : name,
                text(row, headers, "contact"),
                jurisdiction.isEmpty() ? null : jurisdiction,
                headers.containsKey("revoked") && Boolean.TRUE.equals(row.yesNo(headers.get("revoked"))));
    }

    private static String text(TableRow row, Map<String, String> headers, String column) {
        var header = headers.get(column);
        return header == null ? "" : row.text(header, 200);
    }

    @Override
    public void write(Caller caller, TableFormat format, OutputStream out) throws IOException {
        TableSheet.<ApiKey>of("api-keys")
                .column("key_sha256", ApiKey::hash)
                .column("name", ApiKey::name)
                .column("contact", ApiKey::contact)
                .column("jurisdiction_id", ApiKey::jurisdiction)
                .column("revoked", ApiKey::revoked)
                .write(format, keys.all().iterator(), out);
    }
}
