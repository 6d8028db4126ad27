package kapok.hotline.results;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import kapok.table.TableDownload;
import kapok.table.TableFormat;
import kapok.table.TableSheet;
import kapok.web.Anyone;
import kapok.web.PublicAnswer;
import kapok.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What everybody can read of requests (诉求办理结果). */
@Controller
class ResultsController {
    private static final int EXPORT_PAGE = 1_000;
    private static final int EXPORTED = 50_000;

    private final PublicResults results;
    private final PublicSearch search;
    private final ResultFeed feed;

    ResultsController(PublicResults results, PublicSearch search, ResultFeed feed) {
        this.results = results;
        this.search = search;
        this.feed = feed;
    }

    @Anyone
    @GetMapping("/hotline/results")
    String list(
            @RequestParam Map<String, String> typed,
            Text text,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        model.addAttribute("page", results.list(Asked.of(typed), text));
        PublicAnswer.mark(request, response);
        return "hotline/results";
    }

    @Anyone
    @GetMapping("/hotline/results/{id:[0-9]+}")
    String show(
            @PathVariable long id, Text text, Model model, HttpServletRequest request, HttpServletResponse response) {
        model.addAttribute("page", results.show(id, text));
        PublicAnswer.mark(request, response);
        return "hotline/result";
    }

    @Anyone
    @GetMapping("/hotline/results.csv")
    TableDownload export(@RequestParam Map<String, String> typed, Text text) {
        var wanted = results.wanted(Asked.of(typed));
        var rows = Stream.iterate(0L, offset -> offset < EXPORTED, offset -> offset + EXPORT_PAGE)
                .map(offset -> search.lines(wanted, offset, EXPORT_PAGE))
                .takeWhile(page -> !page.isEmpty())
                .flatMap(java.util.List::stream)
                .iterator();
        var sheet = TableSheet.<PublicSearch.Line>of("办理结果")
                .column("编号", PublicSearch.Line::id)
                .column("标题", PublicSearch.Line::title, 60)
                .column("办理结果", line -> text.localize("hotline.outcome." + line.outcome()))
                .column("答复", PublicSearch.Line::answer, 80)
                .column("未解决原因", PublicSearch.Line::reason, 60)
                .column("分类", PublicSearch.Line::categoryName)
                .column("所在区", PublicSearch.Line::divisionName)
                .column("承办单位", PublicSearch.Line::unitName)
                .column("办理工作日", PublicSearch.Line::workingDays)
                .column("共同反映人数", PublicSearch.Line::joint)
                .column("公开日期", PublicSearch.Line::publishedOn);
        return TableDownload.of(TableFormat.CSV, "办理结果", sheet, rows);
    }

    @Anyone
    @GetMapping("/hotline/results.atom")
    void atom(Text text, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "public, max-age=60");
        response.setContentType("application/atom+xml;charset=UTF-8");
        response.getOutputStream().write(feed.atom(text).getBytes(StandardCharsets.UTF_8));
    }
}
