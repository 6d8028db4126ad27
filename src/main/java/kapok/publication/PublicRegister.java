package kapok.publication;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kapok.agency.AgencyDirectory;
import kapok.agency.Organ;
import kapok.publication.page.ColumnsPage;
import kapok.publication.page.Facet;
import kapok.publication.page.ListPage;
import kapok.publication.page.ListRow;
import kapok.web.Text;
import kapok.web.page.Pager;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the public finds in the register (公开信息库): lists, searches, counts. */
@Component
public class PublicRegister {
    private static final int ORGANS_SHOWN = 15;
    private static final List<String> CHINESE_NUMBERS =
            List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五");

    private final PublicLists lists;
    private final PublicSearch search;
    private final FacetCounts counts;
    private final AgencyDirectory agencies;

    PublicRegister(PublicLists lists, PublicSearch search, FacetCounts counts, AgencyDirectory agencies) {
        this.lists = lists;
        this.search = search;
        this.counts = counts;
        this.agencies = agencies;
    }

    /** The newest publications, for home pages. */
    public List<ListRow> newest(int limit) {
        return lists.newest("", limit);
    }

    /** The newest publications of a column. */
    public List<ListRow> newest(String column, int limit) {
        return lists.newest(column, limit);
    }

    /** How many are public. */
    public long size() {
        return counts.all();
    }

    /** Every column of the catalogue with its count and newest publication. */
    List<ColumnsPage.Line> columns(Text text) {
        var found = counts.byColumn(PublicFilter.NONE);
        return Columns.all().stream()
                .map(column -> new ColumnsPage.Line(
                        column.code(),
                        text.localize("publication.column." + column.code()),
                        column.item().isEmpty()
                                ? column.article()
                                : text.localize(
                                        "publication.columns.basis-item", column.article(), item(column.item(), text)),
                        found.getOrDefault(column.code(), 0L),
                        lists.newest(column.code(), 1)))
                .toList();
    }

    private static String item(String number, Text text) {
        return text.english() ? number : CHINESE_NUMBERS.get(Integer.parseInt(number) - 1);
    }

    ListPage list(PublicFilter filter, Text text) {
        var passing = counts.total(filter);
        var hits = filter.searching()
                ? search.page(filter, counts.all(), passing)
                : new PublicSearch.Hits(lists.page(filter), 0);
        var rows = hits.rows();
        var total = filter.searching() ? Math.min(hits.found(), PublicSearch.MOST_HITS) : passing;
        var reachable = Math.min(total, (long) PublicFilter.LAST_PAGE * PublicFilter.SIZE);
        return new ListPage(
                filter.words(),
                columns(filter, text),
                tabs(filter, text),
                organs(filter),
                validity(filter, text),
                filter.fromYear() == 0 ? "" : String.valueOf(filter.fromYear()),
                filter.toYear() == 0 ? "" : String.valueOf(filter.toYear()),
                kept(filter),
                rows,
                organNames(rows),
                new Pager(filter.page(), PublicFilter.SIZE, reachable, filter.pagerAddress()),
                hits.found() > PublicSearch.MOST_HITS || reachable < total,
                filter.newestFirst(),
                filter.with("sort", "newest"),
                filter.with("sort", ""),
                filter.column().isEmpty() ? "/feed.atom" : "/feed.atom?column=" + filter.column(),
                title(filter, text));
    }

    private static String title(PublicFilter filter, Text text) {
        if (!filter.column().isEmpty()) {
            return text.localize("publication.column." + filter.column());
        }
        return text.localize(filter.type().isEmpty() ? "publication.list.title" : "publication.type." + filter.type());
    }

    private List<Facet> columns(PublicFilter filter, Text text) {
        var found = filter.searching() ? Map.<String, Long>of() : counts.byColumn(filter);
        var facets = new ArrayList<Facet>();
        facets.add(new Facet(
                "",
                text.localize("publication.all"),
                total(filter, found),
                filter.with("column", ""),
                filter.column().isEmpty()));
        for (var column : Columns.all()) {
            var count = found.getOrDefault(column.code(), 0L);
            var current = column.code().equals(filter.column());
            if (filter.searching() || count > 0 || current) {
                facets.add(new Facet(
                        column.code(),
                        text.localize("publication.column." + column.code()),
                        filter.searching() ? null : count,
                        filter.with("column", column.code()),
                        current));
            }
        }
        return facets;
    }

    private List<Facet> tabs(PublicFilter filter, Text text) {
        var found = filter.searching() ? Map.<String, Long>of() : counts.byKind(filter);
        var facets = new ArrayList<Facet>();
        facets.add(new Facet(
                "",
                text.localize("publication.all"),
                total(filter, found),
                filter.with("type", ""),
                filter.type().isEmpty()));
        PublicFilter.TYPES.forEach((type, kinds) -> facets.add(new Facet(
                type,
                text.localize("publication.type." + type),
                filter.searching()
                        ? null
                        : kinds.stream()
                                .mapToLong(kind -> found.getOrDefault(kind.code(), 0L))
                                .sum(),
                filter.with("type", type),
                type.equals(filter.type()))));
        return facets;
    }

    private List<Facet> organs(PublicFilter filter) {
        var found = filter.searching() ? Map.<String, Long>of() : counts.byOrgan(filter);
        if (found.size() < 2 && filter.organ().isEmpty()) {
            return List.of();
        }
        return found.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(ORGANS_SHOWN)
                .map(entry -> organ(filter, entry.getKey(), entry.getValue()))
                .toList();
    }

    private Facet organ(PublicFilter filter, String code, long count) {
        var current = code.equals(filter.organ());
        var name = agencies.find(code).map(Organ::shortName).orElse(code);
        return new Facet(code, name, count, filter.with("organ", current ? "" : code), current);
    }

    private List<Facet> validity(PublicFilter filter, Text text) {
        var found = filter.searching() ? Map.<String, Long>of() : counts.byValidity(filter);
        return Arrays.stream(Validity.values())
                .map(one -> new Facet(
                        one.code(),
                        text.localize("publication.validity." + one.code()),
                        filter.searching() ? null : found.getOrDefault(one.code(), 0L),
                        "",
                        filter.validity().contains(one)))
                .toList();
    }

    private static @Nullable Long total(PublicFilter filter, Map<String, Long> found) {
        return filter.searching()
                ? null
                : found.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Map<String, String> kept(PublicFilter filter) {
        var kept = new LinkedHashMap<String, String>();
        kept.put("column", filter.column());
        kept.put("type", filter.type());
        kept.put("kind", filter.kind());
        kept.put("organ", filter.organ());
        kept.put("sort", filter.newestFirst() ? "newest" : "");
        kept.values().removeIf(String::isEmpty);
        return kept;
    }

    private Map<String, String> organNames(List<ListRow> rows) {
        return rows.stream()
                .map(ListRow::organ)
                .distinct()
                .collect(Collectors.toMap(
                        code -> code,
                        code -> agencies.find(code).map(Organ::shortName).orElse(code)));
    }
}
