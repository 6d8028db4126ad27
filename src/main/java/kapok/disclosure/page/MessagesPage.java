package kapok.disclosure.page;

import java.util.List;
import kapok.web.page.Pager;

/** What applicants sent and nobody has looked at yet (申请人来文). */
public record MessagesPage(List<Line> lines, Pager pager) {
    /** All that the applicant of one case sent. */
    public record OfCase(String number, List<TrackedCase.Sent> sent, List<ApplyForm.FileLine> files) {}

    /** One message. */
    public record Line(String id, String number, String kind, String words, String on) {}
}
