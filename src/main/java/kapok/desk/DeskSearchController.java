package kapok.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import kapok.identifier.ReceiptTyping;
import kapok.web.Caller;
import kapok.web.DeskSearchPlace;
import kapok.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The search field at the top of the desk: a number opens its record, other words search what the officer may read. */
@Controller
class DeskSearchController {
    private final List<DeskSearchPlace> places;

    DeskSearchController(List<DeskSearchPlace> places) {
        this.places = places.stream()
                .sorted(Comparator.comparingInt(DeskSearchPlace::order))
                .toList();
    }

    @SignedIn
    @GetMapping("/desk/search")
    String find(@RequestParam(defaultValue = "") String q, Caller caller) {
        var number = ReceiptTyping.number(q);
        for (var place : places) {
            if (place.numbers(number)) {
                return "redirect:" + place.records() + number;
            }
        }
        return places.stream()
                .filter(place -> caller.may(place.permission()))
                .findFirst()
                .map(place -> "redirect:" + place.list() + URLEncoder.encode(q.strip(), StandardCharsets.UTF_8))
                .orElse("redirect:/desk");
    }
}
