package kapok.hotline.wall.page;

import java.util.List;
import kapok.web.page.Pager;

/** Tickets behind a figure of the wall (在办工单). */
public record OpenPage(List<Line> lines, Pager pager) {
    /** One of them. */
    public record Line(
            String ticket,
            String href,
            String category,
            String district,
            String unit,
            String receivedAt,
            String due,
            String chip,
            String standing) {}
}
