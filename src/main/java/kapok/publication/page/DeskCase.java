package kapok.publication.page;

import java.util.List;
import java.util.Map;
import kapok.web.page.Act;
import kapok.web.page.Slips;
import org.jspecify.annotations.Nullable;

/**
 * One publication on the desk (主动公开案卷): facts, text, history, and what can be done next.
 *
 * @param acts what this caller may do now: submit, approve, send-back, publish, release, correct, withdraw, end, revise,
 *     link, attach
 * @param forms those of them that ask for something; the code of each is the last part of the address it is sent to
 * @param blocked why the caller may not review, as a message key; absent otherwise
 */
public record DeskCase(
        long id,
        int version,
        String title,
        String stage,
        @Nullable String indexNumber,
        Map<String, String> facts,
        String html,
        String chip,
        String due,
        List<Line> steps,
        List<ArticlePage.Out> releases,
        List<AttachedFile> files,
        List<LinkLine> links,
        List<EditionLine> editions,
        List<String> acts,
        List<Act> forms,
        Slips slips,
        @Nullable String blocked) {

    /** A step. */
    public record Line(String act, String at, String actor, String note) {}

    /** An attachment with its place. */
    public record AttachedFile(int position, String file, String name, long size) {}

    /** A link to or from another publication. */
    public record LinkLine(String role, boolean inbound, long id, String title) {}

    /** An earlier edition. */
    public record EditionLine(int no, String until, String by, String reason) {}

    public boolean may(String act) {
        return acts.contains(act);
    }
}
