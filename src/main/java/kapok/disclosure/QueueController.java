package kapok.disclosure;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import kapok.disclosure.page.HandoverPage;
import kapok.web.Caller;
import kapok.web.Fields;
import kapok.web.Requires;
import kapok.web.RuleViolation;
import kapok.web.Text;
import kapok.web.page.Choice;
import kapok.web.page.Slips;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is done to the queue itself: giving cases to officers, handing over, saving views. */
@Controller
class QueueController {
    private final Handling handling;
    private final QueueCounts counts;
    private final QueuePages pages;
    private final SavedViews views;
    private final QueueFilters filters;
    private final Clock clock;

    QueueController(
            Handling handling,
            QueueCounts counts,
            QueuePages pages,
            SavedViews views,
            QueueFilters filters,
            Clock clock) {
        this.handling = handling;
        this.counts = counts;
        this.pages = pages;
        this.views = views;
        this.filters = filters;
        this.clock = clock;
    }

    @Requires(DisclosurePermissions.WRITE)
    @PostMapping("/desk/requests/handlers")
    String give(
            @RequestParam(required = false, defaultValue = "") List<String> number,
            @RequestParam Map<String, String> asked,
            Caller caller,
            Text text,
            Model model) {
        var login = asked.getOrDefault("to", "");
        var given =
                handling.give(caller, number.stream().distinct().limit(500).toList(), login.equals("-") ? "" : login);
        model.addAttribute("page", pages.page(QueueFilters.read(asked), null, given, caller, text));
        return "disclosure/queue";
    }

    @Requires(DisclosurePermissions.WRITE)
    @PostMapping("/desk/requests/{number}/handler")
    String giveOne(@PathVariable String number, @RequestParam(defaultValue = "") String to, Caller caller) {
        var given = handling.give(caller, List.of(DisclosureDesk.number(number).value()), to);
        given.refused().values().stream().findFirst().ifPresent(code -> {
            throw new RuleViolation(code);
        });
        return "redirect:/desk/requests/" + number;
    }

    @Requires(DisclosurePermissions.READ)
    @PostMapping("/desk/requests/views")
    String save(@RequestParam Map<String, String> asked, Caller caller, Text text) {
        var fields = new Fields(text, asked);
        var name = fields.required("name", 40);
        var filter = QueueFilters.read(asked);
        var query = QueueFilters.query(filter, filter.tab());
        if (!fields.ok()) {
            throw new RuleViolation("disclosure.view.no-name");
        }
        if (views.of(caller.id()).size() >= SavedViews.MOST) {
            throw new RuleViolation("disclosure.view.too-many", SavedViews.MOST);
        }
        views.save(caller.id(), name, query, clock.instant());
        return "redirect:/desk/requests" + query;
    }

    @Requires(DisclosurePermissions.READ)
    @PostMapping("/desk/requests/views/{id}/removal")
    String remove(@PathVariable long id, Caller caller) {
        views.remove(caller.id(), id);
        return "redirect:/desk/requests";
    }

    @Requires(DisclosurePermissions.WRITE)
    @GetMapping("/desk/requests/handovers/new")
    String handoverForm(Caller caller, Text text, Model model) {
        return handover(Map.of(), Slips.none(), "", caller, text, model);
    }

    @Requires(DisclosurePermissions.WRITE)
    @PostMapping("/desk/requests/handovers")
    String handOver(
            @RequestParam Map<String, String> typed,
            Caller caller,
            Text text,
            Model model,
            HttpServletResponse response) {
        var fields = new Fields(text, typed);
        var from = fields.required("from", 64);
        var to = fields.required("to", 64);
        var done = "";
        if (fields.ok()) {
            try {
                var given = handling.handOver(caller, from, to);
                done = text.localize(
                        "disclosure.handover.done",
                        given.numbers().size(),
                        given.refused().size());
            } catch (RuleViolation slip) {
                fields.slip("to", slip);
            }
        }
        if (!fields.ok()) {
            response.setStatus(422);
        }
        return handover(typed, fields.slips(), done, caller, text, model);
    }

    private String handover(
            Map<String, String> typed, Slips slips, String done, Caller caller, Text text, Model model) {
        var handlers = counts.shares(caller.scope(), filters.days()).stream()
                .filter(one -> !one.unassigned())
                .map(one -> new Choice(one.login(), text.localize("disclosure.handover.holds", one.name(), one.open())))
                .toList();
        model.addAttribute("page", new HandoverPage(handlers, pages.officers(caller), typed, slips, done));
        return "disclosure/handover";
    }
}
