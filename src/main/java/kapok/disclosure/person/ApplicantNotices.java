package kapok.disclosure.person;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kapok.disclosure.Applicant;
import kapok.disclosure.RequestChanged;
import kapok.notification.Channel;
import kapok.notification.Notice;
import kapok.notification.Notifications;
import kapok.web.SiteSettings;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells applicants that something is expected of them or has come for them (告知申请人), by SMS or, without a mobile number, by
 * mail. A notice is a courtesy beside the letter that the law asks for: it names the request and where to look, nothing of
 * what was asked or who asked it. Histories that are taken over tell nobody.
 */
@Component
class ApplicantNotices {
    private static final Set<String> TOLD =
            Set.of("received", "correction_asked", "reasons_asked", "fee_asked", "extended", "delivered");
    private static final Pattern MAIL = Pattern.compile("[^@\\s,;<>\"]{1,64}@[^@\\s,;<>\"]{1,190}");

    private final Applicants applicants;
    private final Notifications notifications;
    private final SiteSettings site;

    ApplicantNotices(Applicants applicants, Notifications notifications, SiteSettings site) {
        this.applicants = applicants;
        this.notifications = notifications;
        this.site = site;
    }

    private record Way(Channel channel, String recipient) {}

    /** In the transaction of the event; it leaves after commit, and an outage of the gateway delays nothing but it. */
    @EventListener
    void tell(RequestChanged changed) {
        if (TOLD.contains(changed.kind())) {
            reach(applicants.of(changed.number()))
                    .ifPresent(way -> notifications.send(new Notice(
                            way.channel(),
                            way.recipient(),
                            "disclosure.notice." + changed.kind(),
                            List.of(changed.number(), site.baseUrl() + "/requests/track"),
                            "request",
                            changed.number())));
        }
    }

    private static Optional<Way> reach(Applicant applicant) {
        var agent = applicant.agent();
        var phone = (agent == null ? applicant.contact().phone() : agent.phone()).replaceAll("[\\s-]", "");
        if (Channel.SMS.reaches(phone)) {
            return Optional.of(new Way(Channel.SMS, phone));
        }
        var mail = applicant.contact().mail();
        return MAIL.matcher(mail).matches() ? Optional.of(new Way(Channel.MAIL, mail)) : Optional.empty();
    }
}
