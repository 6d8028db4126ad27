package kapok.hotline.text;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import kapok.hotline.arrival.Arriving;
import kapok.table.CopyRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds requests about the same matter (同一诉求): like words, near place, close in time. It only suggests, with why; a
 * person joins them. Also all SQL of fingerprints.
 */
@Repository
public class Alikes {
    /** Requests further apart are new matters. */
    public static final Duration WINDOW = Duration.ofDays(60);

    private static final int CANDIDATES = 400;
    private static final int LEAST_PERCENT = 22;

    private final JdbcClient jdbc;
    private final Clock clock;

    Alikes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps the shape of a request's words, in the caller's transaction. The title is shown to officers only. */
    @Transactional
    public void remember(String ticket, String title, String text, String category, String division, Instant filedAt) {
        var print = Fingerprint.of(title + "\n" + text);
        jdbc.sql("""
                insert into hotline.fingerprint (ticket, filed_at, category, division, title, grams, bands)
                values (:ticket, :at, :category, :division, :title, :grams, :bands)
                on conflict (ticket) do update
                   set category = excluded.category, division = excluded.division, title = excluded.title,
                       grams = excluded.grams, bands = excluded.bands
                """)
                .param("ticket", ticket)
                .param("at", filedAt.atOffset(ZoneOffset.UTC))
                .param("category", category)
                .param("division", division)
                .param("title", title)
                .param("grams", print.grams())
                .param("bands", print.bands())
                .update();
    }

    /** Nobody finds it by its words any more. */
    public void forget(String ticket) {
        jdbc.sql("delete from hotline.fingerprint where ticket = :ticket")
                .param("ticket", ticket)
                .update();
    }

    public static CopyRows rows() {
        return new CopyRows("hotline.fingerprint (ticket, filed_at, category, division, title, grams, bands)");
    }

    /** For many that are new, at once. */
    public static void add(CopyRows rows, String ticket, Arriving arriving) {
        var print = Fingerprint.of(arriving.title() + "\n" + arriving.text());
        rows.add(
                ticket,
                arriving.at(),
                arriving.category(),
                arriving.site().division(),
                arriving.title(),
                print.grams(),
                print.bands());
    }

    /**
     * What was filed before and may be the same, the likeliest first.
     *
     * @param self a ticket to leave out; empty for one not filed yet
     * @param division 12-digit code; empty if not known
     */
    public List<Alike> like(String self, String text, String category, String division, Instant at, int most) {
        var print = Fingerprint.of(text);
        return jdbc
                .sql("""
                select ticket, title, filed_at, category, division, grams
                  from hotline.fingerprint
                 where bands && :bands
                   and filed_at between :from and :to
                   and ticket <> :self
                   and (:city = '' or division = '' or left(division, 4) = :city)
                 order by filed_at desc
                 limit :most
                """)
                .param("bands", print.bands())
                .param("from", at.minus(WINDOW).atOffset(ZoneOffset.UTC))
                .param("to", at.atOffset(ZoneOffset.UTC))
                .param("self", self)
                .param("city", division.length() >= 4 ? division.substring(0, 4) : "")
                .param("most", CANDIDATES)
                .query((rs, _) -> alike(rs, print, category, division, at))
                .list()
                .stream()
                .filter(one -> one.percent() >= LEAST_PERCENT)
                .sorted(Comparator.comparingDouble(Alike::weight).reversed().thenComparing(Alike::ticket))
                .limit(most)
                .toList();
    }

    private static Alike alike(ResultSet rs, Fingerprint print, String category, String division, Instant at)
            throws SQLException {
        var filed = rs.getTimestamp("filed_at").toInstant();
        var place = rs.getString("division");
        return new Alike(
                rs.getString("ticket"),
                rs.getString("title"),
                filed,
                (int) Math.round(100 * Fingerprint.likeness(print.grams(), ints(rs.getArray("grams")))),
                rs.getString("category").equals(category),
                same(place, division, 6),
                same(place, division, 9),
                Duration.between(filed, at).toHours());
    }

    private static boolean same(String a, String b, int length) {
        return a.length() >= length
                && b.length() >= length
                && a.regionMatches(0, b, 0, length)
                && !a.substring(length - 3, length).equals("000");
    }

    private static int[] ints(Array array) throws SQLException {
        return Arrays.stream((Integer[]) array.getArray())
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** What was filed in a stretch of time, the latest {@code most} of it, oldest first. */
    List<Clusters.Item> filed(Instant from, Instant to, int most) {
        return jdbc.sql("""
                select ticket, title, category, division, grams, bands
                  from hotline.fingerprint
                 where filed_at >= :from and filed_at < :to
                 order by filed_at desc, ticket desc
                 limit :most
                """)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((rs, _) -> new Clusters.Item(
                        rs.getString("ticket"),
                        rs.getString("title"),
                        rs.getString("category"),
                        rs.getString("division"),
                        new Fingerprint(ints(rs.getArray("grams")), ints(rs.getArray("bands")))))
                .list()
                .reversed();
    }

    /** How many were filed in a stretch of time, counted up to {@code most}. */
    int howMany(Instant from, Instant to, int most) {
        return jdbc.sql("""
                select count(*)
                  from (select 1 from hotline.fingerprint where filed_at >= :from and filed_at < :to limit :most) filed
                """)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    /** How many of a category a district filed in a stretch of time. */
    long count(String category, String district, Instant from, Instant to) {
        return jdbc.sql("""
                select count(*)
                  from hotline.fingerprint
                 where filed_at >= :from and filed_at < :to
                   and category = :category
                   and left(division, 6) = :district
                """)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .param("category", category)
                .param("district", district)
                .query(Long.class)
                .single();
    }

    /** Forgets shapes that nothing is compared with any more; gives how many. */
    @Scheduled(fixedDelayString = "PT12H", initialDelayString = "PT8M")
    @Transactional
    public int forget() {
        return jdbc.sql("delete from hotline.fingerprint where filed_at < :before")
                .param("before", clock.instant().minus(WINDOW.plusDays(30)).atOffset(ZoneOffset.UTC))
                .update();
    }
}
