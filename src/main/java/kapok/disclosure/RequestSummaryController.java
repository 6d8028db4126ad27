package kapok.disclosure;

import java.time.Clock;
import java.util.Set;
import kapok.agency.AgencyDirectory;
import kapok.calendar.Beijing;
import kapok.web.Anyone;
import kapok.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How requests are dealt with, for everybody (依申请公开办理情况): nothing but figures, each of which opens. */
@Controller
class RequestSummaryController {
    private final RequestSummaries summaries;
    private final RequestPages pages;
    private final AgencyDirectory agencies;
    private final Clock clock;

    RequestSummaryController(RequestSummaries summaries, RequestPages pages, AgencyDirectory agencies, Clock clock) {
        this.summaries = summaries;
        this.pages = pages;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Anyone
    @GetMapping("/requests")
    String show(
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(defaultValue = "") String year,
            Text text,
            Model model) {
        var shown = organ.isBlank() ? agencies.owner() : agencies.organ(organ);
        var years = pages.years(false, Set.of(shown.code()));
        var latest = years.isEmpty() ? Beijing.today(clock).getYear() : years.getFirst();
        var at = year.matches("(19|20|21)\\d\\d") ? Integer.parseInt(year) : latest;
        model.addAttribute("page", summaries.page(shown, at, years, text));
        return "disclosure/summary";
    }
}
