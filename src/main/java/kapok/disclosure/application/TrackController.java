package kapok.disclosure.application;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import kapok.disclosure.page.TrackForm;
import kapok.web.Anyone;
import kapok.web.Fields;
import kapok.web.RuleViolation;
import kapok.web.Text;
import kapok.web.page.Slips;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Following a case by number and query code (进度查询), and what the applicant can do there. */
@Controller
class TrackController {
    private final TrackDesk desk;
    private final TrackPages pages;
    private final TrackPass pass;

    TrackController(TrackDesk desk, TrackPages pages, TrackPass pass) {
        this.desk = desk;
        this.pages = pages;
        this.pass = pass;
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
            return form("", Slips.none(), model);
        }
        var notice = done.matches("[a-z]{3,12}") ? text.localizeOr("disclosure.track.done." + done, "") : "";
        model.addAttribute("page", pages.page(number, notice, Map.of(), Slips.none(), text));
        return "disclosure/tracked";
    }

    @Anyone
    @PostMapping("/requests/track")
    String open(
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Text text,
            Model model) {
        response.setHeader("Cache-Control", "no-store");
        var number = TrackDesk.plain(typed.getOrDefault("number", ""));
        var code = TrackDesk.plain(typed.getOrDefault("code", ""));
        if (!desk.proves(number, code, request.getRemoteAddr())) {
            response.setStatus(422);
            var fields = new Fields(text, typed);
            fields.slip("number", "disclosure.track.refused");
            return form(number, fields.slips(), model);
        }
        pass.give(request, response, number);
        return "redirect:/requests/track";
    }

    @Anyone
    @PostMapping("/requests/track/leaving")
    String leave(HttpServletRequest request, HttpServletResponse response) {
        pass.take(request, response);
        return "redirect:/requests/track";
    }

    @Anyone
    @PostMapping("/requests/track/correction")
    String correct(
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "att", required = false) @Nullable List<MultipartFile> files,
            HttpServletRequest request,
            HttpServletResponse response,
            Text text,
            Model model) {
        return act("correction", typed, request, response, text, model, fields -> {
            var words = fields.requiredLines("correction", 2000);
            return number -> {
                attach(number, files, fields);
                var inTime = !fields.ok() || desk.correct(number, version(typed), words);
                return inTime ? "correction" : "late";
            };
        });
    }

    @Anyone
    @PostMapping("/requests/track/explanation")
    String explain(
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "att", required = false) @Nullable List<MultipartFile> files,
            HttpServletRequest request,
            HttpServletResponse response,
            Text text,
            Model model) {
        return act("explanation", typed, request, response, text, model, fields -> {
            var words = fields.requiredLines("explanation", 2000);
            return number -> {
                attach(number, files, fields);
                if (fields.ok()) {
                    desk.explain(number, words);
                }
                return "explanation";
            };
        });
    }

    @Anyone
    @PostMapping("/requests/track/withdrawal")
    String withdraw(
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Text text,
            Model model) {
        return act("withdrawal", typed, request, response, text, model, fields -> {
            var reason = fields.line("withdrawal", 500);
            return number -> {
                desk.withdraw(number, version(typed), reason);
                return "withdrawal";
            };
        });
    }

    @Anyone
    @PostMapping("/requests/track/payment")
    String pay(
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Text text,
            Model model) {
        return act("payment", typed, request, response, text, model, fields -> {
            var reference = fields.required("payment", 60);
            return number -> {
                desk.pay(number, reference);
                return "payment";
            };
        });
    }

    @Anyone
    @PostMapping("/requests/track/complaint")
    String complain(
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Text text,
            Model model) {
        return act("complaint", typed, request, response, text, model, fields -> {
            var words = fields.requiredLines("complaint", 2000);
            return number -> {
                desk.complain(number, words);
                return "complaint";
            };
        });
    }

    @Anyone
    @PostMapping("/requests/track/rating")
    String rate(
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Text text,
            Model model) {
        return act("rating", typed, request, response, text, model, fields -> {
            var score = fields.requiredWhole("rating", 1, 5);
            var words = fields.lines("words", 500);
            return number -> {
                desk.rate(number, score, words);
                return "rating";
            };
        });
    }

    /** Reads the fields of one duty and gives what to do with the number if they are right; that says what was done. */
    private interface Duty {
        UnaryOperator<String> read(Fields fields);
    }

    private String act(
            String name,
            Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Text text,
            Model model,
            Duty duty) {
        response.setHeader("Cache-Control", "no-store");
        var number = pass.number(request).orElse(null);
        if (number == null) {
            response.setStatus(403);
            var slips = new Fields(text, typed);
            slips.slip("number", "disclosure.track.over");
            return form("", slips.slips(), model);
        }
        var fields = new Fields(text, typed);
        var work = duty.read(fields);
        var done = name;
        try {
            if (fields.ok()) {
                done = work.apply(number);
            }
        } catch (RuleViolation slip) {
            fields.slip(name, slip.code(), slip.arguments());
        }
        if (fields.ok()) {
            return "redirect:/requests/track?done=" + done;
        }
        response.setStatus(422);
        model.addAttribute("page", pages.page(number, "", typed, fields.slips(), text));
        return "disclosure/tracked";
    }

    private void attach(String number, @Nullable List<MultipartFile> files, Fields fields) {
        for (var file : files == null ? List.<MultipartFile>of() : files) {
            if (!file.isEmpty()) {
                try (var content = file.getInputStream()) {
                    desk.attach(number, String.valueOf(file.getOriginalFilename()), file.getSize(), content);
                } catch (RuleViolation slip) {
                    fields.slip("att", slip.code(), slip.arguments());
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
        }
    }

    private static String form(String number, Slips slips, Model model) {
        model.addAttribute("page", new TrackForm(number, slips));
        return "disclosure/track";
    }

    private static int version(Map<String, String> typed) {
        var version = typed.getOrDefault("version", "");
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }
}
