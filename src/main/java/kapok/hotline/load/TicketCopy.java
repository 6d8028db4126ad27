package kapok.hotline.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** All SQL of loading: COPY into a table of the transaction, then a few statements over all rows. */
@Repository
class TicketCopy {
    private final JdbcTemplate jdbc;

    TicketCopy(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Where rows go; each is one line of COPY's text format. */
    interface Sink {
        void line(String line);
    }

    /** Fills rows with COPY. */
    interface Filler {
        void fill(Sink sink);
    }

    /** Makes the table of this transaction and fills it. */
    void stage(Filler filler) {
        jdbc.execute("""
                create temporary table loaded (
                    row int, ticket text, received_at timestamptz, category text, category_name text, division text,
                    district_name text, unit text, answer_due timestamptz, closed_at timestamptz, words text
                ) on commit drop
                """);
        jdbc.execute((ConnectionCallback<Long>) connection -> {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy loaded from stdin");
            try {
                filler.fill(line -> write(copy, line));
                return copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        });
        jdbc.execute("analyze loaded");
    }

    private static void write(CopyIn copy, String line) {
        try {
            var bytes = line.getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException("COPY refused a row", e));
        }
    }

    /** Rows whose ticket the register has already; they are taken out. */
    List<Known> takeOutKnown() {
        return jdbc.query("""
                delete from loaded l
                 where exists (select 1 from hotline.fact f where f.ticket = l.ticket and f.received_at = l.received_at)
                returning l.row, l.ticket
                """, (rs, _) -> new Known(rs.getInt("row"), rs.getString("ticket")));
    }

    /** A row and its ticket. */
    record Known(int row, String ticket) {}

    void openMonths() {
        jdbc.query("""
                select hotline.fact_month(month)
                  from (select distinct date_trunc('month', received_at, 'Asia/Shanghai') as month from loaded) months
                 where to_regclass('hotline.fact_' || to_char(month at time zone 'Asia/Shanghai', 'YYYYMM')) is null
                 order by month
                """, (_, _) -> 1);
    }

    /** Into the register; gives how many. */
    int insert() {
        return jdbc.update("""
                insert into hotline.fact (ticket, received_at, channel, kind, category, category_name, division,
                       district_name, unit, unit_name, dispatched_at, answer_due, answered_at, closed_at)
                select ticket, received_at, 'import', 'help', category, category_name, division, district_name, unit,
                       unit, received_at, answer_due, closed_at, closed_at
                  from loaded
                """);
    }

    void learn() {
        jdbc.update("""
                insert into hotline.settled_text (ticket, category, words, settled_on)
                select ticket, category, words, cast(received_at at time zone 'Asia/Shanghai' as date)
                  from loaded
                 where words <> '' and category <> 'unclassified'
                on conflict (ticket) do nothing
                """);
        jdbc.update("""
                insert into hotline.category_name (code, name)
                select category, max(category_name) from loaded group by category
                on conflict (code) do nothing
                """);
    }

    void analyze() {
        jdbc.execute("analyze hotline.fact");
    }
}
