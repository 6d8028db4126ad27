package kapok.disclosure;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kapok.table.ImportPage;
import kapok.web.Caller;
import kapok.web.Requires;
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
        model.addAttribute("page", page(text));
        return "table/import";
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
        model.addAttribute("page", page(text).run(file, opened -> table.load(caller, opened, dryRun), text, response));
        return "table/import";
    }

    private ImportPage page(Text text) {
        return ImportPage.empty(
                text.localize("disclosure.import.title"),
                text.localize("disclosure.import.lede"),
                "/desk/requests",
                table.form(text));
    }
}
