package kapok.hotline.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What is not frozen yet (未封账部分), read once for everything that is shown together. */
public final class Unfrozen {
    private final Map<String, List<Row>> read = new ConcurrentHashMap<>();

    /** Tickets of a base in one unit, district and day; the category only where they were received. */
    record Row(
            String base,
            String unit,
            String district,
            String category,
            LocalDate onDay,
            long n,
            long c1,
            long c2,
            long c3,
            long c4,
            long excluded) {
        Counted counted() {
            return new Counted(n, c1, c2, c3, c4, excluded);
        }
    }

    List<Row> rows(Extent extent, Supplier<List<Row>> reading) {
        return extent.liveFrom().equals(extent.liveTo())
                ? List.of()
                : read.computeIfAbsent(extent.liveFrom() + "/" + extent.liveTo(), _ -> reading.get());
    }
}
