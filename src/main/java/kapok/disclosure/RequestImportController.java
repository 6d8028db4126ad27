package kapok.disclosure;

import java.io.IOException;
import kapok.table.ImportPage;
import kapok.table.TableUpload;
import kapok.web.Caller;
import kapok.web.Requires;
import kapok.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Takes requests in from a table. */
@Controller
class RequestImportController {
    private final RequestTable table;

    RequestImportController(RequestTable table) {
        this.table = table;
    }

    @Requires(DisclosurePermissions.IMPORT)
    @GetMapping("/desk/requests/import")
    ModelAndView form(Text text) {
        return page(text).show();
    }

    @Requires(DisclosurePermissions.IMPORT)
    @PostMapping("/desk/requests/import")
    ModelAndView load(TableUpload upload, Caller caller, Text text) throws IOException {
        return page(text).load(upload, caller, table);
    }

    private ImportPage page(Text text) {
        return table.columns().importPage("/desk/requests", text);
    }
}
