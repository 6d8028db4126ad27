package kapok.hotline.wall;

import java.time.Clock;
import java.util.List;
import kapok.hotline.figures.Backlog;
import kapok.hotline.figures.FigurePermissions;
import kapok.hotline.ticket.DueChips;
import kapok.hotline.wall.page.OpenPage;
import kapok.web.Caller;
import kapok.web.Requires;
import kapok.web.Text;
import kapok.web.page.Pager;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The supervisor's wall (运行看板), what it opens, and its pulse. */
@Controller
class WallController {
    private static final int PAGE = 50;

    private final WallPages pages;
    private final WallStream stream;
    private final Backlog backlog;
    private final Clock clock;

    WallController(WallPages pages, WallStream stream, Backlog backlog, Clock clock) {
        this.pages = pages;
        this.stream = stream;
        this.backlog = backlog;
        this.clock = clock;
    }

    @Requires(FigurePermissions.OVERSEE)
    @GetMapping("/desk/hotline/wall")
    String show(@RequestParam(defaultValue = "weeks") String period, Caller caller, Text text, Model model) {
        model.addAttribute("page", pages.show(period, caller, text));
        return "hotline/wall";
    }

    /** The part of the wall that is fetched anew when the pulse says so. */
    @Requires(FigurePermissions.OVERSEE)
    @GetMapping("/desk/hotline/wall/now")
    String now(Caller caller, Text text, Model model) {
        model.addAttribute("now", pages.now(caller, text));
        return "hotline/wallNow";
    }

    @Requires(FigurePermissions.OVERSEE)
    @GetMapping("/desk/hotline/wall/stream")
    SseEmitter stream(@RequestHeader(value = HttpHeaders.ACCEPT, defaultValue = "") String accept) {
        return stream.open(accept.contains(MediaType.TEXT_EVENT_STREAM_VALUE));
    }

    @Requires(FigurePermissions.OVERSEE)
    @GetMapping("/desk/hotline/wall/open")
    String open(
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String late,
            @RequestParam(defaultValue = "") String age,
            @RequestParam(defaultValue = "1") String page,
            Text text,
            Model model) {
        int at = page.matches("\\d{1,4}") ? Math.clamp(Integer.parseInt(page), 1, 2_000) : 1;
        var which = new Backlog.Which(
                unit.matches("[0-9A-Z]{1,18}") ? unit : "",
                late.equals("true"),
                age.matches("1|5|10|30|more") ? age : "");
        var now = clock.instant();
        var standing = Backlog.together(backlog.standing(now));
        var lines = backlog.list(which, now, (at - 1L) * PAGE, PAGE);
        long total = which.unit().isEmpty() && which.age().isEmpty()
                ? which.late() ? standing.late() : standing.open()
                : (at - 1L) * PAGE + lines.size() + (lines.size() == PAGE ? 1 : 0);
        model.addAttribute(
                "page",
                new OpenPage(
                        lines.stream().map(one -> line(one, now, text)).toList(),
                        new Pager(
                                at,
                                PAGE,
                                total,
                                "/desk/hotline/wall/open?unit=" + which.unit() + "&late=" + which.late() + "&age="
                                        + which.age() + "&")));
        return "hotline/open";
    }

    /** The tickets of a hot matter. */
    @Requires(FigurePermissions.OVERSEE)
    @GetMapping("/desk/hotline/wall/tickets")
    String tickets(@RequestParam(defaultValue = "") List<String> of, Text text, Model model) {
        var now = clock.instant();
        var lines =
                backlog
                        .of(of.stream()
                                .filter(one -> one.matches("[0-9A-Za-z-]{1,60}"))
                                .limit(100)
                                .toList())
                        .stream()
                        .map(one -> line(one, now, text))
                        .toList();
        model.addAttribute("page", new OpenPage(lines, new Pager(1, 100, lines.size(), "/desk/hotline/wall/tickets?")));
        return "hotline/open";
    }

    private static OpenPage.Line line(Backlog.Open open, java.time.Instant now, Text text) {
        var due = open.answerDue();
        return new OpenPage.Line(
                open.ticket(),
                "/desk/hotline/tickets/" + open.ticket(),
                open.categoryName(),
                open.districtName(),
                open.unitName(),
                text.dateTime(open.receivedAt()),
                due == null ? "–" : DueChips.moment(due, text),
                due == null ? "chip-hold" : due.isBefore(now) ? "chip-late" : "chip-ok",
                text.localize(
                        due == null
                                ? "hotline.undispatched"
                                : due.isBefore(now) ? "hotline.wall.is-late" : "hotline.wall.in-time"));
    }
}
