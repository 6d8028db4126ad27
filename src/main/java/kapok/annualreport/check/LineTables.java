package kapok.annualreport.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Finds tables in plain text (文字里的表格), as a PDF or a copied page gives them: cells parted by bars, tabs or blanks, one
 * row to a line or one cell to a line. Its answer is for {@link TableReader}.
 */
final class LineTables {
    private static final Pattern BARS = Pattern.compile("[\t|│┃┆┊¦]");
    /** A line drawn between rows. */
    private static final Pattern RULE = Pattern.compile("[\\s|:+=¦─-╿-]*");

    private static final Pattern EDGES = Pattern.compile("^[|│┃┆┊¦]|[|│┃┆┊¦]$");
    private static final Pattern PAGE_NUMBER = Pattern.compile("\\s*[-—–]\\s*\\d{1,3}\\s*[-—–]\\s*");
    private static final Pattern FIRST_APPLICATION = Pattern.compile("本年新收政府信息公开申请");
    private static final Pattern SUITS = Pattern.compile("未经复议直接起诉|^#*四[、.．].*(?:复议|诉讼)");
    private static final Pattern AFTER_TABLES = Pattern.compile("^#*[五六][、.．].*|.*。.*");
    private static final Pattern ROW_BEGINS = Pattern.compile("^(?:[一二三四][、.．]|[（(][一二三四五六七][)）]|\\d[.．、])");
    private static final Pattern SUIT_WORDS = Pattern.compile("[行政复议诉讼未经直接起后结果维持纠正其他尚审总计情况四因被申请提府信息公开工作和及单位件、，：()#]*");
    private static final int COLUMNS = 7;
    private static final int SUIT_CELLS = 15;
    /** Rows of the table of applications in the forms of 2021 and 2019. */
    private static final List<Integer> ROW_COUNTS = List.of(25, 23);

    private LineTables() {}

    /** A line: its words, and the numbers that end it. */
    private record Line(String words, List<String> numbers) {
        static Line of(String line) {
            var tokens = List.of(line.split("\\s+"));
            int numbers = 0;
            while (numbers < tokens.size() && TableReader.isValue(tokens.get(tokens.size() - 1 - numbers))) {
                numbers++;
            }
            int first = tokens.size() - numbers;
            return new Line(String.join("", tokens.subList(0, first)), tokens.subList(first, tokens.size()));
        }

        boolean sentence() {
            return words.contains("。");
        }
    }

    /** Rows of cells, table by table. */
    static List<List<List<String>>> of(String text) {
        var barred = new ArrayList<List<String>>();
        var lines = new ArrayList<Line>();
        for (var line : text.split("\\R")) {
            var stripped = Wording.narrow(line).replace('\t', '|').strip();
            var commas = CommaRow.of(stripped);
            if (!commas.isEmpty()) {
                barred.add(commas);
            } else if (BARS.matcher(stripped).find()) {
                if (!RULE.matcher(stripped).matches()) {
                    barred.add(between(stripped));
                }
            } else if (!stripped.isEmpty() && !PAGE_NUMBER.matcher(stripped).matches()) {
                lines.add(Line.of(stripped));
            }
        }
        int found = first(lines, FIRST_APPLICATION, 0);
        int suits = first(lines, SUITS, found == lines.size() ? 0 : found);
        int applications = Math.min(found, suits);
        int after = first(lines, AFTER_TABLES, suits);
        return List.of(
                barred,
                labelled(lines.subList(0, applications)),
                applications(lines.subList(applications, suits)),
                suits(lines.subList(suits, after)));
    }

    /** The line where a table begins; its first label may be broken over two lines, and a sentence may name it. */
    private static int first(List<Line> lines, Pattern sign, int from) {
        for (int i = from; i < lines.size(); i++) {
            var words = lines.get(i).words();
            var whole = sign == FIRST_APPLICATION && i + 1 < lines.size()
                    ? words + lines.get(i + 1).words()
                    : words;
            boolean there = sign.matcher(words).find()
                    || sign.matcher(whole).find()
                            && !sign.matcher(lines.get(i + 1).words()).find();
            if (there && (sign == AFTER_TABLES || !lines.get(i).sentence())) {
                return i;
            }
        }
        return lines.size();
    }

    private static List<String> between(String line) {
        var cells = Arrays.stream(BARS.split(EDGES.matcher(line).replaceAll(""), -1));
        return cells.map(String::strip).toList();
    }

    /** Words since the last row, words of the line, numbers. */
    private static List<List<String>> labelled(List<Line> lines) {
        var rows = new ArrayList<List<String>>();
        var since = new StringBuilder();
        var last = "";
        for (var line : lines) {
            if (line.sentence()) {
                since.setLength(0);
            }
            since.append(line.words());
            if (!line.words().isEmpty()) {
                last = line.words();
            }
            if (line.numbers().isEmpty()) {
                continue;
            }
            addRow(rows, since.toString(), last, line.numbers());
            since.setLength(0);
        }
        return rows;
    }

    /** Numbers without words go on in the row that the line before began. */
    private static void addRow(List<List<String>> rows, String since, String last, List<String> numbers) {
        if (since.isEmpty() && !rows.isEmpty()) {
            rows.getLast().addAll(numbers);
            return;
        }
        var row = new ArrayList<>(List.of(since, last));
        row.addAll(numbers);
        rows.add(row);
    }

    private static List<List<String>> applications(List<Line> lines) {
        var whole =
                lines.stream().filter(line -> line.numbers().size() == COLUMNS).toList();
        var numbers = lines.stream().flatMap(line -> line.numbers().stream()).toList();
        var complete = lines.stream().noneMatch(line -> line.words().contains("逾期")) || whole.size() != 23;
        if (ROW_COUNTS.contains(whole.size()) && complete) {
            return whole.stream().map(Line::numbers).toList();
        }
        for (int count : ROW_COUNTS) {
            if (numbers.size() == count * COLUMNS && rowByRow(lines) && addUp(chunks(numbers))) {
                return chunks(numbers);
            }
        }
        return byLabel(lines);
    }

    /** Some programs copy a table column by column; then a label comes before the row above it is complete. */
    private static boolean rowByRow(List<Line> lines) {
        int numbers = 0;
        for (var line : lines) {
            if (ROW_BEGINS.matcher(line.words()).find() && numbers % COLUMNS != 0) {
                return false;
            }
            numbers += line.numbers().size();
        }
        return true;
    }

    /** One value out of its place upsets two rows at least; a slip of the report itself may upset one. */
    private static boolean addUp(List<List<String>> rows) {
        return rows.stream().filter(row -> !addsUp(row)).count() <= 1;
    }

    private static boolean addsUp(List<String> row) {
        var numbers = row.stream().map(CellText::read).map(CellText::number).toList();
        return !numbers.contains(null)
                && numbers.subList(0, COLUMNS - 1).stream()
                                .filter(Objects::nonNull)
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .compareTo(Objects.requireNonNull(numbers.getLast()))
                        == 0;
    }

    private static List<List<String>> chunks(List<String> numbers) {
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < numbers.size(); i += COLUMNS) {
            rows.add(numbers.subList(i, i + COLUMNS));
        }
        return rows;
    }

    /** Only part of the table is there: rows with their label on the same line, or cells below each other. */
    private static List<List<String>> byLabel(List<Line> lines) {
        var below = lines.stream().allMatch(line -> line.numbers().size() <= 1);
        if (!below) {
            return lines.stream()
                    .filter(line ->
                            line.numbers().size() == COLUMNS && !line.words().isEmpty())
                    .map(line -> row(line.words(), line.numbers()))
                    .toList();
        }
        return labelled(lines).stream()
                .filter(row -> row.size() == COLUMNS + 2)
                .map(row -> row.subList(1, row.size()))
                .toList();
    }

    private static List<String> row(String words, List<String> numbers) {
        var row = new ArrayList<>(List.of(words));
        row.addAll(numbers);
        return row;
    }

    private static List<List<String>> suits(List<Line> lines) {
        var numbers = lines.stream().flatMap(line -> line.numbers().stream()).toList();
        var row = numbers.size() == SUIT_CELLS && lines.stream().allMatch(LineTables::onlySuits)
                ? numbers
                : lines.stream()
                        .map(Line::numbers)
                        .filter(one -> one.size() == SUIT_CELLS)
                        .findFirst()
                        .orElse(List.of());
        return row.isEmpty() ? List.of() : List.of(List.of("未经复议直接起诉"), row);
    }

    /** Labels may be broken anywhere, but they have no other characters than these. */
    private static boolean onlySuits(Line line) {
        return SUIT_WORDS.matcher(line.words()).matches();
    }
}
