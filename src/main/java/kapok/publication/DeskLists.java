package kapok.publication;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import kapok.publication.page.DeskCase;
import kapok.table.Batches;
import kapok.web.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** All SQL of the desk's pages. Conditions are fixed pieces, as in {@link PublicLists}; each query keeps to the scope. */
@Repository
class DeskLists {
    static final int SIZE = 30;

    private static final String UNDER_WAY = "p.stage not in ('published', 'withdrawn')";
    private static final String PUBLISHED = "p.stage = 'published'";
    private static final Map<String, String> VIEWS = Map.ofEntries(
            Map.entry("open", UNDER_WAY),
            Map.entry("late", UNDER_WAY + " and p.due_on < :today"),
            Map.entry("today", UNDER_WAY + " and p.due_on = :today"),
            Map.entry("soon", UNDER_WAY + " and p.due_on between :today and :near"),
            Map.entry("draft", UNDER_WAY + " and p.stage = 'draft'"),
            Map.entry("review_1", UNDER_WAY + " and p.stage = 'review_1'"),
            Map.entry("review_2", UNDER_WAY + " and p.stage = 'review_2'"),
            Map.entry("review_3", UNDER_WAY + " and p.stage = 'review_3'"),
            Map.entry("cleared", UNDER_WAY + " and p.stage = 'cleared'"),
            Map.entry("published", PUBLISHED),
            Map.entry("published-month", PUBLISHED + " and p.published_on between :month and :today"),
            Map.entry("withdrawn", "p.stage = 'withdrawn'"));

    private static final List<String> COUNTED =
            List.of("open", "late", "today", "soon", "draft", "review_1", "review_2", "review_3", "cleared");

    private final JdbcClient jdbc;

    DeskLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The days that views change at: today, and three working days on. */
    record Days(LocalDate today, LocalDate near) {}

    /** What the officer asked for. */
    record Query(String view, String organ, String kind, String words, int page) {
        static boolean known(String view) {
            return VIEWS.containsKey(view);
        }
    }

    record Row(
            long id,
            String title,
            String kind,
            String organ,
            String stage,
            String authorName,
            LocalDate formedOn,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate publishedOn,
            @Nullable String indexNumber,
            java.time.Instant changedAt) {}

    List<Row> page(Caller caller, Query query, Days days) {
        var order = switch (query.view()) {
            case "published", "published-month" -> "p.published_on desc, p.id desc";
            case "withdrawn" -> "p.withdrawn_on desc, p.id desc";
            default -> "p.due_on, p.id";
        };
        return bind(
                        "select p.id, p.title, p.kind, p.organ, p.stage, p.author_name, p.formed_on, p.due_on,"
                                + " p.published_on, p.index_number, p.changed_at" + from(caller, query) + " order by "
                                + order + " limit :size offset :offset",
                        caller,
                        query,
                        days)
                .param("size", SIZE)
                .param("offset", (query.page() - 1) * SIZE)
                .query((rs, _) -> new Row(
                        rs.getLong(1),
                        rs.getString(2),
                        rs.getString(3),
                        rs.getString(4),
                        rs.getString(5),
                        rs.getString(6),
                        rs.getObject(7, LocalDate.class),
                        rs.getObject(8, LocalDate.class),
                        rs.getObject(9, LocalDate.class),
                        rs.getString(10),
                        rs.getTimestamp(11).toInstant()))
                .list();
    }

    /** How many a view holds, at most ten thousand: nobody pages further. */
    long count(Caller caller, Query query, Days days) {
        return bind("select count(*) from (select 1" + from(caller, query) + " limit 10000) found", caller, query, days)
                .query(Long.class)
                .single();
    }

    /** How many stand in each view of what is under way. */
    Map<String, Long> counts(Caller caller, Days days) {
        return bind("""
                        select count(*), count(*) filter (where p.due_on < :today),
                               count(*) filter (where p.due_on = :today),
                               count(*) filter (where p.due_on between :today and :near),
                               count(*) filter (where p.stage = 'draft'),
                               count(*) filter (where p.stage = 'review_1'),
                               count(*) filter (where p.stage = 'review_2'),
                               count(*) filter (where p.stage = 'review_3'),
                               count(*) filter (where p.stage = 'cleared')
                          from publication.publication p
                         where p.stage not in ('published', 'withdrawn')
                        """ + scope(caller), caller, new Query("open", "", "", "", 1), days)
                .query((rs, _) -> {
                    var counts = new HashMap<String, Long>();
                    for (int i = 0; i < COUNTED.size(); i++) {
                        counts.put(COUNTED.get(i), rs.getLong(i + 1));
                    }
                    return counts;
                })
                .single();
    }

    /** What was published since the month began, and in as much of the month before; days are those since it was formed. */
    Done done(Caller caller, LocalDate today) {
        return jdbc.sql("""
                        select count(*) filter (where p.published_on >= :month) as this_month,
                               count(*) filter (where p.published_on < :month) as month_before,
                               round(avg(p.published_on - p.formed_on) filter (where p.published_on >= :month), 1) as days
                          from publication.publication p
                         where p.stage = 'published'
                           and (p.published_on between :month and :today or p.published_on between :before and :until)
                        """ + scope(caller))
                .param("organs", caller.scope().organArray())
                .param("today", today)
                .param("month", today.withDayOfMonth(1))
                .param("before", today.withDayOfMonth(1).minusMonths(1))
                .param("until", today.minusMonths(1))
                .query(Done.class)
                .single();
    }

    /** How many were published, and how long after they were formed on average; unknown of none. */
    record Done(long thisMonth, long monthBefore, @Nullable BigDecimal days) {}

    private static String from(Caller caller, Query query) {
        var tsquery = Words.query(query.words());
        var published = query.view().startsWith("published");
        return " from publication.publication p"
                + (published && !tsquery.isEmpty() ? " join publication.words w on w.publication = p.id" : "")
                + " where " + VIEWS.getOrDefault(query.view(), UNDER_WAY)
                + scope(caller)
                + (query.organ().isEmpty() ? "" : " and p.organ = :organ")
                + (query.kind().isEmpty() ? "" : " and p.kind = :kind")
                + (tsquery.isEmpty()
                        ? ""
                        : published
                                ? " and w.title_words @@ cast(:words as tsquery)"
                                : " and (p.title ilike :like or p.doc_number ilike :like)");
    }

    /** Title by id, of those in reach. */
    Map<String, String> titles(Caller caller, Collection<Long> ids) {
        return jdbc
                .sql("select p.id, p.title from publication.publication p where p.id = any(:ids)" + scope(caller)
                        + " order by p.id")
                .param("ids", ids.toArray(Long[]::new))
                .param("organs", caller.scope().organArray())
                .query((row, _) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String scope(Caller caller) {
        return caller.scope().everything() ? "" : " and p.organ = any(cast(:organs as text[]))";
    }

    private StatementSpec bind(String sql, Caller caller, Query query, Days days) {
        return jdbc.sql(sql)
                .param("today", days.today())
                .param("near", days.near())
                .param("month", days.today().withDayOfMonth(1))
                .param("organ", query.organ())
                .param("kind", query.kind())
                .param("words", Words.query(query.words()))
                .param("like", "%" + query.words().replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .param("organs", caller.scope().organArray());
    }

    /** Every publication of a view, in batches by id, as the export walks them. */
    Iterator<PublicationTable.Line> export(Caller caller, Query query, Days days) {
        return Batches.following(last ->
                exported(caller, query, days, last == null ? 0 : last.it().id()));
    }

    private List<PublicationTable.Line> exported(Caller caller, Query query, Days days, long after) {
        return bind(
                        """
                        select p.*, b.html,
                               (select string_agg(r.channel || e'\\t' || r.outlet || e'\\t' || r.released_on, e'\\n'
                                                  order by r.released_on, r.channel, r.outlet)
                                  from publication.release r where r.publication = p.id) as channels,
                               (select string_agg(a.name, '；' order by a.position)
                                  from publication.attachment a where a.publication = p.id) as files,
                               (select string_agg(o.index_number, '；' order by o.index_number)
                                  from publication.link l
                                  join publication.publication o on o.id = l.target
                                 where l.source = p.id
                                   and l.role = 'interprets') as interprets
                        """
                                + from(caller, query)
                                        .replace(" where ", " join publication.body b on b.publication = p.id where ")
                                + " and p.id > :after order by p.id limit 500",
                        caller,
                        query,
                        days)
                .param("after", after)
                .query((rs, row) -> new PublicationTable.Line(
                        PublicationRow.publication(rs, row),
                        rs.getString("published_on"),
                        Objects.requireNonNullElse(rs.getString("channels"), ""),
                        Objects.requireNonNullElse(rs.getString("files"), ""),
                        Objects.requireNonNullElse(rs.getString("interprets"), "")))
                .list();
    }

    List<DeskCase.AttachedFile> files(long id) {
        return jdbc.sql("""
                select position, file, name, size
                  from publication.attachment
                 where publication = :id
                 order by position
                """).param("id", id).query(DeskCase.AttachedFile.class).list();
    }

    List<DeskCase.LinkLine> links(long id) {
        return jdbc.sql("""
                select l.role, l.target = :id as inbound, o.id, o.title
                  from publication.link l
                  join publication.publication o on o.id = case when l.source = :id then l.target else l.source end
                 where l.source = :id
                    or l.target = :id
                 order by l.role, o.id
                """).param("id", id).query(DeskCase.LinkLine.class).list();
    }

    record Edition(int no, java.time.Instant until, String by, String reason, String title, String html) {}

    List<Edition> editions(long id) {
        return jdbc.sql("""
                select no, until, corrected_by, reason, title, html
                  from publication.edition
                 where publication = :id
                 order by no desc
                """)
                .param("id", id)
                .query((rs, _) -> new Edition(
                        rs.getInt(1),
                        rs.getTimestamp(2).toInstant(),
                        rs.getString(3),
                        rs.getString(4),
                        rs.getString(5),
                        rs.getString(6)))
                .list();
    }

    record Dates(@Nullable LocalDate dueOn, String authorName, String author) {}

    Dates dates(long id) {
        return jdbc.sql("select due_on, author_name, author from publication.publication where id = :id")
                .param("id", id)
                .query(Dates.class)
                .single();
    }
}
