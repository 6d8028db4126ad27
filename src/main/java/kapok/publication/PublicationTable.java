package kapok.publication;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kapok.table.TableRow;
import kapok.table.TableSheet;
import kapok.table.UploadForm;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The table in which publications come in and go out (导入导出格式). What is exported can be imported again. The headers are
 * the format and so stand here, in Chinese.
 */
@Component
class PublicationTable {
    static final String PUBLISHED_ON = "发布日期";
    static final String CHANNELS = "发布渠道";
    static final String INDEX_NUMBER = "索引号";
    static final String FILES = "附件";
    static final String TEXT_FILE = "正文文件";
    static final String INTERPRETS = "解读对象索引号";
    static final String VALIDITY = "有效性";
    static final String ENDED_ON = "废止失效日期";
    static final String ENDING_REASON = "废止失效理由";

    /** Field of the manuscript to header. */
    private static final Map<String, String> HEADERS = headers();

    private final MessageSource messages;

    PublicationTable(MessageSource messages) {
        this.messages = messages;
    }

    private static Map<String, String> headers() {
        var headers = new LinkedHashMap<String, String>();
        headers.put("organ", "机构代码");
        headers.put("title", "标题");
        headers.put("kind", "种类");
        headers.put("html", "正文");
        headers.put("formedOn", "成文日期");
        headers.put("column", "目录栏目");
        headers.put("contentClass", "报告分类");
        headers.put("office", "责任处室");
        headers.put("docNumber", "文号");
        headers.put("summary", "一句话说明");
        headers.put("source", "来源");
        headers.put("keywords", "关键词");
        headers.put("effectiveOn", "施行日期");
        headers.put("expiresOn", "有效期至");
        headers.put("heldOn", "举办日期");
        headers.put("place", "地点");
        headers.put("byHead", "主要负责同志参加");
        headers.put("spokesperson", "发言人");
        headers.put("incident", "回应的关切");
        headers.put("form", "解读形式");
        headers.put("motionBody", "建议提案类别");
        headers.put("motionResult", "办理结果");
        headers.put("amount", "金额");
        return headers;
    }

    static String[] allHeaders() {
        var all = new ArrayList<>(HEADERS.values());
        all.addAll(List.of(
                PUBLISHED_ON, CHANNELS, INDEX_NUMBER, FILES, TEXT_FILE, INTERPRETS, VALIDITY, ENDED_ON, ENDING_REASON));
        return all.toArray(String[]::new);
    }

    static String header(String field) {
        return HEADERS.getOrDefault(field, field);
    }

    /** What stands in a row, field by field, in the codes that {@link ManuscriptReader} reads. */
    Map<String, String> fields(TableRow row, String usualOrgan) {
        var fields = new HashMap<String, String>();
        HEADERS.forEach((field, header) -> fields.put(field, row.text(header)));
        if (fields.getOrDefault("organ", "").isEmpty()) {
            fields.put("organ", usualOrgan);
        }
        for (var day : List.of("formedOn", "effectiveOn", "expiresOn", "heldOn")) {
            fields.put(day, String.valueOf(orEmpty(row.day(header(day)))));
        }
        fields.put("kind", orEmpty(row.choice(header("kind"), kinds())));
        fields.put("column", orEmpty(row.choice(header("column"), columns())));
        fields.put("contentClass", orEmpty(row.choice(header("contentClass"), classes())));
        fields.put("form", orEmpty(row.choice(header("form"), labels("shape.", "text", "picture", "video", "qa"))));
        fields.put("motionBody", orEmpty(row.choice(header("motionBody"), labels("motion-body.", "npc", "cppcc"))));
        fields.put("motionResult", orEmpty(row.choice(header("motionResult"), results())));
        fields.put("byHead", Boolean.TRUE.equals(row.yesNo(header("byHead"))) ? "true" : "");
        var amount = row.number(header("amount"));
        fields.put("amount", amount == null ? "" : amount.toPlainString());
        return fields;
    }

    private static String orEmpty(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    Map<String, String> kinds() {
        return both("kind.", Arrays.stream(Kind.values()).map(Kind::code).toList());
    }

    Map<String, String> columns() {
        return both("column.", Columns.all().stream().map(Columns.Column::code).toList());
    }

    Map<String, String> classes() {
        return both(
                "class.",
                Arrays.stream(ContentClass.values()).map(ContentClass::code).toList());
    }

    Map<String, Channel> channels() {
        var channels = new LinkedHashMap<String, Channel>();
        for (var channel : Channel.values()) {
            channels.put(label("channel." + channel.code()), channel);
        }
        return channels;
    }

    Map<String, Validity> endings() {
        var endings = new LinkedHashMap<String, Validity>();
        for (var validity : Validity.values()) {
            endings.put(label("validity." + validity.code()), validity);
        }
        return endings;
    }

    private Map<String, String> both(String prefix, List<String> codes) {
        var labels = new LinkedHashMap<String, String>();
        codes.forEach(code -> labels.putIfAbsent(label(prefix + code), code));
        codes.forEach(code -> labels.putIfAbsent(code, code));
        return labels;
    }

    private Map<String, String> labels(String prefix, String... codes) {
        return both(prefix, List.of(codes));
    }

    private static Map<String, String> results() {
        var results = new LinkedHashMap<String, String>();
        for (var result : List.of("A", "B", "C", "D")) {
            results.put(result, result);
            results.put(result + "类", result);
        }
        return results;
    }

    /** One row of an export. */
    record Line(Publication it, @Nullable String publishedOn, String channels, String files, String interprets) {}

    TableSheet<Line> sheet() {
        var sheet = TableSheet.<Line>of("主动公开信息");
        for (var header : HEADERS.entrySet()) {
            sheet = sheet.column(header.getValue(), value(header.getKey()));
        }
        return sheet.column(PUBLISHED_ON, Line::publishedOn)
                .column(CHANNELS, line -> channelText(line.channels()))
                .column(INDEX_NUMBER, line -> line.it().indexNumber())
                .column(FILES, Line::files)
                .column(TEXT_FILE, _ -> "")
                .column(INTERPRETS, Line::interprets)
                .column(
                        VALIDITY,
                        line -> label(
                                "validity." + line.it().standing().validity().code()))
                .column(ENDED_ON, line -> orEmpty(line.it().standing().since()))
                .column(ENDING_REASON, line -> line.it().standing().reason());
    }

    private Function<Line, String> value(String field) {
        return line -> {
            var code = ManuscriptFields.of(line.it().manuscript()).getOrDefault(field, "");
            return switch (field) {
                case "kind" -> label("kind." + code);
                case "column" -> label("column." + code);
                case "contentClass" -> label("class." + code);
                case "form" -> code.isEmpty() ? "" : label("shape." + code);
                case "motionBody" -> code.isEmpty() ? "" : label("motion-body." + code);
                case "byHead" -> code.isEmpty() ? "" : "是";
                default -> code;
            };
        };
    }

    /** As {@link PublicationImport} reads it: 政府网站 2026-11-20；政务微信:广州政务服务 2026-11-20. */
    private String channelText(String stored) {
        if (stored.isEmpty()) {
            return "";
        }
        return Arrays.stream(stored.split("\n", -1))
                .map(one -> one.split("\t", -1))
                .map(parts ->
                        label("channel." + parts[0]) + (parts[1].isEmpty() ? "" : ":" + parts[1]) + " " + parts[2])
                .collect(Collectors.joining("；"));
    }

    private String label(String key) {
        return messages.getMessage("publication." + key, null, Locale.SIMPLIFIED_CHINESE);
    }

    /** What the import page says about each column. */
    List<UploadForm.Column> described(Function<String, String> hint) {
        var required = List.of("标题", "种类", "正文", "成文日期", PUBLISHED_ON, CHANNELS);
        return Arrays.stream(allHeaders())
                .map(header -> new UploadForm.Column(header, required.contains(header), hint.apply(header)))
                .toList();
    }
}
