package kapok.hotline.settings;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import kapok.agency.AgencyDirectory;
import kapok.hotline.ticket.DispatchRules.Rule;
import kapok.hotline.ticket.TicketPermissions;
import kapok.table.ImportResult;
import kapok.table.RegisterTable;
import kapok.table.TableColumns;
import kapok.table.TableFile;
import kapok.table.TableRow;
import kapok.web.Caller;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The dispatch rules as a table (派单目录表), in and out; what is there already is left alone. */
@Component
class DispatchRuleTable implements RegisterTable<Rule> {
    private static final Map<String, String> HOURS =
            Map.of("全天", "any", "办公时间", "office", "非办公时间", "off", "any", "any", "office", "office", "off", "off");
    private static final Map<String, String> HOURS_WORDS = Map.of("any", "全天", "office", "办公时间", "off", "非办公时间");
    private static final Map<String, String> BLAMED = Map.of(
            "hotline.dispatch-rule.category", "category",
            "hotline.dispatch-rule.to", "to",
            "hotline.dispatch-rule.division", "division");

    private final RuleDesk desk;
    private final AgencyDirectory agencies;
    private final TableColumns<Rule> columns;

    DispatchRuleTable(RuleDesk desk, AgencyDirectory agencies, MessageSource messages) {
        this.desk = desk;
        this.agencies = agencies;
        columns = TableColumns.<Rule>of("hotline.dispatch-rule", "hotline.dispatch-rule.sheet", messages)
                .optional("category", Rule::category)
                .optional("word", Rule::word)
                .optional("division", Rule::division)
                .optional("hours", rule -> HOURS_WORDS.get(rule.hours()))
                .required("unit", Rule::unit)
                .optional("assisting", rule -> String.join("、", rule.assisting()))
                .optional("copied", rule -> String.join("、", rule.copied()))
                .required("basis", Rule::basis)
                .required("from", Rule::from)
                .optional("to", Rule::to);
    }

    @Override
    public TableColumns<Rule> columns() {
        return columns;
    }

    @Override
    public String address() {
        return RulesController.PATH;
    }

    @Override
    public String kind() {
        return "dispatch-rules";
    }

    @Override
    public ImportResult load(Caller caller, TableFile file, boolean dryRun) {
        caller.require(TicketPermissions.SETTINGS);
        var organs = new HashMap<String, String>();
        agencies.all().forEach(organ -> {
            organs.put(organ.name(), organ.code());
            organs.put(organ.shortName(), organ.code());
            organs.put(organ.code(), organ.code());
        });
        var reading = file.read(columns, row -> rule(row, organs));
        return dryRun || !reading.clean()
                ? reading.result(dryRun)
                : new ImportResult(desk.addAll(caller, reading.values()), List.of(), false);
    }

    private Rule rule(TableRow row, Map<String, String> organs) {
        var hours = row.choice("hours", HOURS);
        var rule = new Rule(
                0,
                row.text("category", 100),
                row.text("word", 40),
                row.text("division", 12),
                hours == null ? "any" : hours,
                code(row, row.required("unit", 60), "unit", organs),
                row.list("assisting").stream()
                        .map(one -> code(row, one, "assisting", organs))
                        .toList(),
                row.list("copied").stream()
                        .map(one -> code(row, one, "copied", organs))
                        .toList(),
                row.required("basis", 200),
                row.requiredDay("from"),
                row.day("to"));
        row.check(BLAMED, "unit", () -> desk.check(rule));
        return rule;
    }

    private static String code(TableRow row, String written, String column, Map<String, String> organs) {
        var code = organs.get(written);
        if (code == null && !written.isEmpty()) {
            row.problem(column, "hotline.dispatch-rule.unit", written);
        }
        return code == null ? written : code;
    }

    @Override
    public Iterator<Rule> lines(Caller caller) {
        caller.require(TicketPermissions.SETTINGS);
        return desk.all().iterator();
    }
}
