package kapok.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import kapok.audit.TrailProof.Damage;
import kapok.support.KapokTest;
import kapok.support.TestCity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@KapokTest
class TrailProofTests {
    @Autowired
    private AuditTrail trail;

    @Autowired
    private Sealer sealer;

    @Autowired
    private TrailProof proof;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestCity city;

    @Test
    void a_trail_that_nobody_touched_is_whole() {
        write(7);
        assertThat(verified().damages()).isEmpty();
    }

    @Test
    void a_row_cannot_be_changed_or_removed_by_way_of_sql() {
        write(1);
        assertThatThrownBy(
                        () -> jdbc.sql("update audit.entry set summary = 'x'").update())
                .hasMessageContaining("append only");
        assertThatThrownBy(() -> jdbc.sql("delete from audit.entry").update()).hasMessageContaining("append only");
    }

    @Test
    void a_changed_row_is_found_and_named() {
        var id = write(5);
        tamper(
                "update audit.entry set summary = '改过' where id = " + id,
                () -> assertThat(verified().damages())
                        .extracting(Damage::kind, Damage::entry)
                        .containsExactly(org.assertj.core.groups.Tuple.tuple(Damage.Kind.CHANGED_ENTRY, id)));
    }

    @Test
    void two_rows_that_changed_places_are_both_named() {
        var id = write(5);
        tamper(
                "update audit.entry set object_id = case id when %d then 'b' else 'a' end where id in (%d, %d)"
                        .formatted(id, id, id + 1),
                () -> assertThat(verified().damages()).extracting(Damage::entry).contains(id, id + 1));
    }

    @Test
    void a_removed_row_is_found_and_named() {
        var id = write(5);
        tamper(
                "delete from audit.entry where id = " + id,
                () -> assertThat(verified().damages())
                        .extracting(Damage::kind, Damage::entry)
                        .containsExactly(org.assertj.core.groups.Tuple.tuple(Damage.Kind.REMOVED_ENTRY, id)));
    }

    @Test
    void a_row_removed_together_with_its_seal_is_still_missed() {
        var id = write(5);
        tamper(
                "delete from audit.entry where id = %d; delete from audit.sealed where entry = %d".formatted(id, id),
                () -> assertThat(verified().damages()).extracting(Damage::kind).contains(Damage.Kind.REMOVED_ENTRY));
    }

    @Test
    void a_row_inserted_among_sealed_ones_is_found_and_named() {
        var id = write(5);
        write(1);
        verified();
        tamper(
                """
                delete from audit.sealed where entry = %d;
                insert into audit.entry (id, at, caller, caller_name, action, object_kind, object_id, summary)
                overriding system value
                values (-7, now(), 'x', 'x', 'x', 'x', 'x', 'x')
                """.formatted(id),
                () -> assertThat(verified().damages()).extracting(Damage::entry).contains(-7L));
    }

    @Test
    void a_rewritten_block_breaks_the_chain() {
        write(3);
        verified();
        write(3);
        tamper(
                "update audit.block set root = decode(repeat('00', 32), 'hex') where number = (select min(number) from audit.block)",
                () -> assertThat(verified().damages()).extracting(Damage::kind).contains(Damage.Kind.CHANGED_BLOCK));
    }

    @Test
    void the_proof_of_a_leaf_leads_to_the_root_at_every_size() {
        for (int size = 1; size <= 33; size++) {
            var leaves = IntStream.range(0, size)
                    .mapToObj(n ->
                            Sm3.leaf(new Entry(n, java.time.Instant.EPOCH, "c", "", null, "a", "k", "o", "s", null)))
                    .toList();
            for (int position = 0; position < size; position++) {
                assertThat(Sm3.climb(leaves.get(position), Sm3.proof(leaves, position)))
                        .isEqualTo(Sm3.root(leaves));
            }
        }
    }

    /** Writes some rows and gives the id of the first. */
    private long write(int count) {
        var caller = city.caller(city.newOrgan());
        transaction.executeWithoutResult(_ -> IntStream.range(0, count)
                .forEach(n -> trail.record(caller, "test.act", "thing", caller.id() + "-" + n, "做了一件事", null)));
        return jdbc.sql("select min(id) from audit.entry where caller = :caller")
                .param("caller", caller.id())
                .query(Long.class)
                .single();
    }

    private TrailProof.Result verified() {
        sealer.seal();
        sealer.seal();
        return proof.verify();
    }

    /** Does what only the owner of the database could, looks, and undoes it. */
    private void tamper(String sql, Runnable look) {
        verified();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local session_replication_role = replica").update();
            for (var statement : List.of(sql.split(";"))) {
                jdbc.sql(statement).update();
            }
            look.run();
            status.setRollbackOnly();
        });
    }
}
