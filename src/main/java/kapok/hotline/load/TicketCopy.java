package kapok.hotline.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import kapok.hotline.ticket.Histories;
import org.jspecify.annotations.Nullable;
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
                    district_name text, unit text, closed_at timestamptz, words text
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
        jdbc.execute("create index on loaded (row)");
        jdbc.execute("create index on loaded (ticket)");
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
                 where exists (select 1 from hotline.arrival a where a.number = l.ticket)
                    or exists (select 1 from hotline.fact f where f.ticket = l.ticket and f.received_at = l.received_at)
                returning l.row, l.ticket
                """, (rs, _) -> new Known(rs.getInt("row"), rs.getString("ticket")));
    }

    /** A row and its ticket. */
    record Known(int row, String ticket) {}

    /** The months in which the rows begin, by a moment of each. */
    List<Instant> months() {
        return jdbc.query("""
                select distinct date_trunc('month', received_at, 'Asia/Shanghai') as month
                  from loaded
                 order by month
                """, (rs, _) -> rs.getTimestamp("month").toInstant());
    }

    /** A row that is to become a ticket. */
    record Loaded(
            int row,
            String ticket,
            Instant receivedAt,
            String category,
            String categoryName,
            String division,
            String districtName,
            String unit,
            @Nullable Instant closedAt,
            String words) {}

    /** Some of the rows, in their order, after a row. */
    List<Loaded> after(int row, int most) {
        return jdbc.query("""
                select row, ticket, received_at, category, category_name, division, district_name, unit, closed_at, words
                  from loaded
                 where row > ?
                 order by row
                 limit ?
                """, (rs, _) -> loaded(rs), row, most);
    }

    private static Loaded loaded(ResultSet rs) throws SQLException {
        var closed = rs.getTimestamp("closed_at");
        return new Loaded(
                rs.getInt("row"),
                rs.getString("ticket"),
                rs.getTimestamp("received_at").toInstant(),
                rs.getString("category"),
                rs.getString("category_name"),
                rs.getString("division"),
                rs.getString("district_name"),
                rs.getString("unit"),
                closed == null ? null : closed.toInstant(),
                rs.getString("words"));
    }

    /** Into the register, in this transaction. */
    void write(Histories.Batch batch) {
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            batch.write(connection);
            return true;
        });
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

    /** A small sample is enough until the database takes its own: the parts of many years are analysed each by itself. */
    void analyze() {
        jdbc.execute("set local default_statistics_target = 10");
        for (var table : List.of("arrival", "ticket", "ticket_event", "fact")) {
            jdbc.execute("analyze hotline." + table);
        }
    }
}
