package kapok.disclosure.page;

import java.util.List;

/** What applicants sent and nobody has looked at yet (申请人来文). */
public record MessagesPage(List<Line> lines) {
    /** One message. */
    public record Line(String id, String number, String kind, String words, String on) {}
}
