package kapok.disclosure.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kapok.agency.AgencyDirectory;
import kapok.agency.Organ;
import kapok.calendar.Beijing;
import kapok.disclosure.CaseWindow;
import kapok.disclosure.letter.DeliveredLetters;
import kapok.disclosure.page.RequestPage;
import kapok.disclosure.page.TrackedCase;
import kapok.disclosure.page.TrackedCase.Clock;
import kapok.disclosure.page.TrackedCase.Legend;
import kapok.disclosure.page.TrackedCase.Step;
import kapok.disclosure.person.Applicants;
import kapok.document.Attachments;
import kapok.privacy.Masking;
import kapok.web.NotFound;
import kapok.web.Text;
import kapok.web.page.Slips;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of a tracked case together (进度页): the same clock that the officer sees, in plain words. */
@Component
class TrackPages {
    private static final int SOON = 5;

    private final CaseWindow cases;
    private final Submissions submissions;
    private final Applicants applicants;
    private final Messages messages;
    private final Attachments attachments;
    private final DeliveredLetters letters;
    private final AgencyDirectory agencies;

    TrackPages(
            CaseWindow cases,
            Submissions submissions,
            Applicants applicants,
            Messages messages,
            Attachments attachments,
            DeliveredLetters letters,
            AgencyDirectory agencies) {
        this.cases = cases;
        this.submissions = submissions;
        this.applicants = applicants;
        this.messages = messages;
        this.attachments = attachments;
        this.letters = letters;
        this.agencies = agencies;
    }

    TrackedCase page(String number, String notice, Map<String, String> typed, Slips slips, Text text) {
        var waiting = submissions.find(number).orElse(null);
        var received = cases.find(number).orElse(null);
        if (waiting == null && received == null) {
            throw new NotFound("request", number);
        }
        var withdrawn = received == null && waiting != null && waiting.state().equals("withdrawn");
        var sent = messages.of(number);
        return new TrackedCase(
                number,
                received != null ? received.application().subject() : waiting == null ? "" : waiting.subject(),
                meta(number, waiting, received, text),
                received == null ? unconfirmed(withdrawn, text) : clock(received, text),
                steps(waiting, received, text),
                received == null ? before(waiting, text) : story(number, waiting, text),
                expected(received, withdrawn, text),
                form(received),
                received == null ? List.of() : outcome(received, text),
                received == null ? !withdrawn : !received.closed(),
                sent.stream().anyMatch(one -> one.kind().equals("rating")),
                received == null ? 0 : received.version(),
                letters.of(number, text),
                sent(sent, text),
                ApplyPages.lines(attachments.of(ApplicationDesk.FILES, number)),
                notice,
                typed,
                slips);
    }

    private List<String> meta(
            String number, Submissions.@Nullable Waiting waiting, CaseWindow.@Nullable Case received, Text text) {
        var meta = new ArrayList<String>();
        var name = applicants.of(number).name();
        if (!name.isEmpty()) {
            meta.add(text.localize("disclosure.track.by", Masking.name(name)));
        }
        if (waiting != null) {
            meta.add(text.localize("disclosure.track.submitted", text.date(Beijing.day(waiting.submittedAt()))));
        }
        var organ = received != null ? received.application().organ() : waiting == null ? "" : waiting.organ();
        meta.add(text.localize(
                "disclosure.track.at", agencies.find(organ).map(Organ::name).orElse(organ)));
        return meta;
    }

    private static Clock unconfirmed(boolean withdrawn, Text text) {
        return new Clock(
                withdrawn ? "chip-done" : "chip-hold",
                text.localize(withdrawn ? "disclosure.track.withdrawn" : "disclosure.track.unconfirmed"),
                "",
                text.localize(withdrawn ? "disclosure.track.withdrawn-words" : "disclosure.track.unconfirmed-words"),
                "",
                List.of(),
                List.of());
    }

    private Clock clock(CaseWindow.Case received, Text text) {
        if (received.closed()) {
            return new Clock(
                    "chip-done",
                    text.localize("disclosure.stage.closed"),
                    "",
                    text.localize("disclosure.track.closed-on", text.date(received.closedOn())),
                    "",
                    List.of(),
                    List.of());
        }
        var since = received.stoppedSince();
        var held = since != null;
        var left = received.daysLeft();
        var days = cases.days(received.number());
        return new Clock(
                held ? "chip-hold" : left > SOON ? "chip-ok" : left >= 0 ? "chip-soon" : "chip-late",
                text.localize(
                        held
                                ? "disclosure.stage." + received.stage()
                                : left < 0 ? "disclosure.track.late" : "disclosure.track.in-time"),
                received.replyBy() == null || held ? "" : Integer.toString(Math.abs(left)),
                text.localize(
                        held
                                ? "disclosure.track.held." + received.stage()
                                : received.replyBy() == null
                                        ? "disclosure.track.undated"
                                        : left < 0 ? "disclosure.track.days-late" : "disclosure.track.days-left",
                        since == null ? "" : text.shortDate(since)),
                received.replyBy() == null || held
                        ? ""
                        : text.localize("disclosure.track.last", text.date(received.replyBy())),
                days.stream()
                        .map(day -> new TrackedCase.Day(style(day), text.shortDate(day.day())))
                        .toList(),
                legend(days, text));
    }

    private static String style(CaseWindow.Day day) {
        if (day.paused()) {
            return "hold";
        } else if (day.today()) {
            return "now";
        }
        return day.past() ? "used" : day.last() ? "due" : "";
    }

    private static List<Legend> legend(List<CaseWindow.Day> days, Text text) {
        var paused = days.stream().filter(CaseWindow.Day::paused).count();
        var used = days.stream().filter(day -> !day.paused() && day.past()).count();
        var left = days.stream().filter(day -> !day.paused() && !day.past()).count();
        var legend = new ArrayList<Legend>();
        legend.add(new Legend("used", text.localize("disclosure.track.used", used)));
        if (paused > 0) {
            legend.add(new Legend("hold", text.localize("disclosure.track.paused", paused)));
        }
        legend.add(new Legend("left", text.localize("disclosure.track.left", left)));
        return legend;
    }

    private static List<Step> steps(
            Submissions.@Nullable Waiting waiting, CaseWindow.@Nullable Case received, Text text) {
        var at = received == null ? 1 : received.closed() ? 4 : 2;
        var notes = List.of(
                waiting == null ? "" : text.date(Beijing.day(waiting.submittedAt())),
                received == null ? "" : text.date(received.application().receivedOn()),
                received == null ? "" : text.localize("disclosure.stage." + received.stage()),
                received == null || received.replyBy() == null || received.closed()
                        ? received == null ? "" : text.date(received.closedOn())
                        : text.localize("disclosure.track.before", text.date(received.replyBy())));
        var steps = new ArrayList<Step>();
        for (int i = 0; i < 4; i++) {
            steps.add(new Step(
                    i < at ? "done" : i == at ? "now" : "",
                    text.localize("disclosure.track.step." + (i + 1)),
                    notes.get(i)));
        }
        return steps;
    }

    private static List<RequestPage.Event> before(Submissions.@Nullable Waiting waiting, Text text) {
        return waiting == null ? List.of() : List.of(submitted(waiting, "now", text));
    }

    private static RequestPage.Event submitted(Submissions.Waiting waiting, String style, Text text) {
        return new RequestPage.Event(
                style,
                text.localize("disclosure.track.submitted-event"),
                text.dateTime(waiting.submittedAt()),
                "",
                List.of(text.localize("disclosure.track.submitted-words")));
    }

    private List<RequestPage.Event> story(String number, Submissions.@Nullable Waiting waiting, Text text) {
        var story = new ArrayList<>(cases.story(number, text));
        if (waiting != null) {
            story.add(submitted(waiting, "", text));
        }
        return story;
    }

    private static String expected(CaseWindow.@Nullable Case received, boolean withdrawn, Text text) {
        if (received == null) {
            return text.localize(withdrawn ? "disclosure.track.expect.nothing" : "disclosure.track.expect.answer-call");
        }
        return switch (received.stage()) {
            case "awaiting_correction" ->
                text.localize("disclosure.track.expect.correct", text.date(received.correctBy()), received.wanted());
            case "awaiting_fee" -> text.localize("disclosure.track.expect.pay");
            case "closed" -> text.localize("disclosure.track.expect.closed");
            default ->
                received.reasonsBy() == null
                        ? text.localize("disclosure.track.expect.nothing")
                        : text.localize(
                                "disclosure.track.expect.reasons", text.date(received.reasonsBy()), received.wanted());
        };
    }

    private static String form(CaseWindow.@Nullable Case received) {
        return received == null
                ? ""
                : switch (received.stage()) {
                    case "awaiting_correction" -> "correction";
                    case "awaiting_fee" -> "payment";
                    case "closed" -> "rating";
                    default -> received.reasonsBy() == null ? "" : "reasons";
                };
    }

    /** Result, article, letter and remedy, in that order. */
    private static List<String> outcome(CaseWindow.Case received, Text text) {
        if (received.outcome() == null) {
            return List.of();
        }
        var lines = new ArrayList<String>();
        lines.add(text.localize("disclosure.outcome." + received.outcome()));
        if (received.article() != null) {
            lines.add(text.localize("disclosure.article", received.article()));
        }
        if (!received.document().isEmpty()) {
            lines.add(text.localize("disclosure.track.letter", received.document()));
        }
        if (!received.outcome().equals("withdrawn")) {
            lines.add(text.localize("disclosure.track.remedy"));
        }
        return lines;
    }

    static List<TrackedCase.Sent> sent(List<Messages.Message> messages, Text text) {
        return messages.stream()
                .map(one -> new TrackedCase.Sent(
                        text.localize("disclosure.message." + one.kind()),
                        words(one, text),
                        text.dateTime(one.sentAt()),
                        one.handledBy() == null ? "" : text.localize("disclosure.message.handled")))
                .toList();
    }

    static String words(Messages.Message one, Text text) {
        if (!one.reference().isEmpty()) {
            return text.localize("disclosure.message.reference", one.reference());
        }
        return one.score() == null ? one.words() : text.localize("disclosure.message.score", one.score(), one.words());
    }
}
