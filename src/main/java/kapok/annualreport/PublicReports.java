package kapok.annualreport;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import kapok.web.Anyone;
import kapok.web.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Annual reports for everybody: pages, files, JSON. */
@Controller
class PublicReports {
    private static final String KINDS = "{kind:pdf|docx|ofd|xlsx|json}";

    private final ReportShelf shelf;
    private final ReportFiles files;

    PublicReports(ReportShelf shelf, ReportFiles files) {
        this.shelf = shelf;
        this.files = files;
    }

    @Anyone
    @GetMapping("/annual-reports")
    String list(Text text, Model model) {
        model.addAttribute("page", shelf.list(text));
        return "annualreport/list";
    }

    @Anyone
    @GetMapping({"/annual-reports/{year:\\d{4}}", "/annual-reports/{year:\\d{4}}/{organ:[0-9A-Z]{18}}"})
    String show(
            @PathVariable int year,
            @PathVariable(required = false) @Nullable String organ,
            @RequestParam(required = false) @Nullable Integer edition,
            Text text,
            Model model) {
        model.addAttribute("page", shelf.page(shelf.item(organ, year, edition), true, text));
        return "annualreport/show";
    }

    @Anyone
    @GetMapping({"/annual-reports/{year:\\d{4}}." + KINDS, "/annual-reports/{year:\\d{4}}/{organ:[0-9A-Z]{18}}." + KINDS
    })
    ResponseEntity<byte[]> download(
            @PathVariable int year,
            @PathVariable(required = false) @Nullable String organ,
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable Integer edition) {
        var item = shelf.item(organ, year, edition);
        var file = files.file(kind, item);
        var name = ReportViews.title(item.organ(), year) + "." + kind;
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, file.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
                .body(file.bytes());
    }

    @Anyone
    @GetMapping("/api/v1/annual-reports/{year:\\d{4}}")
    @ResponseBody
    Map<String, @Nullable Object> json(
            @PathVariable int year,
            @RequestParam(required = false) @Nullable String organ,
            @RequestParam(required = false) @Nullable Integer edition) {
        var item = shelf.item(organ, year, edition);
        return new ReportJson(item.organ(), year, item.form(), item.content(), ReportShelf.publishedOn(item.report()))
                .report(item.report().edition());
    }
}
