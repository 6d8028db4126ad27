package kapok.annualreport;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kapok.agency.AgencyDirectory;
import kapok.agency.Organ;
import kapok.annualreport.check.ReportChecker;
import kapok.audit.AuditTrail;
import kapok.web.Caller;
import kapok.web.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The supervising side of annual reports (年度报告汇总): what subordinate organs handed in, what is wrong in it, and the sum
 * that becomes the government's own report.
 */
@Component
public class CollectionDesk {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final int NAMED = 8;

    private final CollectedReports collected;
    private final AnnualReports reports;
    private final ReportContents contents;
    private final AnnualReportDesk desk;
    private final Drafter drafter;
    private final ReportIntake intake;
    private final AgencyDirectory agencies;
    private final AuditTrail audit;
    private final Clock clock;

    CollectionDesk(
            CollectedReports collected,
            AnnualReports reports,
            ReportContents contents,
            AnnualReportDesk desk,
            Drafter drafter,
            ReportIntake intake,
            AgencyDirectory agencies,
            AuditTrail audit,
            Clock clock) {
        this.collected = collected;
        this.reports = reports;
        this.contents = contents;
        this.desk = desk;
        this.drafter = drafter;
        this.intake = intake;
        this.agencies = agencies;
        this.audit = audit;
        this.clock = clock;
    }

    /** The same desk with another clock, for reports that are taken in as of days gone by (补录往年报告). */
    public CollectionDesk on(Clock day) {
        return new CollectionDesk(collected, reports, contents, desk, drafter, intake, agencies, audit, day);
    }

    /** The organs right below a supervisor, by name. */
    List<Organ> subordinates(String supervisor) {
        return agencies.all().stream()
                .filter(organ -> supervisor.equals(organ.parent()))
                .sorted(Comparator.comparing(Organ::name))
                .toList();
    }

    /**
     * Takes a report in that a subordinate organ handed in as a file (收报).
     *
     * @throws RuleViolation if it cannot be read, or is about another year
     */
    @Transactional
    public void receive(Caller caller, String organ, int year, String fileName, byte[] file) {
        caller.require(AnnualReportPermissions.COLLECT, organ);
        var input = intake.read(fileName, file);
        var told = input.year();
        if (told != null && told != year) {
            throw new RuleViolation("annualreport.collection.other-year", String.valueOf(told), String.valueOf(year));
        }
        if (input.cells().isEmpty()) {
            throw new RuleViolation("annualreport.collection.no-cells");
        }
        var cells = new LinkedHashMap<String, BigDecimal>();
        input.cells().forEach((id, cell) -> {
            if (cell.number() != null) {
                cells.put(id, cell.number());
            }
        });
        keep(
                caller,
                new Collected(
                        0,
                        organ,
                        year,
                        input.format(),
                        input.title(),
                        "upload",
                        fileName,
                        input.text(),
                        today(),
                        null,
                        cells));
    }

    /** Takes over what subordinate organs published in this installation (从本系统收取); gives how many. */
    @Transactional
    public int takeOver(Caller caller, String supervisor, int year) {
        caller.require(AnnualReportPermissions.COLLECT, supervisor);
        int taken = 0;
        for (var organ : subordinates(supervisor)) {
            var report = reports.published(organ.code(), year).orElse(null);
            if (report != null) {
                keep(caller, published(organ, report));
                taken++;
            }
        }
        return taken;
    }

    private Collected published(Organ organ, AnnualReport report) {
        var content = contents.get(report.id());
        var form = Form.of(report.format());
        var cells = new LinkedHashMap<>(Drafter.known(content.cells()));
        cells.keySet().retainAll(form.ids());
        var on = ReportShelf.publishedOn(report);
        return new Collected(
                0,
                organ.code(),
                report.year(),
                report.format(),
                ReportViews.title(organ, report.year()),
                "installation",
                "",
                new ReportJson.Wording(form, content).text(),
                on == null ? today() : on,
                null,
                cells);
    }

    private void keep(Caller caller, Collected report) {
        collected.put(report, clock.instant(), caller.name());
        collected.find(report.organ(), report.year()).ifPresent(this::check);
        audit.record(
                caller,
                "annualreport.receive",
                "annualreport.collected",
                report.organ() + "-" + report.year(),
                "收到 " + report.year() + " 年度报告");
    }

    /** Checks everything that was handed in for a year, each against its year before (全部检查). */
    @Transactional
    public void checkAll(Caller caller, String supervisor, int year) {
        caller.require(AnnualReportPermissions.COLLECT, supervisor);
        collected.of(codes(supervisor), year).values().forEach(this::check);
    }

    private void check(Collected report) {
        var before = collected
                .find(report.organ(), report.year() - 1)
                .map(Collected::cells)
                .orElseGet(() -> reports.published(report.organ(), report.year() - 1)
                        .map(last -> contents.values(last.id()))
                        .orElse(Map.of()));
        var findings = new ArrayList<Collected.Finding>();
        var organ = agencies.organ(report.organ()).name();
        ReportChecker.checkDraft(organ, report.year(), report.format(), report.cells(), report.text(), before)
                .forEach(finding -> findings.add(new Collected.Finding(
                        finding.id(),
                        finding.severity().code(),
                        finding.where(),
                        finding.printed(),
                        finding.expected(),
                        finding.message())));
        findings.addAll(Jump.between(before, report));
        collected.putFindings(report.id(), findings, clock.instant());
    }

    /**
     * Adds the subordinate organs' cells and the supervisor's own together, into its draft (汇总).
     *
     * @return the id of the draft
     * @throws RuleViolation if nothing of the year's format was handed in
     */
    @Transactional
    public long aggregate(Caller caller, String supervisor, int year) {
        caller.require(AnnualReportPermissions.COLLECT, supervisor);
        var form = Form.ofYear(year);
        var parts = collected.of(codes(supervisor), year).values().stream()
                .filter(report -> report.format().equals(form.format()))
                .toList();
        if (parts.isEmpty()) {
            throw new RuleViolation("annualreport.collection.nothing");
        }
        var draft = openDraft(caller, supervisor, year);
        desk.type(caller, draft.id(), draft.version(), sums(supervisor, year, form, parts));
        return draft.id();
    }

    private AnnualReport openDraft(Caller caller, String supervisor, int year) {
        var editions = reports.editions(supervisor, year);
        if (editions.isEmpty()) {
            return reports.get(desk.draft(caller, supervisor, year, ""));
        }
        return editions.getFirst();
    }

    private List<TypedValue> sums(String supervisor, int year, Form form, List<Collected> parts) {
        var own = drafter.cells(supervisor, year, form, java.util.Set.of());
        var typed = new ArrayList<TypedValue>();
        for (var id : form.ids()) {
            var lacking = new ArrayList<String>();
            var sum = BigDecimal.ZERO;
            for (var part : parts) {
                var value = part.cells().get(id);
                if (value == null) {
                    lacking.add(name(part));
                } else {
                    sum = sum.add(value);
                }
            }
            var mine = java.util.Objects.requireNonNull(own.get(id)).value();
            if (lacking.size() < parts.size() || mine != null) {
                typed.add(new TypedValue(id, mine == null ? sum : sum.add(mine), reason(parts, lacking)));
            }
        }
        return typed;
    }

    private String reason(List<Collected> parts, List<String> lacking) {
        var names = parts.stream().limit(NAMED).map(this::name).toList();
        var reason = "汇总本机关和 " + parts.size() + " 个下级机关：" + String.join("、", names) + (parts.size() > NAMED ? "等" : "");
        return lacking.isEmpty() ? reason : reason + "；未填这一格的：" + String.join("、", lacking);
    }

    private String name(Collected part) {
        return agencies.organ(part.organ()).shortName();
    }

    /** Cells of the supervisor's own report that are not the sum of its parts (汇总核对). */
    List<Difference> againstOwn(String supervisor, int year) {
        var editions = reports.editions(supervisor, year);
        var form = Form.ofYear(year);
        var parts = collected.of(codes(supervisor), year).values().stream()
                .filter(report -> report.format().equals(form.format()))
                .toList();
        if (editions.isEmpty() || parts.isEmpty()) {
            return List.of();
        }
        var summed = new LinkedHashMap<String, BigDecimal>();
        sums(supervisor, year, form, parts).forEach(sum -> {
            if (sum.value() != null) {
                summed.put(sum.figure(), sum.value());
            }
        });
        return contents.cells(editions.getFirst().id()).values().stream()
                .filter(cell -> summed.containsKey(cell.figure()) && !cell.sameValue(summed.get(cell.figure())))
                .map(cell -> new Difference(
                        cell.figure(), cell.label(), cell.unit(), summed.get(cell.figure()), cell.value(), ""))
                .toList();
    }

    List<String> codes(String supervisor) {
        return subordinates(supervisor).stream().map(Organ::code).toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BEIJING);
    }
}
