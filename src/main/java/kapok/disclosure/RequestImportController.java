package kapok.disclosure;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kapok.disclosure.page.ImportPage;
import kapok.table.ImportResult;
import kapok.table.TableFile;
import kapok.web.Caller;
import kapok.web.Requires;
import kapok.web.RuleViolation;
import kapok.web.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Takes requests in from a table. */
@Controller
class RequestImportController {
    private final RequestTable table;

    RequestImportController(RequestTable table) {
        this.table = table;
    }

    @Requires(DisclosurePermissions.IMPORT)
    @GetMapping("/desk/requests/import")
    String form(Text text, Model model) {
        return page(null, null, text, model);
    }

    @Requires(DisclosurePermissions.IMPORT)
    @PostMapping("/desk/requests/import")
    String load(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "true") boolean dryRun,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model)
            throws IOException {
        if (file == null || file.isEmpty()) {
            response.setStatus(422);
            return page(null, text.localize("table.empty"), text, model);
        }
        try (var opened = TableFile.open(String.valueOf(file.getOriginalFilename()), file.getInputStream())) {
            var result = table.load(caller, opened, dryRun);
            response.setStatus(result.clean() ? 200 : 422);
            return page(result, null, text, model);
        } catch (RuleViolation refused) {
            response.setStatus(422);
            return page(null, text.localize(refused.code(), refused.arguments()), text, model);
        }
    }

    private String page(@Nullable ImportResult result, @Nullable String refusal, Text text, Model model) {
        model.addAttribute("page", new ImportPage(table.form(text), result, refusal));
        return "disclosure/import";
    }
}
