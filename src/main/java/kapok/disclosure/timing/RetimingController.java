package kapok.disclosure.timing;

import java.util.List;
import kapok.disclosure.DisclosurePermissions;
import kapok.disclosure.page.RetimingPage;
import kapok.web.Caller;
import kapok.web.Requires;
import kapok.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which open requests a change of the calendar moved (期限变动清单). */
@Controller
class RetimingController {
    private static final int RUNS = 20;
    private static final int MOVED = 500;

    private final OpenRequests requests;

    RetimingController(OpenRequests requests) {
        this.requests = requests;
    }

    @Requires(DisclosurePermissions.READ)
    @GetMapping("/desk/requests/retiming")
    String list(@RequestParam(defaultValue = "") String run, Caller caller, Text text, Model model) {
        var runs = requests.runs(caller.scope(), RUNS);
        var shown = shown(runs, run);
        var moved = shown == 0
                ? List.<RetimingPage.Moved>of()
                : requests.moved(shown, caller.scope(), MOVED).stream()
                        .map(one -> new RetimingPage.Moved(
                                one.number(),
                                one.subject(),
                                one.before() == null ? text.localize("disclosure.none") : text.date(one.before()),
                                text.date(one.after()),
                                one.before() != null && one.after().isBefore(one.before())))
                        .toList();
        model.addAttribute(
                "page",
                new RetimingPage(runs.stream().map(one -> run(one, shown, text)).toList(), moved));
        return "disclosure/retiming";
    }

    /** The run asked for, or else the latest that moved something. */
    private static long shown(List<OpenRequests.Run> runs, String asked) {
        return runs.stream()
                .filter(one -> asked.isEmpty() ? one.moved() > 0 : asked.equals(Long.toString(one.id())))
                .mapToLong(OpenRequests.Run::id)
                .findFirst()
                .orElse(0);
    }

    private static RetimingPage.Run run(OpenRequests.Run run, long shown, Text text) {
        var because = switch (run.because()) {
            case "start", "nightly" -> text.localize("disclosure.retiming." + run.because());
            default -> run.because();
        };
        return new RetimingPage.Run(
                run.id(), text.dateTime(run.ranAt()), because, run.lookedAt(), run.moved(), run.id() == shown);
    }
}
