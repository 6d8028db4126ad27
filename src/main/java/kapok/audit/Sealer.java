package kapok.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Seals the trail about once a second (封存), behind the writers, who never wait for it. */
@Component
class Sealer {
    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final int LARGEST_BLOCK = 10_000;

    private final Seals seals;
    private final Head head;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Sealer(Seals seals, Head head, TransactionTemplate transaction, Clock clock) {
        this.seals = seals;
        this.head = head;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1_000)
    void run() {
        try {
            seal();
        } catch (DataAccessException | TransactionException away) {
            LOG.debug("sealing waits for the database", away);
        }
    }

    /** Seals all that waits; gives how many entries. */
    int seal() {
        int sealed = 0;
        for (int count = LARGEST_BLOCK; count == LARGEST_BLOCK; sealed += count) {
            count = sealOne();
        }
        return sealed;
    }

    private int sealOne() {
        var sealed = transaction.execute(
                _ -> seals.lock() ? blockOf(seals.unsealed(LARGEST_BLOCK)) : Optional.<Seals.Block>empty());
        var block = Objects.requireNonNull(sealed);
        block.ifPresent(head::write);
        return block.map(Seals.Block::entries).orElse(0);
    }

    private Optional<Seals.Block> blockOf(List<Entry> entries) {
        seals.settle();
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        var leaves = new ArrayList<Seals.Leaf>();
        for (var entry : entries) {
            leaves.add(new Seals.Leaf(entry.id(), leaves.size(), Sm3.leaf(entry)));
        }
        var last = seals.last();
        var number = last.map(Seals.Block::number).orElse(0L) + 1;
        var previous = last.map(Seals.Block::hash).orElse(new byte[Sm3.LENGTH]);
        var root = Sm3.root(leaves.stream().map(Seals.Leaf::leaf).toList());
        var sealedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var hash = Sm3.block(number, previous, root, leaves.size(), micros(sealedAt));
        var block = new Seals.Block(number, leaves.size(), root, previous, hash, sealedAt);
        seals.insert(block, leaves);
        return Optional.of(block);
    }

    static long micros(java.time.Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000);
    }
}
