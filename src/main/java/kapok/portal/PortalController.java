package kapok.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import kapok.agency.AgencyDirectory;
import kapok.agency.Organ;
import kapok.figure.FigureScope;
import kapok.figure.FigureValue;
import kapok.figure.Figures;
import kapok.portal.page.HomePage;
import kapok.publication.PublicRegister;
import kapok.web.Anyone;
import kapok.web.NewsSource;
import kapok.web.PublicAnswer;
import kapok.web.ReceiptPlace;
import kapok.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The home page (首页) and the pages about the site itself. */
@Controller
class PortalController {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final int NEWS = 6;
    /** Figures of the year that the home page shows, if they are known: what was done, and whether it was done in time. */
    private static final List<String> SHOWN = List.of(
            "active.total",
            "requests.received",
            "requests.closed.on_time.pct",
            "hotline.received",
            "hotline.solved.pct");

    private final PublicRegister publications;
    private final Figures figures;
    private final AgencyDirectory agencies;
    private final List<NewsSource> news;
    private final List<ReceiptPlace> receipts;
    private final Clock clock;

    PortalController(
            PublicRegister publications,
            Figures figures,
            AgencyDirectory agencies,
            List<NewsSource> news,
            List<ReceiptPlace> receipts,
            Clock clock) {
        this.publications = publications;
        this.news = List.copyOf(news);
        this.receipts = List.copyOf(receipts);
        this.figures = figures;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Anyone
    @GetMapping("/")
    String home(Text text, Model model, HttpServletRequest request, HttpServletResponse response) {
        var year = LocalDate.ofInstant(clock.instant(), BEIJING).getYear();
        var newest = news.stream()
                .map(source -> source.newest(NEWS, text))
                .sorted(Comparator.comparingInt(NewsSource.News::order))
                .toList();
        var followed = receipts.stream()
                .map(place -> text.localize(place.label()))
                .sorted()
                .toList();
        var counts =
                agencies.findOwner().map(owner -> counts(owner, year, text)).orElse(List.of());
        model.addAttribute("page", new HomePage(publications.size(), newest, followed, year, counts));
        PublicAnswer.mark(request, response);
        return "portal/home";
    }

    private List<HomePage.Count> counts(Organ owner, int year, Text text) {
        return figures.values(SHOWN, FigureScope.year(Set.of(owner.code()), year)).values().stream()
                .map(value -> count(value, owner, year, text))
                .toList();
    }

    private static HomePage.Count count(FigureValue value, Organ owner, int year, Text text) {
        var id = value.figure().id();
        return new HomePage.Count(
                text.localizeOr("portal.count." + id, value.figure().label()),
                text.number(value.value()),
                value.figure().unit(),
                "/figures/" + id + "?organ=" + owner.code() + "&year=" + year,
                text.localizeOr("portal.note." + id, owner.shortName()));
    }

    @Anyone
    @GetMapping("/accessibility")
    String accessibility() {
        return "portal/accessibility";
    }

    @Anyone
    @GetMapping("/privacy")
    String privacy() {
        return "portal/privacy";
    }
}
