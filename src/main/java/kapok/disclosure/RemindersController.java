package kapok.disclosure;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import kapok.disclosure.page.RemindersPage;
import kapok.web.Anyone;
import kapok.web.Caller;
import kapok.web.Fields;
import kapok.web.NotFound;
import kapok.web.Requires;
import kapok.web.SiteSettings;
import kapok.web.Submission;
import kapok.web.Text;
import kapok.web.page.Slips;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How an officer is reminded of last days: by mail, and by a calendar to subscribe to. */
@Controller
class RemindersController {
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Reminding reminding;
    private final SiteSettings site;
    private final Clock clock;

    RemindersController(Reminding reminding, SiteSettings site, Clock clock) {
        this.reminding = reminding;
        this.site = site;
        this.clock = clock;
    }

    @Requires(DisclosurePermissions.READ)
    @GetMapping("/desk/requests/reminders")
    String show(Caller caller, Model model) {
        return page(reminding.mail(caller.id()).orElse(""), "", Slips.none(), caller, model);
    }

    @Requires(DisclosurePermissions.READ)
    @PostMapping("/desk/requests/reminders/mail")
    String mail(
            @RequestParam Map<String, String> typed,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model) {
        var fields = new Fields(text, typed);
        var mail = fields.line("mail", 200);
        var next = new Submission(fields, response).send(_ -> "mail", () -> {
            reminding.keepMail(caller, mail);
            return "redirect:/desk/requests/reminders";
        });
        return next.orElseGet(() -> page(mail, "", fields.slips(), caller, model));
    }

    /** The address is shown once: only its hash is kept. */
    @Requires(DisclosurePermissions.READ)
    @PostMapping("/desk/requests/reminders/feed")
    String feed(@RequestParam(defaultValue = "") String act, Caller caller, Model model) {
        if (act.equals("close")) {
            reminding.closeFeed(caller);
            return "redirect:/desk/requests/reminders";
        }
        var address = site.baseUrl() + "/calendars/requests/" + reminding.newKey(caller) + ".ics";
        return page(reminding.mail(caller.id()).orElse(""), address, Slips.none(), caller, model);
    }

    private String page(String mail, String address, Slips slips, Caller caller, Model model) {
        model.addAttribute("page", new RemindersPage(mail, reminding.feed(caller.id()), address, slips));
        return "disclosure/reminders";
    }

    @Anyone
    @GetMapping("/calendars/requests/{key}.ics")
    ResponseEntity<String> calendar(@PathVariable String key, Text text) {
        var entries = reminding.feedOf(key).orElseThrow(() -> new NotFound("calendar", "ics"));
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noStore())
                .header("X-Robots-Tag", "noindex")
                .body(CalendarFeed.of(entries, site.baseUrl(), clock.instant(), text));
    }
}
