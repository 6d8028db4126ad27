package kapok.remedy;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kapok.history.EventKinds;
import kapok.history.EventTable;
import kapok.identifier.ReceiptNumber;
import kapok.web.Caller;
import kapok.web.StaleVersion;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of cases, except what pages and figures read. */
@Repository
class Remedies {
    private static final String INSERT = """
            insert into remedy.remedy
                   (number, kind, organ, case_number, body, filed_on, request, matter, counted_elsewhere,
                    notified_on, summary, responded_on, result, document, decided_on, ordered, order_by, complied_on,
                    version, changed_by, changed_at)
            values (:number, :kind, :organ, :caseNumber, :body, :filedOn, :request, :matter, :countedElsewhere,
                    :notifiedOn, :summary, :respondedOn, :result, :document, :decidedOn, :ordered, :orderBy, :compliedOn,
                    :version, :by, :at)
            """;
    private static final String UPDATE = """
            update remedy.remedy
               set kind = :kind, case_number = :caseNumber, body = :body, filed_on = :filedOn, request = :request,
                   matter = :matter, counted_elsewhere = :countedElsewhere, notified_on = :notifiedOn,
                   summary = :summary, responded_on = :respondedOn, result = :result, document = :document,
                   decided_on = :decidedOn, ordered = :ordered, order_by = :orderBy, complied_on = :compliedOn,
                   version = :version, changed_by = :by, changed_at = :at
             where number = :number
               and version = :before
            """;
    private static final EventTable.Naming TABLES =
            new EventTable.Naming("remedy", "remedy.event", "remedy", "remedy.remedy", "number");

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final EventTable<String, RemedyEvent, RemedyStep> events;

    Remedies(JdbcClient jdbc, NamedParameterJdbcTemplate batches, JsonMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        events = new EventTable<>(batches, new EventKinds<>(RemedyEvent.class, json), RemedyStep::new, TABLES);
    }

    /** A new case with its whole history. */
    record Entry(ReceiptNumber number, RemedyCase remedy, List<RemedyStep> history) {}

    /** The next running number of a year. */
    int next(int year) {
        return jdbc.sql("""
                insert into remedy.counter (year, last) values (:year, 1)
                on conflict (year) do update set last = remedy.counter.last + 1
                returning last
                """).param("year", year).query(Integer.class).single();
    }

    /** Numbers that came with records are taken: the counter goes past them. */
    void passOver(int year, int running) {
        jdbc.sql("""
                insert into remedy.counter (year, last) values (:year, :running)
                on conflict (year) do update set last = greatest(remedy.counter.last, :running)
                """).param("year", year).param("running", running).update();
    }

    List<String> taken(List<String> numbers) {
        return jdbc.sql("select number from remedy.remedy where number = any(:numbers) order by number")
                .param("numbers", numbers.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    void insert(Caller caller, Instant at, List<Entry> entries) {
        var rows = new ArrayList<MapSqlParameterSource>();
        var steps = events.batch(caller, at);
        for (var entry : entries) {
            rows.add(row(caller, at, entry.number(), entry.remedy()));
            steps.add(entry.number().value(), entry.history());
        }
        batches.batchUpdate(INSERT, rows.toArray(MapSqlParameterSource[]::new));
        steps.write();
    }

    /** @throws StaleVersion if somebody else has appended an event meanwhile */
    void append(Caller caller, Instant at, ReceiptNumber number, RemedyCase after, RemedyStep step) {
        var changed = batches.update(UPDATE, row(caller, at, number, after).addValue("before", after.steps() - 1));
        if (changed == 0) {
            throw stale(number);
        }
        events.batch(caller, at).add(number.value(), after.steps(), step).write();
    }

    /** What to tell somebody who was too late. */
    StaleVersion stale(ReceiptNumber number) {
        return events.stale(number.value());
    }

    /** The history, oldest first. @throws kapok.web.NotFound if there is no such case */
    List<RemedyStep> history(ReceiptNumber number) {
        return events.history(number.value());
    }

    private static MapSqlParameterSource row(Caller caller, Instant at, ReceiptNumber number, RemedyCase remedy) {
        var filing = remedy.filing();
        var end = remedy.end();
        var service = remedy.service();
        var order = remedy.order();
        return new MapSqlParameterSource()
                .addValue("number", number.value())
                .addValue("kind", filing.kind().code())
                .addValue("organ", filing.organ())
                .addValue("caseNumber", filing.caseNumber())
                .addValue("body", filing.body())
                .addValue("filedOn", filing.filedOn())
                .addValue("request", filing.request().toUpperCase(Locale.ROOT))
                .addValue("matter", filing.matter())
                .addValue("countedElsewhere", filing.countedElsewhere())
                .addValue("notifiedOn", service == null ? null : service.on())
                .addValue("summary", service != null && service.summary())
                .addValue("respondedOn", remedy.respondedOn())
                .addValue("result", end == null ? null : end.result().code())
                .addValue("document", end == null ? "" : end.document())
                .addValue("decidedOn", end == null ? null : end.on())
                .addValue("ordered", order != null)
                .addValue("orderBy", order == null ? null : order.by())
                .addValue("compliedOn", order == null ? null : order.doneOn())
                .addValue("version", remedy.steps())
                .addValue("by", caller.name())
                .addValue("at", Timestamp.from(at));
    }
}
