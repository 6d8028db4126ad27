package kapok.portal.page;

import java.util.List;
import kapok.web.NewsSource.News;

/**
 * The home page of the portal.
 *
 * @param publications how many there are
 * @param receipts kinds of receipts that can be followed, as people call them
 */
public record HomePage(long publications, List<News> news, List<String> receipts, int year, List<Count> counts) {
    /** A figure of the current year; it opens its records. */
    public record Count(String label, String value, String unit, String href, String note) {}
}
