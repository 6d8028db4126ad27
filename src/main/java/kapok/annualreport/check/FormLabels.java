package kapok.annualreport.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kapok.annualreport.form.FormSheet;
import org.jspecify.annotations.Nullable;

/** The labels of a form (表样标签), and which of them a printed label means, cut or misprinted as it may be. */
final class FormLabels {
    private static final Map<String, FormLabels> ALL = Stream.of("2018", "2019", "2021")
            .collect(Collectors.toUnmodifiableMap(format -> format, format -> new FormLabels(FormSheet.read(format))));
    /** 2.其他法律行政法规禁止公开, broken after 其他. */
    private static final Pattern OF_ANOTHER_ROW = Pattern.compile("^\\s*[124-9１２４-９]");
    /** Fewer common characters than this say nothing. */
    private static final int TELLING = 4;

    private final FormSheet sheet;
    private final Map<String, FormSheet.Block> blocks = new LinkedHashMap<>();
    private final Map<String, String> applications = new LinkedHashMap<>();

    private FormLabels(FormSheet sheet) {
        this.sheet = sheet;
        for (var block : sheet.t2()) {
            block.rows().forEach(row -> blocks.put(row.id(), block));
        }
        sheet.t3().rows().stream()
                .filter(row -> row.data() || row.id().equals("other"))
                .forEach(row -> applications.put(bare(row.label()), row.id()));
    }

    static FormLabels of(String format) {
        var labels = ALL.get(format);
        if (labels == null) {
            throw new IllegalArgumentException("No such format: " + format);
        }
        return labels;
    }

    /** A label without numbering, explanations and punctuation. */
    static String bare(String label) {
        return Wording.plain(label)
                .replaceFirst("^(?:其中[：:]?|[一二三四五六七八九十]{1,2}[、.．]|[（(][一二三四五六七八九十]{1,2}[)）]|\\d{1,2}[.．、])+", "")
                .replaceAll("[（(](?:区分处理|不同|不包括|单位).*$", "")
                .replaceAll("[^\\p{IsHan}A-Za-z]", "");
    }

    /** The row of the table of applications, its id; null if none is meant. */
    @Nullable
    String application(String label) {
        var row = meant(bare(label), applications);
        return "other_other".equals(row) && OF_ANOTHER_ROW.matcher(label).find() ? null : row;
    }

    /** The rows of values the table of applications has, in order. */
    List<String> applicationRows() {
        return sheet.t3().rows().stream()
                .filter(FormSheet.Outcome::data)
                .map(FormSheet.Outcome::id)
                .toList();
    }

    List<String> applicantColumns() {
        return sheet.t3().columns().stream().map(FormSheet.Applicant::id).toList();
    }

    /** The cells of a row of 主动公开政府信息情况, in order; empty if the label is of no such row. */
    List<String> disclosureCells(String label) {
        var words = bare(label);
        for (var row : blocks.entrySet()) {
            var block = row.getValue();
            var wanted = block.rows().stream()
                    .filter(one -> one.id().equals(row.getKey()))
                    .map(one -> bare(one.label()))
                    .findFirst()
                    .orElse("");
            if (words.equals(wanted) || row.getKey().equals("normative_docs") && words.endsWith("规范性文件")) {
                return block.columns().stream()
                        .map(column -> "t2." + block.id() + "." + row.getKey() + "." + column.id())
                        .toList();
            }
        }
        return List.of();
    }

    List<String> suitCells() {
        return sheet.t4().stream()
                .flatMap(block -> block.columns().stream().map(column -> "t4." + block.id() + "." + column.id()))
                .toList();
    }

    List<FormSheet.StatRow> statistics() {
        return sheet.stat();
    }

    static boolean means(String printed, String label) {
        return printed.equals(label)
                || printed.length() >= TELLING && label.startsWith(printed)
                || label.length() >= TELLING && printed.startsWith(label);
    }

    private static @Nullable String meant(String printed, Map<String, String> labels) {
        var exact = labels.get(printed);
        if (exact != null || printed.length() < TELLING) {
            return exact;
        }
        String best = null;
        int most = TELLING - 1;
        for (var label : labels.entrySet()) {
            int common = commonStart(printed, label.getKey());
            if (common > most) {
                most = common;
                best = label.getValue();
            } else if (common == most) {
                best = null;
            }
        }
        return best;
    }

    private static int commonStart(String one, String other) {
        int i = 0;
        while (i < one.length() && i < other.length() && one.charAt(i) == other.charAt(i)) {
            i++;
        }
        return i;
    }
}
