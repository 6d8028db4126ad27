package kapok.annualreport;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import kapok.agency.AgencyDirectory;
import kapok.audit.AuditTrail;
import kapok.web.Caller;
import kapok.web.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk of annual reports (年度报告): from the first draft to publication and to later editions. Each duty checks who
 * may do it, and leaves an event and an audit row.
 */
@Component
public class AnnualReportDesk {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final AnnualReports reports;
    private final ReportContents contents;
    private final Drafter drafter;
    private final Duties duties;
    private final AgencyDirectory agencies;
    private final AuditTrail audit;
    private final Clock clock;

    AnnualReportDesk(
            AnnualReports reports,
            ReportContents contents,
            Drafter drafter,
            Duties duties,
            AgencyDirectory agencies,
            AuditTrail audit,
            Clock clock) {
        this.reports = reports;
        this.contents = contents;
        this.drafter = drafter;
        this.duties = duties;
        this.agencies = agencies;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The same desk with another clock, for a report that is taken over as of days gone by (补录往年报告). What it does has
     * no transaction of its own: the caller opens one for each duty.
     */
    public AnnualReportDesk on(Clock day) {
        return new AnnualReportDesk(reports, contents, drafter, duties, agencies, audit, day);
    }

    /**
     * Drafts a report from the figures (起草).
     *
     * @param format 2018, 2019 or 2021; empty for the one of the year
     * @return its id
     * @throws RuleViolation {@code annualreport.exists} if the organ has a report on that year already
     */
    @Transactional
    public long draft(Caller caller, String organ, int year, String format) {
        caller.require(AnnualReportPermissions.DRAFT, organ);
        var form = format.isBlank() ? Form.ofYear(year) : Form.of(format);
        if (!reports.editions(organ, year).isEmpty()) {
            throw new RuleViolation("annualreport.exists", String.valueOf(year));
        }
        var by = Signature.of(caller, clock.instant());
        var id = reports.insert(organ, year, form.format(), 1, "", by);
        contents.write(id, drafter.draft(agencies.organ(organ), year, form));
        record(caller, reports.get(id), by, "draft", "");
        return id;
    }

    /**
     * Replaces the wording of sections (修改叙述).
     *
     * @param narratives by ordinal, from 1; sections left out stay
     * @throws kapok.web.StaleVersion if somebody changed the report since {@code version}
     */
    @Transactional
    public void write(Caller caller, long id, int version, Map<Integer, String> narratives) {
        var report = editing(caller, id, version);
        var by = Signature.of(caller, clock.instant());
        var edited = report.edited(by);
        var sections = contents.sections(id).stream()
                .map(section -> section.with(narratives.getOrDefault(section.ordinal(), section.narrative())))
                .toList();
        contents.writeSections(id, sections);
        keepNamed(report, sections);
        reports.save(edited);
        record(caller, report, by, "write", "");
    }

    /** A figure that the text now names comes into the report with its value. */
    private void keepNamed(AnnualReport report, List<Section> sections) {
        var cells = new LinkedHashMap<>(contents.cells(report.id()));
        var named = new LinkedHashSet<String>();
        sections.forEach(
                section -> named.addAll(Narrative.parse(section.narrative()).figures()));
        named.removeAll(cells.keySet());
        if (!named.isEmpty()) {
            drafter.cells(report.organ(), report.year(), Form.of(report.format()), named)
                    .forEach(cells::putIfAbsent);
            contents.writeCells(report.id(), cells);
        }
    }

    /**
     * Types values in, or explains why a cell stays unknown (填写数值).
     *
     * @param typed by figure; a null value with a reason explains an unknown cell
     */
    @Transactional
    public void type(Caller caller, long id, int version, List<TypedValue> typed) {
        var report = editing(caller, id, version);
        var by = Signature.of(caller, clock.instant());
        var edited = report.edited(by);
        var cells = new LinkedHashMap<>(contents.cells(id));
        for (var one : typed) {
            var cell = cells.get(one.figure());
            if (cell == null) {
                throw new RuleViolation("annualreport.no-such-cell", one.figure());
            }
            cells.put(one.figure(), one.into(cell));
        }
        contents.writeCells(id, cells);
        reports.save(edited);
        record(caller, report, by, "type", String.valueOf(typed.size()));
    }

    /** Explains at once why all cells that nobody knows stay unknown (统一说明); they then print as a dash. */
    @Transactional
    public void explainUnknown(Caller caller, long id, int version, String reason) {
        type(
                caller,
                id,
                version,
                contents.cells(id).values().stream()
                        .filter(cell -> cell.value() == null && cell.source().isBlank())
                        .map(cell -> new TypedValue(cell.figure(), null, reason))
                        .toList());
    }

    /** Puts the registers' values back into every cell (按登记重算). */
    @Transactional
    public void recompute(Caller caller, long id, int version) {
        var report = editing(caller, id, version);
        var by = Signature.of(caller, clock.instant());
        var edited = report.edited(by);
        var form = Form.of(report.format());
        var before = contents.get(id);
        var cells = drafter.cells(
                report.organ(), report.year(), form, before.cells().keySet());
        cells.replaceAll((figure, cell) -> keepTyped(cell, before.cells().get(figure)));
        contents.writeCells(id, cells);
        contents.writePoints(id, drafter.points(report.organ(), report.year(), form));
        reports.save(edited);
        record(caller, report, by, "recompute", "");
    }

    /** What no register knows stays as somebody typed or explained it. */
    private static Cell keepTyped(Cell now, @Nullable Cell before) {
        return now.value() == null && before != null && !before.source().isBlank() ? before : now;
    }

    /** Signs that nothing blocks any more (核对). @throws RuleViolation {@code annualreport.blocked} otherwise */
    @Transactional
    public void check(Caller caller, long id, int version) {
        var report = editing(caller, id, version);
        unblocked(report);
        var by = Signature.of(caller, clock.instant());
        reports.save(report.check(by));
        record(caller, report, by, "check", "");
    }

    /** A second person agrees (审核). */
    @Transactional
    public void approve(Caller caller, long id, int version) {
        var report = at(id, version);
        caller.require(AnnualReportPermissions.APPROVE, report.organ());
        var by = Signature.of(caller, clock.instant());
        reports.save(report.approve(by));
        record(caller, report, by, "approve", "");
    }

    /** Makes it public, frozen with its figures and the hash of their records (发布). */
    @Transactional
    public void publish(Caller caller, long id, int version) {
        var report = at(id, version);
        caller.require(AnnualReportPermissions.PUBLISH, report.organ());
        unblocked(report);
        var by = Signature.of(caller, clock.instant());
        contents.writeCells(id, drafter.seal(report.organ(), report.year(), contents.cells(id)));
        reports.save(report.publish(by, LocalDate.ofInstant(by.at(), BEIJING)));
        record(caller, report, by, "publish", "");
    }

    /**
     * Opens the next edition of a published report (更正), as a draft that begins with what was published.
     *
     * @param reason printed with the new edition
     */
    @Transactional
    public long correct(Caller caller, long id, String reason) {
        var report = reports.get(id);
        caller.require(AnnualReportPermissions.PUBLISH, report.organ());
        var newest = reports.editions(report.organ(), report.year()).getFirst();
        if (!newest.published()) {
            throw new RuleViolation("annualreport.being-corrected", newest.edition());
        }
        if (reason.isBlank()) {
            throw new RuleViolation("annualreport.reason-missing");
        }
        var by = Signature.of(caller, clock.instant());
        var next = reports.insert(
                report.organ(), report.year(), newest.format(), newest.edition() + 1, reason.strip(), by);
        contents.write(next, contents.get(newest.id()));
        record(caller, reports.get(next), by, "correct", reason.strip());
        return next;
    }

    private void unblocked(AnnualReport report) {
        var blocking = duties.of(report, contents.get(report.id())).stream()
                .filter(Problem::blocking)
                .count();
        if (blocking > 0) {
            throw new RuleViolation("annualreport.blocked", blocking);
        }
    }

    private AnnualReport editing(Caller caller, long id, int version) {
        var report = at(id, version);
        caller.require(AnnualReportPermissions.DRAFT, report.organ());
        return report;
    }

    private AnnualReport at(long id, int version) {
        var report = reports.get(id);
        if (report.version() != version) {
            throw reports.stale(id);
        }
        return report;
    }

    private void record(Caller caller, AnnualReport report, Signature by, String action, String note) {
        reports.record(report.id(), by, action, note);
        var summary = report.year() + " 年度报告第 " + report.edition() + " 版" + (note.isBlank() ? "" : "：" + note);
        audit.record(caller, "annualreport." + action, "annualreport", String.valueOf(report.id()), summary);
    }
}
