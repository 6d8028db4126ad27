package kapok.notification.page;

import java.util.List;
import kapok.web.page.Pager;

/** The list of notices. @param stage the one shown; empty for all */
public record NoticesPage(String stage, List<NoticeLine> lines, Pager pager, boolean mayRetry) {
    /** For the filter. */
    public List<String> stages() {
        return List.of("waiting", "sent", "failed");
    }
}
