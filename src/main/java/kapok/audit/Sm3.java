package kapok.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.jspecify.annotations.Nullable;

/**
 * The hashes of the trail (SM3, GB/T 32905—2016). Leaves, nodes and blocks begin with a byte of their own, so that none
 * can be taken for another.
 */
final class Sm3 {
    static final int LENGTH = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;
    private static final byte BLOCK = 2;
    private static final int ABSENT = -1;

    private Sm3() {}

    /**
     * The leaf of an entry: each field as a four-byte length and its UTF-8, in the order of the table; an absent field has
     * the length -1. The instant counts in microseconds since 1970.
     */
    static byte[] leaf(Entry entry) {
        var digest = new SM3Digest();
        digest.update(LEAF);
        var micros = Math.addExact(
                Math.multiplyExact(entry.at().getEpochSecond(), 1_000_000L),
                entry.at().getNano() / 1_000);
        add(digest, Long.toString(entry.id()));
        add(digest, Long.toString(micros));
        add(digest, entry.caller());
        add(digest, entry.callerName());
        add(digest, entry.organ());
        add(digest, entry.action());
        add(digest, entry.objectKind());
        add(digest, entry.objectId());
        add(digest, entry.summary());
        add(digest, entry.detail());
        return finish(digest);
    }

    /** The root of a tree; a node without a neighbour goes up as it is. */
    static byte[] root(List<byte[]> leaves) {
        var level = leaves;
        while (level.size() > 1) {
            var above = new ArrayList<byte[]>((level.size() + 1) / 2);
            for (int i = 0; i < level.size(); i += 2) {
                above.add(i + 1 < level.size() ? node(level.get(i), level.get(i + 1)) : level.get(i));
            }
            level = above;
        }
        return level.getFirst();
    }

    /** The neighbours that lead from a leaf up to the root (包含证明), each with the side on which it stands. */
    static List<ProofStep> proof(List<byte[]> leaves, int position) {
        var steps = new ArrayList<ProofStep>();
        var level = leaves;
        for (int at = position; level.size() > 1; at /= 2) {
            var neighbour = at % 2 == 0 ? at + 1 : at - 1;
            if (neighbour < level.size()) {
                steps.add(new ProofStep(neighbour < at, level.get(neighbour)));
            }
            var above = new ArrayList<byte[]>();
            for (int i = 0; i < level.size(); i += 2) {
                above.add(i + 1 < level.size() ? node(level.get(i), level.get(i + 1)) : level.get(i));
            }
            level = above;
        }
        return steps;
    }

    /** A step of a proof. */
    record ProofStep(boolean left, byte[] hash) {}

    /** The root that a leaf and its proof lead to. */
    static byte[] climb(byte[] leaf, List<ProofStep> proof) {
        var hash = leaf;
        for (var step : proof) {
            hash = step.left() ? node(step.hash(), hash) : node(hash, step.hash());
        }
        return hash;
    }

    static byte[] block(long number, byte[] previous, byte[] root, int entries, long sealedAtMicros) {
        var digest = new SM3Digest();
        digest.update(BLOCK);
        var numbers = ByteBuffer.allocate(20)
                .putLong(number)
                .putInt(entries)
                .putLong(sealedAtMicros)
                .array();
        digest.update(numbers, 0, numbers.length);
        digest.update(previous, 0, previous.length);
        digest.update(root, 0, root.length);
        return finish(digest);
    }

    private static byte[] node(byte[] left, byte[] right) {
        var digest = new SM3Digest();
        digest.update(NODE);
        digest.update(left, 0, left.length);
        digest.update(right, 0, right.length);
        return finish(digest);
    }

    private static void add(SM3Digest digest, @Nullable String field) {
        var bytes = field == null ? new byte[0] : field.getBytes(StandardCharsets.UTF_8);
        var length = ByteBuffer.allocate(4)
                .putInt(field == null ? ABSENT : bytes.length)
                .array();
        digest.update(length, 0, length.length);
        digest.update(bytes, 0, bytes.length);
    }

    private static byte[] finish(SM3Digest digest) {
        var hash = new byte[LENGTH];
        digest.doFinal(hash, 0);
        return hash;
    }
}
