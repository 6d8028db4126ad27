package kapok.notification;

import java.util.Set;
import java.util.UUID;
import kapok.notification.page.NoticesPage;
import kapok.web.Caller;
import kapok.web.Requires;
import kapok.web.page.Pager;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The record of sends on the desk (通知记录). */
@Controller
class NoticeController {
    private static final int PAGE = 50;
    private static final Set<String> STAGES = Set.of("waiting", "sent", "failed");

    private final Notices notices;
    private final Notifications notifications;

    NoticeController(Notices notices, Notifications notifications) {
        this.notices = notices;
        this.notifications = notifications;
    }

    @Requires(NotificationPermissions.VIEW)
    @GetMapping("/desk/notifications")
    String list(
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "1") int page,
            Caller caller,
            Model model) {
        var shown = STAGES.contains(stage) ? stage : "";
        var at = Math.clamp(page, 1, 100_000);
        var pager = new Pager(at, PAGE, notices.count(shown), "/desk/notifications?stage=" + shown + "&");
        var lines = notices.page(shown, (long) (at - 1) * PAGE, PAGE);
        model.addAttribute("page", new NoticesPage(shown, lines, pager, caller.may(NotificationPermissions.RETRY)));
        return "notification/list";
    }

    @Requires(NotificationPermissions.RETRY)
    @PostMapping("/desk/notifications/{id}/attempts")
    String retry(@PathVariable UUID id, Caller caller) {
        notifications.retry(caller, id);
        return "redirect:/desk/notifications?stage=waiting";
    }
}
