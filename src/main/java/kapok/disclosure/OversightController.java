package kapok.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import kapok.agency.AgencyDirectory;
import kapok.agency.Organ;
import kapok.disclosure.page.OversightPage;
import kapok.web.Caller;
import kapok.web.Requires;
import kapok.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What supervisors see of the requests of many organs (监督): counts by organ, colour and stage, and nothing else. */
@Controller
class OversightController {
    private static final List<String> STAGES =
            List.of("under_review", "awaiting_correction", "consulting", "awaiting_fee");
    private static final int COLOURS = 4;

    private final QueueCounts counts;
    private final QueueFilters filters;
    private final AgencyDirectory agencies;

    OversightController(QueueCounts counts, QueueFilters filters, AgencyDirectory agencies) {
        this.counts = counts;
        this.filters = filters;
        this.agencies = agencies;
    }

    @Requires(DisclosurePermissions.OVERSEE)
    @GetMapping("/desk/requests/oversight")
    String show(Caller caller, Text text, Model model) {
        var byOrgan = new LinkedHashMap<String, List<QueueCounts.Pile>>();
        var piles = counts.piles(caller.scope(), filters.days());
        piles.forEach(pile ->
                byOrgan.computeIfAbsent(pile.organ(), _ -> new ArrayList<>()).add(pile));
        var rows = byOrgan.entrySet().stream()
                .map(one ->
                        row(agencies.find(one.getKey()).map(Organ::shortName).orElse(one.getKey()), one.getValue()))
                .sorted(java.util.Comparator.comparingLong(
                                (OversightPage.Row row) -> row.colours().getFirst())
                        .reversed()
                        .thenComparing(OversightPage.Row::organ))
                .toList();
        model.addAttribute(
                "page",
                new OversightPage(
                        STAGES.stream()
                                .map(stage -> text.localize("disclosure.stage." + stage))
                                .toList(),
                        rows,
                        row(text.localize("disclosure.oversight.total"), piles),
                        caller.may(DisclosurePermissions.READ)));
        return "disclosure/oversight";
    }

    private static OversightPage.Row row(String organ, List<QueueCounts.Pile> piles) {
        var colours = new ArrayList<Long>();
        for (int colour = 0; colour < COLOURS; colour++) {
            var at = colour;
            colours.add(piles.stream().mapToLong(pile -> pile.all().get(at)).sum());
        }
        var stages = STAGES.stream()
                .map(stage -> piles.stream()
                        .filter(pile -> pile.stage().equals(stage))
                        .flatMap(pile -> pile.all().stream())
                        .mapToLong(Long::longValue)
                        .sum())
                .toList();
        return new OversightPage.Row(
                organ,
                colours,
                stages,
                colours.stream().mapToLong(Long::longValue).sum());
    }
}
