package kapok.disclosure.application;

import java.util.Optional;
import kapok.disclosure.CaseWindow;
import kapok.identity.citizen.MatterSource;
import kapok.web.Text;
import org.springframework.stereotype.Component;

/** How far the applications of somebody who signed in have come (我的申请). */
@Component
class OwnRequests implements MatterSource {
    private final CaseWindow cases;
    private final Submissions submissions;

    OwnRequests(CaseWindow cases, Submissions submissions) {
        this.cases = cases;
        this.submissions = submissions;
    }

    @Override
    public Optional<Matter> find(String number, Text text) {
        var waiting = submissions.find(number).orElse(null);
        var received = cases.find(number).orElse(null);
        if (waiting == null && received == null) {
            return Optional.empty();
        }
        var progress = new TrackedProgress(waiting, received, text);
        return Optional.of(new Matter(
                number, progress.subject(), state(progress, text), progress.expected(), "/requests/track/mine"));
    }

    private static String state(TrackedProgress progress, Text text) {
        var received = progress.received();
        if (received != null) {
            return text.localize("disclosure.stage." + received.stage());
        }
        return text.localize(progress.withdrawn() ? "disclosure.outcome.withdrawn" : "disclosure.mine.waiting");
    }
}
