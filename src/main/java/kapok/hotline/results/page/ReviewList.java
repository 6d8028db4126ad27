package kapok.hotline.results.page;

import java.util.List;
import kapok.web.page.Pager;

/** Results that wait for a person's look (待审公开). */
public record ReviewList(List<Line> lines, Pager pager) {
    /** One of them. */
    public record Line(
            String href,
            String title,
            String place,
            String unit,
            String chip,
            String outcome,
            String closedOn,
            int masks) {}
}
