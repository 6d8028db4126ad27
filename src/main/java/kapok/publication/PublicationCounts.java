package kapok.publication;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kapok.figure.FigureScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** All SQL of the figures: three statements for every value of a scope, two for the records of one. */
@Repository
class PublicationCounts {
    private final JdbcClient jdbc;

    PublicationCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Group(String contentClass, String kind, long n) {}

    /** A record behind a figure. */
    record Line(
            long id,
            @Nullable String indexNumber,
            String title,
            LocalDate day,
            String stage,
            String kind,
            String docNumber,
            String incident,
            @Nullable BigDecimal amount,
            String channel,
            String outlet) {}

    /** What was published in the period, by class and kind; one index tells it. */
    List<Group> published(FigureScope scope) {
        return bind("""
                        select content_class, kind, count(*) as n
                          from publication.publication
                         where stage = 'published'
                           and organ = any(cast(:organs as text[]))
                           and published_on between :from and :to
                         group by content_class, kind
                         order by content_class, kind
                        """, scope).query(Group.class).list();
    }

    /** What went out in the period, by channel. */
    Map<String, Long> releases(FigureScope scope) {
        var channels = new HashMap<String, Long>();
        bind("""
                        select channel, count(*) as n
                          from publication.release
                         where live
                           and organ = any(cast(:organs as text[]))
                           and released_on between :from and :to
                         group by channel
                         order by channel
                        """, scope)
                .query((rs, _) -> channels.put(rs.getString(1), rs.getLong(2)))
                .list();
        return channels;
    }

    /** What must be counted one by one: few documents, conferences and concerns. */
    Map<String, BigDecimal> singly(FigureScope scope) {
        var names = Counted.all().stream().filter(PublicationCounts::single).toList();
        var sql = new StringBuilder("select ");
        for (var one : names) {
            sql.append("(select ").append(measure(one)).append(from(one)).append("), ");
        }
        sql.append("(select coalesce(sum(p.amount), 0) from publication.publication p")
                .append(" where p.organ = any(cast(:organs as text[])) and p.stage = 'published'")
                .append(" and p.kind = 'award_notice' and p.published_on between :from and :to)");
        return bind(sql.toString(), scope)
                .query((rs, _) -> {
                    var values = new HashMap<String, BigDecimal>();
                    for (int i = 0; i < names.size(); i++) {
                        values.put(names.get(i).figure().id(), rs.getBigDecimal(i + 1));
                    }
                    values.put("t2.item9.procurement.amount", rs.getBigDecimal(names.size() + 1));
                    return values;
                })
                .single();
    }

    private static boolean single(Counted one) {
        var byGroup = one.what() == Counted.What.RELEASES || one.day().equals("p.published_on");
        return !byGroup || one.what() == Counted.What.CONCERNS;
    }

    long total(Counted figure, FigureScope scope) {
        return bind("select " + measure(figure) + from(figure), scope)
                .query(Long.class)
                .single();
    }

    /** Some of the records; the order never changes. */
    List<Line> lines(Counted figure, FigureScope scope, long offset, int limit) {
        var day = figure.day().isEmpty() ? "p.formed_on" : figure.day();
        var columns = "select p.id, p.index_number, p.title, " + day
                + " as day, p.stage, p.kind, p.doc_number, p.incident, p.amount, ";
        var sql = switch (figure.what()) {
            case PUBLICATIONS -> columns + "'' as channel, '' as outlet" + from(figure) + " order by " + day + ", p.id";
            case RELEASES ->
                columns + "r.channel, r.outlet" + from(figure) + " order by r.released_on, p.id, r.channel, r.outlet";
            case CONCERNS ->
                "select * from (select distinct on (" + CONCERN + ") " + columns.substring("select ".length())
                        + "'' as channel, '' as outlet" + from(figure) + " order by " + CONCERN + ", " + day
                        + ", p.id) first_answers order by day, id";
        };
        return bind(sql + " limit :limit offset :offset", scope)
                .param("limit", limit)
                .param("offset", offset)
                .query(Line.class)
                .list();
    }

    private static final String CONCERN = "case when p.incident = '' then p.id::text else p.incident end";

    private static String measure(Counted figure) {
        return figure.what() == Counted.What.CONCERNS ? "count(distinct " + CONCERN + ")" : "count(*)";
    }

    private static String from(Counted figure) {
        var organ = figure.what() == Counted.What.RELEASES ? "r.organ" : "p.organ";
        var tables = figure.what() == Counted.What.RELEASES
                ? " from publication.release r join publication.publication p on p.id = r.publication"
                : " from publication.publication p";
        return tables + " where " + organ + " = any(cast(:organs as text[]))"
                + (figure.day().isEmpty() ? "" : " and " + figure.day() + " between :from and :to") + " and "
                + figure.condition();
    }

    private StatementSpec bind(String sql, FigureScope scope) {
        return jdbc.sql(sql)
                .param("organs", scope.organArray())
                .param("from", scope.from())
                .param("to", scope.to());
    }
}
