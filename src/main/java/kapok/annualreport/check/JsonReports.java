package kapok.annualreport.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the JSON form of a report (结构化年报). A number is printed as it is, a string is a cell that printed more than a
 * number, null is a blank cell, and a key that is missing is unknown.
 */
final class JsonReports {
    private static final Set<String> FORMATS = Set.of("2018", "2019", "2021");

    private JsonReports() {}

    static boolean looksLike(String text) {
        var start = text.stripLeading();
        return start.startsWith("{") && start.contains("\"");
    }

    static ReportInput read(String file, String json) throws UnreadableReport {
        try {
            return read(file, JsonMapper.shared().readTree(json));
        } catch (JacksonException damaged) {
            throw new UnreadableReport("damaged", "JSON 读不通：" + damaged.getOriginalMessage());
        }
    }

    private static ReportInput read(String file, JsonNode root) throws UnreadableReport {
        if (!root.has("tables") && !root.has("text")) {
            throw new UnreadableReport("unknown-kind", "这个 JSON 里既没有 tables 也没有 text，不是年度报告。");
        }
        var source = root.has("source_url_host_removed") ? root.get("source_url_host_removed") : root;
        var text = string(root, "text");
        var headline = Headline.of(string(source, "title"), text);
        var title = string(source, "title");
        var year = source.path("year").isIntegralNumber()
                ? (Integer) source.get("year").intValue()
                : headline.year();
        var stated = string(root, "format");
        var format = FORMATS.contains(stated) ? stated : Formats.of(text, year);
        var cells = new HashMap<String, CellText>();
        var tables = root.path("tables");
        for (var table : List.of("t2", "t3", "t4")) {
            gather(table, tables.path(table), cells);
        }
        flat(tables.path("stat"), cells);
        addFromText(format, text, cells);
        return new ReportInput(
                file,
                title.isEmpty() ? headline.title() : title,
                organ(string(source, "organ"), headline),
                year,
                format,
                cells,
                prose(tables.path("prose")),
                text,
                root.path("text_complete").asBoolean(true),
                breakdowns(root.path("prose_breakdowns")),
                shares(root.path("prose_percentages")));
    }

    private static String organ(String stated, Headline headline) {
        return stated.startsWith("not s") ? "" : stated.isEmpty() ? headline.organ() : stated;
    }

    /** A table that the JSON gives wins over one printed in the text. */
    private static void addFromText(String format, String text, Map<String, CellText> cells) {
        var given = new ArrayList<>(cells.keySet());
        TableReader.read(format, LineTables.of(text)).forEach((id, cell) -> {
            var table = id.substring(0, id.indexOf('.') + 1);
            if (given.stream().noneMatch(one -> one.startsWith(table))
                    && !(format.equals("2018") && !given.isEmpty())) {
                cells.put(id, cell);
            }
        });
    }

    private static String string(JsonNode node, String key) {
        var value = node.path(key);
        return value.isString() ? value.asString() : "";
    }

    private static void gather(String id, JsonNode node, Map<String, CellText> cells) {
        if (node.isObject()) {
            node.properties().forEach(one -> gather(id + "." + one.getKey(), one.getValue(), cells));
        } else {
            var cell = cell(node);
            if (cell != null) {
                cells.put(id, cell);
            }
        }
    }

    private static void flat(JsonNode stat, Map<String, CellText> cells) {
        stat.properties().forEach(one -> gather(one.getKey(), one.getValue(), cells));
    }

    private static @Nullable CellText cell(JsonNode node) {
        if (node.isNumber()) {
            return CellText.of(node.decimalValue());
        } else if (node.isNull()) {
            return CellText.read("");
        }
        return node.isString() ? CellText.read(node.asString()) : null;
    }

    private static Map<String, BigDecimal> prose(JsonNode node) {
        var figures = new HashMap<String, BigDecimal>();
        node.properties().forEach(one -> {
            if (one.getValue().isNumber()) {
                figures.put(one.getKey(), one.getValue().decimalValue());
            }
        });
        return figures;
    }

    private static List<ReportInput.Breakdown> breakdowns(JsonNode list) {
        var breakdowns = new ArrayList<ReportInput.Breakdown>();
        for (var one : list.values()) {
            if (one.path("printed_total").isNumber()
                    && one.path("printed_parts").isArray()) {
                breakdowns.add(new ReportInput.Breakdown(
                        string(one, "name"),
                        one.get("printed_total").decimalValue(),
                        one.get("printed_parts").values().stream()
                                .filter(JsonNode::isNumber)
                                .map(JsonNode::decimalValue)
                                .toList()));
            }
        }
        return breakdowns;
    }

    private static List<ReportInput.PrintedShare> shares(JsonNode list) {
        var shares = new ArrayList<ReportInput.PrintedShare>();
        for (var one : list.values()) {
            var percent =
                    one.path("pct").isNumber() ? one.get("pct").decimalValue().toPlainString() : string(one, "pct");
            if (one.path("count").isNumber() && percent.matches("\\d+(\\.\\d+)?[%％]?")) {
                shares.add(new ReportInput.PrintedShare(
                        one.get("count").decimalValue(),
                        percent,
                        one.path("of").isNumber() ? one.get("of").decimalValue() : null));
            }
        }
        return shares;
    }
}
