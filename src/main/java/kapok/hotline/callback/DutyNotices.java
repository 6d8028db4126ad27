package kapok.hotline.callback;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import kapok.hotline.ticket.Policies;
import kapok.hotline.ticket.TicketChanged;
import kapok.hotline.ticket.TicketEvent;
import kapok.notification.Channel;
import kapok.notification.Notice;
import kapok.notification.Notifications;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Wakes whoever is on duty when an emergency comes to a unit (紧急工单值班通知), by SMS and by mail. */
@Component
class DutyNotices {
    private static final String TEMPLATE = "hotline.notice.emergency";
    private static final Duration FRESH = Duration.ofHours(1);

    private final Policies policies;
    private final Notifications notifications;
    private final Clock clock;

    DutyNotices(Policies policies, Notifications notifications, Clock clock) {
        this.policies = policies;
        this.notifications = notifications;
        this.clock = clock;
    }

    @EventListener
    void wake(TicketChanged changed) {
        var ticket = changed.ticket();
        if (!ticket.as().urgent() || ticket.stageSince().plus(FRESH).isBefore(clock.instant())) {
            return;
        }
        if (changed.event() instanceof TicketEvent.Dispatched(String unit, var _, var _, var _, var _)) {
            wake(unit, changed.number());
        } else if (changed.event() instanceof TicketEvent.Classified) {
            wake("", changed.number());
        }
    }

    private void wake(String unit, String number) {
        policies.duty(unit).ifPresent(duty -> {
            if (!duty.phone().isEmpty()) {
                send(Channel.SMS, duty.phone(), number);
            }
            if (!duty.mail().isEmpty()) {
                send(Channel.MAIL, duty.mail(), number);
            }
        });
    }

    private void send(Channel channel, String recipient, String number) {
        notifications.send(new Notice(channel, recipient, TEMPLATE, List.of(number), "ticket", number));
    }
}
