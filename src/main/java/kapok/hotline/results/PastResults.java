package kapok.hotline.results;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kapok.table.CopyRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Publishes many results at once that somebody has looked at already (批量公开), by COPY. All SQL of it. */
@Repository
public class PastResults {
    private static final String LOOKED_BY = "造数";

    private final JdbcClient jdbc;
    private final Results results;

    PastResults(JdbcClient jdbc, Results results) {
        this.jdbc = jdbc;
        this.results = results;
    }

    public void openMonth(LocalDate day) {
        results.openMonth(day);
    }

    public Batch batch() {
        return new Batch();
    }

    private record Published(Offer offer, LocalDate day, Instant at) {}

    /** Some on their way; of one thread. */
    public final class Batch {
        private final List<Published> published = new ArrayList<>();

        private Batch() {}

        public void add(Offer offer, LocalDate day, Instant at) {
            published.add(new Published(offer, day, at));
        }

        /** Writes what was added, in the transaction of the connection. */
        public void write(Connection connection) throws SQLException {
            var ids = ids(published.size());
            var rows = rows();
            var words = words();
            for (int i = 0; i < ids.size(); i++) {
                show(rows, ids.get(i), published.get(i));
                find(words, ids.get(i), published.get(i));
            }
            rows.write(connection);
            words.write(connection);
            published.clear();
        }
    }

    private List<Long> ids(int many) {
        return jdbc.sql("""
                select nextval(pg_get_serial_sequence('hotline.result', 'id'))
                  from generate_series(1, :many)
                 order by 1
                """).param("many", many).query(Long.class).list();
    }

    private static CopyRows rows() {
        return new CopyRows("""
                hotline.result (id, ticket, stage, kind, confidential, category, category_name, division, division_name,
                       unit, unit_name, outcome, title, content, answer, reason, joint, working_days, closed_on,
                       published_on, published_at, decided_by)""");
    }

    private static void show(CopyRows rows, long id, Published it) {
        var offer = it.offer();
        rows.add(
                id,
                offer.ticket(),
                "published",
                offer.kind(),
                offer.confidential(),
                offer.category(),
                offer.categoryName(),
                offer.division(),
                offer.divisionName(),
                offer.unit(),
                offer.unitName(),
                offer.outcome().code(),
                offer.title(),
                offer.content(),
                offer.answer(),
                offer.reason(),
                offer.joint(),
                offer.workingDays(),
                offer.closedOn(),
                it.day(),
                it.at(),
                LOOKED_BY);
    }

    private static CopyRows words() {
        return new CopyRows("hotline.result_word (result, published_on, district, category, unit, outcome, words)");
    }

    private static void find(CopyRows rows, long id, Published it) {
        var offer = it.offer();
        var words = SearchWords.of(String.join(
                " ",
                offer.title(),
                offer.content(),
                offer.answer(),
                offer.categoryName(),
                offer.divisionName(),
                offer.unitName()));
        var district = offer.division().length() < 6 ? "" : offer.division().substring(0, 6);
        rows.add(
                id,
                it.day(),
                district,
                offer.category(),
                offer.unit(),
                offer.outcome().code(),
                "'" + String.join("' '", words) + "'");
    }

    /** Counts and names of all that are public, made anew. */
    @Transactional
    public void tallyAll() {
        jdbc.sql("truncate hotline.result_tally").update();
        jdbc.sql("""
                insert into hotline.result_tally (grain, on_day, district, category, outcome, n)
                select g.grain, case when g.grain = 'day' then published_on else date_trunc('month', published_on)::date end,
                       district, category, outcome, count(*)
                  from hotline.result_word cross join (values ('day'), ('month')) g (grain)
                 group by 1, 2, 3, 4, 5
                """).update();
        jdbc.sql("""
                insert into hotline.result_name (kind, code, name)
                select 'district', left(division, 6), max(division_name) from hotline.result where stage = 'published' group by 2
                union all
                select 'category', category, max(category_name) from hotline.result where stage = 'published' group by 2
                union all
                select 'unit', unit, max(unit_name) from hotline.result where stage = 'published' group by 2
                on conflict do nothing
                """).update();
    }
}
