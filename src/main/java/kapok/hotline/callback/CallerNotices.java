package kapok.hotline.callback;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kapok.hotline.arrival.Arriving;
import kapok.hotline.arrival.Matters;
import kapok.hotline.ticket.Stage;
import kapok.hotline.ticket.Ticket;
import kapok.hotline.ticket.TicketChanged;
import kapok.hotline.ticket.TicketEvent;
import kapok.notification.Channel;
import kapok.notification.Notice;
import kapok.notification.Notifications;
import kapok.web.SiteSettings;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells callers what became of it (告知诉求人), each by the way that reaches them: WeChat, mail, or SMS. What is recorded of the past
 * is told nobody.
 */
@Component
class CallerNotices {
    private static final String TEMPLATE = "hotline.notice.";
    private static final Duration FRESH = Duration.ofHours(1);
    private static final Pattern MAIL = Pattern.compile("[^@\\s,;<>\"]{1,64}@[^@\\s,;<>\"]{1,190}");
    private static final Pattern FOLLOWER = Pattern.compile("[0-9A-Za-z_-]{16,64}");

    private final Matters matters;
    private final RatingLinks links;
    private final Notifications notifications;
    private final SiteSettings site;
    private final Clock clock;

    CallerNotices(Matters matters, RatingLinks links, Notifications notifications, SiteSettings site, Clock clock) {
        this.matters = matters;
        this.links = links;
        this.notifications = notifications;
        this.site = site;
        this.clock = clock;
    }

    /** How somebody is reached. */
    private record Way(Channel channel, String recipient) {}

    @EventListener
    void tell(TicketChanged changed) {
        var ticket = changed.ticket();
        if (ticket.stageSince().plus(FRESH).isBefore(clock.instant())) {
            return;
        }
        switch (changed.event()) {
            case TicketEvent.Approved _, TicketEvent.AnsweredWithMaster _ -> askForRating(changed.number(), ticket);
            case TicketEvent.AnsweredAtOnce it
            when !byPhone(ticket) -> send(changed.number(), "told", List.of(it.answer()));
            case TicketEvent.Rejected it
            when !byPhone(ticket) -> send(changed.number(), "rejected", List.of(it.advice()));
            case TicketEvent.Terminated it -> send(changed.number(), "terminated", List.of(it.reason()));
            case TicketEvent.ExtensionGranted _ -> send(changed.number(), "extended", List.of());
            case TicketEvent.Received _,
                    TicketEvent.Classified _,
                    TicketEvent.AnsweredAtOnce _,
                    TicketEvent.Rejected _,
                    TicketEvent.Dispatched _,
                    TicketEvent.Signed _,
                    TicketEvent.ReturnAsked _,
                    TicketEvent.ReturnAccepted _,
                    TicketEvent.ReturnRefused _,
                    TicketEvent.Forwarded _,
                    TicketEvent.Contacted _,
                    TicketEvent.ExtensionAsked _,
                    TicketEvent.ExtensionRefused _,
                    TicketEvent.Suspended _,
                    TicketEvent.Resumed _,
                    TicketEvent.Recalled _,
                    TicketEvent.SuspensionAsked _,
                    TicketEvent.TerminationAsked _,
                    TicketEvent.RequestRefused _,
                    TicketEvent.Replied _,
                    TicketEvent.SentBack _,
                    TicketEvent.CalledBack _,
                    TicketEvent.Reopened _,
                    TicketEvent.Withdrawn _,
                    TicketEvent.Archived _,
                    TicketEvent.SettledElsewhere _,
                    TicketEvent.Joined _,
                    TicketEvent.Split _,
                    TicketEvent.FoundDifficult _,
                    TicketEvent.Pressed _,
                    TicketEvent.Noted _ -> {}
        }
    }

    /** Who is on the line hears it from the agent. */
    private static boolean byPhone(Ticket ticket) {
        return ticket.received().channel().equals(Arriving.Way.PHONE.code());
    }

    private void askForRating(String number, Ticket ticket) {
        if (ticket.stage() instanceof Stage.Callback && reach(number).isPresent()) {
            var link = site.baseUrl() + "/hotline/ratings/" + links.make(number, clock.instant());
            send(number, "answered", List.of(ticket.answer(), link));
        }
    }

    private void send(String number, String what, List<String> words) {
        reach(number).ifPresent(way -> {
            var args = new ArrayList<Object>(List.of(number));
            args.addAll(words);
            notifications.send(new Notice(way.channel(), way.recipient(), TEMPLATE + what, args, "ticket", number));
        });
    }

    private Optional<Way> reach(String number) {
        return matters.find(number).map(it -> it.person()).flatMap(CallerNotices::reach);
    }

    private static Optional<Way> reach(Arriving.Person person) {
        if (FOLLOWER.matcher(person.openId()).matches()) {
            return Optional.of(new Way(Channel.WECHAT, person.openId()));
        } else if (MAIL.matcher(person.mail()).matches()) {
            return Optional.of(new Way(Channel.MAIL, person.mail()));
        }
        return Channel.SMS.reaches(person.phone())
                ? Optional.of(new Way(Channel.SMS, person.phone()))
                : Optional.empty();
    }

    @Scheduled(fixedDelayString = "PT12H", initialDelayString = "PT5M")
    @Transactional
    public void forget() {
        links.forget(clock.instant());
    }
}
