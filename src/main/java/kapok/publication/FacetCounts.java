package kapok.publication;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * How many are public under each facet (分面计数). The counts of the table are few, so a copy of them is kept and counted in
 * memory; a change drops the copy at once, a change made by another node after some seconds.
 */
@Repository
class FacetCounts {
    private static final Duration FRESH = Duration.ofSeconds(15);

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile Copy copy = new Copy(Instant.EPOCH, List.of());

    FacetCounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Cell(String organ, String columnCode, String kind, int year, String validity, long n) {}

    private record Copy(Instant at, List<Cell> cells) {}

    @TransactionalEventListener
    void on(PublicationChanged change) {
        copy = new Copy(Instant.EPOCH, List.of());
    }

    long total(PublicFilter filter) {
        return sum(matching(filter, ""));
    }

    long all() {
        return sum(_ -> true);
    }

    /** By column, under all other facets of the filter. */
    Map<String, Long> byColumn(PublicFilter filter) {
        return group(Cell::columnCode, matching(filter, "column"));
    }

    Map<String, Long> byKind(PublicFilter filter) {
        return group(Cell::kind, matching(filter, "kind"));
    }

    Map<String, Long> byValidity(PublicFilter filter) {
        return group(Cell::validity, matching(filter, "validity"));
    }

    Map<String, Long> byOrgan(PublicFilter filter) {
        return group(Cell::organ, matching(filter, "organ"));
    }

    private static Predicate<Cell> matching(PublicFilter filter, String except) {
        var kinds = filter.kinds().stream().map(Kind::code).toList();
        var validity = filter.validity().stream().map(Validity::code).toList();
        return cell -> (except.equals("column")
                        || filter.column().isEmpty()
                        || filter.column().equals(cell.columnCode()))
                && (except.equals("kind") || kinds.isEmpty() || kinds.contains(cell.kind()))
                && (except.equals("organ")
                        || filter.organ().isEmpty()
                        || filter.organ().equals(cell.organ()))
                && (except.equals("validity") || validity.isEmpty() || validity.contains(cell.validity()))
                && (filter.fromYear() == 0 || cell.year() >= filter.fromYear())
                && (filter.toYear() == 0 || cell.year() <= filter.toYear());
    }

    private Map<String, Long> group(Function<Cell, String> by, Predicate<Cell> which) {
        var counts = new LinkedHashMap<String, Long>();
        cells().stream().filter(which).forEach(cell -> counts.merge(by.apply(cell), cell.n(), Long::sum));
        return counts;
    }

    private long sum(Predicate<Cell> which) {
        return cells().stream().filter(which).mapToLong(Cell::n).sum();
    }

    private List<Cell> cells() {
        var now = clock.instant();
        var current = copy;
        if (current.at().plus(FRESH).isAfter(now)) {
            return current.cells();
        }
        var fresh = jdbc.sql("""
                select organ, column_code, kind, year, validity, n
                  from publication.facet
                 where n > 0
                 order by organ, column_code, kind, year, validity
                """)
                .query((rs, _) -> new Cell(
                        rs.getString(1).intern(),
                        rs.getString(2).intern(),
                        rs.getString(3).intern(),
                        rs.getInt(4),
                        rs.getString(5).intern(),
                        rs.getLong(6)))
                .list();
        copy = new Copy(now, fresh);
        return fresh;
    }
}
