package kapok.disclosure;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kapok.table.TableDownload;
import kapok.web.Caller;
import kapok.web.Requires;
import kapok.web.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of requests on the desk: the queue by due day, and its export. */
@Controller
class RequestsController {
    static final String PLACE = "/desk/requests";
    private static final int EXPORT_PAGE = 2_000;

    private final QueuePages queue;
    private final RequestQueues queues;
    private final RequestPages pages;
    private final QueueFilters filters;
    private final RequestTable table;

    RequestsController(
            QueuePages queue, RequestQueues queues, RequestPages pages, QueueFilters filters, RequestTable table) {
        this.queue = queue;
        this.queues = queues;
        this.pages = pages;
        this.filters = filters;
        this.table = table;
    }

    @Requires(DisclosurePermissions.READ)
    @GetMapping(PLACE)
    String list(@RequestParam Map<String, String> asked, Caller caller, Text text, Model model) {
        var filter = QueueFilters.read(asked);
        var given = model.getAttribute("given") instanceof Handling.Given it ? it : null;
        model.addAttribute("page", queue.page(filter, QueueFilters.after(asked), given, caller, text));
        return "disclosure/queue";
    }

    @Requires(DisclosurePermissions.READ)
    @GetMapping("/desk/requests/export.{format}")
    TableDownload export(@PathVariable String format, @RequestParam Map<String, String> asked, Caller caller) {
        var view = new QueueConditions(QueueFilters.read(asked), caller.scope(), caller.id(), filters.days());
        var lines = Stream.iterate(rows(view, null), batch -> !batch.isEmpty(), batch -> rows(view, batch.getLast()))
                .flatMap(batch ->
                        pages.list(batch.stream().map(RequestQueues.Row::number).toList()).stream())
                .iterator();
        return table.download(format, lines);
    }

    private List<RequestQueues.Row> rows(QueueConditions view, RequestQueues.@Nullable Row last) {
        var after = last == null ? null : new RequestQueues.After(view.orderedBy(last), last.number());
        var rows = queues.page(view, after, EXPORT_PAGE);
        return rows.size() > EXPORT_PAGE ? rows.subList(0, EXPORT_PAGE) : rows;
    }
}
