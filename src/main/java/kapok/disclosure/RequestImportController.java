package kapok.disclosure;

import java.io.IOException;
import kapok.table.TableDownload;
import kapok.table.TableUpload;
import kapok.web.Caller;
import kapok.web.Requires;
import kapok.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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
        return table.importForm(text);
    }

    @Requires(DisclosurePermissions.IMPORT)
    @PostMapping("/desk/requests/import")
    ModelAndView load(TableUpload upload, Caller caller, Text text) throws IOException {
        return table.take(upload, caller, text);
    }

    @Requires(DisclosurePermissions.IMPORT)
    @GetMapping("/desk/requests/sample.{format}")
    TableDownload sample(@PathVariable String format) {
        return table.sample(format);
    }
}
