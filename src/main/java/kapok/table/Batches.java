package kapok.table;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows read a batch at a time (分批读取), so that an export of any size holds only one of them. */
public final class Batches {
    private static final int SIZE = 2_000;

    private Batches() {}

    /** Reads some rows of a list that has an order. */
    public interface Read<T> {
        List<T> rows(long offset, int limit);
    }

    /** Reads as many rows as fit in the memory after one; from the start where {@code last} is null, none at the end. */
    public interface ReadOn<T> {
        List<T> rows(@Nullable T last);
    }

    /** All rows of a list that is read on from the last row: as fast at its end as at its start. */
    public static <T> Iterator<T> following(ReadOn<T> read) {
        return Stream.iterate(read.rows(null), batch -> !batch.isEmpty(), batch -> read.rows(batch.getLast()))
                .flatMap(Collection::stream)
                .iterator();
    }

    /** All rows, in their order. */
    public static <T> Iterator<T> of(Read<T> read) {
        return Stream.iterate(
                        new Batch<>(0, read.rows(0, SIZE)),
                        batch -> !batch.rows().isEmpty(),
                        batch -> batch.rows().size() < SIZE
                                ? new Batch<>(0, List.of())
                                : new Batch<>(batch.next(), read.rows(batch.next(), SIZE)))
                .map(Batch::rows)
                .flatMap(Collection::stream)
                .iterator();
    }

    private record Batch<T>(long offset, List<T> rows) {
        long next() {
            return offset + rows.size();
        }
    }
}
