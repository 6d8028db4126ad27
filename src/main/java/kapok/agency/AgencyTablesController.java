package kapok.agency;

import java.io.IOException;
import java.util.List;
import kapok.table.TableDownload;
import kapok.table.TableUpload;
import kapok.web.Caller;
import kapok.web.NotFound;
import kapok.web.Requires;
import kapok.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Divisions, organs and staff as tables, in and out. */
@Controller
class AgencyTablesController {
    private final List<AgencyTable<?>> tables;

    AgencyTablesController(List<AgencyTable<?>> tables) {
        this.tables = tables;
    }

    @Requires(AgencyPermissions.VIEW)
    @GetMapping("/desk/agency/export/{kind}.{format}")
    TableDownload export(@PathVariable String kind, @PathVariable String format, Caller caller) {
        return table(kind).download(format, caller);
    }

    @Requires(AgencyPermissions.MANAGE)
    @GetMapping("/desk/agency/sample/{kind}.{format}")
    TableDownload sample(@PathVariable String kind, @PathVariable String format) {
        return table(kind).sample(format);
    }

    @Requires(AgencyPermissions.MANAGE)
    @GetMapping("/desk/agency/import/{kind}")
    ModelAndView form(@PathVariable String kind, Text text) {
        return table(kind).importForm(text);
    }

    @Requires(AgencyPermissions.MANAGE)
    @PostMapping("/desk/agency/import/{kind}")
    ModelAndView load(@PathVariable String kind, TableUpload upload, Caller caller, Text text) throws IOException {
        return table(kind).take(upload, caller, text);
    }

    private AgencyTable<?> table(String kind) {
        return tables.stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new NotFound("table", kind));
    }
}
