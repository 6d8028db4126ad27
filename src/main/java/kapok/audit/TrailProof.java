package kapok.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Proves that the trail is whole (留痕校验), or says where it is not. */
@Component
class TrailProof {
    private static final int BLOCKS_AT_ONCE = 100;

    private final Seals seals;
    private final Head head;

    TrailProof(Seals seals, Head head) {
        this.seals = seals;
        this.head = head;
    }

    /** Something wrong with the trail; {@code entry} is 0 when it is about a block as such. */
    record Damage(Kind kind, long block, long entry, String sentence) {
        enum Kind {
            CHANGED_ENTRY,
            REMOVED_ENTRY,
            INSERTED_ENTRY,
            CHANGED_BLOCK,
            REMOVED_BLOCK,
            CUT_END
        }
    }

    /** What was looked at and found; {@code waiting} entries have no seal yet. */
    record Result(long blocks, long entries, long waiting, List<Damage> damages) {
        boolean whole() {
            return damages.isEmpty();
        }
    }

    @Transactional(readOnly = true)
    public Result verify() {
        var damages = new ArrayList<Damage>();
        long count = 0;
        long entries = 0;
        long expected = 1;
        byte[] previous = new byte[Sm3.LENGTH];
        for (var some = seals.blocks(0, BLOCKS_AT_ONCE);
                !some.isEmpty();
                some = seals.blocks(some.getLast().number(), BLOCKS_AT_ONCE)) {
            for (var block : some) {
                for (; expected < block.number(); expected++) {
                    damages.add(new Damage(Damage.Kind.REMOVED_BLOCK, expected, 0, "第 %d 块不见了。".formatted(expected)));
                }
                chain(block, previous, damages);
                leaves(block, damages);
                previous = block.hash();
                expected = block.number() + 1;
                count++;
                entries += block.entries();
            }
        }
        seals.strangers()
                .forEach(id -> damages.add(
                        new Damage(Damage.Kind.INSERTED_ENTRY, 0, id, "第 %d 号记录没有封存，是事后插入的。".formatted(id))));
        end().ifPresent(damages::add);
        return new Result(count, entries, seals.waiting(), damages);
    }

    private static void chain(Seals.Block block, byte[] previous, List<Damage> damages) {
        var hash = Sm3.block(
                block.number(), block.previous(), block.root(), block.entries(), Sealer.micros(block.sealedAt()));
        if (!Arrays.equals(hash, block.hash()) || !Arrays.equals(previous, block.previous())) {
            damages.add(new Damage(
                    Damage.Kind.CHANGED_BLOCK, block.number(), 0, "第 %d 块被改过，或者前一块被换过。".formatted(block.number())));
        }
    }

    private void leaves(Seals.Block block, List<Damage> damages) {
        var leaves = seals.leaves(block.number());
        var entries = seals.entriesOf(block.number()).stream().collect(Collectors.toMap(Entry::id, entry -> entry));
        var hashes = new HashMap<Integer, byte[]>();
        for (var leaf : leaves) {
            var entry = entries.get(leaf.entry());
            if (entry == null) {
                damages.add(new Damage(
                        Damage.Kind.REMOVED_ENTRY,
                        block.number(),
                        leaf.entry(),
                        "第 %d 号记录被删除（第 %d 块）。".formatted(leaf.entry(), block.number())));
            } else if (!Arrays.equals(Sm3.leaf(entry), leaf.leaf())) {
                damages.add(new Damage(
                        Damage.Kind.CHANGED_ENTRY,
                        block.number(),
                        leaf.entry(),
                        "第 %d 号记录被改过（第 %d 块）。".formatted(leaf.entry(), block.number())));
            }
            hashes.put(leaf.position(), leaf.leaf());
        }
        tree(block, hashes, damages);
    }

    /** The stored leaves must still make the root: a leaf removed or rewritten together with its entry shows here. */
    private static void tree(Seals.Block block, Map<Integer, byte[]> hashes, List<Damage> damages) {
        var ordered = new ArrayList<byte[]>();
        for (int position = 0; position < block.entries(); position++) {
            var leaf = hashes.get(position);
            if (leaf == null) {
                damages.add(new Damage(
                        Damage.Kind.REMOVED_ENTRY,
                        block.number(),
                        0,
                        "第 %d 块的第 %d 条记录连同封存一起被删除。".formatted(block.number(), position + 1)));
                return;
            }
            ordered.add(leaf);
        }
        if (hashes.size() != block.entries() || !Arrays.equals(Sm3.root(ordered), block.root())) {
            damages.add(new Damage(
                    Damage.Kind.CHANGED_BLOCK, block.number(), 0, "第 %d 块的记录与根哈希不符。".formatted(block.number())));
        }
    }

    /** What is wrong with the end of the chain as noted outside the database; nothing if it is there and the same. */
    Optional<Damage> end() {
        return head.read().flatMap(this::end);
    }

    private Optional<Damage> end(Head.Mark mark) {
        var there = seals.blocks(mark.number() - 1, 1).stream().findFirst();
        if (there.isEmpty() || there.get().number() != mark.number()) {
            return Optional.of(
                    new Damage(Damage.Kind.CUT_END, mark.number(), 0, "链尾被截断：曾经封到第 %d 块。".formatted(mark.number())));
        } else if (!Arrays.equals(there.get().hash(), mark.hash())) {
            return Optional.of(new Damage(
                    Damage.Kind.CHANGED_BLOCK, mark.number(), 0, "第 %d 块与数据目录里记下的不同。".formatted(mark.number())));
        }
        return Optional.empty();
    }
}
