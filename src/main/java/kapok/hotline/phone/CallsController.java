package kapok.hotline.phone;

import java.util.Objects;
import kapok.hotline.phone.page.CallsPage;
import kapok.web.Caller;
import kapok.web.Requires;
import kapok.web.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The screen pop (来电弹屏): a page, and the same as a fragment that the agent's page asks for every two seconds. */
@Controller
class CallsController {
    private final CallDesk desk;

    CallsController(CallDesk desk) {
        this.desk = desk;
    }

    @Requires(PhonePermissions.ANSWER)
    @GetMapping("/desk/hotline/calls")
    String list(
            @RequestHeader(name = "HX-Request", required = false) @Nullable String fragment,
            Caller caller,
            Text text,
            Model model) {
        var lines = desk.recent(caller).stream().map(one -> line(one, text)).toList();
        model.addAttribute("page", new CallsPage(lines));
        return fragment == null ? "hotline/phone/calls" : "hotline/phone/callLines";
    }

    @Requires(PhonePermissions.ANSWER)
    @PostMapping("/desk/hotline/calls/{id}/ticket")
    String link(@PathVariable String id, @RequestParam(defaultValue = "") String number, Caller caller) {
        desk.link(caller, id, number.strip());
        return "redirect:/desk/hotline/calls";
    }

    private static CallsPage.Line line(CallDesk.Popped popped, Text text) {
        var call = popped.call();
        return new CallsPage.Line(
                call.id(),
                popped.caller(),
                text.dateTime(call.startedAt()),
                call.endedAt() == null,
                call.recording(),
                Objects.requireNonNullElse(call.number(), ""),
                popped.earlier());
    }
}
