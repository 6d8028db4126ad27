package kapok.audit;

import java.util.HexFormat;
import java.util.List;
import kapok.audit.page.TrailPage;
import kapok.web.Caller;
import kapok.web.Requires;
import kapok.web.Text;
import kapok.web.page.Pager;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the trail (办理留痕): of everything within the reader's reach, or of one object with the proof of each row. */
@Controller
class AuditController {
    private static final int PAGE = 50;

    private final AuditEntries entries;
    private final TrailSearch search;
    private final Seals seals;

    AuditController(AuditEntries entries, TrailSearch search, Seals seals) {
        this.entries = entries;
        this.search = search;
        this.seals = seals;
    }

    @Requires(AuditPermissions.VIEW)
    @GetMapping("/desk/audit")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            Caller caller,
            Text text,
            Model model) {
        var at = Math.clamp(page, 1, 10_000);
        var wanted = search.of(q, text);
        var total = entries.count(caller.scope(), wanted);
        var lines = entries.list(caller.scope(), wanted, (at - 1L) * PAGE, PAGE);
        var address = "/desk/audit?q="
                + java.net.URLEncoder.encode(wanted.words(), java.nio.charset.StandardCharsets.UTF_8) + "&";
        model.addAttribute(
                "page", new TrailPage("", wanted.words(), lines(lines, text), new Pager(at, PAGE, total, address)));
        return "audit/trail";
    }

    @Requires(AuditPermissions.VIEW)
    @GetMapping("/desk/audit/{kind}/{id}")
    String show(@PathVariable String kind, @PathVariable String id, Caller caller, Text text, Model model) {
        var found = entries.of(caller.scope(), kind, id);
        model.addAttribute(
                "page",
                new TrailPage(
                        TrailWords.object(kind, text) + " " + id,
                        "",
                        lines(found, text),
                        new Pager(1, Math.max(1, found.size()), found.size(), "/desk/audit/" + kind + "/" + id + "?")));
        return "audit/trail";
    }

    private List<TrailPage.Line> lines(List<Entry> found, Text text) {
        return found.stream()
                .map(entry -> new TrailPage.Line(
                        entry.id(),
                        text.dateTime(entry.at()),
                        TrailWords.who(entry, text),
                        TrailWords.action(entry.action(), text),
                        entry.objectKind(),
                        TrailWords.object(entry.objectKind(), text),
                        entry.objectId(),
                        entry.summary(),
                        entry.detail() == null ? "" : entry.detail(),
                        seals.blockOf(entry.id()),
                        HexFormat.of().formatHex(Sm3.leaf(entry)).substring(0, 16)))
                .toList();
    }
}
