package kapok.disclosure.application;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import kapok.disclosure.page.TrackForm;
import kapok.identifier.ReceiptTyping;
import kapok.identity.citizen.MyMatters;
import kapok.web.Anyone;
import kapok.web.Fields;
import kapok.web.Text;
import kapok.web.page.Slips;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Following a case by number and query code, or signed in (进度查询): in, and out again. */
@Controller
class TrackController {
    private final TrackDesk desk;
    private final TrackPages pages;
    private final TrackPass pass;
    private final MyMatters mine;

    TrackController(TrackDesk desk, TrackPages pages, TrackPass pass, MyMatters mine) {
        this.desk = desk;
        this.pages = pages;
        this.pass = pass;
        this.mine = mine;
    }

    @Anyone
    @GetMapping("/requests/track")
    String show(
            @RequestParam(defaultValue = "") String done,
            HttpServletRequest request,
            HttpServletResponse response,
            Text text,
            Model model) {
        response.setHeader("Cache-Control", "no-store");
        var number = pass.number(request).orElse(null);
        if (number == null) {
            model.addAttribute("page", TrackForm.empty());
            return "disclosure/track";
        }
        var notice = done.matches("[a-z]{3,12}") ? text.localizeOr("disclosure.track.done." + done, "") : "";
        return show(number, notice, Map.of(), request, text, model);
    }

    /** Opens a case; what somebody had typed when the time was over stands in its forms again. */
    @Anyone
    @PostMapping("/requests/track")
    String open(
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Text text,
            Model model) {
        response.setHeader("Cache-Control", "no-store");
        var number = ReceiptTyping.number(typed.getOrDefault("number", ""));
        var code = ReceiptTyping.plain(typed.getOrDefault("code", ""));
        var kept = TrackForm.kept(typed);
        if (!desk.proves(number, code, request.getRemoteAddr())) {
            response.setStatus(422);
            var fields = new Fields(text, typed);
            fields.slip("number", "disclosure.track.refused");
            model.addAttribute("page", new TrackForm(number, kept, fields.slips()));
            return "disclosure/track";
        }
        pass.give(request, response, number);
        return kept.isEmpty()
                ? "redirect:/requests/track"
                : show(number, text.localize("disclosure.track.kept"), kept, request, text, model);
    }

    /** Opens a case of whoever signed in, without its query code. */
    @Anyone
    @PostMapping("/requests/track/mine")
    String openOwn(
            @RequestParam(defaultValue = "") String number, HttpServletRequest request, HttpServletResponse response) {
        if (!mine.holds(request, number)) {
            return "redirect:/my";
        }
        pass.give(request, response, number);
        return "redirect:/requests/track";
    }

    /** Puts the case that is open among those of whoever signed in. */
    @Anyone
    @PostMapping("/requests/track/keeping")
    String keep(HttpServletRequest request) {
        pass.number(request).ifPresent(number -> mine.keep(request, number));
        return "redirect:/requests/track?done=keeping";
    }

    @Anyone
    @PostMapping("/requests/track/leaving")
    String leave(HttpServletRequest request, HttpServletResponse response) {
        pass.take(request, response);
        return "redirect:/requests/track";
    }

    private String show(
            String number,
            String notice,
            Map<String, String> typed,
            HttpServletRequest request,
            Text text,
            Model model) {
        model.addAttribute("keep", mine.signedIn(request) && !mine.holds(request, number));
        model.addAttribute("page", pages.page(number, notice, typed, Slips.none(), text));
        return "disclosure/tracked";
    }
}
