package kapok.workpoints;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kapok.web.Caller;
import kapok.web.NotFound;
import kapok.web.StaleVersion;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of work points, except what pages and figures read. */
@Repository
class WorkPoints {
    private static final String UPDATE = """
            update workpoints.point
               set year = :year, plan = :plan, number = :number, theme = :theme, text = :text, owner = :owner,
                   co_owners = cast(:coOwners as text[]), due_on = :dueOn, done_on = :doneOn, evidence = :evidence,
                   version = :version, changed_by = :by, changed_at = :at
             where id = :id
               and version = :before
            """;
    private static final String APPEND = """
            insert into workpoints.event (point, seq, happened_on, kind, detail, done_by, recorded_by, recorded_at)
            values (:id, :seq, :on, :kind, cast(:detail as jsonb), :doneBy, :by, :at)
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final WorkPointSteps steps;

    WorkPoints(JdbcClient jdbc, NamedParameterJdbcTemplate batches, WorkPointSteps steps) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.steps = steps;
    }

    /** Adds a point with its history; its id. */
    long insert(Caller caller, Instant at, WorkPoint point, List<WorkPointStep> history) {
        var id = jdbc.sql("""
                        insert into workpoints.point
                               (year, plan, number, theme, text, owner, co_owners, due_on, done_on, evidence, version,
                                changed_by, changed_at)
                        values (:year, :plan, :number, :theme, :text, :owner, cast(:coOwners as text[]), :dueOn, :doneOn,
                                :evidence, :version, :by, :at)
                        returning id
                        """)
                .paramSource(row(caller, at, point))
                .query(Long.class)
                .single();
        for (int i = 0; i < history.size(); i++) {
            batches.update(APPEND, event(caller, at, id, i + 1, history.get(i)));
        }
        return id;
    }

    /** @throws StaleVersion if somebody else has appended an event meanwhile */
    void append(Caller caller, Instant at, long id, WorkPoint after, WorkPointStep step) {
        var row = row(caller, at, after).addValue("id", id).addValue("before", after.steps() - 1);
        if (batches.update(UPDATE, row) == 0) {
            throw stale(id);
        }
        batches.update(APPEND, event(caller, at, id, after.steps(), step));
    }

    /** What to tell somebody who was too late. */
    StaleVersion stale(long id) {
        return jdbc.sql("select changed_by, changed_at from workpoints.point where id = :id")
                .param("id", id)
                .query((row, _) -> new StaleVersion(
                        "work point " + id,
                        row.getString("changed_by"),
                        row.getTimestamp("changed_at").toInstant()))
                .single();
    }

    Optional<Long> find(int year, String plan, int number) {
        return jdbc.sql("select id from workpoints.point where year = :year and plan = :plan and number = :number")
                .param("year", year)
                .param("plan", plan)
                .param("number", number)
                .query(Long.class)
                .optional();
    }

    /** The places of all tasks of some plans. */
    Set<Assignment.Place> places(List<String> plans) {
        return jdbc.sql("select year, plan, number from workpoints.point where plan = any(:plans) order by id")
                .param("plans", plans.toArray(String[]::new))
                .query(Assignment.Place.class)
                .set();
    }

    /** The history, oldest first. @throws NotFound if there is no such point */
    List<WorkPointStep> history(long id) {
        var history = jdbc.sql("""
                        select happened_on, kind, detail, done_by
                          from workpoints.event
                         where point = :id
                         order by seq
                        """)
                .param("id", id)
                .query((row, _) -> new WorkPointStep(
                        row.getObject("happened_on", LocalDate.class),
                        row.getString("done_by"),
                        steps.read(row.getString("kind"), row.getString("detail"))))
                .list();
        if (history.isEmpty()) {
            throw new NotFound("work point", Long.toString(id));
        }
        return history;
    }

    private static MapSqlParameterSource row(Caller caller, Instant at, WorkPoint point) {
        var assignment = point.assignment();
        return new MapSqlParameterSource()
                .addValue("year", assignment.year())
                .addValue("plan", assignment.plan())
                .addValue("number", assignment.number())
                .addValue("theme", assignment.theme())
                .addValue("text", assignment.text())
                .addValue("owner", assignment.owner())
                .addValue("coOwners", "{" + String.join(",", new TreeSet<>(assignment.coOwners())) + "}")
                .addValue("dueOn", assignment.dueOn())
                .addValue("doneOn", point.doneOn())
                .addValue("evidence", point.evidence())
                .addValue("version", point.steps())
                .addValue("by", caller.name())
                .addValue("at", Timestamp.from(at));
    }

    private MapSqlParameterSource event(Caller caller, Instant at, long id, int seq, WorkPointStep step) {
        return new MapSqlParameterSource()
                .addValue("id", id)
                .addValue("seq", seq)
                .addValue("on", step.on())
                .addValue("kind", WorkPointSteps.kind(step.event()))
                .addValue("detail", steps.write(step.event()))
                .addValue("doneBy", step.by())
                .addValue("by", caller.name())
                .addValue("at", Timestamp.from(at));
    }
}
