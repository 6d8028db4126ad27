package kapok.workpoints;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kapok.history.EventKinds;
import kapok.history.EventTable;
import kapok.web.Caller;
import kapok.web.StaleVersion;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

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
    private static final EventTable.Naming TABLES =
            new EventTable.Naming("work point", "workpoints.event", "point", "workpoints.point", "id");

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final EventTable<Long, WorkPointEvent, WorkPointStep> events;

    WorkPoints(JdbcClient jdbc, NamedParameterJdbcTemplate batches, JsonMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        events = new EventTable<>(batches, new EventKinds<>(WorkPointEvent.class, json), WorkPointStep::new, TABLES);
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
        events.batch(caller, at).add(id, history).write();
        return id;
    }

    /** @throws StaleVersion if somebody else has appended an event meanwhile */
    void append(Caller caller, Instant at, long id, WorkPoint after, WorkPointStep step) {
        var row = row(caller, at, after).addValue("id", id).addValue("before", after.steps() - 1);
        if (batches.update(UPDATE, row) == 0) {
            throw stale(id);
        }
        events.batch(caller, at).add(id, after.steps(), step).write();
    }

    /** What to tell somebody who was too late. */
    StaleVersion stale(long id) {
        return events.stale(id);
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

    /** The history, oldest first. @throws kapok.web.NotFound if there is no such point */
    List<WorkPointStep> history(long id) {
        return events.history(id);
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
}
