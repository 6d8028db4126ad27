package kapok.hotline.settings;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kapok.agency.AgencyDirectory;
import kapok.hotline.ticket.DispatchRules.Rule;
import kapok.hotline.ticket.TicketPermissions;
import kapok.table.ImportResult;
import kapok.table.RowProblem;
import kapok.table.TableExport;
import kapok.table.TableFile;
import kapok.table.TableFormat;
import kapok.table.TableImport;
import kapok.table.TableRow;
import kapok.table.TableSheet;
import kapok.table.UploadForm;
import kapok.web.Caller;
import kapok.web.Text;
import org.springframework.stereotype.Component;

/** The dispatch rules as a table (派单目录表), in and out; what is there already is left alone. */
@Component
class DispatchRuleTable implements TableImport, TableExport {
    private static final Map<String, String> HOURS =
            Map.of("全天", "any", "办公时间", "office", "非办公时间", "off", "any", "any", "office", "office", "off", "off");
    private static final Map<String, String> HOURS_WORDS = Map.of("any", "全天", "office", "办公时间", "off", "非办公时间");
    private static final List<String> COLUMNS = List.of("类别", "标题含", "区划", "时段", "主办", "协办", "抄送", "依据", "起", "止");

    private final RuleDesk desk;
    private final AgencyDirectory agencies;

    DispatchRuleTable(RuleDesk desk, AgencyDirectory agencies) {
        this.desk = desk;
        this.agencies = agencies;
    }

    @Override
    public String kind() {
        return "dispatch-rules";
    }

    @Override
    public ImportResult load(Caller caller, TableFile file, boolean dryRun) {
        caller.require(TicketPermissions.SETTINGS);
        file.require("主办", "依据", "起");
        var organs = new HashMap<String, String>();
        agencies.all().forEach(organ -> {
            organs.put(organ.name(), organ.code());
            organs.put(organ.shortName(), organ.code());
            organs.put(organ.code(), organ.code());
        });
        var reading = file.read(row -> rule(row, organs));
        var problems = new ArrayList<RowProblem>(reading.problems());
        var accepted = reading.values().size();
        if (problems.isEmpty() && !dryRun) {
            accepted = desk.addAll(caller, reading.values());
        }
        return new ImportResult(accepted, problems, dryRun);
    }

    private Rule rule(TableRow row, Map<String, String> organs) {
        var hours = row.choice("时段", HOURS);
        var rule = new Rule(
                0,
                row.text("类别", 100),
                row.text("标题含", 40),
                row.text("区划", 12),
                hours == null ? "any" : hours,
                code(row, row.required("主办", 60), "主办", organs),
                row.list("协办").stream().map(one -> code(row, one, "协办", organs)).toList(),
                row.list("抄送").stream().map(one -> code(row, one, "抄送", organs)).toList(),
                row.required("依据", 200),
                row.requiredDay("起"),
                row.day("止"));
        if (row.ok()) {
            desk.problem(rule).ifPresent(no -> row.problem(column(no.code()), no.code(), no.arguments()));
        }
        return rule;
    }

    private static String column(String code) {
        return switch (code) {
            case "hotline.dispatch-rule.category" -> "类别";
            case "hotline.dispatch-rule.to" -> "止";
            case "hotline.dispatch-rule.division" -> "区划";
            default -> "主办";
        };
    }

    private static String code(TableRow row, String written, String column, Map<String, String> organs) {
        var code = organs.get(written);
        if (code == null && !written.isEmpty()) {
            row.problem(column, "hotline.dispatch-rule.unit", written);
        }
        return code == null ? written : code;
    }

    @Override
    public void write(Caller caller, TableFormat format, OutputStream out) throws IOException {
        caller.require(TicketPermissions.SETTINGS);
        sheet().write(format, desk.all().iterator(), out);
    }

    TableSheet<Rule> sheet() {
        return TableSheet.<Rule>of("派单目录")
                .column("类别", Rule::category)
                .column("标题含", Rule::word)
                .column("区划", Rule::division)
                .column("时段", rule -> HOURS_WORDS.get(rule.hours()))
                .column("主办", Rule::unit)
                .column("协办", rule -> String.join("、", rule.assisting()))
                .column("抄送", rule -> String.join("、", rule.copied()))
                .column("依据", Rule::basis)
                .column("起", Rule::from)
                .column("止", Rule::to);
    }

    UploadForm form(Text text) {
        var columns = COLUMNS.stream()
                .map(column -> new UploadForm.Column(
                        column,
                        List.of("主办", "依据", "起").contains(column),
                        text.localize("hotline.dispatch-rule.column." + COLUMNS.indexOf(column))))
                .toList();
        return new UploadForm("/desk/hotline/rules/import", columns, "/desk/hotline/rules/sample.csv");
    }
}
