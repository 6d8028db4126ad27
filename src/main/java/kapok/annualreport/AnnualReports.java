package kapok.annualreport;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kapok.web.NotFound;
import kapok.web.OrganScope;
import kapok.web.StaleVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of reports themselves; their content is in {@link ReportContents}. */
@Repository
class AnnualReports {
    private static final String COLUMNS = """
            select id, organ, year, format, edition, reason, stage, editor, checker, stage_by, stage_name, stage_at,
                   published_on, version
              from annualreport.report
            """;

    private final JdbcClient jdbc;

    AnnualReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotFound if there is none */
    AnnualReport get(long id) {
        return jdbc.sql(COLUMNS + " where id = :id")
                .param("id", id)
                .query(AnnualReports::row)
                .optional()
                .orElseThrow(() -> new NotFound("annual report", String.valueOf(id)));
    }

    /** All editions of a year, the newest first. */
    List<AnnualReport> editions(String organ, int year) {
        return jdbc.sql(COLUMNS + " where organ = :organ and year = :year order by edition desc")
                .param("organ", organ)
                .param("year", year)
                .query(AnnualReports::row)
                .list();
    }

    /** The newest published edition. */
    Optional<AnnualReport> published(String organ, int year) {
        return editions(organ, year).stream().filter(AnnualReport::published).findFirst();
    }

    /** The newest published edition of every organ and year, newest year first. */
    List<AnnualReport> allPublished() {
        return jdbc.sql("""
                select distinct on (year, organ)
                       id, organ, year, format, edition, reason, stage, editor, checker, stage_by, stage_name,
                       stage_at, published_on, version
                  from annualreport.report
                 where stage = 'published'
                 order by year desc, organ, edition desc
                """).query(AnnualReports::row).list();
    }

    /** What an officer may see, newest year first. */
    List<AnnualReport> within(OrganScope scope) {
        return jdbc.sql(COLUMNS + """
                 where :everything or organ = any(cast(:organs as text[]))
                 order by year desc, organ, edition desc
                """)
                .param("everything", scope.everything())
                .param("organs", scope.organArray())
                .query(AnnualReports::row)
                .list();
    }

    /** Writes a new draft and gives its id. */
    long insert(String organ, int year, String format, int edition, String reason, Signature by) {
        return jdbc.sql("""
                insert into annualreport.report
                       (organ, year, format, edition, reason, stage, editor, stage_by, stage_name, stage_at)
                values (:organ, :year, :format, :edition, :reason, 'draft', :by, :by, :name, :at)
                returning id
                """)
                .param("organ", organ)
                .param("year", year)
                .param("format", format)
                .param("edition", edition)
                .param("reason", reason)
                .param("by", by.id())
                .param("name", by.name())
                .param("at", Timestamp.from(by.at()))
                .query(Long.class)
                .single();
    }

    /**
     * Saves the stage of a report and counts its version up.
     *
     * @throws StaleVersion if it is no longer at the version that was read
     */
    void save(AnnualReport report) {
        var by = report.stage().by();
        var changed = jdbc.sql("""
                update annualreport.report
                   set stage = :stage, editor = :editor, checker = :checker, stage_by = :by, stage_name = :name,
                       stage_at = :at, published_on = :on, version = version + 1
                 where id = :id
                   and version = :version
                """)
                .param("stage", report.stage().code())
                .param("editor", report.editor())
                .param("checker", report.checker())
                .param("by", by.id())
                .param("name", by.name())
                .param("at", Timestamp.from(by.at()))
                .param("on", report.stage() instanceof Stage.Published(var _, LocalDate on) ? on : null)
                .param("id", report.id())
                .param("version", report.version())
                .update();
        if (changed == 0) {
            throw stale(report.id());
        }
    }

    StaleVersion stale(long id) {
        var now = get(id).stage().by();
        return new StaleVersion("annual report " + id, now.name(), now.at());
    }

    void record(long report, Signature by, String action, String note) {
        jdbc.sql("""
                insert into annualreport.event (report, at, actor, actor_name, action, note)
                values (:report, :at, :actor, :name, :action, :note)
                """)
                .param("report", report)
                .param("at", Timestamp.from(by.at()))
                .param("actor", by.id())
                .param("name", by.name())
                .param("action", action)
                .param("note", note)
                .update();
    }

    /** What happened, the newest first. */
    List<Event> events(long report) {
        return jdbc.sql("""
                select at, actor_name, action, note
                  from annualreport.event
                 where report = :report
                 order by id desc
                """)
                .param("report", report)
                .query((row, _) -> new Event(instant(row, "at"), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    private static AnnualReport row(ResultSet row, int number) throws SQLException {
        return new AnnualReport(
                row.getLong("id"),
                row.getString("organ"),
                row.getInt("year"),
                row.getString("format"),
                row.getInt("edition"),
                row.getString("reason"),
                stage(row),
                row.getString("editor"),
                row.getString("checker"),
                row.getInt("version"));
    }

    private static Stage stage(ResultSet row) throws SQLException {
        var by = new Signature(row.getString("stage_by"), row.getString("stage_name"), instant(row, "stage_at"));
        return switch (row.getString("stage")) {
            case "draft" -> new Stage.Draft(by);
            case "checked" -> new Stage.Checked(by);
            case "approved" -> new Stage.Approved(by);
            default -> new Stage.Published(by, row.getObject("published_on", LocalDate.class));
        };
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
