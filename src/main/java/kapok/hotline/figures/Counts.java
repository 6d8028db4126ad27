package kapok.hotline.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reads counts: totals of frozen days and months, and of what came after them the tickets themselves. */
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
                        union all
                        select base, unit, district, cast(moment at time zone 'Asia/Shanghai' as date),
                               (not excluded)::int, (c1 and not excluded)::int, (c2 and not excluded)::int,
                               (c3 and not excluded)::int, (c4 and not excluded)::int, excluded::int
                          from (""" + Bases.MEMBERS + """
                               ) live
                         where true
            """ + WITHIN + """
                       ) parts
            """;

    private final JdbcClient jdbc;

    Counts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Base → counts. */
    Map<String, Counted> totals(Extent extent) {
        return by("base", extent).getOrDefault("", Map.of());
    }

    /** Unit → base → counts. */
    Map<String, Map<String, Counted>> byUnit(Extent extent) {
        return by("unit", extent);
    }

    /** District → base → counts. */
    Map<String, Map<String, Counted>> byDistrict(Extent extent) {
        return by("district", extent);
    }

    /** Day → base → counts. */
    Map<String, Map<String, Counted>> byDay(Extent extent) {
        return by("on_day", extent);
    }

    private Map<String, Map<String, Counted>> by(String column, Extent extent) {
        var key = column.equals("base") ? "''" : "cast(" + column + " as text)";
        var frozen = frozen(column, extent);
        var sql = "select " + key + " as part, base, " + SUMS + frozen + LIVE + " group by 1, 2 order by 1, 2";
        var counts = new LinkedHashMap<String, Map<String, Counted>>();
        bind(jdbc.sql(sql), extent).query((java.sql.ResultSet rs) -> {
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

    /** District → the category that it reports most. */
    Map<String, String> topicsByDistrict(Extent extent) {
        var topics = new LinkedHashMap<String, String>();
        bind(jdbc.sql("""
                select distinct on (district) district, category
                  from (select district, category, sum(n) as n
                          from (select district, category, n
                                  from hotline.frozen_topic
                                 where on_day between :first and :last
                                union all
                                select left(division, 6), category, 1
                                  from hotline.fact
                                 where received_at >= :from and received_at < :to) parts
                         group by district, category) sums
                 order by district, n desc, category
                """), extent).query((java.sql.ResultSet rs) -> {
            topics.put(rs.getString("district"), rs.getString("category"));
        });
        return topics;
    }

    /** What the people report most: category → how many. */
    Map<String, Long> topics(Extent extent, int most) {
        var topics = new LinkedHashMap<String, Long>();
        bind(jdbc.sql("""
                select category, sum(n) as n
                  from (select category, n
                          from hotline.frozen_topic
                         where on_day between :first and :last
                           and (:district = '' or district = :district)
                        union all
                        select category, 1
                          from hotline.fact
                         where received_at >= :from and received_at < :to
                           and (:district = '' or left(division, 6) = :district)) parts
                 group by category
                 order by 2 desc, 1
                 limit :most
                """), extent).param("most", most).query((java.sql.ResultSet rs) -> {
            topics.put(rs.getString("category"), rs.getLong("n"));
        });
        return topics;
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
        return new ArrayList<>(bind(jdbc.sql(sql), extent)
                .param("base", base)
                .param("offset", offset)
                .param("limit", limit)
                .query(Member.class)
                .list());
    }

    private static StatementSpec bind(StatementSpec statement, Extent extent) {
        var months = extent.firstMonth().isBefore(extent.endOfMonths());
        return statement
                .param("firstMonth", extent.firstMonth())
                .param("endOfMonths", extent.endOfMonths())
                .param("beforeMonths", months ? extent.firstMonth().minusDays(1) : extent.last())
                .param(
                        "afterMonths",
                        months ? extent.endOfMonths() : extent.last().plusDays(1))
                .param("first", extent.first())
                .param("last", extent.last())
                .param("from", TicketFacts.time(extent.liveFrom()))
                .param("to", TicketFacts.time(extent.liveTo()))
                .param("everything", extent.everything())
                .param("units", extent.units())
                .param("district", extent.district());
    }
}
