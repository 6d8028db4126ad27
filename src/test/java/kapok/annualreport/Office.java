package kapok.annualreport;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import kapok.agency.AgencyDirectory;
import kapok.audit.AuditTrail;
import kapok.figure.InventedFigures;
import kapok.support.TestCity;
import kapok.web.Caller;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An office with invented registers: the real desk and database, figures as a test wants them. */
class Office {
    private static final String[] COLUMNS = {
        "natural_person", "enterprise", "research", "public_welfare", "legal_service", "org_other"
    };

    final AnnualReports reports;
    final ReportContents contents;
    private final AgencyDirectory agencies;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transactions;
    private final TestCity city;

    Office(
            JdbcClient jdbc,
            NamedParameterJdbcTemplate batch,
            AgencyDirectory agencies,
            AuditTrail audit,
            Clock clock,
            PlatformTransactionManager transactions,
            TestCity city) {
        reports = new AnnualReports(jdbc);
        contents = new ReportContents(jdbc, batch);
        this.agencies = agencies;
        this.audit = audit;
        this.clock = clock;
        this.transactions = new TransactionTemplate(transactions);
        this.city = city;
    }

    /** The parts of the application over other figures. */
    record Staff(AnnualReportDesk desk, Drafter drafter, Duties duties, CellImport cellImport, Office office) {
        <T> T in(Supplier<T> duty) {
            return office.transactions.execute(_ -> duty.get());
        }

        void run(Runnable duty) {
            office.transactions.executeWithoutResult(_ -> duty.run());
        }
    }

    Staff over(InventedFigures figures) {
        var asked = figures.figuresOnly();
        var drafter = new Drafter(asked, new NarrativeTemplates(), new Trends(asked, reports, contents));
        var duties = new Duties(drafter, reports, contents, new FormCheck(), agencies, clock);
        var desk = new AnnualReportDesk(reports, contents, drafter, duties, agencies, audit, clock);
        var json = tools.jackson.databind.json.JsonMapper.shared();
        return new Staff(desk, drafter, duties, new CellImport(desk, contents, duties, json), this);
    }

    /** A report of invented registers, drafted only. */
    long draft(String organ, int year) {
        var staff = over(registers(organ, year));
        var writer = officer(organ);
        return staff.in(() -> staff.desk().draft(writer, organ, year, ""));
    }

    /** A report of invented registers, all the way to the public. */
    long published(String organ, int year) {
        var staff = over(registers(organ, year));
        var writer = officer(organ);
        var reviewer = officer(organ);
        var id = staff.in(() -> staff.desk().draft(writer, organ, year, ""));
        staff.run(() -> staff.desk().write(writer, id, reports.get(id).version(), Map.of(5, "解读不够通俗，明年改进。")));
        staff.run(() -> staff.desk().check(writer, id, reports.get(id).version()));
        staff.run(() -> staff.desk().approve(reviewer, id, reports.get(id).version()));
        staff.run(() -> staff.desk().publish(reviewer, id, reports.get(id).version()));
        return id;
    }

    /** The next edition of a published report, with one number changed, published. */
    void corrected(String organ, long id, String reason, String figure, String value) {
        var staff = over(registers(organ, reports.get(id).year()));
        var writer = officer(organ);
        var reviewer = officer(organ);
        var next = staff.in(() -> staff.desk().correct(reviewer, id, reason));
        var typed = List.of(new TypedValue(figure, new BigDecimal(value), "台账"));
        staff.run(() -> staff.desk().type(writer, next, reports.get(next).version(), typed));
        staff.run(() -> staff.desk().check(writer, next, reports.get(next).version()));
        staff.run(() -> staff.desk().approve(reviewer, next, reports.get(next).version()));
        staff.run(() -> staff.desk().publish(reviewer, next, reports.get(next).version()));
    }

    Caller officer(String organ) {
        return city.caller(
                organ,
                AnnualReportPermissions.READ,
                AnnualReportPermissions.DRAFT,
                AnnualReportPermissions.APPROVE,
                AnnualReportPermissions.PUBLISH);
    }

    /** Registers that know every cell of the form of 2021: 96 new, 3 carried in, 96 handled, 3 carried out. */
    static InventedFigures registers(String organ, int year) {
        var figures = new InventedFigures();
        for (var cell : Form.of("2021").cells()) {
            figures.put(organ, year, cell.id(), cell.label(), cell.unit(), "0");
        }
        row(figures, organ, year, "new", 84, 7, 2, 1, 2, 0);
        row(figures, organ, year, "carried_in", 3, 0, 0, 0, 0, 0);
        row(figures, organ, year, "granted", 60, 4, 2, 1, 1, 0);
        row(figures, organ, year, "partial", 8, 1, 0, 0, 0, 0);
        row(figures, organ, year, "denied_third_party", 2, 0, 0, 0, 0, 0);
        row(figures, organ, year, "denied_process", 3, 0, 0, 0, 1, 0);
        row(figures, organ, year, "unavailable_not_held", 7, 2, 0, 0, 0, 0);
        row(figures, organ, year, "rejected_repeat", 3, 0, 0, 0, 0, 0);
        row(figures, organ, year, "other_other", 1, 0, 0, 0, 0, 0);
        row(figures, organ, year, "total_handled", 84, 7, 2, 1, 2, 0);
        row(figures, organ, year, "carried_out", 3, 0, 0, 0, 0, 0);
        put(figures, organ, year, "t4.review.upheld", "6");
        put(figures, organ, year, "t4.review.corrected", "1");
        put(figures, organ, year, "t4.review.total", "7");
        put(figures, organ, year, "t2.item1.normative_docs.issued", "4");
        put(figures, organ, year, "t2.item1.normative_docs.in_force", "11");
        figures.put(organ, year, "active.total", "主动公开政府信息", "条", "1846");
        figures.put(organ, year, "active.channels.website", "政府网站", "条", "1500");
        figures.put(organ, year, "active.channels.wechat", "微信公众号", "条", "346");
        return figures.put(organ, year, "fees", "信息处理费", "元", "0");
    }

    private static void row(InventedFigures figures, String organ, int year, String row, int... values) {
        int sum = 0;
        for (int i = 0; i < COLUMNS.length; i++) {
            put(figures, organ, year, "t3." + row + "." + COLUMNS[i], String.valueOf(values[i]));
            sum += values[i];
        }
        put(figures, organ, year, "t3." + row + ".total", String.valueOf(sum));
    }

    private static void put(InventedFigures figures, String organ, int year, String figure, String value) {
        figures.put(organ, year, figure, figure, "件", value);
    }
}
