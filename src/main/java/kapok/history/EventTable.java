package kapok.history;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kapok.web.Caller;
import kapok.web.NotFound;
import kapok.web.StaleVersion;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * The table in which a context keeps the events of its cases (事件表), beside the table of the cases, whose row says how each
 * stands now and who changed it last. All SQL of both that is alike in every context.
 *
 * @param <I> what a case is called by: a number, a key
 * @param <E> the sealed interface of the events
 * @param <S> a step, which is an event with its day and its officer
 */
public final class EventTable<I, E, S extends CaseStep<E>> {
    private final NamedParameterJdbcTemplate jdbc;
    private final EventKinds<E> kinds;
    private final Making<E, S> making;
    private final Naming naming;

    /** Makes a step of what a row holds. */
    public interface Making<E, S> {
        S step(LocalDate on, String by, E event);
    }

    /**
     * What the tables and columns are called; only names from the code, never from outside.
     *
     * @param what a case, in the words of the log
     * @param events the table of events, with its schema
     * @param owner the column of it that names the case
     * @param cases the table of cases, with its schema
     * @param key the column of it that events name
     */
    public record Naming(String what, String events, String owner, String cases, String key) {}

    public EventTable(NamedParameterJdbcTemplate jdbc, EventKinds<E> kinds, Making<E, S> making, Naming naming) {
        this.jdbc = jdbc;
        this.kinds = kinds;
        this.making = making;
        this.naming = naming;
    }

    /** The history of a case, oldest first. @throws NotFound if there is no such case */
    public List<S> history(I id) {
        var history = jdbc.query(
                "select happened_on, kind, detail, done_by from %s where %s = :id order by seq"
                        .formatted(naming.events(), naming.owner()),
                new MapSqlParameterSource("id", id),
                (row, _) -> making.step(
                        row.getObject("happened_on", LocalDate.class),
                        row.getString("done_by"),
                        kinds.read(row.getString("kind"), row.getString("detail"))));
        if (history.isEmpty()) {
            throw new NotFound(naming.what(), String.valueOf(id));
        }
        return history;
    }

    /** Steps of new cases, to be written in one go. */
    public final class Batch {
        private final List<MapSqlParameterSource> rows = new ArrayList<>();
        private final Caller caller;
        private final Instant at;

        private Batch(Caller caller, Instant at) {
            this.caller = caller;
            this.at = at;
        }

        /** The whole history of a new case. */
        public Batch add(I id, List<S> history) {
            for (int i = 0; i < history.size(); i++) {
                add(id, i + 1, history.get(i));
            }
            return this;
        }

        /** One more step of a case. @param seq its place in the history, from 1 */
        public Batch add(I id, int seq, S step) {
            rows.add(new MapSqlParameterSource()
                    .addValue("id", id)
                    .addValue("seq", seq)
                    .addValue("on", step.on())
                    .addValue("kind", EventKinds.kind(step.event().getClass()))
                    .addValue("detail", kinds.write(step.event()))
                    .addValue("doneBy", step.by())
                    .addValue("by", caller.name())
                    .addValue("at", Timestamp.from(at)));
            return this;
        }

        public void write() {
            jdbc.batchUpdate(
                    """
                    insert into %s (%s, seq, happened_on, kind, detail, done_by, recorded_by, recorded_at)
                    values (:id, :seq, :on, :kind, cast(:detail as jsonb), :doneBy, :by, :at)
                    """.formatted(naming.events(), naming.owner()), rows.toArray(MapSqlParameterSource[]::new));
        }
    }

    /** @param at when it is recorded */
    public Batch batch(Caller caller, Instant at) {
        return new Batch(caller, at);
    }

    /** What to tell somebody whose change came after another's (编辑冲突). */
    public StaleVersion stale(I id) {
        return jdbc
                .query(
                        "select changed_by, changed_at from %s where %s = :id".formatted(naming.cases(), naming.key()),
                        new MapSqlParameterSource("id", id),
                        (row, _) -> new StaleVersion(
                                naming.what() + " " + id,
                                row.getString("changed_by"),
                                row.getTimestamp("changed_at").toInstant()))
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFound(naming.what(), String.valueOf(id)));
    }
}
