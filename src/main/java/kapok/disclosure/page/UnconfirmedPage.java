package kapok.disclosure.page;

import java.util.List;
import kapok.web.page.Choice;
import kapok.web.page.Pager;
import kapok.web.page.Slips;

/** Applications whose day of receipt is not certain yet (待确认的申请): the list. */
public record UnconfirmedPage(List<Line> lines, Pager pager) {
    /** One of them. */
    public record Line(
            String number,
            String subject,
            String organ,
            String arrival,
            String cameOn,
            int attempts,
            String chip,
            String age) {}

    /** One of them in full, with the form that confirms it. */
    public record Detail(
            Line line,
            String kind,
            String delivery,
            boolean waiting,
            boolean mayWrite,
            List<Choice> topics,
            String confirmedOn,
            String topic,
            List<TrackedCase.Sent> sent,
            List<ApplyForm.FileLine> files,
            Slips slips) {}
}
