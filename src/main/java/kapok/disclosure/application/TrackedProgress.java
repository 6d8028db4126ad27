package kapok.disclosure.application;

import java.util.ArrayList;
import java.util.List;
import kapok.calendar.Beijing;
import kapok.disclosure.CaseWindow;
import kapok.disclosure.page.RequestPage;
import kapok.disclosure.page.TrackedCase.Step;
import kapok.web.Text;
import org.jspecify.annotations.Nullable;

/** How far an application has come, and what its applicant can do now (申请进展), received already or not. */
record TrackedProgress(Submissions.@Nullable Waiting waiting, CaseWindow.@Nullable Case received, Text text) {
    private static final int CONFIRMING = 1;
    private static final int HANDLING = 2;
    private static final int OVER = 4;

    boolean withdrawn() {
        return received == null && waiting != null && waiting.state().equals("withdrawn");
    }

    boolean open() {
        return received == null ? !withdrawn() : !received.closed();
    }

    String subject() {
        return received != null ? received.application().subject() : waiting == null ? "" : waiting.subject();
    }

    String organ() {
        return received != null ? received.application().organ() : waiting == null ? "" : waiting.organ();
    }

    List<Step> steps() {
        var at = received == null ? CONFIRMING : received.closed() ? OVER : HANDLING;
        var notes = List.of(
                waiting == null ? "" : text.date(Beijing.day(waiting.submittedAt())),
                received == null ? "" : text.date(received.application().receivedOn()),
                received == null ? "" : text.localize("disclosure.stage." + received.stage()),
                received == null ? "" : answered(received));
        var steps = new ArrayList<Step>();
        for (int i = 0; i < notes.size(); i++) {
            var style = i < at ? "done" : i == at ? "now" : "";
            steps.add(new Step(style, text.localize("disclosure.track.step." + step(i)), notes.get(i)));
        }
        return steps;
    }

    /** The last one is no answer where there was none. */
    private String step(int i) {
        var over = i == OVER - 1 && received != null && received.closed() && !received.answered();
        return over ? "over" : Integer.toString(i + 1);
    }

    private String answered(CaseWindow.Case one) {
        if (one.stage().equals("awaiting_correction") || one.stage().equals("awaiting_fee")) {
            return text.localize("disclosure.track.anew." + one.stage());
        }
        return one.replyBy() == null || one.closed()
                ? text.date(one.closedOn())
                : text.localize("disclosure.track.before", text.date(one.replyBy()));
    }

    /** Handing in, in the history; absent where an officer entered a request that was received at once. */
    List<RequestPage.Event> handedIn() {
        if (waiting == null) {
            return List.of();
        }
        return List.of(new RequestPage.Event(
                received == null ? "now" : "",
                text.localize("disclosure.track.submitted-event"),
                text.dateTime(waiting.submittedAt()),
                "",
                List.of(text.localize("disclosure.track.submitted-words"))));
    }

    String expected() {
        if (received == null) {
            return text.localize(
                    withdrawn() ? "disclosure.track.expect.nothing" : "disclosure.track.expect.answer-call");
        }
        return switch (received.stage()) {
            case "awaiting_correction" ->
                text.localize("disclosure.track.expect.correct", text.date(received.correctBy()), received.wanted());
            case "awaiting_fee" ->
                received.payBy() == null
                        ? text.localize("disclosure.track.expect.pay-unserved", received.fee())
                        : text.localize("disclosure.track.expect.pay", received.fee(), text.date(received.payBy()));
            case "closed" -> text.localize("disclosure.track.expect.closed");
            default ->
                received.reasonsBy() == null
                        ? text.localize("disclosure.track.expect.nothing")
                        : text.localize(
                                "disclosure.track.expect.reasons", text.date(received.reasonsBy()), received.wanted());
        };
    }

    /** The form to answer with: its name, or empty. */
    String form() {
        return received == null
                ? ""
                : switch (received.stage()) {
                    case "awaiting_correction" -> "correction";
                    case "awaiting_fee" -> "payment";
                    case "closed" -> "rating";
                    default -> received.reasonsBy() == null ? "" : "reasons";
                };
    }

    /** Result, article, letter and remedy, in that order; empty while open. */
    List<String> outcome() {
        if (received == null || received.outcome() == null) {
            return List.of();
        }
        var lines = new ArrayList<String>();
        lines.add(text.localize("disclosure.outcome." + received.outcome()));
        if (received.article() != null) {
            lines.add(text.localize("disclosure.article", received.article()));
        }
        if (!received.document().isEmpty() && !received.outcome().equals("merged")) {
            lines.add(text.localize("disclosure.track.letter", received.document()));
        }
        if (received.outcome().equals("merged")) {
            if (!received.document().isEmpty()) {
                lines.add(text.localize("disclosure.track.merged", received.document()));
            }
        } else if (!received.outcome().equals("withdrawn")) {
            lines.add(text.localize(
                    received.reviewFirst() ? "disclosure.track.review-first" : "disclosure.track.remedy"));
        }
        return lines;
    }
}
