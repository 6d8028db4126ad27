package kapok.hotline.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is under way now (在办积压): how many, how old, how late and whose. */
@Repository
public class Backlog {
    private static final String OPEN = " from hotline.fact where closed_at is null and not direct ";

    private final JdbcClient jdbc;

    Backlog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a unit has under way; of no unit, what nobody has been given yet.
     *
     * @param soon past their time within a day
     * @param ages age in days, {@code 1}, {@code 5}, {@code 10}, {@code 30} at most or {@code more} → how many
     */
    public record Standing(String unit, String name, long open, long late, long soon, Map<String, Long> ages) {
        static final List<String> AGES = List.of("1", "5", "10", "30", "more");

        private static Standing none() {
            var ages = new LinkedHashMap<String, Long>();
            AGES.forEach(age -> ages.put(age, 0L));
            return new Standing("", "", 0, 0, 0, ages);
        }

        private Standing plus(Standing other) {
            var sum = new LinkedHashMap<>(ages);
            other.ages.forEach((age, n) -> sum.merge(age, n, Long::sum));
            return new Standing("", "", open + other.open, late + other.late, soon + other.soon, sum);
        }
    }

    /** An open ticket. @param answerDue absent until it is sent out */
    public record Open(
            String ticket,
            String categoryName,
            String districtName,
            String unitName,
            Instant receivedAt,
            @Nullable Instant answerDue) {}

    /** All units together. */
    public static Standing together(List<Standing> units) {
        return units.stream().reduce(Standing.none(), Standing::plus);
    }

    /** Every unit with anything under way, those with the most late ones first; all that is open is read for it, once. */
    public List<Standing> standing(Instant now) {
        return jdbc.sql("""
                select unit, max(unit_name) as name, count(*) as open, count(*) filter (where answer_due < :now) as late,
                       count(*) filter (where answer_due >= :now and answer_due < :soon) as soon,
                       count(*) filter (where received_at > :d1) as d1, count(*) filter (where received_at > :d5) as d5,
                       count(*) filter (where received_at > :d10) as d10,
                       count(*) filter (where received_at > :d30) as d30
                """ + OPEN + """
                 group by unit
                 order by 4 desc, unit
                """)
                .param("now", TicketFacts.time(now))
                .param("soon", TicketFacts.time(now.plus(Duration.ofDays(1))))
                .param("d1", TicketFacts.time(now.minus(Duration.ofDays(1))))
                .param("d5", TicketFacts.time(now.minus(Duration.ofDays(5))))
                .param("d10", TicketFacts.time(now.minus(Duration.ofDays(10))))
                .param("d30", TicketFacts.time(now.minus(Duration.ofDays(30))))
                .query((row, _) -> standing(row))
                .list();
    }

    private static Standing standing(ResultSet row) throws SQLException {
        var ages = new LinkedHashMap<String, Long>();
        long younger = 0;
        for (var age : List.of("1", "5", "10", "30")) {
            long upTo = row.getLong("d" + age);
            ages.put(age, upTo - younger);
            younger = upTo;
        }
        ages.put("more", row.getLong("open") - younger);
        return new Standing(
                row.getString("unit"),
                row.getString("name"),
                row.getLong("open"),
                row.getLong("late"),
                row.getLong("soon"),
                ages);
    }

    /**
     * Which of the open ones (在办筛选).
     *
     * @param unit empty: all units
     * @param age one of the ages of {@link Standing}; anything else: any age
     */
    public record Which(String unit, boolean late, String age) {
        private Instant from(Instant now) {
            return Standing.AGES.contains(age) && !age.equals("more") ? days(now, age) : Instant.EPOCH;
        }

        private Instant to(Instant now) {
            int place = Standing.AGES.indexOf(age);
            return place > 0 ? days(now, Standing.AGES.get(place - 1)) : now.plus(Duration.ofDays(1));
        }

        private static Instant days(Instant now, String age) {
            return now.minus(Duration.ofDays(Long.parseLong(age)));
        }
    }

    /** The open ones, the most overdue first. */
    public List<Open> list(Which which, Instant now, long offset, int limit) {
        return jdbc.sql("""
                select ticket, category_name, district_name, unit_name, received_at, answer_due
                """ + OPEN + """
                   and (:unit = '' or unit = :unit)
                   and (not :only_late or answer_due < :now)
                   and received_at > :from and received_at <= :to
                 order by answer_due nulls last, ticket
                offset :offset
                 limit :limit
                """)
                .param("unit", which.unit())
                .param("only_late", which.late())
                .param("from", TicketFacts.time(which.from(now)))
                .param("to", TicketFacts.time(which.to(now)))
                .param("now", TicketFacts.time(now))
                .param("offset", offset)
                .param("limit", limit)
                .query((rs, _) -> open(rs))
                .list();
    }

    /** Some tickets, by number. */
    public List<Open> of(List<String> tickets) {
        return tickets.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select ticket, category_name, district_name, unit_name, received_at, answer_due
                          from hotline.fact
                         where ticket in (:tickets)
                         order by received_at, ticket
                        """)
                        .param("tickets", tickets)
                        .query((rs, _) -> open(rs))
                        .list();
    }

    private static Open open(ResultSet rs) throws SQLException {
        var received = rs.getTimestamp("received_at").toInstant();
        var due = rs.getTimestamp("answer_due");
        return new Open(
                rs.getString("ticket"),
                rs.getString("category_name"),
                rs.getString("district_name"),
                rs.getString("unit_name"),
                received,
                due == null ? null : due.toInstant());
    }

    /** How many came and went in each hour of a day: hour → received, closed. */
    public List<long[]> hours(Instant from, Instant to) {
        var hours = new java.util.ArrayList<long[]>();
        for (int hour = 0; hour < 24; hour++) {
            hours.add(new long[2]);
        }
        jdbc.sql("""
                select hour, sum(came) as came, sum(went) as went
                  from (select extract(hour from received_at at time zone 'Asia/Shanghai')::int as hour, 1 as came, 0 as went
                          from hotline.fact where received_at >= :from and received_at < :to
                        union all
                        select extract(hour from closed_at at time zone 'Asia/Shanghai')::int, 0, 1
                          from hotline.fact where closed_at >= :from and closed_at < :to) moves
                 group by hour
                 order by hour
                """)
                .param("from", TicketFacts.time(from))
                .param("to", TicketFacts.time(to))
                .query((ResultSet rs) -> {
                    hours.set(rs.getInt("hour"), new long[] {rs.getLong("came"), rs.getLong("went")});
                });
        return hours;
    }

    /** Changes whenever a ticket comes or goes on a day. */
    public String pulse(Instant from) {
        return jdbc.sql("""
                select (select count(*) from hotline.fact where received_at >= :from) || '/'
                       || (select count(*) from hotline.fact where closed_at >= :from) || '/'
                       || (select count(*) from hotline.fact where dispatched_at >= :from)
                """)
                .param("from", TicketFacts.time(from))
                .query(String.class)
                .single();
    }

    /** District code → its name, as the latest tickets carry it. */
    public Map<String, String> districtNames() {
        return jdbc.sql("""
                select left(division, 6) as code, max(district_name) as name
                  from (select division, district_name
                          from hotline.fact
                         where division <> ''
                         order by received_at desc
                         limit 20000) latest
                 group by 1
                 order by 1
                """).query((rs, _) -> Map.entry(rs.getString("code"), rs.getString("name"))).list().stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Category code → its name, as tickets carry it. */
    public Map<String, String> categoryNames() {
        return jdbc
                .sql("select code, name from hotline.category_name order by code")
                .query((rs, _) -> Map.entry(rs.getString("code"), rs.getString("name")))
                .list()
                .stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
