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
import kapok.disclosure.person.Applicants;
import kapok.document.Attachments;
import kapok.privacy.Masking;
import kapok.web.NotFound;
import kapok.web.Text;
import kapok.web.page.Slips;
import org.springframework.stereotype.Component;

/** Puts the page of a tracked case together (进度页): the same clock that the officer sees, in plain words. */
@Component
class TrackPages {
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

    /** @throws NotFound if there is neither an application nor a request under this number */
    TrackedCase page(String number, String notice, Map<String, String> typed, Slips slips, Text text) {
        var waiting = submissions.find(number).orElse(null);
        var received = cases.find(number).orElse(null);
        if (waiting == null && received == null) {
            throw new NotFound("request", number);
        }
        var progress = new TrackedProgress(waiting, received, text);
        var sent = messages.of(number);
        return new TrackedCase(
                number,
                progress.subject(),
                meta(number, progress, text),
                received == null
                        ? TrackedClocks.unconfirmed(progress.withdrawn(), text)
                        : TrackedClocks.of(received, received.closed() ? List.of() : cases.days(number), text),
                progress.steps(),
                story(number, progress, text),
                progress.expected(),
                progress.form(),
                progress.outcome(),
                progress.open(),
                sent.stream().anyMatch(one -> one.kind().equals("rating")),
                received == null ? 0 : received.version(),
                letters.of(number, text),
                sent(sent, text),
                ApplyPages.lines(attachments.of(ApplicantFiles.OF_REQUEST, number)),
                notice,
                typed,
                slips);
    }

    private List<String> meta(String number, TrackedProgress progress, Text text) {
        var meta = new ArrayList<String>();
        var name = applicants.of(number).name();
        if (!name.isEmpty()) {
            meta.add(text.localize("disclosure.track.by", Masking.name(name)));
        }
        var waiting = progress.waiting();
        if (waiting != null) {
            meta.add(text.localize("disclosure.track.submitted", text.date(Beijing.day(waiting.submittedAt()))));
        }
        var organ = progress.organ();
        meta.add(text.localize(
                "disclosure.track.at", agencies.find(organ).map(Organ::name).orElse(organ)));
        return meta;
    }

    private List<RequestPage.Event> story(String number, TrackedProgress progress, Text text) {
        var story = new ArrayList<RequestPage.Event>();
        if (progress.received() != null) {
            story.addAll(cases.story(number, text));
        }
        story.addAll(progress.handedIn());
        return story;
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
