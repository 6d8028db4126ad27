package kapok.publication;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kapok.publication.page.ManuscriptForm;
import kapok.web.Caller;
import kapok.web.Requires;
import kapok.web.StaleVersion;
import kapok.web.Text;
import kapok.web.page.Slips;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Writing, rewriting and correcting a publication (拟稿、修改、更正). What was typed is never lost. */
@Controller
class ManuscriptController {
    private static final List<String> HANDED_OVER = List.of(
            "origin",
            "organ",
            "office",
            "kind",
            "contentClass",
            "column",
            "title",
            "summary",
            "html",
            "source",
            "keywords",
            "docNumber",
            "formedOn");

    private final PublicationDesk desk;
    private final CasePages pages;
    private final ListPages lists;
    private final Publications publications;
    private final ManuscriptReader reader;

    ManuscriptController(
            PublicationDesk desk,
            CasePages pages,
            ListPages lists,
            Publications publications,
            ManuscriptReader reader) {
        this.desk = desk;
        this.pages = pages;
        this.lists = lists;
        this.publications = publications;
        this.reader = reader;
    }

    /** Where a form goes, and what it does there. */
    private record Place(String action, String back, int version, boolean correcting) {
        static Place draft() {
            return new Place("/desk/publications", "/desk/publications", 0, false);
        }

        static Place of(long id, int version, boolean correcting) {
            var home = "/desk/publications/" + id;
            return new Place(home + (correcting ? "/correction" : ""), home, version, correcting);
        }
    }

    @Requires(PublicationPermissions.WRITE)
    @GetMapping("/desk/publications/new")
    String form(@RequestParam Map<String, String> given, Caller caller, Text text, Model model) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("organ", caller.organ() == null ? "" : caller.organ());
        fields.put("kind", "news");
        fields.putAll(handedOver(given));
        return form(Place.draft(), fields, Slips.none(), null, null, caller, text, model);
    }

    /**
     * What another register knows already (转来的内容), in the address of the empty form. It is only shown: whoever sends the form
     * has read it, and it is checked then as if typed.
     */
    private static Map<String, String> handedOver(Map<String, String> given) {
        var fields = new LinkedHashMap<String, String>();
        HANDED_OVER.forEach(field -> {
            var value = given.getOrDefault(field, "");
            if (!value.isBlank()) {
                fields.put(field, value);
            }
        });
        return fields;
    }

    @Requires(PublicationPermissions.WRITE)
    @PostMapping("/desk/publications")
    String create(
            @RequestParam Map<String, String> typed,
            Caller caller,
            Text text,
            Model model,
            HttpServletResponse response) {
        var reading = reader.read(field -> typed.getOrDefault(field, ""));
        if (reading.manuscript().isEmpty() || typed.containsKey("preview")) {
            return again(Place.draft(), typed, reading, caller, text, model, response);
        }
        return "redirect:/desk/publications/"
                + desk.draft(caller, reading.manuscript().get());
    }

    @Requires(PublicationPermissions.WRITE)
    @GetMapping("/desk/publications/{id}/form")
    String edit(@PathVariable long id, Caller caller, Text text, Model model) {
        return stored(id, false, caller, text, model);
    }

    @Requires(PublicationPermissions.CORRECT)
    @GetMapping("/desk/publications/{id}/correction")
    String correction(@PathVariable long id, Caller caller, Text text, Model model) {
        return stored(id, true, caller, text, model);
    }

    private String stored(long id, boolean correcting, Caller caller, Text text, Model model) {
        var it = pages.readable(caller, id);
        return form(
                Place.of(id, it.version(), correcting),
                ManuscriptFields.of(it.manuscript()),
                Slips.none(),
                null,
                null,
                caller,
                text,
                model);
    }

    @Requires(PublicationPermissions.WRITE)
    @PostMapping("/desk/publications/{id:[0-9]+}")
    String revise(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Text text,
            Model model,
            HttpServletResponse response) {
        var place = Place.of(id, version, false);
        var reading = reader.read(field -> typed.getOrDefault(field, ""));
        if (reading.manuscript().isEmpty() || typed.containsKey("preview")) {
            return again(place, typed, reading, caller, text, model, response);
        }
        try {
            desk.revise(caller, id, version, reading.manuscript().get());
        } catch (StaleVersion stale) {
            return conflict(id, place, typed, stale, caller, text, model, response);
        }
        return "redirect:/desk/publications/{id}";
    }

    @Requires(PublicationPermissions.CORRECT)
    @PostMapping("/desk/publications/{id}/correction")
    String correct(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Text text,
            Model model,
            HttpServletResponse response) {
        var place = Place.of(id, version, true);
        var reading = reader.read(field -> typed.getOrDefault(field, ""));
        var slips = new java.util.ArrayList<>(reading.slips());
        if (reason.isBlank() || reason.length() > 500) {
            slips.add(Slip.of("reason", "reason-missing"));
        }
        if (!slips.isEmpty() || reading.manuscript().isEmpty() || typed.containsKey("preview")) {
            var all = new ManuscriptReader.Reading(reading.manuscript(), slips);
            return again(place, typed, all, caller, text, model, response);
        }
        try {
            desk.correct(caller, id, version, reading.manuscript().get(), reason.strip());
        } catch (StaleVersion stale) {
            return conflict(id, place, typed, stale, caller, text, model, response);
        }
        return "redirect:/desk/publications/{id}";
    }

    private String again(
            Place place,
            Map<String, String> typed,
            ManuscriptReader.Reading reading,
            Caller caller,
            Text text,
            Model model,
            HttpServletResponse response) {
        var asked = typed.containsKey("preview");
        if (!asked) {
            response.setStatus(422);
        }
        var preview = asked ? SafeHtml.of(typed.getOrDefault("html", "")) : null;
        return form(place, typed, slips(reading.slips(), text), preview, null, caller, text, model);
    }

    /** The typed text stays, beside it what the other person stored; sending again takes it from there. */
    private String conflict(
            long id,
            Place place,
            Map<String, String> typed,
            StaleVersion stale,
            Caller caller,
            Text text,
            Model model,
            HttpServletResponse response) {
        response.setStatus(409);
        var stored = publications.get(id);
        var conflict = new ManuscriptForm.Conflict(
                text.localize("web.stale", stale.changedBy(), text.dateTime(stale.changedAt())),
                ManuscriptFields.differences(stored, typed, text));
        var fresh = Place.of(id, stored.version(), place.correcting());
        return form(fresh, typed, Slips.none(), null, conflict, caller, text, model);
    }

    private static Slips slips(List<Slip> found, Text text) {
        var byField = new LinkedHashMap<String, String>();
        found.forEach(slip -> byField.putIfAbsent(
                slip.field(), text.localize(slip.code(), slip.args().toArray())));
        return new Slips(byField);
    }

    private String form(
            Place place,
            Map<String, String> fields,
            Slips slips,
            @Nullable String preview,
            ManuscriptForm.@Nullable Conflict conflict,
            Caller caller,
            Text text,
            Model model) {
        model.addAttribute(
                "page",
                new ManuscriptForm(
                        place.action(),
                        place.back(),
                        place.version(),
                        fields,
                        lists.organs(caller),
                        FormChoices.kinds(text),
                        FormChoices.classes(text),
                        FormChoices.columns(text),
                        slips,
                        preview,
                        conflict,
                        place.correcting()));
        return "publication/form";
    }
}
