package kapok.installation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/** All tables of Kapok in one database, whoever owns them: only a backup may look at them so. */
final class ArchiveTables {
    /** What a restored installation makes anew: sessions, and the record of migrations. */
    private static final String TABLES = """
            select format('%I.%I', n.nspname, c.relname)
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
             where c.relkind = 'r'
               and c.relpersistence = 'p'
               and n.nspname not in ('pg_catalog', 'information_schema')
               and c.relname not like 'flyway\\_schema\\_history%'
               and c.relname not like 'spring\\_session%'
             order by 1
            """;

    private static final String COLUMNS = """
            select string_agg(format('%I', attname), ', ' order by attnum),
                   string_agg(case when atttypid = 'xid8'::regtype then '''0''::xid8' else format('%I', attname) end,
                              ', ' order by attnum)
              from pg_attribute
             where attrelid = cast(? as regclass) and attnum > 0 and not attisdropped and attgenerated = ''
            """;

    private static final String PARTS = """
            select format('%I.%I', n.nspname, c.relname), format('%I.%I', pn.nspname, p.relname),
                   pg_get_expr(c.relpartbound, c.oid)
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
              join pg_inherits i on i.inhrelid = c.oid
              join pg_class p on p.oid = i.inhparent
              join pg_namespace pn on pn.oid = p.relnamespace
             where c.relispartition
               and c.relkind = 'r'
             order by 1
            """;

    private final Connection connection;

    ArchiveTables(Connection connection) {
        this.connection = connection;
    }

    List<String> names() throws SQLException {
        return strings(TABLES);
    }

    List<String> migrations() throws SQLException {
        var histories = strings("""
                select format('%I.%I', schemaname, tablename)
                  from pg_tables
                 where tablename like 'flyway\\_schema\\_history%'
                 order by 1
                """);
        var migrations = new ArrayList<String>();
        for (var history : histories) {
            migrations.addAll(strings("select '" + history + " ' || version || ' ' || checksum from " + history
                    + " where version is not null and checksum is not null order by installed_rank"));
        }
        return migrations;
    }

    List<Archive.Part> parts() throws SQLException {
        var found = new ArrayList<Archive.Part>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(PARTS)) {
            while (rows.next()) {
                found.add(new Archive.Part(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
        }
        return found;
    }

    /** Makes a part that is not there yet. */
    void make(Archive.Part part) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create table if not exists %s partition of %s %s"
                    .formatted(part.name(), part.whole(), part.bounds()));
        }
    }

    List<Archive.Sequence> sequences() throws SQLException {
        var found = new ArrayList<Archive.Sequence>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select format('%I.%I', schemaname, sequencename), last_value
                          from pg_sequences
                         where last_value is not null
                         order by 1
                        """)) {
            while (rows.next()) {
                found.add(new Archive.Sequence(rows.getString(1), rows.getLong(2)));
            }
        }
        return found;
    }

    /** Writes one table; numbers of transactions mean nothing in another server and become 0, one long over. */
    Archive.Table copyOut(String table, OutputStream out) throws SQLException, IOException {
        try (var statement = connection.prepareStatement(COLUMNS)) {
            statement.setString(1, table);
            try (var row = statement.executeQuery()) {
                row.next();
                var columns = row.getString(1);
                var rows = connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("copy (select " + row.getString(2) + " from " + table + ") to stdout", out);
                return new Archive.Table(table, columns, rows);
            }
        }
    }

    /** From here to the end of the transaction no trigger fires and no foreign key is looked at. */
    void emptyAll() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set local session_replication_role = replica");
            statement.execute("truncate " + String.join(", ", names()) + " cascade");
        }
    }

    long copyIn(Archive.Table table, InputStream in) throws SQLException, IOException {
        return connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table.name() + " (" + table.columns() + ") from stdin", in);
    }

    void set(Archive.Sequence sequence) throws SQLException {
        try (var statement = connection.prepareStatement("select setval(cast(? as regclass), ?)")) {
            statement.setString(1, sequence.name());
            statement.setLong(2, sequence.last());
            statement.execute();
        }
    }

    private List<String> strings(String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
