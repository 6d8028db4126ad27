package kapok.hotline.phone;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kapok.hotline.phone.LeaderSessionDesk.Notice;
import kapok.hotline.phone.LeaderSessions.Session;
import kapok.hotline.phone.page.SessionsPage;
import kapok.hotline.phone.page.SessionsPage.Line;
import kapok.web.Anyone;
import kapok.web.Caller;
import kapok.web.Fields;
import kapok.web.Requires;
import kapok.web.Text;
import kapok.web.page.Slips;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Leaders on the line (领导接电): notices for everybody, arrangements for the desk. */
@Controller
class LeaderSessionController {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final int MOST = 60;

    private final LeaderSessions sessions;
    private final LeaderSessionDesk desk;
    private final Clock clock;

    LeaderSessionController(LeaderSessions sessions, LeaderSessionDesk desk, Clock clock) {
        this.sessions = sessions;
        this.desk = desk;
        this.clock = clock;
    }

    @Anyone
    @GetMapping("/hotline/sessions")
    String list(Text text, Model model) {
        model.addAttribute("page", page(true, Map.of(), Slips.none(), text));
        return "hotline/phone/sessions";
    }

    @Requires(PhonePermissions.SESSIONS)
    @GetMapping("/desk/hotline/sessions")
    String desk(Text text, Model model) {
        model.addAttribute("page", page(false, Map.of(), Slips.none(), text));
        return "hotline/phone/deskSessions";
    }

    @Requires(PhonePermissions.SESSIONS)
    @PostMapping("/desk/hotline/sessions")
    String create(
            @RequestParam Map<String, String> sent,
            Caller caller,
            Text text,
            Model model,
            HttpServletResponse response) {
        var fields = new Fields(text, sent);
        var notice = notice(fields);
        if (notice == null) {
            response.setStatus(422);
            model.addAttribute("page", page(false, sent, fields.slips(), text));
            return "hotline/phone/deskSessions";
        }
        desk.arrange(caller, notice);
        return "redirect:/desk/hotline/sessions";
    }

    @Requires(PhonePermissions.SESSIONS)
    @PostMapping("/desk/hotline/sessions/{id}/publication")
    String publish(@PathVariable UUID id, Caller caller) {
        desk.publish(caller, id);
        return "redirect:/desk/hotline/sessions";
    }

    @Requires(PhonePermissions.SESSIONS)
    @PostMapping("/desk/hotline/sessions/{id}/tickets")
    String add(@PathVariable UUID id, @RequestParam(defaultValue = "") String number, Caller caller) {
        desk.add(caller, id, number.strip());
        return "redirect:/desk/hotline/sessions";
    }

    private static @Nullable Notice notice(Fields fields) {
        var organ = fields.required("organ", 200);
        var leader = fields.required("leader", 50);
        var post = fields.required("post", 100);
        var day = fields.requiredDay("day");
        var from = time(fields, "from");
        var to = time(fields, "to");
        if (from != null && to != null && !to.isAfter(from)) {
            fields.slip("to", "hotline.sessions.backwards");
        }
        var scope = fields.requiredLines("scope", 2_000);
        var advice = fields.lines("advice", 2_000);
        return fields.ok() && from != null && to != null
                ? new Notice(
                        organ,
                        leader,
                        post,
                        day.atTime(from).atZone(BEIJING).toInstant(),
                        day.atTime(to).atZone(BEIJING).toInstant(),
                        scope,
                        advice)
                : null;
    }

    private static @Nullable LocalTime time(Fields fields, String field) {
        var written = fields.required(field, 5);
        if (written.matches("([01]?\\d|2[0-3])[:：][0-5]\\d")) {
            return LocalTime.parse((written.length() < 5 ? "0" : "") + written.replace('：', ':'));
        }
        fields.slip(field, "hotline.sessions.time");
        return null;
    }

    private SessionsPage page(boolean publicOnly, Map<String, String> typed, Slips slips, Text text) {
        var now = clock.instant();
        var all = sessions.list(publicOnly, MOST);
        return new SessionsPage(
                lines(
                        all.stream()
                                .filter(one -> one.endsAt().isAfter(now))
                                .toList()
                                .reversed(),
                        publicOnly,
                        text),
                lines(all.stream().filter(one -> !one.endsAt().isAfter(now)).toList(), publicOnly, text),
                typed,
                slips);
    }

    private List<Line> lines(List<Session> some, boolean publicOnly, Text text) {
        return some.stream()
                .map(one -> new Line(
                        one.id().toString(),
                        one.organ(),
                        one.leader(),
                        one.post(),
                        time(one.startsAt(), one.endsAt(), text),
                        one.scope(),
                        one.advice(),
                        one.publishedAt() != null,
                        one.tickets(),
                        publicOnly ? List.of() : sessions.tickets(one.id())))
                .toList();
    }

    private static String time(Instant from, Instant to, Text text) {
        var start = from.atZone(BEIJING);
        var hours = DateTimeFormatter.ofPattern("HH:mm", text.locale());
        var weekday = start.getDayOfWeek().getDisplayName(java.time.format.TextStyle.SHORT, text.locale());
        return text.date(start.toLocalDate()) + "（" + weekday + "）" + hours.format(start) + "–"
                + hours.format(to.atZone(BEIJING));
    }
}
