package kapok.publication.page;

import java.util.List;
import java.util.Map;
import kapok.web.page.Pager;

/**
 * The public list (主动公开列表).
 *
 * @param kept hidden fields of the filter form: what was chosen by links
 * @param organs of the facet, most first; empty when there is only one
 * @param organNames names of the organs of the rows, by code; empty when the list is of one organ
 * @param more whether a search found more than is shown
 */
public record ListPage(
        String words,
        List<Facet> columns,
        List<Facet> tabs,
        List<Facet> organs,
        List<Facet> validity,
        String fromYear,
        String toYear,
        Map<String, String> kept,
        List<ListRow> rows,
        Map<String, String> organNames,
        Pager pager,
        boolean more,
        boolean newestFirst,
        String newestHref,
        String relevantHref,
        String feedHref,
        String title) {}
