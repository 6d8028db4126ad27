package kapok.disclosure.timing;

import java.util.List;
import kapok.disclosure.DisclosureDesk;
import kapok.disclosure.DisclosurePermissions;
import kapok.disclosure.Lateness;
import kapok.disclosure.RequestClock;
import kapok.disclosure.RequestClocks;
import kapok.disclosure.page.ClockPage;
import kapok.web.Caller;
import kapok.web.Requires;
import kapok.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** How the last day of a request came about, day by day, with the articles (期限逐日说明). */
@Controller
class ClockController {
    private final DisclosureDesk desk;

    ClockController(DisclosureDesk desk) {
        this.desk = desk;
    }

    @Requires(DisclosurePermissions.READ)
    @GetMapping("/desk/requests/{number}/clock")
    String show(@PathVariable String number, Caller caller, Text text, Model model) {
        var request = desk.request(caller, number);
        var clock = desk.clock(request);
        model.addAttribute(
                "page",
                new ClockPage(
                        number,
                        request.application().subject(),
                        RequestClocks.chip(clock, text),
                        text.date(clock.term().start()),
                        text.date(clock.due().lastDay()),
                        clock.due().provisional(),
                        clock.told() == null ? "" : text.date(clock.told()),
                        clock.days().stream().map(day -> day(day, text)).toList(),
                        parts(desk.lateness(request), text)));
        return "disclosure/clockPage";
    }

    private static ClockPage.Day day(RequestClock.Day day, Text text) {
        var reason = text.localize("disclosure.day." + day.reason());
        return new ClockPage.Day(
                text.date(day.date()),
                day.number() == 0 ? "" : Integer.toString(day.number()),
                day.name().isEmpty() ? reason : reason + "：" + day.name(),
                day.basis());
    }

    private static List<ClockPage.Part> parts(List<Lateness.Part> parts, Text text) {
        return parts.stream()
                .map(part -> new ClockPage.Part(
                        part.unit().equals(Lateness.OFFICE) ? text.localize("disclosure.office") : part.unit(),
                        part.days(),
                        part.over()))
                .toList();
    }
}
