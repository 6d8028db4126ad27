package kapok.disclosure.application;

import java.time.Clock;
import java.util.List;
import kapok.calendar.Beijing;
import kapok.disclosure.DisclosurePermissions;
import kapok.web.Caller;
import kapok.web.TaskSource;
import kapok.web.Text;
import org.springframework.stereotype.Component;

/** What applicants wait for (待办): confirmation, without which nothing begins, and a look at what they sent. */
@Component
class ApplicantTasks implements TaskSource {
    private static final int PATIENCE = 2;

    private final Submissions submissions;
    private final Messages messages;
    private final Clock clock;

    ApplicantTasks(Submissions submissions, Messages messages, Clock clock) {
        this.submissions = submissions;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public List<Task> tasks(Caller caller, Text text) {
        if (!caller.may(DisclosurePermissions.WRITE)) {
            return List.of();
        }
        var pile = submissions.pile(caller.scope());
        var late = pile.oldest() != null
                && pile.oldest().isBefore(Beijing.today(clock).minusDays(PATIENCE));
        return List.of(
                new Task(
                        text.localize("disclosure.intake.unconfirmed"),
                        pile.count(),
                        "/desk/requests/unconfirmed",
                        late ? Urgency.LATE : Urgency.SOON,
                        text.localize("disclosure.intake.unconfirmed-note")),
                new Task(
                        text.localize("disclosure.message.list"),
                        messages.count(caller.scope()),
                        "/desk/requests/messages",
                        Urgency.SOON,
                        text.localize("disclosure.message.note")));
    }
}
