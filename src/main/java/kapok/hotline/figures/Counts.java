package kapok.hotline.figures;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads counts: totals of frozen days and months, kept in memory while nothing frozen changes, and of what came after them the
 * tickets themselves.
 */
@Repository
class Counts {
    private static final String WITHIN = """
             and (:everything or unit = any(:units))
             and (:district = '' or district = :district)
            """;

    private static final String SUMS = """
            sum(n) as n, sum(c1) as c1, sum(c2) as c2, sum(c3) as c3, sum(c4) as c4, sum(excluded) as excluded
            """;

    /** Whole months, and the days before and after them. */
    private static final String MONTHS = """
                  from (select base, unit, district, month as on_day, n, c1, c2, c3, c4, excluded
                          from hotline.frozen_month
                         where month >= :firstMonth and month < :endOfMonths
            """ + WITHIN + """
                        union all
                        select base, unit, district, on_day, n, c1, c2, c3, c4, excluded
                          from hotline.frozen_total
                         where on_day between :first and :beforeMonths
            """ + WITHIN + """
                        union all
                        select base, unit, district, on_day, n, c1, c2, c3, c4, excluded
                          from hotline.frozen_total
                         where on_day between :afterMonths and :last
            """ + WITHIN;

    private static final String DAYS = """
                  from (select base, unit, district, on_day, n, c1, c2, c3, c4, excluded
                          from hotline.frozen_total
                         where on_day between :first and :last
            """ + WITHIN;

    private static final String CITY_DAYS = """
                  from (select base, '' as unit, '' as district, on_day, n, c1, c2, c3, c4, excluded
                          from hotline.frozen_day
                         where on_day between :first and :last
            """;

    private static final String LIVE = """
            select base, unit, district, case when base = 'received' then category else '' end as category,
                   cast(moment at time zone 'Asia/Shanghai' as date) as on_day,
                   count(*) filter (where not excluded) as n, count(*) filter (where c1 and not excluded) as c1,
                   count(*) filter (where c2 and not excluded) as c2, count(*) filter (where c3 and not excluded) as c3,
                   count(*) filter (where c4 and not excluded) as c4, count(*) filter (where excluded) as excluded
              from (""" + Bases.MEMBERS + """
                   ) live
             group by 1, 2, 3, 4, 5
             order by 1, 2, 3, 4, 5
            """;

    private final JdbcClient jdbc;
    private final Cache<String, Map<String, Map<String, Counted>>> sums =
            Caffeine.newBuilder().maximumSize(500).build();

    Counts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** When the first request of all came in; empty as long as there is none. */
    Optional<Instant> begun() {
        return jdbc.sql("select received_at from hotline.fact order by received_at limit 1")
                .query((row, _) -> row.getTimestamp("received_at").toInstant())
                .optional();
    }

    /** Base → counts. */
    Map<String, Counted> totals(Extent extent, Unfrozen live) {
        return by("base", extent, live).getOrDefault("", Map.of());
    }

    /** Unit → base → counts. */
    Map<String, Map<String, Counted>> byUnit(Extent extent, Unfrozen live) {
        return by("unit", extent, live);
    }

    /** District → base → counts. */
    Map<String, Map<String, Counted>> byDistrict(Extent extent, Unfrozen live) {
        return by("district", extent, live);
    }

    /** Day → base → counts. */
    Map<String, Map<String, Counted>> byDay(Extent extent, Unfrozen live) {
        return by("on_day", extent, live);
    }

    private Map<String, Map<String, Counted>> by(String column, Extent extent, Unfrozen live) {
        var counts = new TreeMap<String, Map<String, Counted>>();
        sums.get(column + " " + extent, _ -> summed(column, extent))
                .forEach((part, bases) -> counts.put(part, new TreeMap<>(bases)));
        for (var row : live(extent, live)) {
            counts.computeIfAbsent(part(column, row), _ -> new TreeMap<>())
                    .merge(row.base(), row.counted(), Counted::plus);
        }
        return counts;
    }

    private static String part(String column, Unfrozen.Row row) {
        return switch (column) {
            case "unit" -> row.unit();
            case "district" -> row.district();
            case "on_day" -> row.onDay().toString();
            default -> "";
        };
    }

    /** What came after the frozen days. */
    List<Unfrozen.Row> live(Extent extent, Unfrozen live) {
        return live
                .rows(
                        extent,
                        () -> jdbc.sql(LIVE)
                                .param("from", TicketFacts.time(extent.liveFrom()))
                                .param("to", TicketFacts.time(extent.liveTo()))
                                .query(Unfrozen.Row.class)
                                .list())
                .stream()
                .filter(extent::reaches)
                .toList();
    }

    /** Of the frozen days; the same as long as the version of the extent is. */
    private Map<String, Map<String, Counted>> summed(String column, Extent extent) {
        var key = column.equals("base") ? "''" : "cast(" + column + " as text)";
        var sql = "select " + key + " as part, base, " + SUMS + frozen(column, extent)
                + ") parts group by 1, 2 order by 1, 2";
        var counts = new LinkedHashMap<String, Map<String, Counted>>();
        extent.bind(jdbc.sql(sql)).query((java.sql.ResultSet rs) -> {
            counts.computeIfAbsent(rs.getString("part"), _ -> new LinkedHashMap<>())
                    .put(
                            rs.getString("base"),
                            new Counted(
                                    rs.getLong("n"),
                                    rs.getLong("c1"),
                                    rs.getLong("c2"),
                                    rs.getLong("c3"),
                                    rs.getLong("c4"),
                                    rs.getLong("excluded")));
        });
        return counts;
    }

    private static String frozen(String column, Extent extent) {
        return switch (column) {
            case "base" -> extent.city() ? CITY_DAYS : MONTHS;
            case "on_day" -> extent.city() ? CITY_DAYS : DAYS;
            default -> MONTHS;
        };
    }

    /** A ticket that a figure counts. */
    record Member(String ticket, LocalDate onDay, String unit, String district, String category) {}

    /**
     * The very tickets of a base, or of one of its numerators.
     *
     * @param numerator 1 to 4; 0 for the whole base
     */
    List<Member> members(Extent extent, String base, int numerator, long offset, int limit) {
        var mark = numerator == 0 ? "true" : "c" + numerator;
        var sql = """
                select ticket, on_day, unit, district, category
                  from (select ticket, on_day, unit, district, category, base, c1, c2, c3, c4, excluded
                          from hotline.frozen_member
                         where base = :base
                           and on_day between :first and :last
                """ + WITHIN + """
                        union all
                        select ticket, cast(moment at time zone 'Asia/Shanghai' as date), unit, district, category, base,
                               c1, c2, c3, c4, excluded
                          from (""" + Bases.MEMBERS + """
                               ) live
                         where base = :base
                """ + WITHIN + """
                       ) parts
                 where not excluded
                   and %s
                 order by on_day, ticket
                offset :offset
                 limit :limit
                """.formatted(mark);
        return new ArrayList<>(extent.bind(jdbc.sql(sql))
                .param("base", base)
                .param("offset", offset)
                .param("limit", limit)
                .query(Member.class)
                .list());
    }
}
