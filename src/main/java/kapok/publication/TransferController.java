package kapok.publication;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Collections;
import java.util.Iterator;
import kapok.calendar.Beijing;
import kapok.table.ImportResult;
import kapok.table.TableDownload;
import kapok.table.TableFormat;
import kapok.table.UploadForm;
import kapok.web.Caller;
import kapok.web.Requires;
import kapok.web.RuleViolation;
import kapok.web.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Tables and files in and out of the register (导入、导出、附件). */
@Controller
class TransferController {
    private final PublicationImport imports;
    private final PublicationTable table;
    private final AppendageDesk desk;
    private final DeskLists lists;
    private final DueDays dueDays;
    private final Clock clock;

    TransferController(
            PublicationImport imports,
            PublicationTable table,
            AppendageDesk desk,
            DeskLists lists,
            DueDays dueDays,
            Clock clock) {
        this.imports = imports;
        this.table = table;
        this.desk = desk;
        this.lists = lists;
        this.dueDays = dueDays;
        this.clock = clock;
    }

    @Requires(PublicationPermissions.IMPORT)
    @GetMapping("/desk/publications/import")
    String form(Text text, Model model) {
        return form(null, "", text, model);
    }

    private String form(@Nullable ImportResult result, String problem, Text text, Model model) {
        model.addAttribute(
                "form",
                new UploadForm(
                        "/desk/publications/import",
                        table.described(header -> text.localizeOr("publication.import." + header, "")),
                        "/desk/publications/import/sample.xlsx"));
        model.addAttribute("result", result);
        model.addAttribute("problem", problem);
        return "publication/import";
    }

    @Requires(PublicationPermissions.IMPORT)
    @PostMapping("/desk/publications/import")
    String run(
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable MultipartFile archive,
            @RequestParam(defaultValue = "true") boolean dryRun,
            Caller caller,
            Text text,
            Model model,
            HttpServletResponse response)
            throws IOException {
        try (var shelf = archive == null || archive.isEmpty() ? null : ZipShelf.open(archive.getInputStream())) {
            var name = String.valueOf(file.getOriginalFilename());
            var result = imports.run(caller, name, file.getInputStream(), shelf, dryRun);
            response.setStatus(result.clean() ? 200 : 422);
            return form(result, "", text, model);
        } catch (RuleViolation refused) {
            response.setStatus(422);
            return form(null, text.localize(refused.code(), refused.arguments()), text, model);
        }
    }

    @Requires(PublicationPermissions.IMPORT)
    @GetMapping("/desk/publications/import/sample.xlsx")
    TableDownload sample() {
        return TableDownload.of(TableFormat.XLSX, "主动公开信息导入表", table.sheet(), Collections.emptyIterator());
    }

    @Requires(PublicationPermissions.EXPORT)
    @GetMapping("/desk/publications/export.{format}")
    TableDownload export(
            @PathVariable String format,
            @RequestParam(defaultValue = "published") String view,
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(name = "q", defaultValue = "") String words,
            Caller caller) {
        var query = new DeskLists.Query(DeskLists.Query.known(view) ? view : "published", organ, kind, words, 1);
        Iterator<PublicationTable.Line> lines = lists.export(caller, query, dueDays.around(Beijing.today(clock)));
        return TableDownload.of(TableFormat.of(format), "主动公开信息", table.sheet(), lines);
    }

    @Requires(PublicationPermissions.READ)
    @PostMapping("/desk/publications/{id}/attachments")
    String attach(@PathVariable long id, @RequestParam MultipartFile file, Caller caller) throws IOException {
        try (var content = file.getInputStream()) {
            desk.attach(caller, id, String.valueOf(file.getOriginalFilename()), content);
        }
        return "redirect:/desk/publications/{id}";
    }

    @Requires(PublicationPermissions.READ)
    @PostMapping("/desk/publications/{id}/attachments/{position}/removal")
    String detach(@PathVariable long id, @PathVariable int position, Caller caller) {
        desk.detach(caller, id, position);
        return "redirect:/desk/publications/{id}";
    }
}
