package kapok.hotline.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kapok.agency.Division;
import kapok.agency.DivisionTree;
import kapok.hotline.arrival.Arriving;
import kapok.hotline.web.page.FilingPage;
import kapok.hotline.web.page.ReceiptPage;
import kapok.web.Anyone;
import kapok.web.Fields;
import kapok.web.RateLimit;
import kapok.web.Text;
import kapok.web.page.Choice;
import kapok.web.page.Slips;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Writing to the hotline (写给 12345), in its three forms. */
@Controller
class FilingController {
    private static final Map<String, Arriving.Way> WAYS = Map.of(
            "/hotline/new", Arriving.Way.WEB,
            "/hotline/letters/new", Arriving.Way.MAYOR,
            "/hotline/site-errors/new", Arriving.Way.SITE_ERROR);

    private final FilingDesk desk;
    private final FilingDrafts drafts;
    private final DivisionTree divisions;
    private final Lengths lengths;
    private final RateLimit limit;
    private final Clock clock;

    FilingController(FilingDesk desk, FilingDrafts drafts, DivisionTree divisions, Lengths lengths, Clock clock) {
        this.desk = desk;
        this.drafts = drafts;
        this.divisions = divisions;
        this.lengths = lengths;
        this.clock = clock;
        limit = new RateLimit(30, Duration.ofMinutes(10), clock);
    }

    @Anyone
    @GetMapping({"/hotline/new", "/hotline/letters/new", "/hotline/site-errors/new"})
    String form(@RequestParam Map<String, String> asked, HttpServletRequest request, Text text, Model model) {
        return form(request, Typed.of(asked), Slips.none(), text, model);
    }

    @Anyone
    @PostMapping({"/hotline/new", "/hotline/letters/new", "/hotline/site-errors/new"})
    String create(
            @RequestParam Map<String, String> sent,
            @RequestParam(name = "photos", required = false) @Nullable List<MultipartFile> photos,
            Text text,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var typed = Typed.of(sent);
        var fields = new Fields(text, typed.fields());
        var refusals = drafts.keep(typed.key(), photos == null ? List.of() : photos);
        refusals.forEach(refused -> fields.slip("photos", refused));
        if (!typed.one("find").isEmpty()) {
            return form(request, typed, Slips.none(), text, model);
        }
        var arriving = Filing.read(way(request), typed, fields, text, division(typed), clock.instant());
        if (arriving == null) {
            response.setStatus(422);
            return form(request, typed, fields.slips(), text, model);
        }
        if (!limit.admits(Address.of(request)) || !desk.admits(arriving)) {
            response.setStatus(429);
            fields.slip("story", "hotline.form.flood");
            return form(request, typed, fields.slips(), text, model);
        }
        var filed = desk.file(arriving, typed.key());
        model.addAttribute(
                "page",
                new ReceiptPage(filed.number(), filed.queryCode(), text.dateTime(clock.instant()), filed.fresh()));
        return "hotline/citizen/receipt";
    }

    /** The places that the words of an address name, as a fragment beside the form. */
    @Anyone
    @GetMapping("/hotline/places")
    String places(@RequestParam Map<String, String> asked, Model model) {
        model.addAttribute("places", places(asked.getOrDefault("place", "").replace("\0", "")));
        model.addAttribute("chosen", "");
        return "hotline/citizen/places";
    }

    /** The towns of a district, as options of a select. */
    @Anyone
    @GetMapping("/hotline/towns")
    String towns(@RequestParam Map<String, String> asked, Model model) {
        model.addAttribute("towns", towns(asked.getOrDefault("district", "").replace("\0", "")));
        model.addAttribute("chosen", "");
        return "hotline/citizen/towns";
    }

    private String form(HttpServletRequest request, Typed typed, Slips slips, Text text, Model model) {
        var way = way(request);
        model.addAttribute(
                "page",
                new FilingPage(
                        way.name().toLowerCase(java.util.Locale.ROOT),
                        request.getRequestURI(),
                        typed.key().toString(),
                        typed.fields(),
                        slips,
                        drafts.names(typed.key()),
                        divisions.home().map(this::choices).orElse(List.of()),
                        towns(typed.one("district")),
                        typed.one("find").isEmpty() && typed.one("division").isEmpty()
                                ? List.of()
                                : places(typed.one("place")),
                        lengths.all(text)));
        return "hotline/citizen/new";
    }

    private List<Choice> choices(String parent) {
        return divisions.below(parent).stream()
                .map(one -> new Choice(one.code(), one.name()))
                .toList();
    }

    private List<Choice> towns(String district) {
        return district.matches("\\d{12}") ? choices(district) : List.of();
    }

    private List<Choice> places(String address) {
        return divisions.locate(address, 6).stream()
                .map(found -> new Choice(found.division().code(), found.pathText()))
                .toList();
    }

    /** What was picked from the places found, else the town, else the district, else the one place that the address names. */
    private String division(Typed typed) {
        for (var field : List.of("division", "town", "district")) {
            var code = typed.one(field);
            if (code.matches("\\d{12}") && divisions.find(code).isPresent()) {
                return code;
            }
        }
        return divisions.locate(typed.one("place"), 1).stream()
                .map(DivisionTree.Found::division)
                .map(Division::code)
                .findFirst()
                .orElse("");
    }

    private static Arriving.Way way(HttpServletRequest request) {
        return WAYS.getOrDefault(request.getRequestURI(), Arriving.Way.WEB);
    }
}
