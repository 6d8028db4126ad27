package kapok.agency;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kapok.agency.page.ImportPage;
import kapok.table.ImportResult;
import kapok.table.TableFile;
import kapok.table.TableFormat;
import kapok.web.Caller;
import kapok.web.NotFound;
import kapok.web.Requires;
import kapok.web.RuleViolation;
import kapok.web.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Divisions, organs and staff as tables, in and out. */
@Controller
class AgencyTablesController {
    private final List<AgencyTable> tables;

    AgencyTablesController(List<AgencyTable> tables) {
        this.tables = tables;
    }

    private AgencyTable table(String kind) {
        return tables.stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new NotFound("table", kind));
    }

    @Requires(AgencyPermissions.VIEW)
    @GetMapping("/desk/agency/export/{kind}.{extension}")
    void export(
            @PathVariable String kind,
            @PathVariable String extension,
            Caller caller,
            Text text,
            HttpServletResponse response)
            throws IOException {
        var table = table(kind);
        var format = TableFormat.of(extension);
        var name = text.localize("agency." + kind) + "." + format.extension();
        response.setContentType(format.mediaType());
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        table.write(caller, format, response.getOutputStream());
    }

    @Requires(AgencyPermissions.MANAGE)
    @GetMapping("/desk/agency/import/{kind}")
    String form(@PathVariable String kind, Text text, Model model) {
        return page(table(kind), null, null, text, model);
    }

    @Requires(AgencyPermissions.MANAGE)
    @PostMapping("/desk/agency/import/{kind}")
    String load(
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "true") boolean dryRun,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model)
            throws IOException {
        var table = table(kind);
        if (file == null || file.isEmpty()) {
            response.setStatus(422);
            return page(table, null, text.localize("table.empty"), text, model);
        }
        try (var opened = TableFile.open(String.valueOf(file.getOriginalFilename()), file.getInputStream())) {
            var result = table.load(caller, opened, dryRun);
            response.setStatus(result.clean() ? 200 : 422);
            return page(table, result, null, text, model);
        } catch (RuleViolation refused) {
            response.setStatus(422);
            return page(table, null, text.localize(refused.code(), refused.arguments()), text, model);
        }
    }

    private static String page(
            AgencyTable table, @Nullable ImportResult result, @Nullable String refusal, Text text, Model model) {
        model.addAttribute("page", new ImportPage(table.kind(), table.form(text), result, refusal));
        return "agency/import";
    }
}
