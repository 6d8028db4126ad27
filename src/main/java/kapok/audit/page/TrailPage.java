package kapok.audit.page;

import java.util.List;
import kapok.web.page.Pager;
import org.jspecify.annotations.Nullable;

/** Rows of the trail; {@code object} is empty for the trail of everything. */
public record TrailPage(String object, String words, List<Line> lines, Pager pager) {
    /** A row; {@code block} is absent while it waits for its seal. */
    public record Line(
            long id,
            String at,
            String who,
            String action,
            String objectKind,
            String object,
            String objectId,
            String summary,
            String detail,
            @Nullable Long block,
            String leaf) {}
}
