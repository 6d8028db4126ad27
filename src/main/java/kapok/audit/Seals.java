package kapok.audit;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of sealing. */
@Repository
class Seals {
    /** Any number, as long as nothing else in the database uses it for an advisory lock. */
    private static final long LOCK = 0x6B61706F6BL;

    /**
     * Entry {@code e} has no seal, of those above the mark. The bound on the seals looks needless and is not: without it all
     * that was ever sealed is read, every second.
     */
    private static final String OPEN = """
            e.id > (select settled from audit.sealer)
                   and not exists (
                       select from audit.sealed s
                        where s.entry = e.id and s.entry > (select settled from audit.sealer))
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    Seals(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** A block of the chain. */
    record Block(long number, int entries, byte[] root, byte[] previous, byte[] hash, Instant sealedAt) {}

    /** A leaf as it was sealed. */
    record Leaf(long entry, int position, byte[] leaf) {}

    /** One sealer at a time, over all nodes; held until the transaction ends. */
    boolean lock() {
        return jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
    }

    /** Entries of finished transactions that have no seal, oldest first. */
    List<Entry> unsealed(int limit) {
        return jdbc.sql("""
                select id, at, caller, caller_name, organ, action, object_kind, object_id, summary, detail
                  from audit.entry e
                 where %s
                   and tx < pg_snapshot_xmin(pg_current_snapshot())
                 order by id
                 limit :limit
                """.formatted(OPEN))
                .param("limit", limit)
                .query(Entry.class)
                .list();
    }

    Optional<Block> last() {
        return jdbc.sql("""
                select number, entries, root, previous, hash, sealed_at
                  from audit.block order by number desc limit 1
                """).query(Block.class).optional();
    }

    void insert(Block block, List<Leaf> leaves) {
        jdbc.sql("""
                insert into audit.block (number, entries, root, previous, hash, sealed_at)
                values (:number, :entries, :root, :previous, :hash, :sealedAt)
                """)
                .param("number", block.number())
                .param("entries", block.entries())
                .param("root", block.root())
                .param("previous", block.previous())
                .param("hash", block.hash())
                .param("sealedAt", Timestamp.from(block.sealedAt()))
                .update();
        batches.batchUpdate(
                "insert into audit.sealed (entry, block, position, leaf) values (:entry, :block, :position, :leaf)",
                leaves.stream()
                        .map(leaf -> new MapSqlParameterSource("entry", leaf.entry())
                                .addValue("block", block.number())
                                .addValue("position", leaf.position())
                                .addValue("leaf", leaf.leaf()))
                        .toArray(SqlParameterSource[]::new));
    }

    /**
     * Moves the mark below which nothing can appear any more. An entry that is not seen yet belongs to a transaction that
     * was running when its number was given; when all of those are over, the numbers given until then are settled.
     */
    void settle() {
        jdbc.sql("""
                update audit.sealer
                   set settled = pending_entry,
                       pending_entry = greatest(pending_entry, coalesce((select max(id) from audit.entry), 0)),
                       pending_tx = pg_snapshot_xmax(pg_current_snapshot())
                 where pending_tx <= pg_snapshot_xmin(pg_current_snapshot())
                   and not exists (
                       select from audit.entry e
                        where e.id <= audit.sealer.pending_entry
                          and %s)
                """.formatted(OPEN)).update();
    }

    List<Block> blocks(long after, int limit) {
        return jdbc.sql("""
                select number, entries, root, previous, hash, sealed_at
                  from audit.block where number > :after order by number limit :limit
                """)
                .param("after", after)
                .param("limit", limit)
                .query(Block.class)
                .list();
    }

    List<Leaf> leaves(long block) {
        return jdbc.sql("select entry, position, leaf from audit.sealed where block = :block order by position")
                .param("block", block)
                .query(Leaf.class)
                .list();
    }

    List<Entry> entriesOf(long block) {
        return jdbc.sql("""
                select e.id, e.at, e.caller, e.caller_name, e.organ, e.action, e.object_kind, e.object_id, e.summary,
                       e.detail
                  from audit.sealed s join audit.entry e on e.id = s.entry
                 where s.block = :block
                 order by s.position
                """).param("block", block).query(Entry.class).list();
    }

    /** Entries that slipped in below the mark without a seal. */
    List<Long> strangers() {
        return jdbc.sql("""
                select id
                  from audit.entry e
                 where id <= (select settled from audit.sealer)
                   and not exists (select from audit.sealed s where s.entry = e.id)
                 order by id
                 limit 100
                """).query(Long.class).list();
    }

    long waiting() {
        return jdbc.sql("""
                select count(*)
                  from audit.entry e
                 where %s
                """.formatted(OPEN)).query(Long.class).single();
    }

    /** In which block an entry stands; absent while it waits for its seal. */
    @Nullable
    Long blockOf(long entry) {
        return jdbc.sql("select block from audit.sealed where entry = :entry")
                .param("entry", entry)
                .query(Long.class)
                .optional()
                .orElse(null);
    }
}
