package kapok.hotline.callback;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import kapok.hotline.arrival.Matters;
import kapok.hotline.callback.page.RatingPage;
import kapok.hotline.ticket.Stage;
import kapok.hotline.ticket.Ticket;
import kapok.hotline.ticket.TicketDesk;
import kapok.hotline.ticket.TicketEvent;
import kapok.web.Anyone;
import kapok.web.Caller;
import kapok.web.Fields;
import kapok.web.NotFound;
import kapok.web.Text;
import kapok.web.page.Slips;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the link of a notice leads (网上回访): the answer, and three questions about it. */
@Controller
class RatingController {
    private static final int LONGEST = 500;
    private static final Map<String, String> YES_NO = Map.of("yes", "yes", "no", "no");
    private static final Map<String, String> SOLVED = Map.of("yes", "yes", "partly", "partly", "no", "no");
    private static final Map<String, String> SATISFIED = Map.of("yes", "yes", "basically", "basically", "no", "no");

    private final RatingLinks links;
    private final TicketDesk desk;
    private final Matters matters;
    private final Clock clock;

    RatingController(RatingLinks links, TicketDesk desk, Matters matters, Clock clock) {
        this.links = links;
        this.desk = desk;
        this.matters = matters;
        this.clock = clock;
    }

    @Anyone
    @GetMapping("/hotline/ratings/{token}")
    String form(@PathVariable String token, Model model) {
        return page(token, number(token), Map.of(), Slips.none(), "", model);
    }

    @Anyone
    @PostMapping("/hotline/ratings/{token}")
    String create(
            @PathVariable String token,
            @RequestParam Map<String, String> typed,
            Text text,
            HttpServletResponse response,
            Model model) {
        var number = number(token);
        var fields = new Fields(text, typed);
        var said = new TicketEvent.CalledBack(
                "sms",
                true,
                fields.requiredChoice("contacted", YES_NO).equals("yes"),
                fields.requiredChoice("solved", SOLVED),
                fields.requiredChoice("satisfied", SATISFIED),
                fields.lines("remark", LONGEST));
        if (fields.ok() && asks(ticket(number))) {
            desk.byCitizen(number, said);
            return page(token, number, Map.of(), Slips.none(), text.localize("hotline.rating.thanks"), model);
        }
        response.setStatus(422);
        return page(token, number, typed, fields.slips(), "", model);
    }

    private String number(String token) {
        return links.number(token.replace("\0", ""), clock.instant()).orElseThrow(() -> new NotFound("rating", "link"));
    }

    private Ticket ticket(String number) {
        return desk.open(Caller.system("citizen"), number).ticket();
    }

    private static boolean asks(Ticket ticket) {
        return ticket.stage() instanceof Stage.Callback;
    }

    private String page(String token, String number, Map<String, String> typed, Slips slips, String said, Model model) {
        var ticket = ticket(number);
        var title = matters.find(number).orElseThrow().title();
        model.addAttribute(
                "page", new RatingPage(token, number, title, ticket.answer(), asks(ticket), typed, slips, said));
        return "hotline/callback/rating";
    }
}
