package kapok.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import kapok.identifier.ReceiptTyping;
import kapok.portal.page.TrackPage;
import kapok.web.Anyone;
import kapok.web.ReceiptPlace;
import kapok.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * One field for every receipt (查进度): the letters a number begins with say which context follows it. Neither number nor
 * query code ever stands in an address.
 */
@Controller
class TrackController {
    private final List<ReceiptPlace> places;

    TrackController(List<ReceiptPlace> places) {
        this.places = List.copyOf(places);
    }

    @Anyone
    @GetMapping("/track")
    String form(Text text, Model model) {
        return form("", "", text, model);
    }

    /**
     * Hands number and code on as they were typed. The form stands on the home page, which caches hand out and which
     * therefore bears no token against requests from other sites; the browser says instead where the form stood.
     */
    @Anyone
    @PostMapping("/track")
    String open(
            @RequestParam(defaultValue = "") String number,
            HttpServletRequest request,
            HttpServletResponse response,
            Text text,
            Model model) {
        response.setHeader("Cache-Control", "no-store");
        var typed = ReceiptTyping.number(number);
        var place = place(typed);
        if (place.isPresent() && ownPage(request)) {
            return "forward:" + place.get().path();
        }
        if (place.isEmpty()) {
            response.setStatus(422);
        }
        return form(typed, place.isEmpty() ? problem(typed) : "", text, model);
    }

    private Optional<ReceiptPlace> place(String number) {
        return places.stream()
                .filter(place -> number.startsWith(place.kind() + "-"))
                .findFirst();
    }

    /** Every browser of today says so; without that the person presses the button once more, on a page of ours. */
    private static boolean ownPage(HttpServletRequest request) {
        return "same-origin".equals(request.getHeader("Sec-Fetch-Site"));
    }

    private static String problem(String typed) {
        return typed.isEmpty() ? "portal.track.empty" : "portal.track.unknown";
    }

    private String form(String number, String problem, Text text, Model model) {
        model.addAttribute(
                "page",
                new TrackPage(
                        number,
                        problem.isEmpty() ? "" : text.localize(problem),
                        places.stream()
                                .map(place ->
                                        new TrackPage.Kind(place.kind(), text.localize(place.label()), place.path()))
                                .toList()));
        return "portal/track";
    }
}
