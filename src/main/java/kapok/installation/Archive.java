package kapok.installation;

import java.util.List;

/**
 * What a backup holds (备份清单), as {@code manifest.json} in it says; docs/operations/backup-and-restore.md describes
 * the whole file.
 *
 * @param format of the file, 2 now
 * @param migrations every migration the database had, as {@code history-table version checksum}
 * @param parts of partitioned tables; the running program makes some that no migration makes
 */
record Archive(
        int format,
        String createdAt,
        List<String> migrations,
        List<Part> parts,
        List<Table> tables,
        List<Sequence> sequences) {
    static final int FORMAT = 2;
    static final String MANIFEST = "manifest.json";

    Archive {
        migrations = List.copyOf(migrations);
        parts = List.copyOf(parts);
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
    }

    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    /** A table; names and columns are quoted as SQL wants them. */
    record Table(String name, String columns, long rows) {
        String entry() {
            return "tables/" + name.replace("\"", "") + ".copy";
        }
    }

    /** A part of a partitioned table; {@code bounds} as PostgreSQL writes them, {@code FOR VALUES FROM (…) TO (…)}. */
    record Part(String name, String whole, String bounds) {}

    /** The last number that a sequence gave. */
    record Sequence(String name, long last) {}
}
